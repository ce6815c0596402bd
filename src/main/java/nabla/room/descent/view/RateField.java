package nabla.room.descent.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.value.Evaluate;
import nabla.ui.Complaint;
import nabla.ui.OncePerPulse;

/// The learning rate: a slider over powers of ten, and the number itself, which can be typed.
final class RateField extends HBox {
    private static final double LOWEST = -4;
    private static final double HIGHEST = 1.5;

    private final Slider slider = new Slider(LOWEST, HIGHEST, -1);
    private final TextField field = new TextField();
    private final Complaint complaint = new Complaint(field);
    private final DoubleConsumer chosen;
    private final OncePerPulse drag = new OncePerPulse(this, this::dragged);
    private double rate = Double.NaN;
    private boolean following;

    RateField(DoubleConsumer chosen) {
        this.chosen = chosen;
        getStyleClass().add("rate-field");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("rate-slider");
        slider.setAccessibleText("Learning rate, from 0.0001 to 30");
        slider.setBlockIncrement(0.1);
        slider.valueProperty().subscribe((was, is) -> {
            if (!following) {
                drag.request();
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> drag.answer());
        field.setId("rate");
        field.setPrefColumnCount(6);
        field.setAccessibleText("Learning rate");
        field.setOnAction(entered -> take());
        field.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                take();
            }
        });
        var name = new Label("η");
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, slider, field);
    }

    void show(double value) {
        if (value != rate) {
            rate = value;
            following = true;
            slider.setValue(Math.clamp(Math.log10(value), LOWEST, HIGHEST));
            following = false;
            field.setText(written(value));
            complaint.end();
        }
    }

    /// A round number near the thumb.
    private void dragged() {
        double value = Math.pow(10, slider.getValue());
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        double round = Math.rint(value / unit) * unit;
        chosen.accept(new BigDecimal(round).round(new MathContext(6)).doubleValue());
    }

    private void take() {
        String text = field.getText();
        if (text.equals(written(rate))) {
            complaint.end();
            return;
        }
        try {
            double value = Evaluate.at(Parser.expression(text, Scope.EMPTY).expression(), java.util.Map.of());
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                complaint.end();
                chosen.accept(value);
            } else {
                complaint.say(
                        "The learning rate is a positive number, such as 0.05. With the wrong sign one would climb"
                                + " the loss: there is a switch for that.");
            }
        } catch (SyntaxError | IllegalArgumentException unreadable) {
            complaint.say("The learning rate is a positive number, such as 0.05 or 1e-3.");
        }
    }

    /// In a few digits: `0.05`, `1e-5`.
    static String written(double value) {
        var shortened = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        boolean plain = value >= 1e-4 && value < 1e6;
        return plain
                ? shortened.toPlainString()
                : shortened.toString().replace("E+", "e").replace('E', 'e');
    }
}
