package nabla.room.linear.model;

import nabla.room.Story;

/// Everything about the room that a user has changed; the rest is computed from it.
///
/// @param stack the layers
/// @param plane after how many layers the plane is in which one drags: 0 for that of x itself
/// @param lit   the column of the product that lights up, from 1; 0 for none
/// @param x1    the point that is followed through the layers
/// @param x2    its second coordinate
/// @param scene how far the story has come; see [Story]
public record LinearState(LayerStack stack, int plane, int lit, double x1, double x2, int scene)
        implements Story.State<LinearState> {
    /// So far the point goes to either side.
    public static final double FARTHEST = Drawing.REACH;

    /// Without a lesson's word: two layers, and the plane between them; the point is the house's gable.
    public static final LinearState START = new LinearState(LayerStack.START, 1, 0, 0.8, 1.9, 0);

    public LinearState {
        plane = Math.clamp(plane, 0, stack.depth());
        lit = Math.clamp(lit, 0, stack.inputs());
        x1 = Math.clamp(x1, -FARTHEST, FARTHEST) + 0.0;
        x2 = Math.clamp(x2, -FARTHEST, FARTHEST) + 0.0;
    }

    public LinearState with(LayerStack other) {
        return new LinearState(other, plane, lit, x1, x2, scene);
    }

    public LinearState in(int otherPlane) {
        return new LinearState(stack, otherPlane, lit, x1, x2, scene);
    }

    public LinearState lighting(int column) {
        return new LinearState(stack, plane, column, x1, x2, scene);
    }

    public LinearState at(double otherX1, double otherX2) {
        return new LinearState(stack, plane, lit, otherX1, otherX2, scene);
    }

    @Override
    public LinearState ofScene(int other) {
        return new LinearState(stack, plane, lit, x1, x2, other);
    }

    /// Whether the planes at both ends can be drawn.
    public boolean isDrawn() {
        return stack.inputs() == 2 && stack.outputs() == 2;
    }
}
