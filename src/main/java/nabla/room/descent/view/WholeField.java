package nabla.room.descent.view;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.value.Evaluate;
import nabla.ui.base.Complaint;

/// A whole number that is typed, such as `5000` or `10^4`.
final class WholeField extends HBox {
    /// Beyond this not every whole number is a double.
    private static final double EXACT = 0x1p53;

    private final String meaning;
    private final long from;
    private final long to;
    private final LongConsumer chosen;
    private final TextField field = new TextField();
    private final Complaint complaint = new Complaint(field);
    private OptionalLong shown = OptionalLong.empty();

    /// @param name    what stands before it
    /// @param meaning the number in words, the beginning of a sentence: `The number of steps`
    /// @param from    the smallest
    /// @param to      the greatest
    /// @param chosen  told a number that was typed
    WholeField(String id, String name, String meaning, long from, long to, LongConsumer chosen) {
        this.meaning = meaning;
        this.from = from;
        this.to = to;
        this.chosen = chosen;
        getStyleClass().add("rate-field");
        setAlignment(Pos.CENTER_LEFT);
        field.setId(id);
        field.setAccessibleText(meaning);
        field.setTooltip(new Tooltip(meaning));
        field.setOnAction(entered -> take());
        field.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                take();
            }
        });
        var label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(label, field);
    }

    /// The present number; empty where there is none, and none can be typed.
    void show(OptionalLong number) {
        setDisable(number.isEmpty());
        if (!number.equals(shown)) {
            shown = number;
            field.setText(written());
            complaint.end();
        }
    }

    private void take() {
        String text = field.getText().strip();
        if (isDisabled() || text.equals(written())) {
            complaint.end();
            return;
        }
        OptionalLong number = read(text);
        if (number.isPresent() && number.getAsLong() >= from && number.getAsLong() <= to) {
            complaint.end();
            if (number.equals(shown)) {
                field.setText(written());
            } else {
                chosen.accept(number.getAsLong());
            }
        } else {
            complaint.say("%s is a whole number from %,d to %,d.".formatted(meaning, from, to));
        }
    }

    private String written() {
        return shown.isPresent() ? String.valueOf(shown.getAsLong()) : "";
    }

    private static OptionalLong read(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.replaceAll("(?<=\\d)[, _](?=\\d{3}(\\D|$))", "")));
        } catch (NumberFormatException expression) {
            return evaluated(text);
        }
    }

    private static OptionalLong evaluated(String text) {
        try {
            double value = Evaluate.at(Parser.expression(text, Scope.EMPTY).expression(), Map.of());
            boolean whole = Math.rint(value) == value && Math.abs(value) <= EXACT;
            return whole ? OptionalLong.of((long) value) : OptionalLong.empty();
        } catch (SyntaxError | IllegalArgumentException unreadable) {
            return OptionalLong.empty();
        }
    }
}
