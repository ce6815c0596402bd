package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.TypedNumber;
import nabla.ui.Complaint;

/// So many numbers, typed with commas between them, such as `1, 9`.
final class NumbersField extends HBox {
    private final int count;
    private final Parameter one;
    private final Consumer<List<Double>> typed;
    private final TextField field = new TextField();
    private final Complaint complaint = new Complaint(field);
    private List<Double> numbers = List.of();

    /// @param symbol what stands before it
    /// @param name   what the numbers are, such as "The variances"
    /// @param typed  told the numbers that are wanted
    NumbersField(
            String id, String symbol, String name, int count, double from, double to, Consumer<List<Double>> typed) {
        this.count = count;
        this.typed = typed;
        one = new Parameter(
                new Declaration.Parameter("each", new Domain.Interval(from, to, true, true), Math.max(from, 0), 0.1));
        var label = new Label(symbol);
        label.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("numbers-field");
        setAlignment(Pos.CENTER_LEFT);
        field.setId(id);
        field.setPrefColumnCount(count > 2 ? 20 : 5);
        field.setAccessibleText(name + ", with commas between them");
        field.setOnAction(entered -> take());
        field.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                take();
            }
        });
        getChildren().addAll(label, field);
    }

    void show(List<Double> now) {
        if (!now.equals(numbers)) {
            numbers = now;
            field.setText(written(now));
            complaint.end();
        }
    }

    private void take() {
        if (field.getText().equals(written(numbers))) {
            complaint.end();
            return;
        }
        String[] parts = field.getText().strip().split("\\s*[,;]\\s*|\\s+(?=[-+−.\\d])", -1);
        if (parts.length != count) {
            complaint.say("Type %d numbers with commas between them, such as %s.".formatted(count, written(numbers)));
            return;
        }
        var wanted = new ArrayList<Double>();
        for (String part : parts) {
            switch (TypedNumber.read(part, one)) {
                case TypedNumber.Accepted(var value) -> wanted.add(value);
                case TypedNumber.Refused(var message) -> {
                    complaint.say("“%s”: %s".formatted(part, message));
                    return;
                }
            }
        }
        complaint.end();
        typed.accept(wanted);
        field.setText(written(numbers));
    }

    private static String written(List<Double> numbers) {
        return numbers.stream()
                .map(x -> Math.rint(x * 1000) / 1000)
                .map(x -> x == Math.rint(x) ? Long.toString(Math.round(x)) : Double.toString(x))
                .collect(Collectors.joining(", "));
    }
}
