package nabla.math.check.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.calculus.normal.NormalForm;
import nabla.math.check.digits.SaturatedComparison;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.DecimalArithmetic;

/// Compares two numbers without a parameter: as fractions where both are seen to be fractions, else in 200 and 500
/// digits, where almost equal is not equal, and what vanishes with the digits is.
public final class NumberComparison {
    private static final long FRACTION_BUDGET = 2_000_000;
    private static final int DIGITS = 200;
    private static final int FINER_DIGITS = 500;
    private static final BigDecimal MOVED = new BigDecimal("1e-10");
    private static final MathContext SHOWN = new MathContext(DIGITS);
    /// Of 200 digits so many may have been lost on the way.
    private static final BigDecimal DIFFERENT = new BigDecimal("1e-150");

    private final Scope scope;
    private final Budget budget;

    public NumberComparison(Scope scope, Budget budget) {
        this.scope = scope;
        this.budget = budget;
    }

    /// Absent where nothing tells the two apart, and where one has no value.
    public Optional<Verdict> verdict(Side left, Relation relation, Side right) {
        Optional<Rational> l = fraction(left);
        Optional<Rational> r = fraction(right);
        if (l.isPresent() && r.isPresent()) {
            int sign = l.get().compareTo(r.get());
            return Optional.of(
                    verdict(sign, relation, l.get().decimal(SHOWN), r.get().decimal(SHOWN)));
        }
        return settled(left, relation, right)
                .or(() -> inDecimals(left, relation, right))
                .or(() -> saturated(left, relation, right));
    }

    private Optional<Verdict> saturated(Side left, Relation relation, Side right) {
        return new SaturatedComparison(scope, budget)
                .of(left.expression(), right.expression())
                .map(apart -> verdict(apart, left, relation, right));
    }

    /// Of numbers that decimals do not reach, such as e^(−1e10); absent where one may have no value.
    public Optional<Verdict> outOfReach(Side left, Relation relation, Side right) {
        return SaturatedComparison.exponential(left.expression(), right.expression())
                .map(apart -> verdict(apart, left, relation, right));
    }

    private static Verdict verdict(SaturatedComparison.Apart apart, Side left, Relation relation, Side right) {
        Optional<BigDecimal> r = right.at(Map.of(), DecimalArithmetic.INSTANCE);
        if (relation.admits(apart.sign()) || (apart.sign() == 0 && r.isPresent())) {
            return verdict(apart.sign(), relation, r.orElse(BigDecimal.ZERO), r.orElse(BigDecimal.ZERO));
        }
        Optional<BigDecimal> difference = apart.difference().filter(OutOfReach::isWritten);
        return r.isPresent() && difference.isPresent()
                ? verdict(apart.sign(), relation, r.get().add(difference.get()), r.get())
                : OutOfReach.refuted(Map.of(), left.expression(), right.expression())
                        .<Verdict>map(refuted -> refuted)
                        .orElseGet(() ->
                                new Verdict.Undecided("the two sides differ by too little or too much to be written"));
    }

    /// Absent where a part of one is lost among all the digits.
    private static Optional<Verdict> settled(Side left, Relation relation, Side right) {
        TwoPrecisionArithmetic numbers = TwoPrecisionArithmetic.OF_NUMBERS;
        Optional<TwoPrecisions> l = left.at(List.of(), numbers);
        Optional<TwoPrecisions> r = l.flatMap(some -> right.at(List.of(), numbers));
        try {
            return r.map(other ->
                    verdict(numbers.compare(l.get(), other), relation, l.get().fine(), other.fine()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Optional<Rational> fraction(Side side) {
        try {
            return NormalForm.exactValue(side.expression(), budget.part(FRACTION_BUDGET));
        } catch (Budget.Spent e) {
            budget.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    /// A difference counts if more digits leave it as it is: what rounding makes of an equality gets smaller with them.
    private static Optional<Verdict> inDecimals(Side left, Relation relation, Side right) {
        Optional<BigDecimal> l = left.at(Map.of(), DecimalArithmetic.of(DIGITS));
        Optional<BigDecimal> r = l.flatMap(some -> right.at(Map.of(), DecimalArithmetic.of(DIGITS)));
        if (r.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal difference = l.get().subtract(r.get());
        BigDecimal size = l.get().abs().max(r.get().abs()).max(BigDecimal.ONE);
        if (difference.abs().compareTo(size.multiply(DIFFERENT)) <= 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> finerLeft = left.at(Map.of(), DecimalArithmetic.of(FINER_DIGITS));
        Optional<BigDecimal> finerRight = right.at(Map.of(), DecimalArithmetic.of(FINER_DIGITS));
        boolean stays = finerLeft.isPresent()
                && finerRight.isPresent()
                && finerLeft
                                .get()
                                .subtract(finerRight.get())
                                .subtract(difference)
                                .abs()
                                .compareTo(difference.abs().multiply(MOVED))
                        <= 0;
        return stays ? Optional.of(verdict(difference.signum(), relation, l.get(), r.get())) : Optional.empty();
    }

    private static Verdict verdict(int sign, Relation relation, BigDecimal left, BigDecimal right) {
        if (relation.admits(sign)) {
            return new Verdict.Holds(1, 0, Optional.empty(), 1);
        }
        return sign == 0
                ? new Verdict.Refuted(Map.of(), left.doubleValue(), left.doubleValue(), Verdict.Touch.EXACT)
                : new Verdict.Refuted(Map.of(), left.doubleValue(), right.doubleValue()).with(left, right);
    }
}
