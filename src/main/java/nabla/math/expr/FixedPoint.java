package nabla.math.expr;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Numbers of moderate size as multiples of 2^−288: power series are added up in them, some 85 digits behind the point.
///
/// Every series here stands for a factor that is near 1 or at least not near 0, so that what is multiplied by it keeps
/// its digits however small it is.
final class FixedPoint {
    private static final int BITS = 288;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
    private static final BigDecimal UNIT = new BigDecimal(ONE);
    private static final int HALVINGS = 8;
    /// Below this power of ten a number is 0 here.
    private static final int SMALLEST = -90;

    private FixedPoint() {}

    /// e^a for ∣a∣ < 3: of a/2⁸ by the series, then squared eight times.
    static BigDecimal exp(BigDecimal a) {
        BigInteger x = of(a).shiftRight(HALVINGS);
        BigInteger term = ONE;
        BigInteger sum = ONE;
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
    static BigDecimal expLessOneOver(BigDecimal a) {
        BigInteger x = of(a);
        BigInteger term = ONE;
        BigInteger sum = ONE;
        for (int n = 2; isSeen(term); n++) {
            term = times(term, x).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        return decimal(sum);
    }

    /// sin(a)/a = 1 − a²/3! + a⁴/5! − ... for ∣a∣ < 1.
    static BigDecimal sineOver(BigDecimal a) {
        return alternating(a, 2);
    }

    /// 1 − a²/2! + a⁴/4! − ... for ∣a∣ < 1.
    static BigDecimal cosine(BigDecimal a) {
        return alternating(a, 1);
    }

    private static BigDecimal alternating(BigDecimal a, int first) {
        BigInteger x = of(a);
        BigInteger square = times(x, x).negate();
        BigInteger term = ONE;
        BigInteger sum = ONE;
        for (int n = first; isSeen(term); n += 2) {
            term = times(term, square).divide(BigInteger.valueOf((long) n * (n + 1)));
            sum = sum.add(term);
        }
        return decimal(sum);
    }

    /// artanh(a)/a = 1 + a²/3 + a⁴/5 + ... for ∣a∣ < 0.1; with the sign −1 arctan(a)/a.
    static BigDecimal areaTangentOver(BigDecimal a, int sign) {
        BigInteger x = of(a);
        BigInteger square = times(x, x).multiply(BigInteger.valueOf(sign));
        BigInteger power = ONE;
        BigInteger sum = ONE;
        for (int n = 3; isSeen(power); n += 2) {
            power = times(power, square);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return decimal(sum);
    }

    /// 1 + 2a²/3 + (2a²)²/(3·5) + ...: e^(a²) √π/2 erf(a)/a, all of its terms positive.
    static BigDecimal errorSeries(BigDecimal a) {
        BigInteger x = of(a);
        BigInteger square = times(x, x).shiftLeft(1);
        BigInteger term = ONE;
        BigInteger sum = ONE;
        for (int n = 3; isSeen(term); n += 2) {
            term = times(term, square).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        return decimal(sum);
    }

    private static BigInteger of(BigDecimal a) {
        return (long) a.precision() - a.scale() < SMALLEST
                ? BigInteger.ZERO
                : a.multiply(UNIT).toBigInteger();
    }

    private static BigDecimal decimal(BigInteger value) {
        return new BigDecimal(value).divide(UNIT, Decimals.CAREFUL);
    }

    private static BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(BITS);
    }

    /// Of a negative number shifting to the right never makes 0.
    private static boolean isSeen(BigInteger term) {
        return term.bitLength() > 1;
    }
}
