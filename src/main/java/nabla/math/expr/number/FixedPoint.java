package nabla.math.expr.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// Numbers of moderate size as multiples of a small power of two: power series are added up in them, some ten digits
/// further behind the point than the careful digits of [Decimals].
///
/// Every series here stands for a factor that is near 1 or at least not near 0, so that what is multiplied by it keeps
/// its digits however small it is.
final class FixedPoint {
    private static final int HALVINGS = 8;
    private static final double BITS_OF_A_DIGIT = Math.log(10) / Math.log(2);
    private static final int MORE = 12;

    private final MathContext careful;
    private final int bits;
    private final BigInteger one;
    private final BigDecimal unit;
    /// Below this power of ten a number is 0 here.
    private final int smallest;

    FixedPoint(MathContext careful) {
        int digits = careful.getPrecision() + MORE;
        this.careful = careful;
        this.bits = (int) Math.ceil(digits * BITS_OF_A_DIGIT);
        this.one = BigInteger.ONE.shiftLeft(bits);
        this.unit = new BigDecimal(one);
        this.smallest = -digits - MORE;
    }

    /// e^a for ∣a∣ < 3: of a/2⁸ by the series, then squared eight times.
    BigDecimal exp(BigDecimal a) {
        BigInteger x = of(a).shiftRight(HALVINGS);
        BigInteger term = one;
        BigInteger sum = one;
        for (int n = 1; isSeen(term); n++) {
            term = times(term, x).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = times(sum, sum);
        }
        return decimal(sum);
    }

    /// (e^a − 1)/a = 1 + a/2! + a²/3! + ... for ∣a∣ < 1.
    BigDecimal expLessOneOver(BigDecimal a) {
        BigInteger x = of(a);
        BigInteger term = one;
        BigInteger sum = one;
        for (int n = 2; isSeen(term); n++) {
            term = times(term, x).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        return decimal(sum);
    }

    /// sin(a)/a = 1 − a²/3! + a⁴/5! − ... for ∣a∣ < 1.
    BigDecimal sineOver(BigDecimal a) {
        return alternating(a, 2);
    }

    /// 1 − a²/2! + a⁴/4! − ... for ∣a∣ < 1.
    BigDecimal cosine(BigDecimal a) {
        return alternating(a, 1);
    }

    private BigDecimal alternating(BigDecimal a, int first) {
        BigInteger x = of(a);
        BigInteger square = times(x, x).negate();
        BigInteger term = one;
        BigInteger sum = one;
        for (int n = first; isSeen(term); n += 2) {
            term = times(term, square).divide(BigInteger.valueOf((long) n * (n + 1)));
            sum = sum.add(term);
        }
        return decimal(sum);
    }

    /// artanh(a)/a = 1 + a²/3 + a⁴/5 + ..., quickly for ∣a∣ < 0.1; with the sign −1 arctan(a)/a.
    BigDecimal areaTangentOver(BigDecimal a, int sign) {
        BigInteger x = of(a);
        BigInteger square = times(x, x).multiply(BigInteger.valueOf(sign));
        BigInteger power = one;
        BigInteger sum = one;
        for (int n = 3; isSeen(power); n += 2) {
            power = times(power, square);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return decimal(sum);
    }

    /// 1 + 2a²/3 + (2a²)²/(3·5) + ...: e^(a²) √π/2 erf(a)/a, all of its terms positive.
    BigDecimal errorSeries(BigDecimal a) {
        BigInteger x = of(a);
        BigInteger square = times(x, x).shiftLeft(1);
        BigInteger term = one;
        BigInteger sum = one;
        for (int n = 3; isSeen(term); n += 2) {
            term = times(term, square).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        return decimal(sum);
    }

    private BigInteger of(BigDecimal a) {
        return (long) a.precision() - a.scale() < smallest
                ? BigInteger.ZERO
                : a.multiply(unit).toBigInteger();
    }

    private BigDecimal decimal(BigInteger value) {
        return new BigDecimal(value).divide(unit, careful);
    }

    private BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(bits);
    }

    /// Of a negative number shifting to the right never makes 0.
    private static boolean isSeen(BigInteger term) {
        return term.bitLength() > 1;
    }
}
