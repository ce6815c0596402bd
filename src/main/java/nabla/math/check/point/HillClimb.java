package nabla.math.check.point;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Walks uphill from a point: tries steps along each parameter, towards its ends by factors, and in random directions,
/// longer after a success and shorter after none, until the steps are tiny.
public final class HillClimb {
    private static final int MOST_ROUNDS = 60;
    private static final double FIRST = 0.1;
    private static final double LAST = 1e-7;
    /// A long step multiplies by up to this.
    private static final double FASTER = 100;

    private final SamplePoints space;
    private final RandomGenerator random;

    public HillClimb(SamplePoints space, RandomGenerator random) {
        this.space = space;
        this.random = random;
    }

    /// The highest point found. Where the height is NaN there is no way.
    ///
    /// @param enough stops as soon as the height is above this
    public double[] from(double[] start, ToDoubleFunction<double[]> height, double enough) {
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
        if (!coordinate.continuous()) {
            double length = Math.max(1, Math.rint(step * (coordinate.high() - coordinate.low())));
            return new double[] {from + length, from - length};
        }
        double length = step * (coordinate.high() - coordinate.low());
        double share = step < FIRST ? 1 + step : FASTER * step;
        return new double[] {
            from + length,
            from - length,
            from * share,
            from / share,
            towards(coordinate.low(), from, share),
            towards(coordinate.high(), from, share)
        };
    }

    /// Closer to an end of the slider by a factor.
    private static double towards(double end, double from, double share) {
        double value = end + (from - end) / share;
        return value == end ? from : value;
    }
}
