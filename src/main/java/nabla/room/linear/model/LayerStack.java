package nabla.room.linear.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Two to six layers as the sheet writes them: W₁ is the outer one, that of the highest number the inner one, which is
/// applied first. What a smaller size or fewer layers leave out is kept for when it is wanted again.
///
/// @param kept    six layers of 4 × 4, the outer one first
/// @param depth   how many of them are used
/// @param outputs k, the rows of W₁
/// @param inputs  d, the columns of the inner layer
/// @param hidden  the widths between one layer and the next, from the outside: rows of W₂, of W₃ and so on, five of
/// them
/// @param relu    whether there is a ReLU between one layer and the next
public record LayerStack(
        List<AffineLayer> kept, int depth, int outputs, int inputs, List<Integer> hidden, boolean relu) {
    public static final int FEWEST = 2;
    public static final int MOST = 6;
    /// The largest size of a space.
    public static final int WIDEST = 4;
    /// The largest entry there is.
    public static final double LARGEST = 5;

    /// A shear, then a turn with a bend; further layers leave everything as it is.
    static final LayerStack START = new LayerStack(
            List.of(
                    whole(AffineLayer.of(2, 2, 0.5, -1, 1, 0.5, 0.5, 0)),
                    whole(AffineLayer.of(2, 2, 1, 0.5, -0.5, 1, -0.5, 0.5)),
                    AffineLayer.identity(WIDEST),
                    AffineLayer.identity(WIDEST),
                    AffineLayer.identity(WIDEST),
                    AffineLayer.identity(WIDEST)),
            FEWEST,
            2,
            2,
            Collections.nCopies(MOST - 1, 2),
            false);

    public LayerStack {
        kept = List.copyOf(kept);
        hidden = List.copyOf(hidden);
        boolean sized = IntStream.concat(
                        IntStream.of(outputs, inputs), hidden.stream().mapToInt(Integer::intValue))
                .allMatch(size -> size >= 1 && size <= WIDEST);
        if (kept.size() != MOST || hidden.size() != MOST - 1 || depth < FEWEST || depth > MOST || !sized) {
            throw new IllegalArgumentException(
                    "%d of %d layers, %d × %d, %s".formatted(depth, kept.size(), outputs, inputs, hidden));
        }
        if (kept.stream().anyMatch(layer -> layer.outputs() != WIDEST || layer.inputs() != WIDEST)) {
            throw new IllegalArgumentException("a kept layer is not 4 × 4");
        }
    }

    /// As the first rows and columns of a layer that is kept; what is beyond is of the identity.
    static AffineLayer whole(AffineLayer part) {
        AffineLayer whole = AffineLayer.identity(WIDEST);
        for (int i = 0; i < part.outputs(); i++) {
            for (int j = 0; j < part.inputs(); j++) {
                whole = whole.withWeight(i, j, part.weights().at(i, j));
            }
            whole = whole.withBias(i, part.bias().at(i, 0));
        }
        return whole;
    }

    /// The layers as they are, W₁ first.
    public List<AffineLayer> layers() {
        return IntStream.rangeClosed(1, depth).mapToObj(this::layer).toList();
    }

    /// @param number as on the sheet, from 1
    public AffineLayer layer(int number) {
        return kept.get(number - 1).part(size(depth - number + 1), size(depth - number));
    }

    /// How many numbers there are after so many layers: d after none, k after all.
    public int size(int passed) {
        return passed == 0 ? inputs : passed == depth ? outputs : hidden.get(depth - passed - 1);
    }

    public List<Integer> sizes() {
        return IntStream.rangeClosed(0, depth).mapToObj(this::size).toList();
    }

    /// The number of the layer that is applied as the `applied`-th, from 1.
    public int number(int applied) {
        return depth - applied + 1;
    }

    DeepMap map() {
        return new DeepMap(layers().reversed(), relu);
    }

    /// The one layer that all of them are without a ReLU.
    AffineLayer product() {
        return layers().stream().reduce(AffineLayer::after).orElseThrow();
    }

    LayerStack with(int number, AffineLayer layer) {
        var others = new ArrayList<>(kept);
        others.set(number - 1, layer);
        return new LayerStack(others, depth, outputs, inputs, hidden, relu);
    }

    public LayerStack withWeight(int number, int row, int column, double value) {
        return with(number, kept.get(number - 1).withWeight(row, column, limited(value)));
    }

    public LayerStack withBias(int number, int row, double value) {
        return with(number, kept.get(number - 1).withBias(row, limited(value)));
    }

    /// Layers from the inside are added or taken away.
    public LayerStack withDepth(int other) {
        return new LayerStack(kept, Math.clamp(other, FEWEST, MOST), outputs, inputs, hidden, relu);
    }

    /// @param passed after how many layers the space is
    public LayerStack withSize(int passed, int size) {
        if (passed == 0) {
            return new LayerStack(kept, depth, outputs, size, hidden, relu);
        }
        if (passed == depth) {
            return new LayerStack(kept, depth, size, inputs, hidden, relu);
        }
        var others = new ArrayList<>(hidden);
        others.set(depth - passed - 1, size);
        return new LayerStack(kept, depth, outputs, inputs, others, relu);
    }

    public LayerStack withRelu(boolean on) {
        return new LayerStack(kept, depth, outputs, inputs, hidden, on);
    }

    private static double limited(double value) {
        return Math.clamp(value, -LARGEST, LARGEST) + 0.0;
    }
}
