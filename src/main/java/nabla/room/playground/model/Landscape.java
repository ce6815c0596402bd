package nabla.room.playground.model;

import java.util.Arrays;
import nabla.data.LabelledPoints;
import nabla.data.LabelledSets;
import nabla.math.RoundNumbers;
import nabla.math.nn.Network;
import nabla.math.nn.UnitValues;
import nabla.plot.figure.Lattice;
import nabla.plot.figure.Viewport;

/// What a network says over the plane: the probability of each class, and what each of its units gives.
///
/// @param window the part of the plane
/// @param units  of all points of the lattice, row by row from the lowest
public record Landscape(Network network, Viewport window, UnitValues units, double[][] probabilities) {
    /// So many points along each side.
    public static final int SIDE = 61;

    private static final double MARGIN = 0.5;

    static Landscape of(Network network, Viewport window) {
        var grid = new double[2][SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            int row = i / SIDE;
            grid[0][i] = window.xFrom() + i % SIDE * window.width() / (SIDE - 1);
            grid[1][i] = window.yFrom() + row * window.height() / (SIDE - 1);
        }
        UnitValues units = UnitValues.of(network, grid);
        return new Landscape(network, window, units, units.probabilities());
    }

    /// Where all points lie inside: 0 in the middle and both axes alike where they lie so, else each axis as far as
    /// they go.
    static Viewport window(LabelledPoints points) {
        Span across = Span.of(points.x());
        Span up = Span.of(points.y());
        if (!across.isLike(up)) {
            Span x = across.widened();
            Span y = up.widened();
            return new Viewport(x.from(), x.to(), y.from(), y.to());
        }
        double farthest = Math.max(LabelledSets.REACH, Math.max(across.farthest(), up.farthest()));
        double reach = farthest == LabelledSets.REACH ? farthest + MARGIN : RoundNumbers.closelyAtLeast(farthest + 0.2);
        return new Viewport(-reach, reach, -reach, reach);
    }

    /// How far the points go along an axis.
    private record Span(double from, double to) {
        /// So many times as far as along the other axis, or as its middle is from 0, points may go.
        private static final double UNLIKE = 8;

        private static final double BESIDE = 0.1;

        static Span of(double[] values) {
            return new Span(
                    Arrays.stream(values).min().orElse(0),
                    Arrays.stream(values).max().orElse(0));
        }

        double farthest() {
            return Math.max(Math.abs(from), Math.abs(to));
        }

        /// Whether one plane around 0 suits both.
        boolean isLike(Span other) {
            double wide = Math.max(farthest(), other.farthest());
            return Math.min(to - from, other.to - other.from) * UNLIKE >= Math.max(wide, LabelledSets.REACH);
        }

        Span widened() {
            double room = to > from ? BESIDE * (to - from) : 1;
            return new Span(from - room, to + room);
        }
    }

    public Lattice probability(int label) {
        return lattice(probabilities[label]);
    }

    /// What a unit gives.
    ///
    /// @param place 1 for the inputs, 2 for the first layer, ...
    public Lattice unit(int place, int unit) {
        return lattice(units.columns()[place - 1][unit]);
    }

    private Lattice lattice(double[] values) {
        return new Lattice(SIDE, SIDE, values, window.xFrom(), window.xTo(), window.yFrom(), window.yTo());
    }
}
