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
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.HowBox;
import nabla.ui.formula.LiveValue;
import nabla.ui.formula.TypesetBlock;
import nabla.ui.work.Background;

/// One line of a derivation: relation and formula, its value now, the reason and the verdict.
final class LineView extends Region {
    private static final PseudoClass MISTAKE = PseudoClass.getPseudoClass("mistake");

    private final TypesetBlock.SetLine line;
    private final FormulaView sign;
    private final FormulaView formula;
    private final Text value = new Text();
    private final Label reason = new Label();
    private final VerdictView verdict;
    private Optional<Derivation.Checked> checked = Optional.empty();
    private boolean told = true;
    private final Optional<HowBox> how;
    private final LineLayout layout;

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
        this.sign = new FormulaView(line.sign());
        sign.setMouseTransparent(true);
        this.formula = new FormulaView(line.formula());
        this.verdict = verdict;
        this.layout = new LineLayout(
                this, new LineLayout.Parts(isFirst(), judged, sign, formula, value, reason, verdict, how));
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
                layout.makeRoom();
                layout.placeValue();
            };
        };
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public void requestLayout() {
        if (layout != null) { // it is asked for while the region is made
            layout.forget(told);
        }
        super.requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return layout.prefWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return layout.minWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return layout.prefHeight(width < 0 ? prefWidth(-1) : width);
    }

    @Override
    protected void layoutChildren() {
        layout.place();
    }
}
