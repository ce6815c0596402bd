package nabla.math.check.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nabla.math.check.order.OrderedPairs.Two;
import nabla.math.check.order.PairHeights.Height;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;

/// Pairs of points at which one side has nearly the same height and the other has not: a point of equal height is found
/// along a straight way, and the two sides are compared just above or below it.
final class LevelPairs {
    private static final int HALVINGS = 60;
    private static final double[] BESIDE = {1e-2, 1e-3, 1e-5, 1e-7};

    private final PairHeights sides;
    private final SamplePoints chosen;
    private final RandomGenerator random;

    LevelPairs(PairHeights sides, SamplePoints chosen, RandomGenerator random) {
        this.sides = sides;
        this.chosen = chosen;
        this.random = random;
    }

    List<Two> among(List<Height> heights, int tries) {
        var pairs = new ArrayList<Two>();
        for (int i = 0; i < tries; i++) {
            Height one = heights.get(random.nextInt(heights.size()));
            Height low = heights.get(random.nextInt(heights.size()));
            Height high = heights.get(random.nextInt(heights.size()));
            if (low.right() < one.right() && one.right() < high.right() && isStraight(low.at(), high.at())) {
                beside(one, low, high).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private boolean isStraight(double[] one, double[] other) {
        return chosen.coordinates().stream().allMatch(it -> it.continuous() || one[it.index()] == other[it.index()]);
    }

    private Optional<Two> beside(Height one, Height low, Height high) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (from + to) / 2;
            Height height = sides.at(between(low.at(), high.at(), middle));
            if (!PairHeights.isFinite(height)) {
                return Optional.empty();
            }
            if (height.right() < one.right()) {
                from = middle;
            } else {
                to = middle;
            }
        }
        Height level = sides.at(between(low.at(), high.at(), from));
        double gap = level.left() - one.left();
        double size = Math.max(Math.abs(level.left()), Math.abs(one.left()));
        if (!PairHeights.isFinite(level) || Math.abs(gap) <= PairHeights.PLAIN * size) {
            return Optional.empty();
        }
        for (double step : BESIDE) {
            double[] moved = between(low.at(), high.at(), gap > 0 ? from * (1 - step) : from + step * (1 - from));
            Height height = sides.at(moved);
            if (PairHeights.isFinite(height) && PairHeights.crosses(one, height)) {
                return Optional.of(new Two(one.at(), moved));
            }
        }
        return Optional.empty();
    }

    private double[] between(double[] low, double[] high, double share) {
        double[] point = low.clone();
        for (Coordinate coordinate : chosen.coordinates()) {
            int index = coordinate.index();
            point[index] = low[index] + share * (high[index] - low[index]);
        }
        return point;
    }
}
