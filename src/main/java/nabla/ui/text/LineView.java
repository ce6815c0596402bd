package nabla.ui.text;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Line;
import nabla.ui.formula.CopyFormula;
import nabla.ui.formula.FormulaRows;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.HowBox;
import nabla.ui.formula.LiveValue;
import nabla.ui.formula.TypesetBlock;
import nabla.ui.work.Background;
import org.jspecify.annotations.Nullable;

/// One line of a derivation: relation and formula, its value now, the reason and the verdict.
///
/// Relations stand below each other. The value stands at the right of the formula's last row; reason and verdict below,
/// or in a column of their own where there is room.
final class LineView extends Region {
    private static final PseudoClass MISTAKE = PseudoClass.getPseudoClass("mistake");
    /// Widths, in em of the text.
    private static final double SIGN = 1.9;
    private static final double VALUE = 6.5;
    private static final double GAP = 0.9;
    private static final double META_GAP = 0.3;
    private static final double WIDE = 50;
    private static final double SIDE = 20;

    private final TypesetBlock.SetLine line;
    private final FormulaView sign;
    private final FormulaView formula;
    private final Text value = new Text();
    private final Label reason = new Label();
    private final VerdictView verdict;
    /// Whether it has a reason and a verdict.
    private final boolean judged;
    private Optional<Derivation.Checked> checked = Optional.empty();
    private boolean told = true;
    /// What the value takes, in em.
    private double valueRoom = VALUE;
    private final Optional<HowBox> how;
    private @Nullable Places places;
    private double placedFor;

    LineView(
            TypesetBlock.SetLine line,
            Background background,
            BiConsumer<FormulaView, Scope> watch,
            Consumer<Counterexample> showMe) {
        this(line, watch, new VerdictView(showMe), line.line().isPresent(), how(line, background, watch));
    }

    private static Optional<HowBox> how(
            TypesetBlock.SetLine line, Background background, BiConsumer<FormulaView, Scope> watch) {
        return line.formula().nodeCount() == 0
                ? Optional.empty()
                : HowBox.of(line.formula().node(0), line.scope(), background, watch);
    }

    private LineView(
            TypesetBlock.SetLine line,
            BiConsumer<FormulaView, Scope> watch,
            VerdictView verdict,
            boolean judged,
            Optional<HowBox> how) {
        this.line = line;
        this.how = how;
        this.judged = judged;
        this.sign = new FormulaView(line.sign());
        sign.setMouseTransparent(true);
        this.formula = new FormulaView(line.formula());
        this.verdict = verdict;
        getStyleClass().add("derivation-line");
        value.getStyleClass().add("line-value");
        value.setManaged(false);
        reason.getStyleClass().add("line-reason");
        reason.setWrapText(true);
        reason.setText(line.line().map(Line::reason).orElse(""));
        getChildren().addAll(sign, formula, value);
        if (judged) {
            getChildren().addAll(reason, verdict);
        }
        how.ifPresent(each -> getChildren().add(each.button()));
        watch.accept(formula, line.scope());
        CopyFormula.offer(this, formula::formula);
        retell();
    }

    /// A line that is being written: neither reason nor verdict.
    static LineView preview(TypesetBlock.SetLine line, BiConsumer<FormulaView, Scope> watch) {
        return new LineView(line, watch, new VerdictView(counterexample -> {}), false, Optional.empty());
    }

    private boolean isFirst() {
        return line.line().isEmpty();
    }

    FormulaView formula() {
        return formula;
    }

    /// How its derivatives are worked out, to stand below it while it is open.
    Optional<Node> how() {
        return how.map(HowBox::panel);
    }

    VerdictView verdict() {
        return verdict;
    }

    TypesetBlock.SetLine line() {
        return line;
    }

    Optional<Derivation.Checked> checked() {
        return checked;
    }

    /// Shows what the check said.
    void show(Derivation.Checked result) {
        checked = Optional.of(result);
        retell();
    }

    /// While nothing is told a line known to be wrong looks like any other: no verdict, no reason (it would say what
    /// went wrong) and no value (it would jump).
    void tell(boolean verdicts) {
        told = verdicts || isFirst();
        how.ifPresent(each -> each.tell(verdicts));
        retell();
    }

    private void retell() {
        boolean mistake = told && line.line().map(Line::marked).orElse(false);
        pseudoClassStateChanged(MISTAKE, mistake);
        reason.setVisible(told && !reason.getText().isEmpty());
        value.setVisible(told);
        if (!told) {
            verdict.hide();
        } else if (checked.isPresent()) {
            verdict.show(checked.get());
        } else {
            verdict.checking();
        }
        requestLayout();
    }

    /// Its value now. Only the number moves: there is no layout.
    Live live() {
        LiveValue live = line.value();
        return names -> {
            String text = live.text(names);
            return () -> {
                value.setText(text);
                makeRoom();
                placeValue();
            };
        };
    }

    /// For a value that is longer than any before: it keeps what it has got, so that a line does not jump to and fro.
    private void makeRoom() {
        double wide = value.getLayoutBounds().getWidth() / em();
        if (wide > valueRoom) {
            valueRoom = Math.ceil(wide);
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double em() {
        return value.getFont().getSize();
    }

    private double signWidth() {
        return isFirst() ? 0 : Math.max(SIGN * em(), sign.prefWidth(-1) + GAP * em() / 2);
    }

    /// Where everything stands at a width.
    ///
    /// @param column where the formula starts
    /// @param room   for the formula
    /// @param valueY the value's baseline
    /// @param metaX  where reason and verdict start, `metaY` their top, `metaWidth` their room
    private record Places(
            double column,
            double room,
            double formulaHeight,
            double valueRight,
            double valueY,
            double metaX,
            double metaY,
            double metaWidth,
            boolean beside,
            double height) {}

    private Places places(double width) {
        Places known = places;
        if (known == null || placedFor != width) {
            known = measure(width);
            places = known;
            placedFor = width;
        }
        return known;
    }

    @Override
    public void requestLayout() {
        places = null;
        super.requestLayout();
    }

    private Places measure(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double column = snappedLeftInset() + signWidth();
        boolean wide = inner > WIDE * em();
        double right = width - snappedRightInset() - (wide ? SIDE * em() : 0);
        double room = right - column;
        FormulaRows rows = formula.rows(room);
        double top = snappedTopInset() + Math.max(0, sign.getBaselineOffset() - rows.baseline());
        double bottom = top + rows.height();
        boolean valueFits = rows.last().x() + howWidth() + (GAP + valueRoom) * em() <= room;
        double valueY = valueFits ? top + rows.last().y() : bottom + 1.3 * em();
        double valueBottom = valueFits ? bottom : valueY + 0.5 * em();
        if (!judged) {
            return new Places(column, room, rows.height(), right, valueY, 0, 0, 0, false, valueBottom);
        }
        double metaX = wide ? right + GAP * em() : column;
        double metaWidth = width - snappedRightInset() - metaX;
        double metaY = wide ? Math.max(top, top + rows.baseline() - 1.05 * em()) : valueBottom + META_GAP * em();
        if (!told) {
            double y = valueFits ? valueY - 1.05 * em() : metaY;
            double below = Math.max(bottom, y + verdict.prefHeight(-1));
            return new Places(column, room, rows.height(), right, valueY, metaX, y, metaWidth, true, Math.ceil(below));
        }
        double reasonWidth = reason.isVisible() ? reason.prefWidth(-1) : 0;
        boolean beside = !wide && reasonWidth + GAP * em() + verdict.prefWidth(-1) <= metaWidth;
        double reasonHeight = reason.isVisible() ? reason.prefHeight(metaWidth) : 0;
        double metaHeight =
                beside ? Math.max(reasonHeight, verdict.prefHeight(-1)) : reasonHeight + verdict.prefHeight(metaWidth);
        double height = Math.max(valueBottom, metaY + metaHeight);
        return new Places(
                column, room, rows.height(), right, valueY, metaX, metaY, metaWidth, beside, Math.ceil(height));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + signWidth()
                + formula.prefWidth(-1)
                + (GAP + valueRoom) * em()
                + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 12 * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return places(width < 0 ? prefWidth(-1) : width).height() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        Places places = places(getWidth());
        formula.resizeRelocate(places.column(), snappedTopInset(), places.room(), places.formulaHeight());
        double lift = Math.max(0, sign.getBaselineOffset() - formula.getBaselineOffset());
        formula.setLayoutY(snappedTopInset() + lift);
        sign.resizeRelocate(
                snappedLeftInset(),
                formula.getLayoutY() + formula.getBaselineOffset() - sign.getBaselineOffset(),
                sign.prefWidth(-1),
                sign.prefHeight(-1));
        value.setLayoutY(places.valueY());
        placeValue();
        placeHow(places);
        if (judged) {
            placeMeta(places);
        }
    }

    private double howWidth() {
        return how.map(each -> GAP / 2 * em() + each.button().prefWidth(-1)).orElse(0.0);
    }

    /// Behind the formula's last row, or below it on the row of the value.
    private void placeHow(Places places) {
        how.ifPresent(each -> {
            FormulaRows.Place last = formula.rows(places.room()).last();
            boolean behind = last.x() + howWidth() <= places.room();
            double x = places.column() + (behind ? last.x() + GAP / 2 * em() : 0);
            double baseline = behind ? snappedTopInset() + last.y() : places.valueY();
            each.button()
                    .resizeRelocate(
                            snapPositionX(x),
                            snapPositionY(baseline - each.button().getBaselineOffset()),
                            each.button().prefWidth(-1),
                            each.button().prefHeight(-1));
        });
    }

    private void placeMeta(Places places) {
        double reasonHeight = reason.isVisible() ? reason.prefHeight(places.metaWidth()) : 0;
        double gap = reason.isVisible() ? META_GAP / 2 * em() : 0;
        reason.resizeRelocate(places.metaX(), places.metaY(), places.metaWidth(), reasonHeight);
        if (places.beside()) {
            double own = verdict.prefWidth(-1);
            verdict.resizeRelocate(getWidth() - snappedRightInset() - own, places.metaY(), own, verdict.prefHeight(-1));
        } else {
            verdict.resizeRelocate(
                    places.metaX(),
                    places.metaY() + reasonHeight + gap,
                    places.metaWidth(),
                    verdict.prefHeight(places.metaWidth()));
        }
    }

    /// Set smaller where it is wider than the line.
    private void placeValue() {
        Places places = places(getWidth());
        double wide = value.getLayoutBounds().getWidth();
        double fit = Math.min(1, (places.valueRight() - snappedLeftInset()) / Math.max(1, wide));
        value.setScaleX(fit);
        value.setScaleY(fit);
        value.setLayoutX(snapPositionX(places.valueRight() - wide * (1 + fit) / 2));
    }
}
