package nabla.math.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Budget;
import nabla.math.expr.number.TwoDoubles;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;

/// Two sides and how they should stand to each other, judged at one point: first in doubles, and where that leaves a
/// doubt in 50 digits.
///
/// In 50 digits a difference counts only if it is far larger than what [PerturbedDecimals] differ by among themselves;
/// so neither doubles nor 50 digits cry wolf for what is only rounding.
final class Comparison {
    /// Doubles that differ by less are called equal; twenty thousand times the rounding unit leaves room for long sums.
    private static final double CLOSE = 4e-12;
    /// What is called equal agrees to 25 digits.
    private static final BigDecimal AGREEING = new BigDecimal("1e-25");
    /// A difference must be this many times what rounding makes.
    private static final BigDecimal SIGNIFICANT = BigDecimal.valueOf(1000);
    private static final long COSTLY = 300;
    /// Where doubles decide alone, a difference is so many times what their rounding can make.
    private static final double BY_FAR = 1e6;
    /// More digits than two numbers of 60 digits need that nearly cancel, far fewer than 1e300 + 1e-300 has.
    private static final MathContext LONG = new MathContext(130);
    /// A difference larger than that is one, however much was lost on the way.
    private static final BigDecimal PLAIN = new BigDecimal("1e-8");
    private static final MathContext SHORT = new MathContext(20);

    private final Side left;
    private final Relation relation;
    private final Side right;
    private final ExactOrder exact;

    Comparison(Side left, Relation relation, Side right, ExactOrder exact) {
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.exact = exact;
    }

    /// How the left side stands to the right one at a point, decided without rounding; absent where that is not seen.
    @FunctionalInterface
    interface ExactOrder {
        Optional<SaturatedComparison.Apart> at(double[] point, Expr left, Expr right, Budget budget);
    }

    /// What was found at a point.
    ///
    /// @param error     the relative difference of the two sides that should be equal
    /// @param violation how far the relation is from holding, relative to the size of the two sides
    record Found(Kind kind, double left, double right, double error, double violation) {
        private static final Found NOTHING = new Found(Kind.NO_VALUE, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// What can be found at a point.
    enum Kind {
        /// The relation holds there.
        HOLDS,
        /// It does not, as far as this arithmetic can tell.
        FAILS,
        /// Both have a value, but rounding hides whether it holds.
        UNCLEAR,
        /// A side has no value there.
        NO_VALUE
    }

    boolean strict() {
        return relation == Relation.LESS || relation == Relation.GREATER;
    }

    /// How far the relation is from holding, relative to the size of the two sides; at most 0 where it holds. NaN where
    /// a
    /// side has no value.
    double violation(double[] point) {
        return violation(left.at(point), right.at(point));
    }

    private double violation(double l, double r) {
        double size = Math.max(Math.abs(l), Math.abs(r));
        return size == 0 ? 0 : difference(l, r) / size;
    }

    /// The same without the division, so that it grows where the sides grow.
    double excess(double[] point) {
        return difference(left.at(point), right.at(point));
    }

    double excess(Found found) {
        return difference(found.left, found.right);
    }

    /// How far a strict relation is from failing, in any arithmetic of decimals; absent where a side has no value.
    Optional<BigDecimal> gap(Map<String, BigDecimal> values, Arithmetic<BigDecimal> numbers) {
        try {
            Optional<BigDecimal> l = left.at(values, numbers);
            Optional<BigDecimal> r = right.at(values, numbers);
            return l.flatMap(some -> r.map(other -> relation == Relation.LESS || relation == Relation.AT_MOST
                    ? other.subtract(some)
                    : some.subtract(other)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// The values of a point by name.
    Map<String, BigDecimal> values(double[] point) {
        return left.values(point);
    }

    /// The value of the left side, NaN where it has none.
    double left(Map<String, BigDecimal> values) {
        return left.at(values, DecimalArithmetic.INSTANCE)
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }

    /// Whether a look in many digits takes long.
    boolean costly() {
        return left.size() + right.size() > COSTLY;
    }

    private double difference(double l, double r) {
        return switch (relation) {
            case EQUAL -> Math.abs(l - r);
            case AT_MOST, LESS -> l - r;
            case AT_LEAST, GREATER -> r - l;
        };
    }

    /// In doubles. FAILS is a suspicion, NO_VALUE too: a double may overflow where there is a value.
    Found inDoubles(double[] point) {
        double l = left.at(point);
        double r = right.at(point);
        if (!Double.isFinite(l) || !Double.isFinite(r)) {
            return Found.NOTHING;
        }
        double violation = violation(l, r);
        boolean holds = strict() ? violation < -CLOSE : violation <= CLOSE;
        double error = relation == Relation.EQUAL ? violation : 0;
        return new Found(holds ? Kind.HOLDS : Kind.FAILS, l, r, error, violation);
    }

    /// How many times the difference of the two sides is what rounding can make of it in doubles; 0 where rounding
    /// hides
    /// all. What is far above 1 is a difference.
    double significance(double[] point) {
        BoundedDoubles.Bounded l = left.bounded(point);
        BoundedDoubles.Bounded r = right.bounded(point);
        double error = l.error() + r.error();
        double difference = Math.abs(l.value() - r.value());
        if (Double.isNaN(difference) || Double.isInfinite(error)) {
            return 0;
        }
        return error == 0 ? (difference == 0 ? 0 : Double.POSITIVE_INFINITY) : difference / error;
    }

    /// Whether the relation surely holds, seen in 30 digits; absent where those do not settle it.
    private Optional<Found> settled(double[] point) {
        Optional<TwoDoubles> left30 = left.inTwoDoubles(point);
        Optional<TwoDoubles> right30 = left30.flatMap(some -> right.inTwoDoubles(point));
        if (left30.isEmpty() || right30.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal l = left30.get().decimal();
        BigDecimal r = right30.get().decimal();
        BigDecimal difference = l.subtract(r).abs();
        BigDecimal size = l.abs().max(r.abs());
        boolean agree = !strict() && difference.compareTo(size.multiply(AGREEING)) <= 0;
        boolean plainly = relation.admits(l.compareTo(r)) && difference.compareTo(size.multiply(PLAIN)) > 0;
        if (!agree && !plainly) {
            return Optional.empty();
        }
        boolean error = relation == Relation.EQUAL && size.signum() != 0;
        double relative = error ? difference.divide(size, SHORT).doubleValue() : 0;
        return Optional.of(new Found(Kind.HOLDS, l.doubleValue(), r.doubleValue(), relative, 0));
    }

    /// In 30 digits where they settle it, else in 50.
    Found exactly(double[] point, Budget budget) {
        Found found = settled(point).orElseGet(() -> inFiftyDigits(point, budget));
        return found.kind() == Kind.NO_VALUE ? beyondDecimals(point) : found;
    }

    /// Of numbers that decimals do not reach, such as e^(-5e9) beside 1e5, doubles tell a failure by far.
    private Found beyondDecimals(double[] point) {
        Found found = inDoubles(point);
        boolean byFar = found.kind() == Kind.FAILS
                && found.violation() > SimplestCounterexample.PLAIN
                && significance(point) > BY_FAR;
        return byFar ? found : Found.NOTHING;
    }

    private Found inFiftyDigits(double[] point, Budget budget) {
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
        if (agree && !strict()) {
            return found;
        }
        if (!agree && !strict() && relation.admits(difference.signum())) {
            return found; // even where rounding makes it: no counterexample
        }
        BigDecimal noise = noise(point, l.get(), r.get());
        if (difference.abs().compareTo(noise.multiply(SIGNIFICANT)) > 0) {
            Kind kind = relation.admits(difference.signum()) ? Kind.HOLDS : Kind.FAILS;
            return new Found(kind, shown(l.get(), noise), shown(r.get(), noise), found.error, violation);
        }
        if (strict()) {
            return onATie(point, found, budget);
        }
        boolean negligible = noise.compareTo(AGREEING.multiply(size.max(BigDecimal.ONE))) <= 0;
        return negligible ? new Found(Kind.HOLDS, found.left, found.right, 0, 0) : with(found, Kind.UNCLEAR);
    }

    /// 0 where only rounding keeps it from that.
    private static double shown(BigDecimal value, BigDecimal noise) {
        return value.abs().compareTo(noise.multiply(SIGNIFICANT)) <= 0 ? 0 : value.doubleValue();
    }

    private static Found with(Found found, Kind kind) {
        return new Found(kind, found.left, found.right, found.error, found.violation);
    }

    /// `<` fails where both sides are equal, but tanh(1000) < 1 only looks equal: without rounding or not at all.
    private Found onATie(double[] point, Found found, Budget budget) {
        Optional<SaturatedComparison.Apart> apart = apart(point, budget);
        if (apart.isPresent()) {
            return ordered(found, apart.get().sign());
        }
        List<TwoPrecisions> at = Arrays.stream(point)
                .mapToObj(value -> TwoPrecisions.exactly(BigDecimal.valueOf(value)))
                .toList();
        OptionalInt order = order(at);
        return order.isEmpty() ? with(found, Kind.UNCLEAR) : ordered(found, order.getAsInt());
    }

    private Found ordered(Found found, int order) {
        return order == 0
                ? new Found(Kind.FAILS, found.left, found.left, 0, 0)
                : with(found, relation.admits(order) ? Kind.HOLDS : Kind.FAILS);
    }

    /// How the left side stands to the right one at a point, without rounding.
    Optional<SaturatedComparison.Apart> apart(double[] point, Budget budget) {
        return exact.at(point, left.expression(), right.expression(), budget);
    }

    /// How the left side stands to the right one at a point, 0 where their difference vanishes with the digits; absent
    /// where a side has no value and where rounding hides it.
    OptionalInt order(List<TwoPrecisions> at) {
        return order(at, TwoPrecisionArithmetic.OF_POINTS);
    }

    /// The same in other digits.
    OptionalInt order(List<TwoPrecisions> at, TwoPrecisionArithmetic numbers) {
        Optional<TwoPrecisions> l = left.at(at, numbers);
        Optional<TwoPrecisions> r = l.flatMap(some -> right.at(at, numbers));
        try {
            return r.isPresent() ? OptionalInt.of(numbers.compare(l.get(), r.get())) : OptionalInt.empty();
        } catch (ArithmeticException e) {
            return OptionalInt.empty();
        }
    }

    /// Whether the relation holds where the left side stands so to the right one.
    boolean admits(int order) {
        return relation.admits(order);
    }

    /// The refutation by a point where both sides have a value.
    Verdict.Refuted refuted(List<TwoPrecisions> point, Map<String, Double> at) {
        return refuted(point, at, TwoPrecisionArithmetic.OF_POINTS);
    }

    /// The same in other digits.
    Verdict.Refuted refuted(List<TwoPrecisions> point, Map<String, Double> at, TwoPrecisionArithmetic numbers) {
        TwoPrecisions l = left.at(point, numbers).orElseThrow();
        TwoPrecisions r = right.at(point, numbers).orElseThrow();
        boolean equal = numbers.compare(l, r) == 0;
        double other = equal ? l.value() : r.value();
        return new Verdict.Refuted(at, l.value(), other, equal ? Verdict.Touch.EXACT : Verdict.Touch.NONE)
                .with(l.fine(), equal ? l.fine() : r.fine());
    }

    /// Whether the gap between the sides vanishes with the digits, at a point that was worked out in few of them and in
    /// many.
    boolean meets(Map<String, BigDecimal> coarse, Map<String, BigDecimal> fine) {
        OptionalInt order = order(left.point(coarse, fine));
        return order.isPresent() && order.getAsInt() == 0;
    }

    /// How far rounding moves the two sides; more than anything where it moves them across an `if`.
    private BigDecimal noise(double[] point, BigDecimal l, BigDecimal r) {
        BigDecimal noise = BigDecimal.ZERO;
        for (int direction = -1; direction <= 1; direction += 2) {
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
