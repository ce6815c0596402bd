package nabla.room.linear.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.nn.Matrix;
import nabla.room.linear.model.AffineLayer;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearState;

/// The room's state as text: `2 2 2 2,2,2,2,2 false 1 0 0.6 1.5 0`, and a line for each layer with its weights, row by
/// row, and its biases.
public final class KeptLinear {
    private static final int SIZE = LayerStack.WIDEST;

    private KeptLinear() {}

    public static String write(LinearState state) {
        LayerStack stack = state.stack();
        var lines = new ArrayList<String>();
        lines.add("%d %d %d %s %s %d %d %s %s %d"
                .formatted(
                        stack.depth(),
                        stack.outputs(),
                        stack.inputs(),
                        stack.hidden().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        stack.relu(),
                        state.plane(),
                        state.lit(),
                        state.x1(),
                        state.x2(),
                        state.scene()));
        stack.kept().forEach(layer -> lines.add(numbers(layer.weights()) + " " + numbers(layer.bias())));
        return String.join("\n", lines);
    }

    /// Empty where it makes no sense.
    public static Optional<LinearState> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 1 + LayerStack.MOST) {
            return Optional.empty();
        }
        List<String> first = List.of(lines.getFirst().split(" ", -1));
        if (first.size() != 10) {
            return Optional.empty();
        }
        try {
            var stack = new LayerStack(
                    lines.subList(1, lines.size()).stream()
                            .map(KeptLinear::layer)
                            .toList(),
                    Integer.parseInt(first.get(0)),
                    Integer.parseInt(first.get(1)),
                    Integer.parseInt(first.get(2)),
                    Arrays.stream(first.get(3).split(",", -1))
                            .map(Integer::valueOf)
                            .toList(),
                    first.get(4).equals("true"));
            return Optional.of(new LinearState(
                    stack,
                    Integer.parseInt(first.get(5)),
                    Integer.parseInt(first.get(6)),
                    number(first.get(7)),
                    number(first.get(8)),
                    Math.max(0, Integer.parseInt(first.get(9)))));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String numbers(Matrix matrix) {
        return Arrays.stream(matrix.toArray()).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    private static AffineLayer layer(String line) {
        double[] numbers = Arrays.stream(line.split(" ", -1))
                .mapToDouble(KeptLinear::number)
                .map(entry -> Math.clamp(entry, -LayerStack.LARGEST, LayerStack.LARGEST))
                .toArray();
        if (numbers.length != SIZE * SIZE + SIZE) {
            throw new IllegalArgumentException(line);
        }
        return new AffineLayer(
                Matrix.of(SIZE, SIZE, Arrays.copyOf(numbers, SIZE * SIZE)),
                Matrix.of(SIZE, 1, Arrays.copyOfRange(numbers, SIZE * SIZE, numbers.length)));
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
