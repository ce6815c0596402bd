package nabla.math.check.order;

import java.util.ArrayList;
import java.util.List;
import nabla.math.check.order.OrderedPairs.Two;
import nabla.math.check.order.PairHeights.Height;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.NumberSimplicity;
import nabla.math.check.point.SamplePoints;

/// Makes two points that two expressions put in different orders as simple as they can be.
final class SimplerPair {
    private final PairHeights sides;
    private final SamplePoints space;
    private final SamplePoints chosen;

    /// @param space  all names that occur
    /// @param chosen the names that may differ between the two points
    SimplerPair(PairHeights sides, SamplePoints space, SamplePoints chosen) {
        this.sides = sides;
        this.space = space;
        this.chosen = chosen;
    }

    /// Moves one number after the other to a simpler one as long as the two sides plainly disagree.
    Two from(Two pair) {
        double[] one = pair.one().clone();
        double[] other = pair.other().clone();
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Coordinate coordinate : space.coordinates()) {
                int index = coordinate.index();
                boolean shared = !chosen.coordinates().contains(coordinate);
                for (double value : simplerValues(coordinate, one[index])) {
                    moved |= tried(one, other, index, value, true, shared);
                }
                if (!shared) {
                    for (double value : simplerValues(coordinate, other[index])) {
                        moved |= tried(one, other, index, value, false, true);
                    }
                }
            }
        }
        return new Two(one, other);
    }

    private boolean tried(double[] one, double[] other, int index, double value, boolean first, boolean second) {
        double[] next = one.clone();
        double[] beside = other.clone();
        if (first) {
            next[index] = value;
        }
        if (second) {
            beside[index] = value;
        }
        if (cost(next, beside) >= cost(one, other)) {
            return false;
        }
        Height height = sides.at(next);
        Height opposite = sides.at(beside);
        boolean better =
                PairHeights.isFinite(height) && PairHeights.isFinite(opposite) && PairHeights.crosses(height, opposite);
        if (better) {
            one[index] = next[index];
            other[index] = beside[index];
        }
        return better;
    }

    private static List<Double> simplerValues(Coordinate coordinate, double value) {
        var values = new ArrayList<>(coordinate.simple());
        for (double scale : new double[] {1, 10, 100}) {
            for (double rounded : new double[] {Math.floor(value * scale) / scale, Math.ceil(value * scale) / scale}) {
                if (coordinate.domain().contains(rounded)) {
                    values.add(rounded);
                }
            }
        }
        return values;
    }

    double cost(double[] one, double[] other) {
        return NumberSimplicity.cost(one, space.coordinates()) + NumberSimplicity.cost(other, chosen.coordinates());
    }
}
