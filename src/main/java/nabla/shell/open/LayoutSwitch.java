package nabla.shell.open;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.ui.control.Choice;

/// Chooses where the slopes of a vector along a vector are written down; formulas, shapes and verdicts of the lesson
/// follow.
final class LayoutSwitch extends HBox {
    /// @param now    the layout that the lesson is in
    /// @param chosen told which one the user has chosen
    LayoutSwitch(DerivativeLayout now, Consumer<DerivativeLayout> chosen) {
        var choice = new Choice<>(
                List.of(DerivativeLayout.DENOMINATOR, DerivativeLayout.NUMERATOR), LayoutSwitch::words, chosen);
        choice.setId("layout");
        choice.show(now);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setAccessibleText("Layout of derivatives");
        choice.setTooltip(new Tooltip("Where the slopes of a vector along a vector stand: the formulas follow."));
        var label = new Label("Jacobian");
        label.setLabelFor(choice);
        label.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("layout-switch");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(label, choice);
    }

    private static String words(DerivativeLayout layout) {
        return switch (layout) {
            case DENOMINATOR -> "inputs in rows";
            case NUMERATOR, STRICT_NUMERATOR -> "outputs in rows";
        };
    }
}
