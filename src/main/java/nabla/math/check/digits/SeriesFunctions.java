package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.rule.Differentiate;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Evaluate;

/// The functions of numbers whose parts lie farther apart than digits reach: by Taylor's series around the largest
/// part, or by what a function is where its argument is large.
final class SeriesFunctions {
    private static final TwoPrecisionArithmetic NUMBERS = TwoPrecisionArithmetic.OF_NUMBERS;
    private static final int TERMS = 4;
    /// Beyond that e^a is a power of e, no coefficient.
    private static final BigDecimal LARGE = BigDecimal.valueOf(300);
    /// Beyond that erf is 1 minus its small part.
    private static final BigDecimal LARGE_ERF = BigDecimal.valueOf(20); // and e^(−a²) a power of e
    /// So small the argument of Taylor's series must be, as a natural logarithm.
    private static final BigDecimal SMALL = BigDecimal.valueOf(-90);
    private static final BigDecimal SURE = BigDecimal.valueOf(40);
    private static final long WORK = 1_000_000;
    private static final String X = "x";

    private SeriesFunctions() {}

    /// @throws ArithmeticException where it is not seen
    static ExponentialSeries call(Function function, ExponentialSeries a) {
        return switch (function) {
            case ABS -> a.sign() < 0 ? a.negated() : a;
            case RELU -> a.sign() < 0 ? ExponentialSeries.ZERO : a;
            case STEP -> a.sign() > 0 ? SeriesArithmetic.ONE : ExponentialSeries.ZERO;
            case SIGN -> SeriesArithmetic.INSTANCE.of((double) a.sign());
            case SQRT -> SeriesArithmetic.INSTANCE.power(a, SeriesArithmetic.INSTANCE.of(0.5));
            case EXP -> exp(a);
            case LOG -> log(a);
            case LOG1P -> log(a.plus(SeriesArithmetic.ONE));
            case ERF -> erf(a);
            case ATAN -> isLarge(a) ? farAtan(a) : taylor(function, a);
            case GAUSS -> isFar(a) || isBeyond(a, LARGE_ERF) ? far(function, a) : taylor(function, a);
            case EXPM1, SIG, SOFTPLUS, TANH, SINH, COSH -> isFar(a) ? far(function, a) : taylor(function, a);
            default -> taylor(function, a);
        };
    }

    private static boolean isFar(ExponentialSeries a) {
        return !a.isZero() && (!isPlain(a.largest()) || isBeyond(a, LARGE));
    }

    private static boolean isLarge(ExponentialSeries a) {
        return !a.isZero() && a.largest().exponent().fine().signum() > 0;
    }

    /// Whether it is no power of e.
    private static boolean isPlain(ExponentialSeries.Part part) {
        return part.exponent().fine().signum() <= 0;
    }

    private static boolean isBeyond(ExponentialSeries a, BigDecimal bound) {
        return !a.isZero()
                && a.largest().exponent().isZero()
                && a.largest().coefficient().fine().abs().compareTo(bound) > 0;
    }

    private static ExponentialSeries exp(ExponentialSeries a) {
        if (a.isZero()) {
            return SeriesArithmetic.ONE;
        }
        ExponentialSeries.Part largest = a.largest();
        if (!isPlain(largest)) {
            throw new ArithmeticException("a power of e whose exponent is one");
        }
        if (!isBeyond(a, LARGE)) {
            return taylor(Function.EXP, a);
        }
        return taylor(Function.EXP, a.beyondLargest())
                .times(ExponentialSeries.power(NUMBERS.of(1.0), largest.coefficient()));
    }

    /// log(c e^a (1 + s)) = a + log c + log(1 + s)
    private static ExponentialSeries log(ExponentialSeries a) {
        ExponentialSeries.Part largest = a.largest();
        if (largest.coefficient().fine().signum() <= 0) {
            throw new ArithmeticException("the logarithm of what is not above 0");
        }
        ExponentialSeries inside = a.beyondLargest().over(largest.coefficient(), largest.exponent());
        return ExponentialSeries.of(largest.exponent())
                .plus(ExponentialSeries.of(NUMBERS.call(Function.LOG, List.of(largest.coefficient()))))
                .plus(series(
                        Exprs.call(Function.LOG, Exprs.sum(Exprs.ONE, new Expr.Sym(X))), TwoPrecisions.ZERO, inside));
    }

    /// (1 + s)^p
    static ExponentialSeries powerNearOne(ExponentialSeries s, TwoPrecisions exponent) {
        if (s.isZero()) {
            return SeriesArithmetic.ONE;
        }
        var factors = new ArrayList<TwoPrecisions>();
        TwoPrecisions factor = NUMBERS.of(1.0);
        for (int k = 0; k <= TERMS; k++) {
            factors.add(factor);
            TwoPrecisions next = NUMBERS.add(exponent, NUMBERS.of((double) -k));
            factor = NUMBERS.divide(NUMBERS.multiply(factor, next), NUMBERS.of(k + 1.0));
        }
        return summed(factors, s);
    }

    /// Around the part that is an ordinary number, or around 0.
    private static ExponentialSeries taylor(Function function, ExponentialSeries a) {
        boolean ordinary = !a.isZero() && a.largest().exponent().isZero();
        TwoPrecisions at = ordinary ? a.largest().coefficient() : TwoPrecisions.ZERO;
        return series(Exprs.call(function, new Expr.Sym(X)), at, ordinary ? a.beyondLargest() : a);
    }

    private static ExponentialSeries series(Expr function, TwoPrecisions at, ExponentialSeries small) {
        var factors = new ArrayList<TwoPrecisions>();
        Expr derivative = function;
        double factorial = 1;
        for (int k = 0; k <= (small.isZero() ? 0 : TERMS); k++) {
            TwoPrecisions value = Evaluate.in(NUMBERS, derivative, Map.of(X, at));
            factors.add(NUMBERS.divide(value, NUMBERS.of(factorial)));
            factorial *= k + 1;
            derivative = k == TERMS || small.isZero()
                    ? derivative
                    : Differentiate.by(derivative, X, new Budget(WORK, () -> false));
        }
        return summed(factors, small);
    }

    /// Σ factor · s^k; what comes after the last is no larger than the factors show that they grow.
    private static ExponentialSeries summed(List<TwoPrecisions> factors, ExponentialSeries s) {
        ExponentialSeries sum = ExponentialSeries.of(factors.getFirst());
        if (s.isZero()) {
            return sum;
        }
        BigDecimal size = s.size().orElseThrow();
        if (size.compareTo(SMALL) > 0) {
            throw new ArithmeticException("its parts are too close");
        }
        ExponentialSeries power = SeriesArithmetic.ONE;
        BigDecimal growth = BigDecimal.ZERO;
        for (int k = 1; k < factors.size(); k++) {
            power = power.times(s);
            ExponentialSeries factor = ExponentialSeries.of(factors.get(k));
            sum = sum.plus(power.times(factor));
            growth = growth.max(factor.size().orElse(BigDecimal.ZERO));
        }
        BigDecimal beyond = BigDecimal.valueOf(factors.size());
        BigDecimal grown =
                growth.multiply(beyond).divide(BigDecimal.valueOf(factors.size() - 1L), ExponentialSeries.ROUGH);
        return sum.upTo(size.multiply(beyond).add(grown).add(SURE));
    }

    private static ExponentialSeries far(Function function, ExponentialSeries a) {
        ExponentialSeries one = SeriesArithmetic.ONE;
        ExponentialSeries two = SeriesArithmetic.TWO;
        ExponentialSeries negative = one.negated();
        var numbers = SeriesArithmetic.INSTANCE;
        return switch (function) {
            case EXPM1 -> exp(a).plus(negative);
            case GAUSS -> exp(a.times(a).negated());
            case SIG -> numbers.divide(one, one.plus(exp(a.negated())));
            case SOFTPLUS -> a.sign() > 0 ? a.plus(log(one.plus(exp(a.negated())))) : log(one.plus(exp(a)));
            case TANH -> {
                ExponentialSeries small = exp(a.times(two).times(a.sign() > 0 ? negative : one));
                ExponentialSeries size = numbers.divide(one.plus(small.negated()), one.plus(small));
                yield a.sign() > 0 ? size : size.negated();
            }
            case SINH -> numbers.divide(exp(a).plus(exp(a.negated()).negated()), two);
            case COSH -> numbers.divide(exp(a).plus(exp(a.negated())), two);
            default -> throw new ArithmeticException("nothing is known of it far out");
        };
    }

    /// ±π/2 − atan(1/a)
    private static ExponentialSeries farAtan(ExponentialSeries a) {
        var numbers = SeriesArithmetic.INSTANCE;
        ExponentialSeries quarter = numbers.divide(numbers.of(Constant.PI), SeriesArithmetic.TWO);
        ExponentialSeries rest = taylor(Function.ATAN, numbers.divide(SeriesArithmetic.ONE, a));
        return (a.sign() > 0 ? quarter : quarter.negated()).plus(rest.negated());
    }

    /// 1 − e^(−a²)/√π · 1/(a + (1/2)/(a + 1/(a + (3/2)/(a + ...)))), which is exact enough for all digits from 20 on.
    private static ExponentialSeries erf(ExponentialSeries a) {
        if (!isBeyond(a, LARGE_ERF)) {
            return taylor(Function.ERF, a);
        }
        if (!a.beyondLargest().isZero()) {
            throw new ArithmeticException("erf of what is no ordinary number");
        }
        boolean negative = a.sign() < 0;
        TwoPrecisions at = negative
                ? NUMBERS.negate(a.largest().coefficient())
                : a.largest().coefficient();
        TwoPrecisions fraction = at;
        for (int n = fractions(at); n > 0; n--) {
            fraction = NUMBERS.add(at, NUMBERS.divide(NUMBERS.of(n / 2.0), fraction));
        }
        TwoPrecisions root = NUMBERS.call(Function.SQRT, List.of(NUMBERS.of(Constant.PI)));
        TwoPrecisions share = NUMBERS.divide(NUMBERS.of(1.0), NUMBERS.multiply(fraction, root));
        ExponentialSeries small = ExponentialSeries.power(share, NUMBERS.negate(NUMBERS.multiply(at, at)));
        ExponentialSeries size = SeriesArithmetic.ONE.plus(small.negated());
        return negative ? size.negated() : size;
    }

    /// So many make up for all digits: the error falls like e^(−2 a √(2n)).
    private static int fractions(TwoPrecisions at) {
        double root = NUMBERS.fine().digits() * Math.log(10) / (2 * Math.min(at.value(), 1e9)) + 2;
        return (int) Math.ceil(root * root / 2) + 4;
    }
}
