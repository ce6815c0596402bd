package nabla.plot;

import java.util.List;
import java.util.Optional;
import nabla.model.Dash;
import nabla.model.Role;

/// A picture of curves, complete and immutable: what the stage draws as nodes and what export draws into a file.
///
/// @param title       shown above in an exported picture; may be empty
/// @param x           the horizontal axis, before anybody zooms
/// @param y           the vertical axis, before anybody zooms
/// @param curves      in the order drawn
/// @param marks       points, tangents and asymptotes, drawn over the curves
/// @param notes       short sentences in the corner of the picture, such as what was left out of it
/// @param description one sentence that says what is to be seen, for those who cannot see it
public record Figure(
        String title, Axis x, Axis y, List<Curve> curves, List<Mark> marks, List<String> notes, String description) {
    public Figure {
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    public Figure(String title, Axis x, Axis y, List<Curve> curves, List<Mark> marks, String description) {
        this(title, x, y, curves, marks, List.of(), description);
    }

    /// The point that can be dragged, where there is one.
    public Optional<Mark.Grip> grip() {
        return marks.stream()
                .filter(Mark.Grip.class::isInstance)
                .map(Mark.Grip.class::cast)
                .findFirst();
    }

    /// A linear axis.
    ///
    /// @param title  shown at the axis; may be empty
    /// @param symbol the letter on it, such as `z`, shown where coordinates are read off
    /// @param from   the lower end, finite
    /// @param to     the upper end, finite and greater
    public record Axis(String title, String symbol, double from, double to) {
        public Axis {
            if (!(from < to) || !Double.isFinite(to - from)) {
                throw new IllegalArgumentException("An axis cannot go from " + from + " to " + to);
            }
        }

        public Axis(String title, double from, double to) {
            this(title, title, from, to);
        }
    }

    /// A curve through finitely many points. A NaN or ±∞ in `ys` is a gap; it never reaches an axis.
    ///
    /// @param xs    ascending and finite; not copied, never to be changed
    /// @param ys    as many
    /// @param label shown at the line; may be empty
    public record Curve(double[] xs, double[] ys, String label, Role role, Dash dash) {
        public Curve {
            if (xs.length != ys.length) {
                throw new IllegalArgumentException(xs.length + " places and " + ys.length + " values");
            }
        }

        /// Whether it runs through the very same points: their arrays never change.
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(Curve other) {
            return xs == other.xs && ys == other.ys;
        }
    }

    /// Something drawn over the curves. Where a coordinate is NaN or ±∞, it is not drawn.
    public sealed interface Mark {
        Role role();

        /// A dot with a label.
        record Point(double x, double y, String label, Role role) implements Mark {}

        /// A dot that can be dragged along a curve, with the mouse or the arrow keys.
        ///
        /// @param curve the index of the curve it sits on
        /// @param step  how far an arrow key moves it
        record Grip(double x, double y, String label, Role role, int curve, double step) implements Mark {}

        /// A straight line through (x, y) with that slope, a tangent.
        record Line(double x, double y, double slope, Role role, Dash dash) implements Mark {}

        /// A vertical or horizontal line at `at` that curves come near to.
        record Asymptote(boolean vertical, double at, String label, Role role, Dash dash) implements Mark {}
    }
}
