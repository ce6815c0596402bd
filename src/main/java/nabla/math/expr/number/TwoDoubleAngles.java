package nabla.math.expr.number;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/// Sine, cosine, tangent and arctangent in two doubles, as good as [TwoDoubles] promises.
public final class TwoDoubleAngles {
    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal QUARTER_TURN = BigDecimalMath.pi(DIGITS).divide(BigDecimal.valueOf(2), DIGITS);
    private static final double[] QUARTER = TwoDoubleFunctions.parts(QUARTER_TURN);
    private static final int TERMS = 15;
    /// −1/(2·3), −1/(4·5), ... and −1/(1·2), −1/(3·4), ...: from one term of sine and cosine to the next.
    private static final TwoDoubles[] SINE = ratios(2);

    private static final TwoDoubles[] COSINE = ratios(1);
    private static final double LARGEST = 1e5;
    /// An angle that so nearly is a multiple of a quarter turn has lost digits.
    private static final double CLOSEST = 1e-10;

    private static final double LARGE = 1e8;

    private TwoDoubleAngles() {}

    private static TwoDoubles[] ratios(int first) {
        var ratios = new TwoDoubles[TERMS];
        for (int i = 0; i < TERMS; i++) {
            long n = first + 2L * i;
            ratios[i] = TwoDoubles.of(BigDecimal.ONE.negate().divide(BigDecimal.valueOf(n * (n + 1)), DIGITS));
        }
        return ratios;
    }

    /// 1 − a²/(1·2) (1 − a²/(3·4) (1 − ...)), and for sine without the factor a.
    private static TwoDoubles series(TwoDoubles a, TwoDoubles[] ratios) {
        if (Math.abs(a.high()) < 1e-60) {
            return TwoDoubles.ONE;
        }
        TwoDoubles square = a.times(a);
        TwoDoubles sum = TwoDoubles.ONE;
        for (int i = TERMS - 1; i >= 0; i--) {
            sum = sum.times(square).times(ratios[i]).plus(1);
        }
        return sum;
    }

    /// The sine of a and of a number of quarter turns more.
    private static TwoDoubles sine(TwoDoubles a, int more) {
        if (!(Math.abs(a.high()) < LARGEST)) {
            return TwoDoubles.NONE;
        }
        double quarters = Math.rint(a.high() / QUARTER[0]);
        TwoDoubles angle = quarters == 0 ? a : TwoDoubleFunctions.reduced(a, quarters, QUARTER);
        if (quarters != 0 && Math.abs(angle.high()) < CLOSEST) {
            return TwoDoubles.NONE;
        }
        int turned = Math.floorMod((int) quarters + more, 4);
        TwoDoubles size = turned % 2 == 0 ? angle.times(series(angle, SINE)) : series(angle, COSINE);
        return turned < 2 ? size : size.negated();
    }

    public static TwoDoubles sin(TwoDoubles a) {
        return sine(a, 0);
    }

    public static TwoDoubles cos(TwoDoubles a) {
        return sine(a, 1);
    }

    public static TwoDoubles tan(TwoDoubles a) {
        return sin(a).over(cos(a));
    }

    /// From the angle y that doubles give: arctan a = y + d with tan d = (a cos y − sin y)/(cos y + a sin y).
    public static TwoDoubles atan(TwoDoubles a) {
        if (Math.abs(a.high()) > LARGE) {
            TwoDoubles quarter = TwoDoubles.of(QUARTER_TURN);
            return (a.isNegative() ? quarter.negated() : quarter).minus(atan(a.reciprocal()));
        }
        if (Math.abs(a.high()) < 1e-60) {
            return a;
        }
        TwoDoubles y = TwoDoubles.of(Math.atan(a.high()));
        TwoDoubles sine = sin(y);
        TwoDoubles cosine = cos(y);
        TwoDoubles d = a.times(cosine).minus(sine).over(cosine.plus(a.times(sine)));
        return d.plus(y.high());
    }
}
