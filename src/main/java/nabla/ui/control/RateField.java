package nabla.ui.control;

import java.util.function.DoubleConsumer;
import javafx.scene.layout.StackPane;

/// The learning rate: a slider over powers of ten, and the number itself, which can be typed.
public final class RateField extends StackPane {
    private static final PowerField.Asked RATE = new PowerField.Asked(
            "rate",
            "η",
            "Learning rate",
            -4,
            1.5,
            value -> value > 0 && value < Double.POSITIVE_INFINITY,
            "The learning rate is a positive number, such as 0.05. With the wrong sign one would climb the loss: there is"
                    + " a switch for that.",
            "The learning rate is a positive number, such as 0.05 or 1e-3.");

    private final PowerField field;

    public RateField(DoubleConsumer chosen) {
        field = new PowerField(RATE, chosen);
        getStyleClass().add("rate-field");
        getChildren().add(field);
    }

    public void show(double value) {
        field.show(value);
    }

    /// In a few digits: `0.05`, `1e-5`.
    public static String written(double value) {
        return PowerField.written(value);
    }
}
