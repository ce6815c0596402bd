package nabla.room.activations.view;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import nabla.math.Numerals;
import nabla.math.Superscripts;
import nabla.room.activations.model.ActivationsPicture;
import nabla.room.activations.model.EntryCase;

/// The formula of the slope that was clicked, in its two cases and with its numbers; else what there is to be seen.
final class EntryLine extends StackPane {
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");

    private final Label name = label("entry-name");
    private final Label same = label("entry-case");
    private final Label other = label("entry-case");
    private final Label numbers = label("entry-numbers");
    private final Label hint = label("entry-hint");
    private final Label pointed = label("entry-numbers");
    private boolean chosen;
    private final FlowPane formula = new FlowPane(name, same, other, numbers);

    EntryLine() {
        getStyleClass().add("entry-line");
        setId("entry-line");
        formula.getStyleClass().add("entry-formula");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        pointed.setMaxWidth(Double.MAX_VALUE);
        pointed.setId("entry-pointed");
        getChildren().setAll(hint);
    }

    void show(ActivationsPicture picture) {
        hint(picture);
        picture.entry().ifPresent(this::show);
        arrange(picture.entry().isPresent());
    }

    /// An entry is under the mouse or has the focus.
    ///
    /// @param reading what it says; empty where there is none
    void point(String reading) {
        pointed.setText(reading);
        arrange(chosen);
    }

    private void arrange(boolean formulaShown) {
        chosen = formulaShown;
        Node wanted = formulaShown ? formula : pointed.getText().isEmpty() ? hint : pointed;
        if (!getChildren().contains(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    private void show(EntryCase entry) {
        name.setText(entry.name() + " =");
        same.setText(entry.case1() + " if i = j");
        other.setText(entry.case2() + " if i ≠ j");
        same.pseudoClassStateChanged(HOLDS, entry.diagonal());
        other.pseudoClassStateChanged(HOLDS, !entry.diagonal());
        numbers.setText("here  " + entry.numbers());
    }

    private void hint(ActivationsPicture picture) {
        boolean broken = !picture.softmax().naiveIsFinite();
        hint.setText(
                broken
                        ? broken(picture)
                        : "%s. Click an entry.".formatted(JacobianWords.layout(picture.outputsInRows())));
        hint.pseudoClassStateChanged(SERIOUS, broken);
    }

    private static String broken(ActivationsPicture picture) {
        double most = picture.state().shifted().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        String exponent = Numerals.of(most, Numerals.SHORT);
        String power = Superscripts.of(exponent).map("e"::concat).orElse("exp(" + exponent + ")");
        return most > 0
                ? "%s is too large for a double: the naive formula divides ∞ by ∞. With the largest logit taken off all, nothing overflows."
                        .formatted(power)
                : "%s is rounded to 0: the naive formula divides 0 by 0. With the largest logit taken off all, one power is 1."
                        .formatted(power);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
