package nabla.math.check.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.NotableValues;
import nabla.math.check.point.SamplePoints;
import nabla.math.expr.tree.Expr;

/// Values of all parameters but the one that moves towards its point: simple ones, at random, where a sum of the
/// line is 0, and on both sides of that, for e^(−(a + 3) x) comes to 0 for some a only.
final class OtherPoints {
    private static final int SIMPLE = 3;
    private static final int CHANCE = 3;
    /// Of each parameter, and of all together; of each at least two.
    private static final int NOTABLE = 12;

    private static final int ALL_NOTABLE = 24;
    private static final int FEWEST_NOTABLE = 2;
    /// A root is taken for the short decimal that it is so close to, and else left out: beside a kink a function
    /// shows its true pace only closer than digits come.
    private static final double ROUNDING = 1e-9;

    private static final MathContext SHORT = new MathContext(5);
    private static final double SMALLEST = 1e-4;
    private static final double LARGEST = 1e6;
    private static final int FEW = 3;
    /// No more points of names with few values are all looked at.
    private static final int MOST_LISTED = 100;

    private final SamplePoints others;
    private final SplittableRandom random;

    OtherPoints(SamplePoints others, long seed) {
        this.others = others;
        this.random = new SplittableRandom(seed);
    }

    /// Of these each must do.
    List<double[]> usual() {
        if (isShortList()) {
            return others.all();
        }
        var points = new ArrayList<double[]>(others.simple(SIMPLE));
        for (int i = 0; i < CHANCE && !others.coordinates().isEmpty(); i++) {
            points.add(others.uniform(random));
        }
        return points;
    }

    private boolean isShortList() {
        return others.listable()
                && others.coordinates().stream().mapToLong(Coordinate::count).reduce(1, (a, b) -> a * b) <= MOST_LISTED;
    }

    /// These are looked at for what fails there.
    List<double[]> notable(List<Expr> sides, List<String> names, Budget budget) {
        var points = new ArrayList<double[]>();
        if (others.coordinates().isEmpty() || isShortList()) {
            return points;
        }
        addEnds(points);
        List<List<Double>> notable = NotableValues.of(sides, others, names, random, budget);
        int most = Math.clamp(ALL_NOTABLE / notable.size(), FEWEST_NOTABLE, NOTABLE);
        for (int i = 0; i < notable.size(); i++) {
            var coordinate = others.coordinates().get(i);
            notable.get(i).stream()
                    .filter(value -> isPlain(value) && Math.abs(value - decimal(value)) < ROUNDING)
                    .map(OtherPoints::decimal)
                    .flatMap(value -> Stream.of(value, value - 1, value + 1))
                    .distinct()
                    .filter(coordinate.domain()::contains)
                    .limit(most)
                    .forEach(value -> points.add(SamplePoints.with(others.simplest(), coordinate, value)));
        }
        return points;
    }

    private static double decimal(double value) {
        return new BigDecimal(value).round(SHORT).doubleValue();
    }

    /// The ends of each slider, and all of them together; of many parameters these alone.
    private void addEnds(List<double[]> points) {
        double[] first = others.simplest();
        double[] last = others.simplest();
        boolean each = others.coordinates().size() <= FEW;
        for (Coordinate coordinate : others.coordinates()) {
            addEnd(coordinate, coordinate.low(), first, each, points);
            addEnd(coordinate, coordinate.high(), last, each, points);
        }
        if (others.coordinates().size() > 1) {
            points.add(first);
            points.add(last);
        }
    }

    private void addEnd(Coordinate coordinate, double end, double[] corner, boolean alone, List<double[]> points) {
        if (isPlain(end) && coordinate.domain().contains(end)) {
            corner[coordinate.index()] = end;
            if (alone) {
                points.add(SamplePoints.with(others.simplest(), coordinate, end));
            }
        }
    }

    /// Neither so far out nor so close to 0 that a step is lost beside it, or it beside a step.
    private static boolean isPlain(double value) {
        return value == 0 || (Math.abs(value) >= SMALLEST && Math.abs(value) <= LARGEST);
    }
}
