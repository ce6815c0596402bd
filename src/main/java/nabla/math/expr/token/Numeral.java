package nabla.math.expr.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import nabla.math.expr.number.DecimalNumeral;
import nabla.math.expr.number.Rational;

/// How numbers are written: `2`, `0.5`, `.5`, `1e-3`; read exactly.
public final class Numeral {
    /// Of an exponent: plus, then all that stands for minus in the [Lexer].
    private static final String SIGNS = "+-−–‐‑‒—－";

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
    public static Rational value(Token number, Tokens tokens) throws SyntaxError {
        String text = number.text();
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = mark < 0 ? text : text.substring(0, mark);
        if (mantissa.length() > DecimalNumeral.DIGITS) {
            throw tokens.error(
                    number, "this number is too long; at most " + DecimalNumeral.DIGITS + " digits can be read");
        }
        var decimal = new BigDecimal(mantissa);
        int exponent = mark < 0 ? 0 : exponent(text.substring(mark + 1));
        if (decimal.signum() == 0) {
            return Rational.ZERO;
        }
        if (!DecimalNumeral.inRange(decimal, exponent)) {
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
}
