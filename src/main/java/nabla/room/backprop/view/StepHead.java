package nabla.room.backprop.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
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
import nabla.ui.formula.FormulaView;

/// What happens at a step: one sentence, and the equation with the shape under every factor.
final class StepHead extends VBox {
    private final Label sentence = new Label();
    private final FormulaView equation = new FormulaView(Formula.EMPTY);
    private boolean definition;
    private Optional<Shown> shown = Optional.empty();

    private final StepVerdict verdict = new StepVerdict();
    private final HBox line = new HBox(equation, verdict);
    private boolean below;
    /// The verdict's width with its words; NaN until it is measured.
    private double withWords = Double.NaN;

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

    /// The button that opens how its slope is worked out stands behind the verdict.
    void setHow(Optional<Button> button) {
        line.getChildren().removeIf(Button.class::isInstance);
        button.ifPresent(line.getChildren()::add);
    }

    private double besideEquation() {
        return line.getChildren().stream()
                .filter(each -> each != equation)
                .mapToDouble(each -> each.prefWidth(-1) + line.getSpacing())
                .sum();
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
        verdict.textProperty().subscribe(text -> measureAgain());
        verdict.fontProperty().subscribe(font -> measureAgain());
        equation.getStyleClass().add("spoken-now");
        equation.setId("spoken-equation");
        sentence.setId("spoken-sentence");
        setAlignment(Pos.CENTER);
    }

    private void measureAgain() {
        withWords = Double.NaN;
        requestLayout();
    }

    /// Below the stage the verdict takes no room of its own: it stands at the end of the equation's line, or of the
    /// sentence's where the equation is as wide as that. Where neither has room its sign alone stands beside the
    /// equation, which leaves that much.
    @Override
    protected void layoutChildren() {
        if (below) {
            measure();
        }
        super.layoutChildren();
        if (below) {
            place();
        }
    }

    private void measure() {
        if (Double.isNaN(withWords)) {
            verdict.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            double sign = verdict.prefWidth(-1) + line.getSpacing();
            line.setPadding(new Insets(0, sign, 0, sign));
            verdict.setContentDisplay(ContentDisplay.LEFT);
            withWords = verdict.prefWidth(-1);
        }
    }

    private void place() {
        double end = getWidth() - snappedRightInset();
        double equationEnd = line.getLayoutX() + equation.getLayoutX() + equation.getWidth();
        boolean first = equationEnd + line.getSpacing() + withWords <= end;
        boolean second = (getWidth() + sentence.prefWidth(-1)) / 2 + line.getSpacing() + withWords <= end;
        verdict.setContentDisplay(first || second ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        double wide = first || second ? withWords : verdict.prefWidth(-1);
        double high = verdict.prefHeight(-1);
        Node beside = first || !second ? line : sentence;
        double y = beside.getLayoutY() + (beside.getLayoutBounds().getHeight() - high) / 2;
        verdict.resizeRelocate(Math.rint(end - wide), Math.rint(y), wide, high);
    }

    /// Where there is hardly any room, the names at the matrices say it too.
    void show(boolean withEquation, boolean withSentence) {
        show(line, withEquation);
        show(sentence, withSentence);
        show(this, withEquation || withSentence);
    }

    double equationHeight(double width) {
        return equation.prefHeight(Math.max(1, width - besideEquation()));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void show(Step step, String remark) {
        definition = step.id().kind().phase() != Step.Phase.BACKWARD;
        verdict.define(definition);
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
