package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.domain.Bound;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.CoordinateRoots;
import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.HillClimb;
import nabla.math.check.point.RootPolish;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Side;
import nabla.math.expr.value.DecimalArithmetic;

/// Where one side of a claim has a value and the other has none: whether a need of one side makes such points, and how
/// many they are.
final class LeftOutPoints {
    private static final int BASES = 4;
    private static final int AROUND = 12;
    private static final int CLIMBS = 4;
    private static final int EVEN = 200;
    private static final int MOST_LOOKS = 40;
    private static final int MOST_POLISHED = 8;
    private static final long MOST_WORK = 10_000_000;
    private static final double BESIDE = 1e-12;
    /// Farther out 50 digits are too few to tell one side of a kink from the other.
    private static final double FARTHEST = 1e4;
    private static final double[] BEYOND = {0, 1e-3, 1, 100};

    private final Side left;
    private final Side right;
    private final SamplePoints space;
    private final List<String> names;
    private final List<double[]> points;
    private final Budget whole;
    private final Budget budget;
    private final SplittableRandom random;

    /// @param points where both sides have a value
    LeftOutPoints(
            Side left,
            Side right,
            SamplePoints space,
            List<String> names,
            List<double[]> points,
            Budget budget,
            long seed) {
        this.left = left;
        this.right = right;
        this.space = space;
        this.names = names;
        this.points = points;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
        this.random = new SplittableRandom(seed);
    }

    /// The share of the points on the sliders.
    double share() {
        long without = IntStream.range(0, EVEN)
                .filter(i -> Double.isFinite(left.at(space.even(i))) != Double.isFinite(right.at(space.even(i))))
                .count();
        return (double) without / EVEN;
    }

    /// Whether the domain has a value that the bound leaves out and that one side has a value at.
    boolean isMadeBy(Bound bound) {
        for (Coordinate coordinate : space.coordinates()) {
            if (coordinate.name().equals(bound.name())) {
                return values(bound, coordinate)
                        .boxed()
                        .anyMatch(value -> Stream.concat(
                                        bases(), IntStream.range(0, AROUND).mapToObj(space::even))
                                .anyMatch(point -> isLeftOut(at(point, bound, value))));
            }
        }
        return true;
    }

    /// Values that a bound leaves out.
    private static DoubleStream values(Bound bound, Coordinate coordinate) {
        double at = bound.at().value();
        DoubleStream values = !coordinate.continuous()
                ? coordinate.values().stream().mapToDouble(Double::doubleValue)
                : switch (bound.side()) {
                    case NOT -> DoubleStream.of(at);
                    case ABOVE, AT_LEAST -> Arrays.stream(BEYOND).map(far -> at - far);
                    case BELOW, AT_MOST -> Arrays.stream(BEYOND).map(far -> at + far);
                };
        return values.filter(
                value -> !admits(bound, value) && coordinate.domain().contains(value));
    }

    /// A point moved to a value, which need not be a double where it is the bound's own.
    private Map<String, BigDecimal> at(double[] point, Bound bound, double value) {
        Map<String, BigDecimal> values = left.values(point);
        boolean exactly = value == bound.at().value();
        values.put(bound.name(), exactly ? DecimalArithmetic.INSTANCE.of(bound.at()) : BigDecimal.valueOf(value));
        return values;
    }

    static boolean admits(Bound bound, double value) {
        double at = bound.at().value();
        return switch (bound.side()) {
            case ABOVE -> value > at;
            case AT_LEAST -> value >= at;
            case BELOW -> value < at;
            case AT_MOST -> value <= at;
            case NOT -> value != at;
        };
    }

    private Stream<double[]> bases() {
        return Stream.concat(
                points.stream().limit(BASES), space.simple().stream().limit(BASES));
    }

    /// Whether a point is found that a need leaves out and that is not left out already: among simple ones, where what
    /// must not be 0 is 0, and by climbing towards the edge.
    ///
    /// @param said  bounds that leave out what is said of already
    /// @param other needs that do
    boolean isMadeBy(Requirement need, List<Bound> said, List<Requirement> other) {
        try {
            List<Said> all = Stream.concat(
                            said.stream().map(this::said), other.stream().map(this::said))
                    .toList();
            FunctionOfPoint of = FunctionOfPoint.of(need.of(), names, budget);
            return violations(need, of)
                            .filter(point -> all.stream().allMatch(each -> each.admits(point)))
                            .limit(MOST_LOOKS)
                            .anyMatch(point -> isLeftOut(left.values(point)))
                    || isLeftOutOnRoots(need, of, all);
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return true;
        }
    }

    /// A need that is said of already.
    @FunctionalInterface
    private interface Said {
        /// Whether it is met at a point, and not just so.
        boolean admits(double[] point);
    }

    private Said said(Bound bound) {
        int index = names.indexOf(bound.name());
        double at = bound.at().value();
        return point -> admits(bound, point[index]) && Math.abs(point[index] - at) > BESIDE * Math.max(1, Math.abs(at));
    }

    private Said said(Requirement need) {
        FunctionOfPoint of = FunctionOfPoint.of(need.of(), names, budget);
        return point -> isMet(need, of.at(point)) && Math.abs(of.at(point)) > BESIDE;
    }

    private Stream<double[]> violations(Requirement need, FunctionOfPoint of) {
        Stream<double[]> tried =
                Stream.concat(space.simple().stream(), IntStream.range(0, EVEN).mapToObj(space::even));
        Stream<double[]> all =
                Stream.concat(tried, points.stream().limit(CLIMBS).map(start -> climbed(need, of, start)));
        return need.kind() == Requirement.Kind.A_VALUE ? all : all.filter(point -> !isMet(need, of.at(point)));
    }

    private double[] climbed(Requirement need, FunctionOfPoint of, double[] start) {
        var climb = new HillClimb(space, random);
        return need.kind() == Requirement.Kind.NOT_ZERO
                ? climb.from(start, point -> -Math.abs(of.at(point)), -Double.MIN_VALUE)
                : climb.from(start, point -> -of.at(point), 0);
    }

    private static boolean isMet(Requirement need, double value) {
        return switch (need.kind()) {
            case NOT_ZERO -> value != 0;
            case POSITIVE -> value > 0;
            case NOT_NEGATIVE -> value >= 0;
            case A_VALUE -> true;
        };
    }

    private static boolean areAdmitting(List<Said> said, List<TwoPrecisions> point) {
        double[] rounded = point.stream().mapToDouble(TwoPrecisions::value).toArray();
        return said.stream().allMatch(each -> each.admits(rounded));
    }

    /// Where it is 0 at numbers that no decimal is.
    private boolean isLeftOutOnRoots(Requirement need, FunctionOfPoint of, List<Said> said) {
        var polish = new RootPolish(need.of(), names, budget);
        int polished = 0;
        for (double[] base : bases().toList()) {
            for (Coordinate coordinate : space.coordinates()) {
                for (Root root : CoordinateRoots.through(base, coordinate, of)) {
                    double[] rounded = SamplePoints.with(base, coordinate, root.at());
                    if (!coordinate.continuous()
                            || Math.abs(root.at()) > FARTHEST
                            || polished >= MOST_POLISHED
                            || CoordinateRoots.isJump(base, coordinate, of, root)
                            || !said.stream().allMatch(each -> each.admits(rounded))) {
                        continue;
                    }
                    List<TwoPrecisions> others = ExactSeamPoints.decimal(base);
                    List<TwoPrecisions> exact = ExactSeamPoints.decimal(rounded);
                    if (polish.vanishesAt(exact)) {
                        if (isLeftOut(exact)) {
                            return true;
                        }
                        continue;
                    }
                    polished++;
                    boolean leftOut = polish.from(root, coordinate.index(), others)
                            .at()
                            .map(value -> RootPolish.with(others, coordinate.index(), value))
                            .filter(point -> areAdmitting(said, point))
                            .filter(this::isLeftOut)
                            .isPresent();
                    if (leftOut) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isLeftOut(Map<String, BigDecimal> values) {
        return left.at(values, DecimalArithmetic.INSTANCE).isPresent()
                != right.at(values, DecimalArithmetic.INSTANCE).isPresent();
    }

    private boolean isLeftOut(List<TwoPrecisions> point) {
        TwoPrecisionArithmetic numbers = TwoPrecisionArithmetic.OF_POINTS;
        return left.at(point, numbers).isPresent() != right.at(point, numbers).isPresent();
    }
}
