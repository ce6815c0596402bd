package nabla.math.expr.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import nabla.math.expr.number.Rational;

/// How a number that is not negative is written for a reader.
sealed interface NumberForm {
    /// A number with more zeros than this, before or after its other digits, is written with a power of ten.
    int MOST_ZEROS = 6;

    /// `1/3`: decimal digits would not end.
    record Fraction(BigInteger numerator, BigInteger denominator) implements NumberForm {}

    /// `0.001`.
    record Plain(String digits) implements NumberForm {}

    /// `2.5 · 10^-9`.
    record PowerOfTen(String mantissa, int exponent) implements NumberForm {
        /// Whether it is the power alone, `10^-9`.
        boolean isBare() {
            return mantissa.equals("1");
        }
    }

    static NumberForm of(Rational value) {
        if (!digitsEnd(value.denominator())) {
            return new Fraction(value.numerator(), value.denominator());
        }
        BigDecimal decimal = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
        if (decimal.signum() == 0) {
            return new Plain("0");
        }
        decimal = decimal.stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        int zeros = exponent < 0 ? -exponent : -decimal.scale();
        return zeros <= MOST_ZEROS
                ? new Plain(decimal.toPlainString())
                : new PowerOfTen(decimal.scaleByPowerOfTen(-exponent).toPlainString(), exponent);
    }

    /// Whether a denominator has no prime factors but 2 and 5.
    private static boolean digitsEnd(BigInteger denominator) {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }
}
