package nabla.room.linear.model;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.lesson.Block;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameter;
import nabla.model.TypedNumber;
import nabla.room.Story;

/// The room's model: some layers, and the picture that passes through them.
public final class LinearModel {
    private static final double ALL = Double.POSITIVE_INFINITY;
    private static final Domain ENTRIES = new Domain.Interval(-LayerStack.LARGEST, LayerStack.LARGEST, true, true);

    private final Story<LinearState> story;
    private final ReadOnlyObjectWrapper<LinearPicture> picture;

    public LinearModel(Story<LinearState> story) {
        this.story = story;
        this.picture = new ReadOnlyObjectWrapper<>(
                this,
                "picture",
                LinearPicture.of(story.opening(), story.opening().stack().depth(), UnaryOperator.identity()));
    }

    public ReadOnlyObjectProperty<LinearPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public LinearPicture picture() {
        return picture.get();
    }

    public LinearState state() {
        return picture().state();
    }

    public void restore(LinearState state) {
        show(state, ALL);
    }

    /// Numbers move, one after the other: the planes keep their scale as long as it suits what they show.
    public void move(LinearState state) {
        show(state, ALL, wanted -> reach().filter(kept -> kept.suits(wanted)).orElse(wanted));
    }

    /// Everything as the lesson opens with it.
    public void reset() {
        restore(story.opening());
    }

    /// One has come to a line of the lesson: where another scene begins with it, the stage shows that.
    ///
    /// @param line of the derivation, from 0; below 0 where no line of the lesson is revealed
    /// @return whether another scene has begun
    public boolean follow(Block.Derive derivation, int line) {
        int scene = story.scene(derivation, line);
        if (scene == state().scene()) {
            return false;
        }
        restore(story.state(scene));
        return true;
    }

    /// The picture on its way: so many layers are passed.
    public void passTo(double through) {
        show(state(), through);
    }

    /// Looks at the plane after so many layers.
    public void look(int plane) {
        restore(state().in(plane));
    }

    public void resize(int depth) {
        if (depth != state().stack().depth()) {
            restore(state().with(state().stack().withDepth(depth)));
        }
    }

    /// @param passed after how many layers the space is
    public void widen(int passed, int size) {
        if (passed <= state().stack().depth() && size != state().stack().size(passed)) {
            restore(state().with(state().stack().withSize(passed, size)));
        }
    }

    public void rectify(boolean on) {
        restore(state().with(state().stack().withRelu(on)));
    }

    /// The point is dragged.
    ///
    /// @param done whether it is let go there
    public void moveTo(double x1, double x2, boolean done) {
        drag(state().at(x1, x2), done);
    }

    /// The foot of the basis vectors is dragged, the bias, or the tip of one of them, a column of the weights.
    ///
    /// @param handle 0 for the foot; else the column, from 1
    /// @param done   whether it is let go there
    public void drag(int handle, double x, double y, boolean done) {
        int plane = state().plane();
        LayerStack stack = state().stack();
        int number = stack.number(plane);
        if (plane == 0 || handle > stack.layer(number).inputs()) {
            return;
        }
        AffineLayer layer = stack.layer(number);
        double[] place = {x, y};
        for (int i = 0; i < Math.min(place.length, layer.outputs()); i++) {
            stack = handle == 0
                    ? stack.withBias(number, i, place[i])
                    : stack.withWeight(
                            number, i, handle - 1, place[i] - layer.bias().at(i, 0));
        }
        drag(state().with(stack), done);
    }

    /// Under the hand all planes keep their scale; what is let go they show whole.
    private void drag(LinearState state, boolean done) {
        show(state, ALL, wanted -> done ? wanted : reach().orElse(wanted));
    }

    private Optional<Reach> reach() {
        return picture().planes().map(LinearPicture.Planes::reach);
    }

    /// An entry is typed.
    ///
    /// @param column that of the weights, from 0; as many as there are for the bias
    /// @return what is wrong with it, if anything
    public Optional<String> type(int number, int row, int column, String text) {
        boolean bias = column == state().stack().layer(number).inputs();
        String name = bias ? "An entry of b" : "An entry of W";
        var entry = new Parameter(new Declaration.Parameter(name, ENTRIES, 0, 0.1));
        return switch (TypedNumber.read(text, entry)) {
            case TypedNumber.Refused(var message) -> Optional.of(message);
            case TypedNumber.Accepted(var value) -> {
                LayerStack stack = state().stack();
                restore(state().with(
                                bias
                                        ? stack.withBias(number, row, value)
                                        : stack.withWeight(number, row, column, value)));
                yield Optional.empty();
            }
        };
    }

    private void show(LinearState state, double through) {
        show(state, through, UnaryOperator.identity());
    }

    private void show(LinearState state, double through, UnaryOperator<Reach> scale) {
        picture.set(LinearPicture.of(state, Math.min(through, state.stack().depth()), scale));
    }
}
