package nabla.room.playground.model;

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

    /// Where all points lie inside, 0 in the middle.
    static Viewport window(LabelledPoints points) {
        double farthest = LabelledSets.REACH;
        for (int i = 0; i < points.size(); i++) {
            farthest = Math.max(farthest, Math.max(Math.abs(points.x()[i]), Math.abs(points.y()[i])));
        }
        double reach = farthest == LabelledSets.REACH ? farthest + MARGIN : RoundNumbers.closelyAtLeast(farthest + 0.2);
        return new Viewport(-reach, reach, -reach, reach);
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
