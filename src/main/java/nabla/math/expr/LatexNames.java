package nabla.math.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sets names and numbers in LaTeX: `sigma` as σ, `w_1` and `w1` with a subscript, `0.001` as it was written.
final class LatexNames {
    /// A number with more zeros than this, before or after its other digits, is set with a power of ten.
    private static final int MOST_ZEROS = 6;

    private LatexNames() {}

    /// A name in two parts, so that a superscript can stand over the subscript.
    ///
    /// @param subscript empty where there is none
    record Name(String base, String subscript) {
        String latex() {
            return subscript.isEmpty() ? base : base + "_{" + subscript + "}";
        }
    }

    /// Letters are the base; digits and an index stand below.
    static Name name(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        String subscript = Arrays.stream(name.substring(end).split("_"))
                .filter(part -> !part.isEmpty())
                .map(LatexNames::subscript)
                .collect(Collectors.joining(","));
        return new Name(base(name.substring(0, end)), subscript);
    }

    private static String base(String letters) {
        return symbol(letters).orElse(letters.length() == 1 ? letters : upright(letters));
    }

    /// Two letters are two indices; a longer word is a word.
    private static String subscript(String part) {
        boolean word = part.length() > 2 && part.chars().allMatch(Character::isLetter);
        return symbol(part).orElse(word ? upright(part) : part);
    }

    private static Optional<String> symbol(String word) {
        return switch (word) {
            case "eps", "epsilon" -> Optional.of("\\varepsilon");
            case "ell" -> Optional.of("\\ell");
            default -> Greek.letter(word).map(letter -> "\\" + word);
        };
    }

    private static String upright(String word) {
        return "\\mathrm{" + word + "}";
    }

    /// Whether the number is set as a fraction: its decimal digits would not end.
    static boolean isFraction(Rational value) {
        BigInteger rest = value.denominator();
        for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return !rest.equals(BigInteger.ONE);
    }

    /// Whether the number is set with a power of ten, and so is a product.
    static boolean isScientific(Rational value) {
        return !isFraction(value) && number(value).contains("10^");
    }

    /// A number that is not negative.
    static String number(Rational value) {
        if (isFraction(value)) {
            return "\\frac{" + value.numerator() + "}{" + value.denominator() + "}";
        }
        BigDecimal decimal = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
        decimal = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        int zeros = exponent < 0 ? -exponent : -decimal.scale();
        if (zeros <= MOST_ZEROS) {
            return decimal.toPlainString();
        }
        BigDecimal mantissa = decimal.scaleByPowerOfTen(-exponent);
        String power = "10^{" + exponent + "}";
        return mantissa.compareTo(BigDecimal.ONE) == 0 ? power : mantissa.toPlainString() + " \\cdot " + power;
    }
}
