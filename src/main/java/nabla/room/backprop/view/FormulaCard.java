package nabla.room.backprop.view;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nabla.math.nn.step.Step;
import nabla.typeset.Formula;
import nabla.ui.formula.FormulaView;

/// An equation with its heading and what is to be said about it, good or bad.
final class FormulaCard extends VBox {
    private final Label title = new Label();
    private final FormulaView equation = new FormulaView(Formula.EMPTY);
    private final Label verdict = new Label();
    private Optional<Step> shown = Optional.empty();

    /// What is to be said about an equation.
    enum Kind {
        PLAIN,
        GOOD,
        BAD
    }

    FormulaCard(String heading, PartValues values) {
        values.watch(
                equation, (part, indices) -> shown.flatMap(step -> step.names().find(part, indices)));
        title.setText(heading);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        equation.setMaxWidth(USE_PREF_SIZE);
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.getStyleClass().add("card-verdict");
        getStyleClass().add("formula-card");
        getChildren().addAll(title, equation, verdict);
    }

    void show(Step step, Kind kind, String words) {
        shown = Optional.of(step);
        equation.show(StepHead.formula(step));
        verdict.setText(words);
        verdict.setVisible(!words.isEmpty());
        verdict.setManaged(!words.isEmpty());
        for (Kind each : Kind.values()) {
            getStyleClass().remove(each.name().toLowerCase(Locale.ROOT));
        }
        getStyleClass().add(kind.name().toLowerCase(Locale.ROOT));
    }
}
