package nabla.math.check.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.TriedPoint.Reason;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DecimalArithmetic;

/// Looks in 50, 200 and 500 digits at a few points where the sides agree in 30, for x (1 + 1e-30) is not x: what is
/// equal comes closer with the digits, and what is not keeps its distance.
///
/// Where both sides are fractions they are compared as such, so that there no difference is too small.
final class FineLooks {
    private static final int SAMPLES = 2;
    private static final int SEAMS = 4;
    private static final int FAR_EXTREMES = 10;
    private static final int FAR_SAMPLES = 4;
    /// Where doubles have no value, as exp(1e4) has none.
    private static final int FAR_BEYOND = 6;
    private static final double FARTHEST = 1e101;
    private static final double FAR = 1e6;
    private static final double NEAREST = 1e-101;
    private static final long MOST_WORK = 20_000_000;
    private static final double CLOSE = 1e-12;
    /// A difference of no more than so many times what rounding can make is not seen: `x*log(1 + 1/x)` is 0 far out.
    private static final double HIDDEN = 2;

    private final Comparison comparison;
    private final List<Side> sides;
    private final List<String> names;
    private final SamplePoints space;
    private final Budget whole;
    private final Budget budget;

    /// @param sides the left and the right one
    FineLooks(Comparison comparison, List<Side> sides, List<String> names, SamplePoints space, Budget budget) {
        this.comparison = comparison;
        this.sides = sides;
        this.names = names;
        this.space = space;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    /// A point at which a relation that equality satisfies fails after all.
    Optional<Verdict.Refuted> counterexample(PointTally tally) {
        try {
            return Stream.concat(
                            chosen(tally).stream().map(this::at),
                            far(tally).stream()
                                    .filter(point -> !plainlyHolds(point))
                                    .map(this::at))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    /// Points inside where the sides are as good as equal and not 0 where they need not be, one far from another; on
    /// both sides of seams too.
    private List<double[]> chosen(PointTally tally) {
        var samples = new ArrayList<double[]>();
        var zeros = new ArrayList<double[]>();
        var seams = new ArrayList<double[]>();
        for (TriedPoint point : tally.held()) {
            Comparison.Found found = point.found();
            boolean close = Math.abs(comparison.excess(found)) <= CLOSE * Math.abs(found.left());
            boolean inside = space.coordinates().stream()
                    .allMatch(it -> it.onSlider(point.at()[it.index()]) && point.at()[it.index()] != 0);
            if (close && inside) {
                (found.left() == 0 ? zeros : point.reason() == Reason.SEAM ? seams : samples).add(point.at());
            }
        }
        if (tally.held().isEmpty()) {
            return spread(tally.heldAfterAll(), SAMPLES);
        }
        List<double[]> chosen = spread(samples.isEmpty() ? zeros : samples, comparison.costly() ? 1 : SAMPLES);
        chosen.addAll(comparison.costly() ? List.of() : spread(seams, SEAMS));
        return chosen;
    }

    /// Points far out and close to ends where an inequality is as good as an equality, or hidden by rounding: 1 in
    /// `tanh(t) <= 1 - 1e-100`.
    private List<double[]> far(PointTally tally) {
        if (!comparison.isOrder() || comparison.costly()) {
            return List.of();
        }
        var samples = new ArrayList<double[]>();
        var extremes = new ArrayList<double[]>();
        var beyond = new ArrayList<double[]>();
        tally.withoutValue().stream()
                .map(TriedPoint::at)
                .filter(this::isWithin)
                .sorted(Comparator.comparingDouble(this::size))
                .forEach(beyond::add);
        Stream.concat(tally.held().stream(), tally.doubts().stream())
                .filter(this::isClose)
                .sorted(Comparator.comparingDouble(point -> size(point.at())))
                .forEach(point -> {
                    if (point.reason() == Reason.EXTREME) {
                        extremes.add(point.at());
                    } else if (!isInside(point.at())) {
                        samples.add(point.at());
                    }
                });
        List<double[]> far = spread(extremes, FAR_EXTREMES);
        far.addAll(spread(samples, FAR_SAMPLES));
        far.addAll(spread(beyond, FAR_BEYOND));
        return far;
    }

    private boolean isClose(TriedPoint point) {
        Comparison.Found found = point.found();
        return isWithin(point.at())
                && (comparison.excess(found) >= -CLOSE * Math.abs(found.left())
                        || (isFar(point.at()) && comparison.significance(point.at()) <= HIDDEN));
    }

    private boolean isWithin(double[] point) {
        double size = size(point);
        return size >= NEAREST && size <= FARTHEST;
    }

    private boolean isFar(double[] point) {
        double size = size(point);
        return size >= FAR || size <= 1 / FAR;
    }

    private boolean isInside(double[] point) {
        return space.coordinates().stream().allMatch(it -> it.onSlider(point[it.index()]));
    }

    private double size(double[] point) {
        return space.coordinates().stream()
                .mapToDouble(it -> Math.abs(point[it.index()]))
                .max()
                .orElse(0);
    }

    private static List<double[]> spread(List<double[]> points, int wanted) {
        int count = Math.min(wanted, points.size());
        var spread = new ArrayList<double[]>();
        for (int i = 0; i < count; i++) {
            spread.add(points.get((int) ((long) i * points.size() / count)));
        }
        return spread;
    }

    private boolean plainlyHolds(double[] point) {
        OptionalInt order = comparison.order(ExactSeamPoints.decimal(point), TwoPrecisionArithmetic.OF_POINTS);
        return order.isPresent() && comparison.admits(order.getAsInt());
    }

    private Optional<Verdict.Refuted> at(double[] point) {
        Expr left = ExactEquality.put(point, names, sides.getFirst().expression());
        Expr right = ExactEquality.put(point, names, sides.getLast().expression());
        OptionalInt fractions = ExactEquality.order(left, right, budget);
        if (fractions.isPresent() && comparison.admits(fractions.getAsInt())) {
            return Optional.empty();
        }
        List<TwoPrecisions> exactly = ExactSeamPoints.decimal(point);
        TwoPrecisionArithmetic fine = TwoPrecisionArithmetic.OF_NUMBERS;
        if (fractions.isEmpty()) {
            OptionalInt order = comparison.order(exactly, TwoPrecisionArithmetic.OF_POINTS);
            if (order.isPresent() && comparison.admits(order.getAsInt())) {
                return Optional.empty();
            }
        }
        OptionalInt order = comparison.order(exactly, fine);
        return order.isEmpty()
                ? saturated(point, left, right)
                : comparison.admits(order.getAsInt())
                        ? Optional.empty()
                        : Optional.of(comparison.refuted(exactly, values(point), fine));
    }

    /// Where a part of a side is lost among all these digits.
    private Optional<Verdict.Refuted> saturated(double[] point, Expr left, Expr right) {
        return comparison
                .apart(point, budget)
                .filter(apart -> !comparison.admits(apart.sign()))
                .flatMap(apart -> apart.difference()
                        .filter(OutOfReach::isWritten)
                        .flatMap(difference -> sides.getLast()
                                .at(point, DecimalArithmetic.INSTANCE)
                                .map(some -> new Verdict.Refuted(values(point), some.doubleValue(), some.doubleValue())
                                        .with(some.add(difference), some)))
                        .or(() -> OutOfReach.refuted(values(point), left, right)));
    }

    private Map<String, Double> values(double[] point) {
        return space.named(point);
    }
}
