package nabla.plot.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.model.Dash;
import nabla.model.Role;

/// A picture of curves, complete and immutable: what the stage draws as nodes and what export draws into a file.
///
/// @param title       shown above in an exported picture; may be empty
/// @param x           the horizontal axis, before anybody zooms
/// @param y           the vertical axis, before anybody zooms
/// @param under       maps, bands, dots and trails under the curves, in the order drawn
/// @param curves      in the order drawn
/// @param over        the same over the curves
/// @param marks       points, handles, tangents and asymptotes, drawn over all of these
/// @param notes       short sentences in the corner of the picture, such as what was left out of it
/// @param description one sentence that says what is to be seen, for those who cannot see it
/// @param square      whether a unit is as long to the side as up: where there is room, more of the plane is shown
public record Figure(
        String title,
        Axis x,
        Axis y,
        List<FigureLayer> under,
        List<Curve> curves,
        List<FigureLayer> over,
        List<Mark> marks,
        List<String> notes,
        String description,
        boolean square) {
    public Figure {
        under = List.copyOf(under);
        curves = List.copyOf(curves);
        over = List.copyOf(over);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    /// Each axis fills the picture.
    public Figure(
            String title,
            Axis x,
            Axis y,
            List<FigureLayer> under,
            List<Curve> curves,
            List<FigureLayer> over,
            List<Mark> marks,
            List<String> notes,
            String description) {
        this(title, x, y, under, curves, over, marks, notes, description, false);
    }

    /// Curves and marks alone.
    public Figure(
            String title,
            Axis x,
            Axis y,
            List<Curve> curves,
            List<Mark> marks,
            List<String> notes,
            String description) {
        this(title, x, y, List.of(), curves, List.of(), marks, notes, description);
    }

    public Figure(String title, Axis x, Axis y, List<Curve> curves, List<Mark> marks, String description) {
        this(title, x, y, curves, marks, List.of(), description);
    }

    /// The same figure with the axes of another part of the plane.
    public Figure showing(Viewport part) {
        return new Figure(
                title,
                x.over(part.xFrom(), part.xTo()),
                y.over(part.yFrom(), part.yTo()),
                under,
                curves,
                over,
                marks,
                notes,
                description,
                square);
    }

    /// The point that can be dragged, where there is one.
    public Optional<Mark.Grip> grip() {
        return marks.stream()
                .filter(Mark.Grip.class::isInstance)
                .map(Mark.Grip.class::cast)
                .findFirst();
    }

    /// The dots that can be taken freely, in their order.
    public List<Mark.Handle> handles() {
        return marks.stream()
                .filter(Mark.Handle.class::isInstance)
                .map(Mark.Handle.class::cast)
                .toList();
    }

    /// All dots that can be clicked and dragged, those on top last.
    public List<FigureLayer.Dots> liveDots() {
        return Stream.concat(under.stream(), over.stream())
                .filter(FigureLayer.Dots.class::isInstance)
                .map(FigureLayer.Dots.class::cast)
                .filter(FigureLayer.Dots::live)
                .toList();
    }

    /// An axis: linear, or of powers of ten.
    ///
    /// On an axis of powers everything is placed by its logarithm to the base ten: from −3 to 2 means 0.001 to
    /// 100, and a curve's value 100 is given as 2. Only the numbers that are read know about it.
    ///
    /// @param title  shown at the axis; may be empty
    /// @param symbol the letter on it, such as `z`, shown where coordinates are read off
    /// @param from   the lower end, finite
    /// @param to     the upper end, finite and greater
    /// @param powers whether coordinates are exponents of ten
    /// @param ticks  which numbers stand along it
    public record Axis(String title, String symbol, double from, double to, boolean powers, AxisTicks ticks) {
        public Axis {
            if (!(from < to) || !Double.isFinite(to - from)) {
                throw new IllegalArgumentException("An axis cannot go from " + from + " to " + to);
            }
        }

        public Axis(String title, String symbol, double from, double to, boolean powers) {
            this(title, symbol, from, to, powers, AxisTicks.ROUND);
        }

        public Axis(String title, String symbol, double from, double to) {
            this(title, symbol, from, to, false);
        }

        /// An axis without title, with such numbers along it.
        public Axis(String symbol, double from, double to, AxisTicks ticks) {
            this("", symbol, from, to, false, ticks);
        }

        public Axis(String title, double from, double to) {
            this(title, title, from, to);
        }

        Axis over(double from, double to) {
            return new Axis(title, symbol, from, to, powers, ticks);
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
        public boolean isSame(Curve other) {
            return xs == other.xs && ys == other.ys;
        }
    }

    /// Something drawn over the curves. Where a coordinate is NaN or ±∞, it is not drawn.
    public sealed interface Mark {
        Role role();

        /// A dot with a label.
        record Point(double x, double y, String label, Role role) implements Mark {}

        /// An open dot with a label: a place that a curve comes to and does not take.
        record Hole(double x, double y, String label, Role role) implements Mark {}

        /// Words alone: they stand where they are put, or not at all where other words are.
        ///
        /// @param side 0 for words with their middle at x, 1 for those to its right, −1 to its left
        /// @param rise 0 for words with their middle at y, 1 for those above it, −1 below
        /// @param wide how wide they may be in the plane: their type is smaller where they need that
        /// @param tall so high, for numbers in rows: what is below their line may stand in the next one
        record Words(double x, double y, String words, Role role, int side, int rise, double wide, double tall)
                implements Mark {
            public Words(double x, double y, String words, Role role, int side, int rise) {
                this(x, y, words, role, side, rise, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
            }

            public Words(double x, double y, String words, Role role) {
                this(x, y, words, role, 0, 0);
            }

            /// The same in a room of that size.
            public Words within(double wide, double tall) {
                return new Words(x, y, words, role, side, rise, wide, tall);
            }
        }

        /// A dot that can be dragged along a curve, with the mouse or the arrow keys.
        ///
        /// @param curve the index of the curve it sits on
        /// @param step  how far an arrow key moves it
        record Grip(double x, double y, String label, Role role, int curve, double step) implements Mark {}

        /// A dot that can be dragged anywhere, with the mouse or the arrow keys.
        ///
        /// @param label shown at it; may be empty
        /// @param name  what it is, such as "start of the run", for those who cannot see it
        /// @param stepX how far the arrow keys move it to the side
        /// @param stepY how far they move it up and down
        record Handle(double x, double y, String label, String name, Role role, double stepX, double stepY)
                implements Mark {}

        /// A straight line through (x, y) with that slope, a tangent.
        record Line(double x, double y, double slope, Role role, Dash dash) implements Mark {}

        /// A vertical or horizontal line at `at` that curves come near to.
        record Asymptote(boolean vertical, double at, String label, Role role, Dash dash) implements Mark {}
    }
}
