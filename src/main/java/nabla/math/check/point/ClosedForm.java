package nabla.math.check.point;

import static nabla.math.expr.tree.Exprs.call;
import static nabla.math.expr.tree.Exprs.neg;
import static nabla.math.expr.tree.Exprs.product;
import static nabla.math.expr.tree.Exprs.quotient;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;

/// Recognises a number of 200 digits as what a person would write: 1/3, √2, π/4, log 2, e.
public final class ClosedForm {
    private static final DecimalArithmetic NUMBERS = DecimalArithmetic.of(200);
    private static final MathContext CARRIED = new MathContext(210);
    private static final BigDecimal CLOSE = new BigDecimal("1e-90");
    private static final BigInteger LARGEST = BigInteger.valueOf(10_000_000);
    private static final BigDecimal MODERATE = BigDecimal.valueOf(60);
    private static final Expr THIRD = Exprs.num(Rational.of(1, 3));
    private static final Expr PI = new Expr.Const(Constant.PI);

    private ClosedForm() {}

    /// Empty where none of these is it.
    public static Optional<Expr> of(BigDecimal value) {
        boolean negative = value.signum() < 0;
        BigDecimal size = value.abs();
        return fraction(size)
                .map(Exprs::num)
                .or(() -> fraction(size.multiply(size, CARRIED)).map(square -> Exprs.sqrt(written(square))))
                .or(() ->
                        fraction(size.divide(NUMBERS.of(Constant.PI), CARRIED)).map(ClosedForm::ofPi))
                .or(() -> exponential(size))
                .or(() -> fraction(size.pow(3, CARRIED)).map(cube -> Exprs.power(written(cube), THIRD)))
                .map(form -> negative ? neg(form) : form)
                .or(() -> logarithm(value, 1))
                .or(() -> logarithm(value, 2).map(form -> quotient(form, Exprs.TWO)));
    }

    private static Optional<Expr> logarithm(BigDecimal value, int times) {
        return value.abs().compareTo(MODERATE) > 0
                ? Optional.empty()
                : fraction(NUMBERS.call(Function.EXP, List.of(value.multiply(BigDecimal.valueOf(times)))))
                        .map(power -> Exprs.log(written(power)));
    }

    private static Expr ofPi(Rational share) {
        Expr above = share.numerator().equals(BigInteger.ONE) ? PI : product(written(whole(share.numerator())), PI);
        return share.isInteger() ? above : quotient(above, written(whole(share.denominator())));
    }

    private static Rational whole(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    private static Expr written(Rational value) {
        return Exprs.num(value);
    }

    private static Optional<Expr> exponential(BigDecimal size) {
        return size.signum() == 0
                ? Optional.empty()
                : fraction(NUMBERS.call(Function.LOG, List.of(size))).map(power -> call(Function.EXP, written(power)));
    }

    /// By its continued fraction, which ends in a huge number where the value is a fraction of small ones.
    static Optional<Rational> fraction(BigDecimal value) {
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ZERO;
        BigInteger aboveBefore = BigInteger.ZERO;
        BigInteger belowBefore = BigInteger.ONE;
        BigDecimal rest = value;
        while (true) {
            BigInteger whole = rest.setScale(0, RoundingMode.FLOOR).toBigInteger();
            BigInteger nextAbove = whole.multiply(above).add(aboveBefore);
            BigInteger nextBelow = whole.multiply(below).add(belowBefore);
            if (nextAbove.abs().compareTo(LARGEST) > 0 || nextBelow.compareTo(LARGEST) > 0) {
                return Optional.empty();
            }
            var candidate = new Rational(nextAbove, nextBelow);
            BigDecimal off = candidate.decimal(CARRIED).subtract(value).abs();
            if (off.compareTo(value.abs().multiply(CLOSE)) <= 0) {
                return Optional.of(candidate);
            }
            BigDecimal part = rest.subtract(new BigDecimal(whole));
            if (part.signum() == 0) {
                return Optional.empty();
            }
            rest = BigDecimal.ONE.divide(part, CARRIED);
            aboveBefore = above;
            belowBefore = below;
            above = nextAbove;
            below = nextBelow;
        }
    }
}
