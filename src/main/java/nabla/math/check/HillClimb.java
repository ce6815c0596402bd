package nabla.math.check;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Walks uphill from a point: tries steps along each parameter and in random directions, longer after a success and
/// shorter after none, until the steps are tiny.
final class HillClimb {
    private static final int MOST_ROUNDS = 60;
    private static final double FIRST = 0.1;
    private static final double LAST = 1e-7;

    private final SamplePoints space;
    private final RandomGenerator random;

    HillClimb(SamplePoints space, RandomGenerator random) {
        this.space = space;
        this.random = random;
    }

    /// The highest point found. Where the height is NaN there is no way.
    ///
    /// @param enough stops as soon as the height is above this
    double[] from(double[] start, ToDoubleFunction<double[]> height, double enough) {
        double[] best = start;
        double top = height.applyAsDouble(start);
        double step = FIRST;
        for (int round = 0; round < MOST_ROUNDS && step > LAST && !(top > enough); round++) {
            boolean higher = false;
            for (Coordinate coordinate : space.coordinates()) {
                for (double move : moves(coordinate, best[coordinate.index()], step)) {
                    double value = coordinate.inside(move);
                    if (Double.isNaN(value)) {
                        continue;
                    }
                    double[] next = SamplePoints.with(best, coordinate, value);
                    double reached = height.applyAsDouble(next);
                    if (reached > top || (Double.isNaN(top) && !Double.isNaN(reached))) {
                        best = next;
                        top = reached;
                        higher = true;
                    }
                }
            }
            double[] next = space.near(best, 2 * step, random);
            double reached = height.applyAsDouble(next);
            if (reached > top) {
                best = next;
                top = reached;
                higher = true;
            }
            step = higher ? Math.min(0.5, step * 1.5) : step / 3;
        }
        return best;
    }

    private static double[] moves(Coordinate coordinate, double from, double step) {
        double length = coordinate.continuous() ? step * (coordinate.high() - coordinate.low()) : 1;
        return new double[] {from + length, from - length, coordinate.continuous() ? from * (1 + step) : from};
    }
}
