package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.digits.SaturatedComparison;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.side.NonnegativeParts;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.BoundedDoubles;
import nabla.math.expr.value.DecimalArithmetic;

/// Two sides and how they should stand to each other, judged at one point: first in doubles, and where that leaves a
/// doubt in 50 digits.
///
/// Neither cries wolf for what is only rounding: see [DecimalLook].
public final class Comparison {
    /// Doubles that differ by less are called equal; twenty thousand times the rounding unit leaves room for long sums.
    private static final double CLOSE = 4e-12;
    private static final double ROUNDING = 1e-15;
    private static final long COSTLY = 300;
    /// Where doubles decide alone, a difference is so many times what their rounding can make.
    private static final double BY_FAR = 1e6;

    private final Side left;
    private final Relation relation;
    private final Side right;
    private final ExactOrder exact;

    public Comparison(Side left, Relation relation, Side right, ExactOrder exact) {
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.exact = exact;
    }

    /// How the left side stands to the right one at a point, decided without rounding; absent where that is not seen.
    @FunctionalInterface
    public interface ExactOrder {
        Optional<SaturatedComparison.Apart> at(double[] point, Expr left, Expr right, Budget budget);
    }

    /// What was found at a point.
    ///
    /// @param error     the relative difference of the two sides that should be equal
    /// @param violation how far the relation is from holding, relative to the size of the two sides
    public record Found(Kind kind, double left, double right, double error, double violation) {
        static final Found NOTHING = new Found(Kind.NO_VALUE, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// What can be found at a point.
    public enum Kind {
        /// The relation holds there.
        HOLDS,
        /// It does not, as far as this arithmetic can tell.
        FAILS,
        /// Both have a value, but rounding hides whether it holds.
        UNCLEAR,
        /// A side has no value there.
        NO_VALUE
    }

    /// What must be 0 together for the two sides of an order to come closest, as far as that is seen: there they are
    /// equal, or one is larger by a number that stands in the line.
    List<Set<Expr>> crossings() {
        if (!isOrder()) {
            return List.of();
        }
        Expr l = left.expression();
        Expr r = right.expression();
        List<Set<Expr>> equal = strict()
                ? NonnegativeParts.ofDifference(l, r).map(List::of).orElseGet(() -> NonnegativeParts.likely(l, r))
                : List.of();
        List<Set<Expr>> least =
                NonnegativeParts.ofLeast(l, r).map(List::of).orElseGet(() -> NonnegativeParts.likelyLeast(l, r));
        return Stream.concat(equal.stream(), least.stream()).distinct().toList();
    }

    /// Whether one side may be larger than the other.
    public boolean isOrder() {
        return relation != Relation.EQUAL;
    }

    public boolean strict() {
        return relation == Relation.LESS || relation == Relation.GREATER;
    }

    /// How far the relation is from holding, relative to the size of the two sides; at most 0 where it holds. NaN where
    /// a side has no value.
    public double violation(double[] point) {
        return violation(left.at(point), right.at(point));
    }

    private double violation(double l, double r) {
        double size = Math.max(Math.abs(l), Math.abs(r));
        return size == 0 ? 0 : difference(l, r) / size;
    }

    /// The same without the division, so that it grows where the sides grow.
    public double excess(double[] point) {
        return difference(left.at(point), right.at(point));
    }

    /// The violation to climb, 0 where it is one of rounding: on that there is no way up.
    double plainViolation(double[] point) {
        double violation = violation(point);
        return Math.abs(violation) <= ROUNDING ? 0 : violation;
    }

    /// The excess to climb.
    public double plainExcess(double[] point) {
        double l = left.at(point);
        double r = right.at(point);
        return Math.abs(violation(l, r)) <= ROUNDING ? 0 : difference(l, r);
    }

    public double excess(Found found) {
        return difference(found.left, found.right);
    }

    /// What is above 0 where an order holds.
    public Expr gap() {
        return relation == Relation.LESS || relation == Relation.AT_MOST
                ? Exprs.difference(right.expression(), left.expression())
                : Exprs.difference(left.expression(), right.expression());
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

    /// What both sides cost in decimals.
    long decimalWork() {
        return left.decimalWork() + right.decimalWork();
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

    /// Whether two such values satisfy the relation, as far as doubles tell; what is no number is passed over.
    boolean isSatisfiedIfKnown(double l, double r) {
        return !Double.isFinite(l) || !Double.isFinite(r) || isSatisfied(violation(l, r));
    }

    private boolean isSatisfied(double violation) {
        return strict() ? violation < -CLOSE : violation <= CLOSE;
    }

    /// In doubles. FAILS is a suspicion, NO_VALUE too: a double may overflow where there is a value.
    Found inDoubles(double[] point) {
        double l = left.at(point);
        double r = right.at(point);
        if (!Double.isFinite(l) || !Double.isFinite(r)) {
            return Found.NOTHING;
        }
        double violation = violation(l, r);
        boolean holds = isSatisfied(violation);
        double error = relation == Relation.EQUAL ? violation : 0;
        return new Found(holds ? Kind.HOLDS : Kind.FAILS, l, r, error, violation);
    }

    /// How many times the difference of the two sides is what rounding can make of it in doubles; 0 where rounding
    /// hides all. What is far above 1 is a difference.
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

    /// In 30 digits where they settle it, else in 50.
    public Found exactly(double[] point, Budget budget) {
        return exactly(point, budget, false);
    }

    /// Whether the relation surely fails there: what [#exactly] says, sooner where it does not.
    public boolean fails(double[] point, Budget budget) {
        return exactly(point, budget, true).kind() == Kind.FAILS;
    }

    private Found exactly(double[] point, Budget budget, boolean onlyFailure) {
        var look = new DecimalLook(this, left, relation, right);
        Found found = look.settled(point).orElseGet(() -> look.inFiftyDigits(point, budget, onlyFailure));
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

    /// How the left side stands to the right one at a point, without rounding.
    public Optional<SaturatedComparison.Apart> apart(double[] point, Budget budget) {
        return exact.at(point, left.expression(), right.expression(), budget);
    }

    /// The same with as many digits as that takes, where what vanishes with the digits is 0.
    OptionalInt surely(double[] point, Budget budget) {
        return new SureFailure(this, left, right).order(point, 0, budget);
    }

    /// How the left side stands to the right one at a point, 0 where their difference vanishes with the digits; absent
    /// where a side has no value and where rounding hides it.
    public OptionalInt order(List<TwoPrecisions> at) {
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

    /// Whether the relation fails at a point that need not be of decimals. At one that is not known well, as a double
    /// root is, a difference counts if it is as large in the coarser digits: what shrinks is the point's own.
    public boolean failsAt(List<TwoPrecisions> point) {
        OptionalInt order = order(point);
        if (order.isEmpty() || admits(order.getAsInt())) {
            return false;
        }
        return order.getAsInt() == 0
                || point.stream().allMatch(TwoPrecisions::isExact)
                || left.at(point, TwoPrecisionArithmetic.OF_POINTS)
                        .flatMap(l -> right.at(point, TwoPrecisionArithmetic.OF_POINTS)
                                .filter(l::isSteadilyApartFrom))
                        .isPresent();
    }

    /// Whether the relation holds where the left side stands so to the right one.
    public boolean admits(int order) {
        return relation.admits(order);
    }

    /// The refutation by a point where both sides have a value.
    public Verdict.Refuted refuted(List<TwoPrecisions> point, Map<String, Double> at) {
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
        OptionalInt order = order(point(coarse, fine));
        return order.isPresent() && order.getAsInt() == 0;
    }

    /// A point that was worked out in few digits and in many.
    List<TwoPrecisions> point(Map<String, BigDecimal> coarse, Map<String, BigDecimal> fine) {
        return left.names().stream()
                .map(name -> new TwoPrecisions(
                        coarse.getOrDefault(name, BigDecimal.ZERO), fine.getOrDefault(name, BigDecimal.ZERO)))
                .toList();
    }
}
