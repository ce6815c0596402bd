package nabla.ui.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.expr.tree.Line;
import nabla.typeset.Formula;
import nabla.ui.base.ScrollBox;
import nabla.ui.formula.CopyFormula;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.HowBox;
import nabla.ui.formula.TypesetBlock;
import nabla.ui.work.Background;

/// The line of a derivation that is spoken about, for the last row of a lecture hall: large, the line before it dimmed
/// above, reason and verdict beside.
///
/// The line before it is left out where there is no height for both. How a derivative in it is worked out stands in
/// place of the formulas while it is asked for.
public final class SpokenLine extends Region {
    /// Widths in em of the text.
    private static final double GAP = 0.8;
    private static final double ASIDE = 12;
    /// Ink may reach a little out of a formula's box.
    private static final double BLEED = 0.2;
    /// No more of the width than this share is kept for reason and verdict where the formula needs the rest.
    private static final double ASIDE_MOST = 0.3;
    /// And where it is short.
    private static final double FREE_MOST = 0.5;

    private final Label title = new Label();
    private final FormulaView beforeSign = new FormulaView(Formula.EMPTY);
    private final FormulaView before = new FormulaView(Formula.EMPTY);
    private final FormulaView sign = new FormulaView(Formula.EMPTY);
    private final FormulaView now = new FormulaView(Formula.EMPTY);
    private final Label reason = new Label();
    private final VerdictView verdict;
    private final VBox aside;
    private final Background background;
    private final ScrollPane workings = new ScrollBox();
    private Optional<HowBox> how = Optional.empty();
    private Formula explained = Formula.EMPTY;

    /// @param showMe shows a counterexample
    SpokenLine(Background background, Consumer<Counterexample> showMe) {
        this.background = background;
        verdict = new VerdictView(showMe, true);
        getStyleClass().add("spoken-line");
        title.getStyleClass().add("spoken-title");
        title.setWrapText(true);
        for (FormulaView each : new FormulaView[] {beforeSign, before}) {
            each.getStyleClass().add("spoken-before");
        }
        for (FormulaView each : new FormulaView[] {sign, now}) {
            each.getStyleClass().add("spoken-now");
        }
        reason.getStyleClass().add("line-reason");
        reason.setWrapText(true);
        aside = new VBox(title, reason, verdict);
        aside.getStyleClass().add("spoken-aside");
        workings.setFitToWidth(true);
        workings.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        workings.getStyleClass().add("reading-scroll");
        workings.setVisible(false);
        show(verdict, false); // there is no line yet
        getChildren().addAll(beforeSign, before, sign, now, aside, workings);
    }

    /// The beginning of a derivation, or one of its lines, also one that a student has added.
    ///
    /// @param name    said above the reason; may be empty
    /// @param above   the line before it
    /// @param line    the line that is spoken about
    /// @param checked what the check said; absent where there is nothing to check or it has not answered
    /// @param told    whether reason and verdict are told; else the class votes
    void show(
            String name,
            Optional<TypesetBlock.SetLine> above,
            TypesetBlock.SetLine line,
            Optional<Derivation.Checked> checked,
            boolean told) {
        title.setText(name);
        show(title, !name.isBlank());
        before.show(above.map(TypesetBlock.SetLine::formula).orElse(Formula.EMPTY));
        beforeSign.show(above.map(TypesetBlock.SetLine::sign).orElse(Formula.EMPTY));
        now.show(line.formula());
        sign.show(line.sign());
        reason.setText(line.line().map(Line::reason).orElse(""));
        show(reason, told && !reason.getText().isEmpty());
        show(verdict, line.line().isPresent());
        explain(line, told);
        if (!told) {
            verdict.hide();
        } else if (checked.isPresent()) {
            verdict.show(checked.get());
        } else {
            verdict.checking();
        }
        requestLayout();
    }

    /// Closed at first: the line itself is to be seen.
    private void explain(TypesetBlock.SetLine line, boolean told) {
        if (line.formula() != explained) {
            how.ifPresent(it -> aside.getChildren().remove(it.button()));
            explained = line.formula();
            how = explained.nodeCount() == 0
                    ? Optional.empty()
                    : HowBox.of(explained.node(0), line.scope(), background, (view, names) -> {});
            workings.setContent(how.map(HowBox::panel).orElseGet(VBox::new));
            workings.setVvalue(0);
            how.ifPresent(it -> {
                aside.getChildren().add(it.button());
                it.panel().visibleProperty().subscribe(this::requestLayout);
                it.panel().heightProperty().subscribe(this::requestLayout);
            });
        }
        how.ifPresent(it -> it.tell(told));
    }

    private boolean isExplained() {
        return how.filter(it -> it.panel().isVisible()).isPresent();
    }

    /// What the workings need at a width, where they are asked for.
    private double workingsHeight(double width) {
        return how.filter(it -> isExplained())
                .map(it -> it.panel().prefHeight(column() + room(width)))
                .orElse(0.0);
    }

    /// Takes the line along as LaTeX; false where there is none.
    public boolean copy() {
        String latex = now.formula().latex();
        if (latex.isEmpty()) {
            return false;
        }
        CopyFormula.copy(latex);
        return true;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double em() {
        return reason.getFont().getSize();
    }

    private double asideWidth(double width) {
        double formulas = column() + Math.max(now.prefWidth(-1), hasBefore() ? before.prefWidth(-1) : 0);
        double free = width - snappedLeftInset() - snappedRightInset() - GAP * em() - Math.ceil(formulas);
        return Math.rint(Math.clamp(free, Math.min(ASIDE * em(), ASIDE_MOST * width), FREE_MOST * width));
    }

    private double column() {
        double widest = Math.max(sign.prefWidth(-1), beforeSign.prefWidth(-1));
        return widest > 1 ? widest + GAP * em() / 2 : Math.ceil(BLEED * em());
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset() - asideWidth(width) - GAP * em() - column();
    }

    /// What the line alone needs: the line before it may be left out.
    @Override
    protected double computeMinHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        return snappedTopInset()
                + Math.max(
                        isExplained() ? workingsHeight(wide) : now.prefHeight(room(wide)),
                        aside.prefHeight(asideWidth(wide)))
                + snappedBottomInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        double above = hasBefore() ? before.prefHeight(room(wide)) + GAP * em() / 2 : 0;
        return snappedTopInset()
                + Math.max(
                        isExplained() ? workingsHeight(wide) : above + now.prefHeight(room(wide)),
                        aside.prefHeight(asideWidth(wide)))
                + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 40 * em();
    }

    private boolean hasBefore() {
        return before.formula() != Formula.EMPTY;
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double left = snappedLeftInset();
        double room = Math.max(1, room(getWidth()));
        double line = now.prefHeight(room);
        double above = hasBefore() ? before.prefHeight(room) : 0;
        boolean both = above > 0 && above + GAP * em() / 2 + line <= height + 1;
        boolean open = isExplained();
        before.setVisible(both && !open);
        beforeSign.setVisible(both && !open);
        now.setVisible(!open);
        sign.setVisible(!open);
        workings.setVisible(open);
        workings.resizeRelocate(left, top, column() + room, height);
        double y = top + Math.max(0, (height - line - (both ? above + GAP * em() / 2 : 0)) / 2);
        if (both) {
            row(beforeSign, before, left, y, room, above);
            y += above + GAP * em() / 2;
        }
        row(sign, now, left, y, room, line);
        double wide = asideWidth(getWidth());
        double high = Math.min(height, aside.prefHeight(wide));
        aside.resizeRelocate(getWidth() - snappedRightInset() - wide, top + (height - high) / 2, wide, high);
    }

    private void row(FormulaView relation, FormulaView formula, double x, double y, double room, double height) {
        formula.resizeRelocate(x + column(), Math.rint(y), room, height);
        relation.resizeRelocate(
                x,
                Math.rint(y) + formula.getBaselineOffset() - relation.getBaselineOffset(),
                relation.prefWidth(-1),
                relation.prefHeight(-1));
    }
}
