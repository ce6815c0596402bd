package nabla.room.linear.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nabla.math.nn.Matrix;

/// All that the room shows, computed from its state.
///
/// @param through how many layers the picture has passed, on its way through them
/// @param layers  as they are, the outer one first
/// @param one     the one layer in their place
/// @param rank    of its matrix
/// @param narrow  the least size of all spaces: no rank is above it
/// @param planes  absent where the planes at the ends are none
/// @param fit     whether one layer does what all of them do
public record LinearPicture(
        LinearState state,
        double through,
        List<AffineLayer> layers,
        AffineLayer one,
        int rank,
        int narrow,
        Optional<Planes> planes,
        Fit fit) {
    /// What is seen side by side.
    ///
    /// @param deep   layer after layer
    /// @param single at once through the one layer
    /// @param between after the layers up to the one that is looked at; absent where that is no plane
    /// @param drawnColumns where the layer's columns go in that plane
    /// @param reach  how far all planes go
    public record Planes(
            PlaneImage deep, PlaneImage single, Optional<PlaneImage> between, List<Arrow> drawnColumns, Reach reach) {}

    /// @param scale how far the planes go, by how far what they show needs
    static LinearPicture of(LinearState state, double through, UnaryOperator<Reach> scale) {
        LayerStack stack = state.stack();
        Optional<Planes> planes = state.isDrawn() ? Optional.of(planes(state, through, scale)) : Optional.empty();
        AffineLayer one = stack.product();
        return new LinearPicture(
                state,
                through,
                stack.layers(),
                one,
                Rank.of(one.weights(), summands(stack)),
                stack.sizes().stream().min(Integer::compare).orElseThrow(),
                planes,
                FitSearch.of(stack, planes.map(it -> it.reach().far()).orElse(1.0)));
    }

    private static Planes planes(LinearState state, double through, UnaryOperator<Reach> scale) {
        LayerStack stack = state.stack();
        var deep = new Passage(stack.map(), stack.sizes(), state.x1(), state.x2());
        var single = new Passage(new DeepMap(List.of(stack.product()), false), List.of(2, 2), state.x1(), state.x2());
        boolean seen = deep.isDrawn(state.plane());
        List<Arrow> columns = seen ? columns(state) : List.of();
        Reach farthest = columns.stream().map(Arrow::reach).reduce(deep.reach().and(single.reach()), Reach::and);
        return new Planes(
                deep.after(through),
                single.atOnce(through / stack.depth()),
                seen ? Optional.of(deep.after(Math.min(through, state.plane()))) : Optional.empty(),
                seen && through >= state.plane() ? columns : List.of(),
                scale.apply(farthest.rounded()));
    }

    /// From b to b + W e for each basis vector e of the plane before.
    private static List<Arrow> columns(LinearState state) {
        if (state.plane() == 0) {
            return List.of();
        }
        AffineLayer layer = state.stack().layer(state.stack().number(state.plane()));
        var columns = new ArrayList<Arrow>();
        double[] foot = Passage.flat(layer.bias().toArray());
        for (int j = 0; j < layer.inputs(); j++) {
            double[] unit = new double[layer.inputs()];
            unit[j] = 1;
            columns.add(new Arrow(foot, Passage.flat(layer.at(unit)), j));
        }
        return columns;
    }

    /// How large the numbers are that are added up for an entry of the product.
    private static double summands(LayerStack stack) {
        return stack.layers().stream()
                .map(layer -> layer.weights().map(Math::abs))
                .reduce(Matrix::times)
                .orElseThrow()
                .largest();
    }

    public boolean isThrough() {
        return through >= state.stack().depth();
    }

    /// The segment whose middle is missed, where there is one.
    public Optional<Segment> missed() {
        return fit instanceof Fit.Misses(var segment) ? Optional.of(segment) : Optional.empty();
    }

    /// Whether a ReLU bends what passes.
    public boolean isBent() {
        return fit instanceof Fit.Misses || fit instanceof Fit.Unseen;
    }
}
