package nabla.math.check.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.point.NotableValues;
import nabla.math.check.point.SamplePoints;
import nabla.math.expr.tree.Expr;

/// Values of all parameters but the one that moves towards its point: simple ones, at random, where a sum of the line
/// is
/// 0, and on both sides of that, for e^(−(a + 3) x) comes to 0 for some a only.
final class OtherPoints {
    private static final int SIMPLE = 3;
    private static final int CHANCE = 3;
    /// Of each parameter, and of all together; of each at least two.
    private static final int NOTABLE = 12;

    private static final int ALL_NOTABLE = 24;
    private static final int FEWEST_NOTABLE = 2;
    /// A root is taken for the half or whole number that it is so close to, and else left out: beside a kink a function
    /// shows its true pace only closer than digits come.
    private static final double ROUNDING = 1e-9;

    private final SamplePoints others;
    private final SplittableRandom random;

    OtherPoints(SamplePoints others, long seed) {
        this.others = others;
        this.random = new SplittableRandom(seed);
    }

    /// Of these each must do.
    List<double[]> usual() {
        var points = new ArrayList<double[]>(others.simple(SIMPLE));
        for (int i = 0; i < CHANCE && !others.coordinates().isEmpty(); i++) {
            points.add(others.uniform(random));
        }
        return points;
    }

    /// These are looked at for what fails there.
    List<double[]> notable(List<Expr> sides, List<String> names, Budget budget) {
        var points = new ArrayList<double[]>();
        if (others.coordinates().isEmpty()) {
            return points;
        }
        List<List<Double>> notable = NotableValues.of(sides, others, names, random, budget);
        int most = Math.clamp(ALL_NOTABLE / notable.size(), FEWEST_NOTABLE, NOTABLE);
        for (int i = 0; i < notable.size(); i++) {
            var coordinate = others.coordinates().get(i);
            notable.get(i).stream()
                    .filter(value -> Math.abs(2 * value - Math.rint(2 * value)) < ROUNDING)
                    .map(value -> Math.rint(2 * value) / 2)
                    .flatMap(value -> Stream.of(value, value - 1, value + 1))
                    .distinct()
                    .filter(coordinate.domain()::contains)
                    .limit(most)
                    .forEach(value -> points.add(SamplePoints.with(others.simplest(), coordinate, value)));
        }
        return points;
    }
}
