package nabla.ui.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.value.Evaluate;
import nabla.ui.base.Complaint;
import nabla.ui.base.OncePerPulse;

/// A positive number of any size: a slider over powers of ten, and the number itself, which can be typed.
///
/// Style class `power-field`.
public final class PowerField extends HBox {
    private final Asked asked;
    private final Slider slider;
    private final TextField field = new TextField();
    private final Complaint complaint = new Complaint(field);
    private final DoubleConsumer chosen;
    private final OncePerPulse drag = new OncePerPulse(this, this::dragged);
    private double number = Double.NaN;
    private boolean following;

    /// What number is asked for.
    ///
    /// @param id      of the field; the slider's is the same with `-slider`
    /// @param symbol  the letter before it
    /// @param name    what it is, such as "Learning rate"
    /// @param lowest  the exponent of ten at the slider's left end
    /// @param highest at its right end
    /// @param admits  which numbers may be typed
    /// @param wrong   said where another one is typed
    /// @param form    said where what is typed is no number
    public record Asked(
            String id,
            String symbol,
            String name,
            double lowest,
            double highest,
            DoublePredicate admits,
            String wrong,
            String form) {}

    /// @param chosen told the number that is wanted
    public PowerField(Asked asked, DoubleConsumer chosen) {
        this.asked = asked;
        this.chosen = chosen;
        this.slider = new Slider(asked.lowest(), asked.highest(), asked.highest());
        getStyleClass().add("power-field");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId(asked.id() + "-slider");
        slider.setAccessibleText("%s, from %s to %s"
                .formatted(
                        asked.name(), written(Math.pow(10, asked.lowest())), written(Math.pow(10, asked.highest()))));
        slider.setBlockIncrement(0.1);
        slider.valueProperty().subscribe((was, is) -> {
            if (!following) {
                drag.request();
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> drag.answer());
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId(asked.id());
        field.setPrefColumnCount(6);
        field.setMinWidth(USE_PREF_SIZE);
        slider.setMinWidth(40);
        field.setAccessibleText(asked.name());
        field.setOnAction(entered -> take());
        field.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                take();
            }
        });
        var letter = new Label(asked.symbol());
        letter.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(letter, slider, field);
    }

    public void show(double value) {
        if (value != number) {
            number = value;
            following = true;
            slider.setValue(Math.clamp(Math.log10(value), slider.getMin(), slider.getMax()));
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
        if (text.equals(written(number))) {
            complaint.end();
            return;
        }
        try {
            double value = Evaluate.at(Parser.expression(text, Scope.EMPTY).expression(), Map.of());
            if (asked.admits().test(value)) {
                complaint.end();
                chosen.accept(value);
            } else {
                complaint.say(asked.wrong());
            }
        } catch (SyntaxError | IllegalArgumentException unreadable) {
            complaint.say(asked.form());
        }
    }

    /// In a few digits: `0.05`, `1e-5`.
    public static String written(double value) {
        var shortened = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        if (value >= 1e-4 && value < 1e6) {
            return shortened.toPlainString();
        }
        int exponent = shortened.precision() - shortened.scale() - 1;
        return shortened.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
