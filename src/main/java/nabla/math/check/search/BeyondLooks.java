package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.ExponentialSeries;
import nabla.math.check.digits.SeriesArithmetic;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Seams;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.value.Evaluate;

/// Looks farther out than doubles go, and closer to an open end than many digits come: `log(x) <= 1000` is false at
/// e^100000, `-log(1 - p) <= 1e6` at 1 − e^(−10000000).
///
/// Only where something is seen to go on changing where doubles end: what one side of an order has on the other, or
/// what is 0 at a seam, as in `min(log(x), 1e4) = log(x)`.
final class BeyondLooks {
    private static final long MOST_WORK = 20_000_000;
    /// What one value in series costs, for each node.
    private static final long SERIES = 20_000;
    /// The natural logarithms of the distances at which is looked.
    private static final double[] EXPONENTS = {1e3, 1e5, 1e7, 1e20};
    /// Powers of ten so large that the logarithm of their logarithm counts.
    private static final int[] POWERS = {250, 450};

    private final Comparison comparison;
    private final Side left;
    private final Side right;
    private final Seams seams;
    private final SamplePoints space;
    private final WayGains gains;
    private final Budget whole;
    private final Budget budget;

    /// @param sides the left and the right one
    BeyondLooks(Comparison comparison, List<Side> sides, Seams seams, SamplePoints space, Budget budget) {
        this.comparison = comparison;
        this.left = sides.getFirst();
        this.right = sides.getLast();
        this.seams = seams;
        this.space = space;
        this.gains = new WayGains(space);
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    /// A point at which the relation fails.
    Optional<Verdict.Refuted> counterexample() {
        if (comparison.costly()) {
            return Optional.empty();
        }
        try {
            List<Balance> balances = seams.zeros().stream()
                    .flatMap(zero -> balance(zero).stream())
                    .toList();
            return WayOut.choices(WayOut.of(space.coordinates())).stream()
                    .filter(ways -> mayFail(ways)
                            || balances.stream().anyMatch(it -> gains.approachZero(ways, it.moving(), it.standing())))
                    .flatMap(ways -> along(ways).stream())
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    /// The terms of a sum that is 0 at a seam, in two parts.
    private record Balance(FunctionOfPoint moving, FunctionOfPoint standing) {}

    /// What has parameters and what has none; else the first term and the others.
    private Optional<Balance> balance(Expr zero) {
        if (!(zero instanceof Expr.Sum(var terms))) {
            return Optional.empty();
        }
        Map<Boolean, List<Expr>> parts = terms.stream()
                .collect(Collectors.partitioningBy(term -> !Trees.names(term).isEmpty()));
        List<Expr> moving = parts.getOrDefault(true, List.of());
        List<Expr> standing = parts.getOrDefault(false, List.of());
        return Optional.of(
                standing.isEmpty()
                        ? new Balance(function(terms.subList(0, 1)), function(terms.subList(1, terms.size())))
                        : new Balance(function(moving), function(standing)));
    }

    private FunctionOfPoint function(List<Expr> terms) {
        return FunctionOfPoint.of(Exprs.sum(terms), left.names(), budget);
    }

    /// Whether the side that must not be larger gains on the other.
    private boolean mayFail(List<WayOut> ways) {
        if (!comparison.isOrder()) {
            return false;
        }
        Side larger = comparison.admits(1) ? left : right;
        Side smaller = larger == left ? right : left;
        return gains.steady(ways, smaller::at, larger::at).orElse(true);
    }

    private Optional<Verdict.Refuted> along(List<WayOut> ways) {
        Optional<Verdict.Refuted> refuted = DoubleStream.of(EXPONENTS)
                .mapToObj(exponent -> atPowerOfE(ways, exponent))
                .flatMap(Optional::stream)
                .findFirst();
        return refuted.isPresent() || !ways.stream().allMatch(WayOut::isToInfinity)
                ? refuted
                : IntStream.of(POWERS)
                        .mapToObj(power -> atPowerOfTen(ways, power))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Verdict.Refuted> atPowerOfE(List<WayOut> ways, double exponent) {
        Map<String, ExponentialSeries> point = new HashMap<>();
        Map<String, Optional<Expr>> forms = new LinkedHashMap<>();
        for (WayOut way : ways) {
            point.put(way.coordinate().name(), way.atPowerOfE(exponent));
            forms.put(way.coordinate().name(), Optional.of(way.writtenAtPowerOfE(exponent)));
        }
        return at(ways, point, forms);
    }

    /// At a number that is no power of e: of its exponential there is a power of e.
    private Optional<Verdict.Refuted> atPowerOfTen(List<WayOut> ways, int power) {
        Map<String, ExponentialSeries> point = new HashMap<>();
        Map<String, Optional<Expr>> forms = new LinkedHashMap<>();
        for (WayOut way : ways) {
            BigDecimal number = BigDecimal.valueOf(way.direction()).movePointRight(power);
            Expr written = Exprs.power(Exprs.num(10), power);
            point.put(way.coordinate().name(), SeriesArithmetic.INSTANCE.of(Rational.of(number)));
            forms.put(way.coordinate().name(), Optional.of(way.direction() > 0 ? written : Exprs.neg(written)));
        }
        return at(ways, point, forms);
    }

    /// @param moved the values of those that have gone, `forms` how they are written
    private Optional<Verdict.Refuted> at(
            List<WayOut> ways, Map<String, ExponentialSeries> moved, Map<String, Optional<Expr>> forms) {
        double[] rounded = space.simplest();
        Map<String, ExponentialSeries> point = new HashMap<>();
        for (Coordinate coordinate : space.coordinates()) {
            BigDecimal value = BigDecimal.valueOf(rounded[coordinate.index()]);
            point.put(coordinate.name(), SeriesArithmetic.INSTANCE.of(Rational.of(value)));
        }
        point.putAll(moved);
        ways.forEach(way -> rounded[way.coordinate().index()] = way.rounded());
        try {
            budget.spend(SERIES * (left.size() + right.size()));
            ExponentialSeries one = Evaluate.in(SeriesArithmetic.INSTANCE, left.expression(), point);
            ExponentialSeries other = Evaluate.in(SeriesArithmetic.INSTANCE, right.expression(), point);
            return comparison.admits(SeriesArithmetic.INSTANCE.compare(one, other))
                    ? Optional.empty()
                    : refuted(rounded, one, other, new Witness.Root(forms));
        } catch (ArithmeticException unknown) {
            return Optional.empty();
        }
    }

    /// Absent where the sides cannot be written.
    private Optional<Verdict.Refuted> refuted(
            double[] point, ExponentialSeries one, ExponentialSeries other, Witness witness) {
        return SeriesArithmetic.value(one)
                .flatMap(l -> SeriesArithmetic.value(other)
                        .map(r -> new Verdict.Refuted(space.named(point), l.doubleValue(), r.doubleValue())
                                .with(l, r)
                                .showing(witness)));
    }
}
