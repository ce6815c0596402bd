package nabla.math.expr.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Writes a number so that it reads back exactly: `2`, `0.5`, `1e-300`.
public final class DecimalNumeral {
    /// How many digits are read.
    public static final int DIGITS = 400;

    /// Doubles end near 1.8e308; further out a number would be 0 or infinite as soon as it is drawn.
    private static final int LARGEST_EXPONENT = 308;

    /// How long a number may be before it is shorter with an exponent.
    private static final int PLAIN = 15;

    private DecimalNumeral() {}

    /// The shortest clear way to write a number that is not negative; empty where its decimals do not end
    /// or are too many to be read again.
    public static Optional<String> of(Rational value) {
        int twos = value.denominator().getLowestSetBit();
        BigInteger rest = value.denominator().shiftRight(twos);
        int fives = 0;
        while (rest.mod(BigInteger.valueOf(5)).signum() == 0) {
            rest = rest.divide(BigInteger.valueOf(5));
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        int scale = Math.max(twos, fives);
        BigInteger unscaled =
                value.numerator().multiply(BigInteger.TEN.pow(scale)).divide(value.denominator());
        var decimal = new BigDecimal(unscaled, scale);
        return decimal.signum() == 0 ? Optional.of("0") : written(decimal.stripTrailingZeros());
    }

    private static Optional<String> written(BigDecimal decimal) {
        if (decimal.precision() >= DIGITS || !inRange(decimal, 0)) {
            return Optional.empty();
        }
        String digits = decimal.unscaledValue().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String scientific = mantissa + "e" + exponent;
        String plain = decimal.toPlainString();
        return Optional.of(plain.length() <= Math.max(PLAIN, scientific.length()) ? plain : scientific);
    }

    /// Whether `decimal` times 10 to the power of `exponent` is a number of the language.
    public static boolean inRange(BigDecimal decimal, int exponent) {
        int leading = decimal.precision() - decimal.scale() - 1 + exponent;
        if (leading == LARGEST_EXPONENT) {
            return decimal.scaleByPowerOfTen(exponent).compareTo(new BigDecimal("1e" + LARGEST_EXPONENT)) == 0;
        }
        return Math.abs(leading) <= LARGEST_EXPONENT;
    }
}
