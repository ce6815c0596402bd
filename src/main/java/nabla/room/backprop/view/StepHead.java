package nabla.room.backprop.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.write.LatexSetting;
import nabla.math.nn.step.Step;
import nabla.room.backprop.model.StepChecks;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.FormulaView;

/// What happens at a step: one sentence, and the equation with the shape under every factor.
final class StepHead extends VBox {
    private final Label sentence = new Label();
    private final FormulaView equation = new FormulaView(Formula.EMPTY);
    private boolean definition;
    private Optional<Shown> shown = Optional.empty();

    private final StepVerdict verdict = new StepVerdict();
    private final HBox line = new HBox(equation, verdict);
    private boolean below;

    StepHead(PartValues values, StepChecks checks) {
        values.watch(equation);
        line.getStyleClass().add("step-line");
        line.setAlignment(Pos.CENTER);
        checks.verdictsProperty().subscribe(verdicts -> verdict.show(verdicts, definition));
        getStyleClass().add("step-head");
        sentence.getStyleClass().add("step-sentence");
        sentence.setId("step-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        equation.setId("step-equation");
        equation.setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(line, sentence);
    }

    /// Whether the verdict is told; else the class votes.
    public void tell(boolean verdicts) {
        verdict.tell(verdicts);
    }

    /// Stands below the stage instead of on it, to be read from the last row.
    void standBelow() {
        verdict.setId("spoken-verdict");
        line.getChildren().remove(verdict);
        verdict.setManaged(false);
        getChildren().add(verdict);
        below = true;
        verdict.textProperty().subscribe(text -> requestLayout());
        equation.getStyleClass().add("spoken-now");
        equation.setId("spoken-equation");
        sentence.setId("spoken-sentence");
        setAlignment(Pos.CENTER);
    }

    /// Below the stage the verdict takes no room of its own: it stands at the end of the equation's line, or of the
    /// sentence's where the equation is as wide as that.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (below) {
            double wide = verdict.prefWidth(-1);
            double high = verdict.prefHeight(-1);
            double end = getWidth() - snappedRightInset();
            boolean first =
                    line.getLayoutX() + equation.getLayoutX() + equation.getWidth() + line.getSpacing() + wide <= end;
            double words = sentence.prefWidth(-1);
            boolean second = (getWidth() + words) / 2 + line.getSpacing() + wide <= end;
            Node beside = first ? line : sentence;
            double y = beside.getLayoutY() + (beside.getLayoutBounds().getHeight() - high) / 2;
            verdict.resizeRelocate(Math.rint(end - wide), Math.rint(y), wide, high);
            verdict.setVisible(first || second);
        }
    }

    /// Where there is hardly any room, the names at the matrices say it too.
    void show(boolean withEquation, boolean withSentence) {
        show(line, withEquation);
        show(sentence, withSentence);
        show(this, withEquation || withSentence);
    }

    double equationHeight(double width) {
        return equation.prefHeight(Math.max(1, width - verdict.prefWidth(-1) - line.getSpacing()));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void show(Step step, String remark) {
        definition = step.id().kind().phase() != Step.Phase.BACKWARD;
        var next =
                new Shown(step.equations(), step.names().scope(), step.names().lengths());
        if (shown.filter(next::equals).isEmpty()) {
            shown = Optional.of(next);
            equation.show(formula(step));
        }
        sentence.setText(remark.isEmpty() ? step.sentence() : step.sentence() + " " + remark);
    }

    /// What an equation looks like depends on; its numbers do not change it.
    private record Shown(List<Equation> equations, Scope names, Map<String, Integer> lengths) {}

    /// The equation with the shape under every matrix.
    static Formula formula(Step step) {
        LatexSetting setting =
                LatexSetting.withShapes(step.names().scope(), step.names().lengths());
        return Formula.of(step.equations(), setting, Typesetter.Style.DISPLAY);
    }
}
