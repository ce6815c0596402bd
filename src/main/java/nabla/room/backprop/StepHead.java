package nabla.room.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nabla.math.nn.step.Step;
import nabla.typeset.Formula;
import nabla.ui.FormulaView;

/// What happens at a step: one sentence, and the equation with the shape under every factor.
final class StepHead extends VBox {
    private static final String EQUALS = " \\;=\\; ";

    private final Label sentence = new Label();
    private final FormulaView equation = new FormulaView(Formula.EMPTY);
    private String shown = "";

    StepHead() {
        getStyleClass().add("step-head");
        sentence.getStyleClass().add("step-sentence");
        sentence.setId("step-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        equation.setId("step-equation");
        equation.setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(equation, sentence);
    }

    /// Stands below the stage instead of on it.
    void standBelow() {
        equation.getStyleClass().add("spoken-now");
        equation.setId("spoken-equation");
        sentence.setId("spoken-sentence");
        setAlignment(Pos.CENTER);
    }

    /// Where there is hardly any room, the names at the matrices say it too.
    void show(boolean withEquation, boolean withSentence) {
        show(equation, withEquation);
        show(sentence, withSentence);
        show(this, withEquation || withSentence);
    }

    double equationHeight(double width) {
        return equation.prefHeight(width);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void show(Step step, String remark) {
        String latex = latex(step);
        if (!latex.equals(shown)) {
            shown = latex;
            equation.show(Formula.ofLatex(terms(latex), step.text(), step.text()));
        }
        sentence.setText(remark.isEmpty() ? step.sentence() : step.sentence() + " " + remark);
    }

    /// The equation with shapes, set apart: shapes are often wider than the letters above them.
    static String latex(Step step) {
        return step.latex(true).replace(" \\, \\underset", " \\;\\; \\underset").replace(" = ", EQUALS);
    }

    /// What stands to the left of the sign of equality.
    static String left(Step step) {
        String latex = latex(step);
        return latex.substring(0, latex.indexOf(EQUALS));
    }

    static String right(Step step) {
        String latex = latex(step);
        return latex.substring(latex.indexOf(EQUALS) + EQUALS.length());
    }

    /// The factor after the last ⊙.
    static String lastFactor(Step step) {
        String latex = latex(step);
        return latex.substring(latex.lastIndexOf("\\odot") + "\\odot".length());
    }

    /// Broken before each sign that no bracket encloses, so that a long equation can take several rows.
    static List<String> terms(String latex) {
        var terms = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int k = 0; k < latex.length(); k++) {
            if (latex.charAt(k) == '{' || latex.startsWith("\\left", k)) {
                depth++;
            } else if (latex.charAt(k) == '}' || latex.startsWith("\\right", k)) {
                depth--;
            } else if (depth == 0
                    && k > from
                    && (latex.startsWith(" + ", k) || latex.startsWith(" - ", k) || latex.startsWith(EQUALS, k))) {
                terms.add(latex.substring(from, k));
                from = k;
            }
        }
        terms.add(latex.substring(from));
        return List.copyOf(terms);
    }
}
