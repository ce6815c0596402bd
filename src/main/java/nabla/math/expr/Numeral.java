package nabla.math.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// How numbers are written: `2`, `0.5`, `.5`, `1e-3`; read exactly.
final class Numeral {
    /// Doubles end near 1.8e308; further out a number would be 0 or infinite as soon as it is drawn.
    private static final int LARGEST_EXPONENT = 308;

    private static final int DIGITS = 400;
    /// Of an exponent: plus, then all that stands for minus in the [Lexer].
    private static final String SIGNS = "+-−–‐‑‒—－";

    private static final int PLAIN = 15;

    private Numeral() {}

    private static boolean digitAt(String source, int at, int to) {
        return at < to && source.charAt(at) >= '0' && source.charAt(at) <= '9';
    }

    static boolean startsAt(String source, int at, int to) {
        return digitAt(source, at, to) || (source.charAt(at) == '.' && digitAt(source, at + 1, to));
    }

    /// Where the number that starts at `at` ends; `2 e` and `2e` end after the 2, `2e3` after the 3.
    static int end(String source, int at, int to) {
        int end = digits(source, at, to);
        if (end < to && source.charAt(end) == '.' && digitAt(source, end + 1, to)) {
            end = digits(source, end + 1, to);
        }
        if (end < to && (source.charAt(end) == 'e' || source.charAt(end) == 'E')) {
            boolean signed = end + 1 < to && SIGNS.indexOf(source.charAt(end + 1)) >= 0;
            int exponent = end + (signed ? 2 : 1);
            if (digitAt(source, exponent, to)) {
                end = digits(source, exponent, to);
            }
        }
        return end;
    }

    private static int digits(String source, int at, int to) {
        while (digitAt(source, at, to)) {
            at++;
        }
        return at;
    }

    /// The value of a number as written.
    static Rational value(Token number, Tokens tokens) throws SyntaxError {
        String text = number.text();
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = mark < 0 ? text : text.substring(0, mark);
        if (mantissa.length() > DIGITS) {
            throw tokens.error(number, "this number is too long; at most " + DIGITS + " digits can be read");
        }
        var decimal = new BigDecimal(mantissa);
        int exponent = mark < 0 ? 0 : exponent(text.substring(mark + 1));
        if (decimal.signum() == 0) {
            return Rational.ZERO;
        }
        if (!inRange(decimal, exponent)) {
            throw tokens.error(number, "`" + text + "` is out of range: numbers go from 1e-308 to 1e308");
        }
        return Rational.of(decimal.scaleByPowerOfTen(exponent));
    }

    /// Cut to ±100,000, which no mantissa brings back into range.
    private static int exponent(String digits) {
        int sign = SIGNS.indexOf(digits.charAt(0));
        int value = new BigInteger(sign < 0 ? digits : digits.substring(1))
                .min(BigInteger.valueOf(100_000))
                .intValueExact();
        return sign > 0 ? -value : value;
    }

    private static boolean inRange(BigDecimal decimal, int exponent) {
        int leading = decimal.precision() - decimal.scale() - 1 + exponent;
        if (leading == LARGEST_EXPONENT) {
            return decimal.scaleByPowerOfTen(exponent).compareTo(new BigDecimal("1e" + LARGEST_EXPONENT)) == 0;
        }
        return Math.abs(leading) <= LARGEST_EXPONENT;
    }

    /// The shortest clear way to write a number that is not negative; empty where its decimals do not end or are too
    /// many
    /// to be read again.
    static Optional<String> written(Rational value) {
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
}
