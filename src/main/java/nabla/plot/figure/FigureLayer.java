package nabla.plot.figure;

import java.util.stream.IntStream;
import nabla.model.Dash;
import nabla.model.Role;

/// What a [Figure] has under and over its curves. Arrays are not copied and never to be changed; where a coordinate is
/// NaN or ±∞, nothing is drawn.
public sealed interface FigureLayer permits FigureLayer.Band, FigureLayer.Dots, FigureLayer.Trail, PlaneMap {

    /// The area between two curves over the same places, such as u ± σ.
    ///
    /// @param xs      ascending and finite
    /// @param low     the lower curve; a NaN or ±∞ in either is a gap
    /// @param high    the upper curve
    /// @param label   shown at its upper edge; may be empty
    /// @param opacity from 0 to 1; bands over one another add up
    record Band(double[] xs, double[] low, double[] high, String label, Role role, double opacity)
            implements FigureLayer {
        public Band {
            if (xs.length != low.length || xs.length != high.length) {
                throw new IllegalArgumentException(
                        "%d places, %d and %d values".formatted(xs.length, low.length, high.length));
            }
        }
    }

    /// Many dots, such as the samples of a data set: a few thousand are drawn at the cost of one picture.
    ///
    /// @param numbers which sample each dot is: what listeners are told and, counted from one, what is read under
    ///                the mouse. So a few dots can stand for many samples, and layers can share a data set.
    /// @param size    against the size of a point of the figure's marks
    /// @param chosen  the number of the dot to be seen before all others, or [#NONE]
    /// @param live    whether dots can be clicked and dragged, see [FigureView#setOnDots]
    /// @param name    what one of them is, such as "sample"
    /// @param open    whether their middles are open, in the colour of the ground
    record Dots(
            double[] xs,
            double[] ys,
            int[] numbers,
            Role role,
            double size,
            int chosen,
            boolean live,
            String name,
            boolean open)
            implements FigureLayer {
        /// No dot is chosen.
        public static final int NONE = -1;

        public Dots {
            if (xs.length != ys.length || xs.length != numbers.length) {
                throw new IllegalArgumentException(
                        "%d and %d coordinates, %d numbers".formatted(xs.length, ys.length, numbers.length));
            }
        }

        /// Filled dots.
        public Dots(
                double[] xs,
                double[] ys,
                int[] numbers,
                Role role,
                double size,
                int chosen,
                boolean live,
                String name) {
            this(xs, ys, numbers, role, size, chosen, live, name, false);
        }

        /// Dots numbered in their order.
        public Dots(double[] xs, double[] ys, Role role, double size, int chosen, boolean live, String name) {
            this(xs, ys, IntStream.range(0, xs.length).toArray(), role, size, chosen, live, name);
        }

        /// Dots to look at only.
        public Dots(double[] xs, double[] ys, Role role, double size) {
            this(xs, ys, role, size, NONE, false, "");
        }

        /// The place of a number in the arrays; −1 where it is not among them.
        public int indexOf(int number) {
            if (number >= 0 && number < numbers.length && numbers[number] == number) {
                return number;
            }
            return IntStream.range(0, numbers.length)
                    .filter(i -> numbers[i] == number)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /// A way through the plane, in any direction, with a dot where it has got to: the path of a descent, or a loss over
    /// its steps.
    ///
    /// One more point a frame is cheap: the arrays may be longer than `count` and be filled from there on, and
    /// what is too fine to be seen is not drawn.
    ///
    /// @param count how many points there are so far; those never change
    /// @param label shown at the line; may be empty
    /// @param width against that of most trails
    record Trail(double[] xs, double[] ys, int count, String label, Role role, Dash dash, double width)
            implements FigureLayer {
        public Trail {
            if (count < 0 || count > xs.length || count > ys.length) {
                throw new IllegalArgumentException(
                        "%d points of %d and %d coordinates".formatted(count, xs.length, ys.length));
            }
        }

        public Trail(double[] xs, double[] ys, int count, String label, Role role, Dash dash) {
            this(xs, ys, count, label, role, dash, 1);
        }

        public Trail(double[] xs, double[] ys, String label, Role role, Dash dash) {
            this(xs, ys, xs.length, label, role, dash);
        }
    }
}
