package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.TypedNumber;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsState;
import nabla.ui.Complaint;

/// The logits before the shift, typed: `2, 1, 0`.
final class LogitsField extends TextField {
    private static final Domain REACH =
            new Domain.Interval(-ActivationsState.LARGEST, ActivationsState.LARGEST, true, true);
    /// For each of the numbers.
    private static final Parameter ONE = new Parameter(new Declaration.Parameter("a logit", REACH, 0, 0.1));

    private final ActivationsModel model;
    private final Complaint complaint = new Complaint(this);
    private List<Double> logits = List.of();

    LogitsField(ActivationsModel model) {
        this.model = model;
        setId("logits");
        getStyleClass().add("logits-field");
        setPrefColumnCount(6);
        setAccessibleText("The logits");
        setTooltip(new Tooltip("Type the logits, such as 2, 1, 0"));
        setOnAction(entered -> take());
        focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    void show(List<Double> now) {
        if (!now.equals(logits)) {
            logits = now;
            setText(written(now));
            complaint.end();
        }
    }

    private void take() {
        if (getText().equals(written(logits))) {
            complaint.end();
            return;
        }
        String[] parts = getText().strip().split("\\s*[,;]\\s*|\\s+(?=[-+−.\\d])", -1);
        if (parts.length < ActivationsState.FEWEST_LOGITS || parts.length > ActivationsState.MOST_LOGITS) {
            complaint.say("Type two to ten numbers with commas between them, such as 2, 1, 0.");
            return;
        }
        var typed = new ArrayList<Double>();
        for (String part : parts) {
            switch (TypedNumber.read(part, ONE)) {
                case TypedNumber.Accepted(var value) -> typed.add(value);
                case TypedNumber.Refused(var message) -> {
                    complaint.say("“%s”: %s".formatted(part, message));
                    return;
                }
            }
        }
        complaint.end();
        model.take(typed);
        setText(written(logits));
    }

    private static String written(List<Double> logits) {
        return logits.stream()
                .map(x -> x == Math.rint(x) ? Long.toString(Math.round(x)) : Double.toString(x))
                .collect(Collectors.joining(", "));
    }
}
