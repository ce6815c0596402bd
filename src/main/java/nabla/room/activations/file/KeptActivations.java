package nabla.room.activations.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.nn.Activation;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.model.JacobianKind;
import nabla.room.activations.model.SlopeEntry;

/// The room's state as one line of text: `functions relu,tanh relu 1.5 2.0,1.0,0.0 0.0 - 0`.
public final class KeptActivations {
    private static final String NONE = "-";

    private KeptActivations() {}

    public static String write(ActivationsState state) {
        return String.join(
                " ",
                state.page().key(),
                state.shown().stream().map(Activation::key).collect(Collectors.joining(",")),
                state.ridden().key(),
                Double.toString(state.z()),
                state.logits().stream().map(String::valueOf).collect(Collectors.joining(",")),
                Double.toString(state.shift()),
                state.entry()
                        .map(it -> "%s,%d,%d".formatted(it.kind().name(), it.output(), it.logit()))
                        .orElse(NONE),
                Integer.toString(state.scene()));
    }

    /// Empty where it makes no sense.
    public static Optional<ActivationsState> read(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActivationsState(
                    ActivationsPage.ofKey(parts[0]).orElseThrow(IllegalArgumentException::new),
                    list(parts[1]).stream().map(Activation::ofKey).toList(),
                    Activation.ofKey(parts[2]),
                    number(parts[3]),
                    list(parts[4]).stream().map(KeptActivations::number).toList(),
                    number(parts[5]),
                    entry(parts[6]),
                    Math.max(0, Integer.parseInt(parts[7]))));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<SlopeEntry> entry(String text) {
        if (text.equals(NONE)) {
            return Optional.empty();
        }
        List<String> parts = list(text);
        if (parts.size() != 3) {
            throw new IllegalArgumentException(text);
        }
        return Optional.of(new SlopeEntry(
                JacobianKind.valueOf(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2))));
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static List<String> list(String text) {
        return Arrays.asList(text.split(",", -1));
    }
}
