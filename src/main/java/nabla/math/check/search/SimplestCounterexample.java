package nabla.math.check.search;

import java.util.ArrayList;
import java.util.List;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.NumberSimplicity;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.Comparison.Found;
import nabla.math.check.search.Comparison.Kind;

/// Makes a counterexample as simple as it can be: for a person `z = 2` says more than `z = 1.8374`.
public final class SimplestCounterexample {
    /// A violation this large is no rounding, or hardly ever.
    static final double PLAIN = 1e-6;

    private static final int MOST_DECIMALS = 3;

    private final Comparison comparison;
    private final SamplePoints space;

    public SimplestCounterexample(Comparison comparison, SamplePoints space) {
        this.comparison = comparison;
        this.space = space;
    }

    /// Moves one parameter after the other to a simpler value as long as the relation plainly fails, in doubles.
    public double[] from(double[] point) {
        double[] best = point;
        double least = cost(point);
        boolean simpler = true;
        while (simpler) {
            simpler = false;
            for (Coordinate coordinate : space.coordinates()) {
                for (double value : simplerValues(coordinate, best[coordinate.index()])) {
                    double[] next = SamplePoints.with(best, coordinate, value);
                    if (NumberSimplicity.cost(next, space.coordinates()) >= least) {
                        continue; // what is added to that is never below 0
                    }
                    double cost = cost(next);
                    if (cost < least && plain(next)) {
                        best = next;
                        least = cost;
                        simpler = true;
                    }
                }
            }
        }
        return best;
    }

    private static List<Double> simplerValues(Coordinate coordinate, double value) {
        var values = new ArrayList<>(coordinate.simple());
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            double scale = Math.pow(10, decimals);
            for (double rounded : new double[] {Math.floor(value * scale) / scale, Math.ceil(value * scale) / scale}) {
                if (coordinate.domain().contains(rounded)) {
                    values.add(rounded);
                }
            }
        }
        return values;
    }

    private boolean plain(double[] point) {
        Found found = comparison.inDoubles(point);
        return found.kind() == Kind.FAILS && found.violation() > PLAIN;
    }

    double cost(double[] point) {
        return cost(point, comparison.inDoubles(point));
    }

    /// Simple numbers first; then those where the two sides differ to the eye, and are no huge or tiny numbers.
    double cost(double[] point, Found found) {
        double cost = NumberSimplicity.cost(point, space.coordinates());
        double size = Math.max(Math.abs(found.left()), Math.abs(found.right()));
        if (!(found.violation() > PLAIN)) {
            cost += 60;
        } else if (found.violation() < 0.01) {
            cost += 8;
        }
        return cost + (size > 1e5 || size < 1e-3 ? 8 : 0);
    }
}
