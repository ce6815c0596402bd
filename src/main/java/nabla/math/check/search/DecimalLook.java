package nabla.math.check.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Budget;
import nabla.math.check.digits.PerturbedDecimals;
import nabla.math.check.digits.SaturatedComparison;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.search.Comparison.Found;
import nabla.math.check.search.Comparison.Kind;
import nabla.math.check.side.Side;
import nabla.math.expr.number.TwoDoubles;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.DecimalArithmetic;

/// Looks at a point in decimals: in 30 digits where they settle whether a relation holds, else in 50, where a
/// difference counts only if it is far larger than what [PerturbedDecimals] differ by among themselves.
final class DecimalLook {
    /// What is called equal agrees to 25 digits.
    private static final BigDecimal AGREEING = new BigDecimal("1e-25");
    /// A difference must be this many times what rounding makes.
    private static final BigDecimal SIGNIFICANT = BigDecimal.valueOf(1000);
    /// More digits than two numbers of 60 digits need that nearly cancel, far fewer than 1e300 + 1e-300 has.
    private static final MathContext LONG = new MathContext(130);
    /// A difference larger than that is one, however much was lost on the way.
    private static final BigDecimal PLAIN = new BigDecimal("1e-8");
    private static final MathContext SHORT = new MathContext(20);
    /// A difference of so many times its rounding error in doubles is none of rounding.
    private static final double SURE = 1000;

    private final Comparison comparison;
    private final Side left;
    private final Relation relation;
    private final Side right;

    DecimalLook(Comparison comparison, Side left, Relation relation, Side right) {
        this.comparison = comparison;
        this.left = left;
        this.relation = relation;
        this.right = right;
    }

    /// Whether the relation surely holds, seen in 30 digits; absent where those do not settle it.
    Optional<Found> settled(double[] point) {
        Optional<TwoDoubles> left30 = left.inTwoDoubles(point);
        Optional<TwoDoubles> right30 = left30.flatMap(some -> right.inTwoDoubles(point));
        if (left30.isEmpty() || right30.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal l = left30.get().decimal();
        BigDecimal r = right30.get().decimal();
        BigDecimal difference = l.subtract(r).abs();
        BigDecimal size = l.abs().max(r.abs());
        boolean agree = !comparison.strict() && difference.compareTo(size.multiply(AGREEING)) <= 0;
        boolean plainly = relation.admits(l.compareTo(r)) && difference.compareTo(size.multiply(PLAIN)) > 0;
        if (!agree && !plainly) {
            return Optional.empty();
        }
        boolean error = relation == Relation.EQUAL && size.signum() != 0;
        double relative = error ? difference.divide(size, SHORT).doubleValue() : 0;
        return Optional.of(new Found(Kind.HOLDS, l.doubleValue(), r.doubleValue(), relative, 0));
    }

    /// @param onlyFailure whether it ends as soon as it is seen that the relation does not surely fail
    Found inFiftyDigits(double[] point, Budget budget, boolean onlyFailure) {
        Optional<BigDecimal> l = left.at(point, DecimalArithmetic.INSTANCE);
        Optional<BigDecimal> r = l.flatMap(some -> right.at(point, DecimalArithmetic.INSTANCE));
        if (l.isEmpty() || r.isEmpty()) {
            return Found.NOTHING;
        }
        BigDecimal difference = l.get().subtract(r.get(), LONG);
        BigDecimal size = l.get().abs().max(r.get().abs());
        boolean equal = relation == Relation.EQUAL;
        double error = size.signum() == 0
                ? 0
                : difference.abs().divide(size, SHORT).min(BigDecimal.TEN).doubleValue();
        double violation = relation.admits(difference.signum()) ? 0 : error;
        var found = new Found(Kind.HOLDS, l.get().doubleValue(), r.get().doubleValue(), equal ? error : 0, violation);
        boolean agree = difference.abs().compareTo(size.multiply(AGREEING)) <= 0;
        if (agree && !comparison.strict()) {
            return found;
        }
        if (!agree && !comparison.strict() && relation.admits(difference.signum())) {
            return found; // even where rounding makes it: no counterexample
        }
        BigDecimal noise =
                noise(point, l.get(), r.get(), onlyFailure ? Optional.of(difference.abs()) : Optional.empty());
        if (difference.abs().compareTo(noise.multiply(SIGNIFICANT)) > 0) {
            var apart = new Found(Kind.HOLDS, shown(l.get(), noise), shown(r.get(), noise), found.error(), violation);
            return relation.admits(difference.signum()) ? apart : surely(point, apart, difference.signum(), budget);
        }
        if (comparison.strict()) {
            return onATie(point, found, budget);
        }
        boolean negligible = noise.compareTo(AGREEING.multiply(size.max(BigDecimal.ONE))) <= 0;
        return negligible ? new Found(Kind.HOLDS, found.left(), found.right(), 0, 0) : with(found, Kind.UNCLEAR);
    }

    private Found surely(double[] point, Found found, int order, Budget budget) {
        if (comparison.significance(point) > SURE) {
            return with(found, Kind.FAILS); // doubles with a bound of their error say so too
        }
        OptionalInt sure = new SureFailure(comparison, left, right).order(point, order, budget);
        return sure.isEmpty()
                ? with(found, Kind.UNCLEAR)
                : relation.admits(sure.getAsInt())
                        ? new Found(Kind.HOLDS, found.left(), found.right(), 0, 0)
                        : with(found, Kind.FAILS);
    }

    /// 0 where only rounding keeps it from that.
    private static double shown(BigDecimal value, BigDecimal noise) {
        return value.abs().compareTo(noise.multiply(SIGNIFICANT)) <= 0 ? 0 : value.doubleValue();
    }

    private static Found with(Found found, Kind kind) {
        return new Found(kind, found.left(), found.right(), found.error(), found.violation());
    }

    /// `<` fails where both sides are equal, but tanh(1000) < 1 only looks equal: without rounding or not at all.
    private Found onATie(double[] point, Found found, Budget budget) {
        Optional<SaturatedComparison.Apart> apart = comparison.apart(point, budget);
        if (apart.isPresent()) {
            return ordered(found, apart.get().sign());
        }
        List<TwoPrecisions> at = Arrays.stream(point)
                .mapToObj(value -> TwoPrecisions.exactly(BigDecimal.valueOf(value)))
                .toList();
        OptionalInt order = comparison.order(at);
        return order.isEmpty() ? with(found, Kind.UNCLEAR) : ordered(found, order.getAsInt());
    }

    private Found ordered(Found found, int order) {
        return order == 0
                ? new Found(Kind.FAILS, found.left(), found.left(), 0, 0)
                : with(found, relation.admits(order) ? Kind.HOLDS : Kind.FAILS);
    }

    /// How far rounding moves the two sides; more than anything where it moves them across an `if`.
    ///
    /// @param difference where it hides this one no more is looked at
    private BigDecimal noise(double[] point, BigDecimal l, BigDecimal r, Optional<BigDecimal> difference) {
        BigDecimal noise = BigDecimal.ZERO;
        for (int direction = -1; direction <= 1; direction += 2) {
            if (difference.isPresent() && difference.get().compareTo(noise.multiply(SIGNIFICANT)) <= 0) {
                return noise;
            }
            var shaken = new PerturbedDecimals(1, direction);
            Optional<BigDecimal> otherLeft = left.at(point, shaken);
            Optional<BigDecimal> otherRight = right.at(point, shaken);
            if (otherLeft.isEmpty() || otherRight.isEmpty()) {
                return l.abs().max(r.abs());
            }
            noise = noise.max(otherLeft.get().subtract(l, LONG).abs())
                    .max(otherRight.get().subtract(r, LONG).abs());
        }
        return noise;
    }
}
