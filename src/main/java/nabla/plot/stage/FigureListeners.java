package nabla.plot.stage;

import java.util.Optional;

/// Who is told of what the user does with the points of a figure; the gestures ask here, [FigureView] is told by
/// others.
public final class FigureListeners {
    Optional<OfGrip> grip = Optional.empty();
    Optional<OfDots> dots = Optional.empty();
    Optional<OfHandle> handle = Optional.empty();
    Optional<OfPlace> place = Optional.empty();

    FigureListeners() {}

    void moveGrip(int curve, double x) {
        grip.ifPresent(listener -> listener.moved(curve, x));
    }

    /// The user drags a point along a curve, or picks up another curve.
    @FunctionalInterface
    public interface OfGrip {
        /// @param curve the index of the curve in the figure
        /// @param x     where the point should go
        void moved(int curve, double x);
    }

    /// The user takes one of the figure's live dots, which are told by their numbers.
    public interface OfDots {
        /// It was clicked, or picked with the arrow keys.
        void picked(int number);

        /// It is dragged to (x, y).
        ///
        /// @param done whether it is let go there
        default void dragged(int number, double x, double y, boolean done) {}

        /// It is to be taken away: a click with the other mouse button, or Delete while it is chosen.
        default void removed(int number) {}
    }

    /// The user moves one of the figure's handles.
    @FunctionalInterface
    public interface OfHandle {
        /// @param handle the index among the figure's handles
        /// @param done   whether it is let go there
        void moved(int handle, double x, double y, boolean done);
    }

    /// The user clicks where there is no dot, handle or point.
    @FunctionalInterface
    public interface OfPlace {
        void clicked(double x, double y);
    }
}
