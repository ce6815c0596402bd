package nabla.math.expr.number;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/// The functions of the language in two doubles, each as good as [TwoDoubles] promises.
public final class TwoDoubleFunctions {
    private static final MathContext DIGITS = new MathContext(80);
    private static final double[] LOG_TWO = parts(BigDecimalMath.log(BigDecimal.valueOf(2), DIGITS));
    private static final TwoDoubles TWO_OVER_ROOT_OF_PI =
            TwoDoubles.of(BigDecimal.valueOf(2).divide(BigDecimalMath.sqrt(BigDecimalMath.pi(DIGITS), DIGITS), DIGITS));
    /// 1/n! from n = 2 on.
    private static final TwoDoubles[] INVERSE_FACTORIALS = inverseFactorials(14);
    /// 1/3, 1/5, 1/7, ...
    private static final TwoDoubles[] INVERSE_ODD = inverseOdd(18);

    private static final int HALVINGS = 6;
    /// Beyond this e^a is out of the range that is promised.
    private static final double FAR = 600;
    /// From here on what differs from 1 by e^(−a) is 1.
    private static final double SATURATED = 90;

    private static final double NEAR_ONE = 0.1;
    private static final int MOST_MULTIPLIED = 64;
    /// How large the logarithm of a power may be: its error is the relative error of the power.
    private static final double LARGEST_LOGARITHM = 60;

    private static final double LARGEST_FOR_SERIES_OF_ERF = 4;
    private static final double SATURATED_ERF = 8.7;

    private TwoDoubleFunctions() {}

    /// A number as a sum of three doubles.
    static double[] parts(BigDecimal value) {
        var parts = new double[3];
        BigDecimal rest = value;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = rest.doubleValue();
            rest = rest.subtract(new BigDecimal(parts[i]));
        }
        return parts;
    }

    /// a − k · unit, in which k · unit is known to 159 bits.
    static TwoDoubles reduced(TwoDoubles a, double k, double[] unit) {
        TwoDoubles first = TwoDoubles.product(k, unit[0]).negated();
        TwoDoubles second = TwoDoubles.product(k, unit[1]).negated();
        return a.plus(first.high()).plus(first.low()).plus(second).plus(-k * unit[2]);
    }

    private static TwoDoubles[] inverseFactorials(int count) {
        var all = new TwoDoubles[count];
        BigDecimal factorial = BigDecimal.ONE;
        for (int i = 0; i < count; i++) {
            factorial = factorial.multiply(BigDecimal.valueOf(i + 2));
            all[i] = TwoDoubles.of(BigDecimal.ONE.divide(factorial, DIGITS));
        }
        return all;
    }

    private static TwoDoubles[] inverseOdd(int count) {
        var all = new TwoDoubles[count];
        for (int i = 0; i < count; i++) {
            all[i] = TwoDoubles.of(BigDecimal.ONE.divide(BigDecimal.valueOf(2L * i + 3), DIGITS));
        }
        return all;
    }

    public static TwoDoubles exp(TwoDoubles a) {
        if (!(Math.abs(a.high()) < FAR)) {
            return TwoDoubles.NONE;
        }
        double k = Math.rint(a.high() / LOG_TWO[0]);
        return smallExpm1(reduced(a, k, LOG_TWO)).plus(1).scaled((int) k);
    }

    public static TwoDoubles expm1(TwoDoubles a) {
        if (Math.abs(a.high()) < 0.35) {
            return smallExpm1(a);
        }
        return a.high() < -SATURATED ? TwoDoubles.of(-1) : exp(a).plus(-1);
    }

    /// e^a − 1 for ∣a∣ < 0.4: of a/64 by the series, then s → 2s + s² six times.
    private static TwoDoubles smallExpm1(TwoDoubles a) {
        if (Math.abs(a.high()) < 1e-120) {
            return a;
        }
        TwoDoubles x = a.scaled(-HALVINGS);
        TwoDoubles sum = TwoDoubles.ZERO;
        for (int i = INVERSE_FACTORIALS.length - 1; i >= 0; i--) {
            sum = sum.plus(INVERSE_FACTORIALS[i]).times(x);
        }
        TwoDoubles s = sum.times(x).plus(x);
        for (int i = 0; i < HALVINGS; i++) {
            s = s.times(2).plus(s.times(s));
        }
        return s;
    }

    public static TwoDoubles log(TwoDoubles a) {
        if (!(a.high() > 0)) {
            return TwoDoubles.NONE;
        }
        int exponent = Math.getExponent(a.high());
        TwoDoubles mantissa = a.scaled(-exponent);
        if (mantissa.high() > 1.4) {
            mantissa = mantissa.scaled(-1);
            exponent++;
        }
        TwoDoubles beyondOne = mantissa.plus(-1);
        TwoDoubles log = Math.abs(beyondOne.high()) < NEAR_ONE ? nearOne(beyondOne) : corrected(mantissa);
        return reduced(log, -exponent, LOG_TWO);
    }

    /// log(1 + t) = 2u (1 + u²/3 + u⁴/5 + ...) with u = t/(2 + t).
    private static TwoDoubles nearOne(TwoDoubles t) {
        if (Math.abs(t.high()) < 1e-120) {
            return t;
        }
        TwoDoubles u = t.over(t.plus(2));
        TwoDoubles square = u.times(u);
        TwoDoubles sum = TwoDoubles.ZERO;
        for (int i = INVERSE_ODD.length - 1; i >= 0; i--) {
            sum = sum.plus(INVERSE_ODD[i]).times(square);
        }
        return u.plus(u.times(sum)).times(2);
    }

    /// From the logarithm y that doubles give: log a = y + d − d²/2 with d = a e^(−y) − 1.
    private static TwoDoubles corrected(TwoDoubles a) {
        double y = Math.log(a.high());
        TwoDoubles d = a.times(exp(TwoDoubles.of(-y))).plus(-1);
        return d.plus(-d.high() * d.high() / 2).plus(y);
    }

    public static TwoDoubles log1p(TwoDoubles a) {
        return Math.abs(a.high()) < NEAR_ONE ? nearOne(a) : log(a.plus(1));
    }

    public static TwoDoubles sqrt(TwoDoubles a) {
        if (!(a.high() > 0)) {
            return a.isZero() ? a : TwoDoubles.NONE;
        }
        double root = Math.sqrt(a.high());
        TwoDoubles missing = a.minus(TwoDoubles.product(root, root));
        return TwoDoubles.ordered(root, missing.high() / (2 * root));
    }

    public static TwoDoubles sinh(TwoDoubles a) {
        TwoDoubles e = expm1(a.size());
        TwoDoubles size = e.plus(e.over(e.plus(1))).times(0.5);
        return a.isNegative() ? size.negated() : size;
    }

    public static TwoDoubles cosh(TwoDoubles a) {
        TwoDoubles e = exp(a.size());
        return e.plus(e.reciprocal()).times(0.5);
    }

    public static TwoDoubles tanh(TwoDoubles a) {
        if (Math.abs(a.high()) > SATURATED) {
            return sign(a);
        }
        TwoDoubles e = expm1(a.times(2));
        return e.over(e.plus(2));
    }

    public static TwoDoubles sig(TwoDoubles a) {
        if (a.high() > SATURATED) {
            return TwoDoubles.ONE;
        }
        TwoDoubles e = exp(a.size().negated());
        return (a.isNegative() ? e : TwoDoubles.ONE).over(e.plus(1));
    }

    public static TwoDoubles softplus(TwoDoubles a) {
        if (a.high() > SATURATED) {
            return a;
        }
        TwoDoubles small = log1p(exp(a.size().negated()));
        return a.isNegative() ? small : a.plus(small);
    }

    /// e^(−a²) with the square in three doubles: e^(−p) for its first, which is exact, times e to minus the rest.
    public static TwoDoubles gauss(TwoDoubles a) {
        if (Math.abs(a.high()) < 1e-60) {
            return a.isNumber() ? TwoDoubles.ONE : a;
        }
        TwoDoubles square = TwoDoubles.product(a.high(), a.high());
        TwoDoubles rest =
                TwoDoubles.product(2 * a.high(), a.low()).plus(square.low()).plus(a.low() * a.low());
        return exp(TwoDoubles.of(-square.high())).times(exp(rest.negated()));
    }

    /// 2/√π a e^(−a²) (1 + 2a²/3 + (2a²)²/(3·5) + ...), all terms positive.
    public static TwoDoubles erf(TwoDoubles a) {
        double size = Math.abs(a.high());
        if (size > SATURATED_ERF) {
            return sign(a);
        }
        if (!(size < LARGEST_FOR_SERIES_OF_ERF)) {
            return TwoDoubles.NONE;
        }
        TwoDoubles twice = size < 1e-60 ? TwoDoubles.ZERO : a.times(a).times(2);
        TwoDoubles term = TwoDoubles.ONE;
        TwoDoubles sum = TwoDoubles.ONE;
        for (int n = 3; term.high() > 1e-34 * sum.high(); n += 2) {
            term = term.times(twice).over(TwoDoubles.of(n));
            sum = sum.plus(term);
        }
        return TWO_OVER_ROOT_OF_PI.times(a).times(gauss(a)).times(sum);
    }

    public static TwoDoubles sign(TwoDoubles a) {
        return TwoDoubles.of(Doubles.sign(a.high()));
    }

    public static TwoDoubles step(TwoDoubles a) {
        return TwoDoubles.of(Doubles.step(a.high()));
    }

    public static TwoDoubles relu(TwoDoubles a) {
        return a.isNegative() ? TwoDoubles.ZERO : a;
    }

    public static TwoDoubles smaller(TwoDoubles a, TwoDoubles b) {
        return a.isNumber() && b.isNumber() ? (a.compareTo(b) <= 0 ? a : b) : TwoDoubles.NONE;
    }

    public static TwoDoubles larger(TwoDoubles a, TwoDoubles b) {
        return a.isNumber() && b.isNumber() ? (a.compareTo(b) >= 0 ? a : b) : TwoDoubles.NONE;
    }

    /// As [Decimals#power]; small whole exponents by multiplication, the others by the logarithm.
    public static TwoDoubles power(TwoDoubles base, TwoDoubles exponent) {
        double n = exponent.high();
        boolean whole = exponent.low() == 0 && n == Math.rint(n) && Math.abs(n) <= MOST_MULTIPLIED;
        if (Double.isNaN(base.high())) {
            return TwoDoubles.NONE; // and no power, not even 0
        }
        if (whole) {
            return n < 0 ? multiplied(base, (int) -n).reciprocal() : multiplied(base, (int) n);
        }
        if (n == 0.5 && exponent.low() == 0) {
            return sqrt(base);
        }
        if (base.isZero() && n > 0) {
            return TwoDoubles.ZERO;
        }
        TwoDoubles log = exponent.times(log(base)); // a negative base with a large whole exponent is left to 50 digits
        return Math.abs(log.high()) < LARGEST_LOGARITHM ? exp(log) : TwoDoubles.NONE;
    }

    private static TwoDoubles multiplied(TwoDoubles base, int n) {
        TwoDoubles result = TwoDoubles.ONE;
        TwoDoubles square = base;
        for (int rest = n; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                result = result.times(square);
            }
            if (rest > 1) {
                square = square.times(square);
            }
        }
        return result;
    }
}
