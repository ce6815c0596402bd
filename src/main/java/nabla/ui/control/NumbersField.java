package nabla.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.TypedNumber;
import nabla.ui.base.Complaint;

/// Some numbers, typed with commas between them, such as `1, 9`.
public final class NumbersField extends TextField {
    private final Count count;
    private final Parameter one;
    private final Consumer<List<Double>> typed;
    private final Complaint complaint = new Complaint(this);
    private List<Double> numbers = List.of();

    /// How many numbers there may be.
    public record Count(int fewest, int most) {
        public static Count of(int count) {
            return new Count(count, count);
        }

        private String words() {
            return fewest == most ? Integer.toString(most) : "%d to %d".formatted(fewest, most);
        }
    }

    /// @param name  what the numbers are, such as "The variances"
    /// @param from  which each of them may be, and above
    /// @param to    which each of them may be, and below
    /// @param typed told the numbers that are wanted
    public NumbersField(String id, String name, Count count, double from, double to, Consumer<List<Double>> typed) {
        this.count = count;
        this.typed = typed;
        var reach = new Domain.Interval(from, to, true, true);
        one = new Parameter(new Declaration.Parameter("each", reach, Math.max(from, 0), 0.1));
        setId(id);
        getStyleClass().add("numbers-field");
        setAccessibleText(name + ", with commas between them");
        setOnAction(entered -> take());
        focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    public void show(List<Double> now) {
        if (!now.equals(numbers)) {
            numbers = now;
            setText(written(now));
            complaint.end();
        }
    }

    private void take() {
        if (getText().equals(written(numbers))) {
            complaint.end();
            return;
        }
        String[] parts = getText().strip().split("\\s*[,;]\\s*|\\s+(?=[-+−.\\d])", -1);
        if (parts.length < count.fewest() || parts.length > count.most()) {
            complaint.say(
                    "Type %s numbers with commas between them, such as %s.".formatted(count.words(), written(numbers)));
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
        setText(written(numbers));
    }

    private static String written(List<Double> numbers) {
        return numbers.stream()
                .map(x -> Math.rint(x * 1000) / 1000)
                .map(x -> x == Math.rint(x) ? Long.toString(Math.round(x)) : Double.toString(x))
                .collect(Collectors.joining(", "));
    }
}
