package nabla.math.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/// Sets names and numbers in LaTeX: `sigma` as σ, `w_1` and `w1` with a subscript, `0.001` as it was written.
final class LatexNames {
    /// A number with more zeros than this, before or after its other digits, is set with a power of ten.
    private static final int MOST_ZEROS = 6;

    private static final Map<String, String> GREEK = new HashMap<>();

    static {
        String small =
                "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau "
                        + "upsilon phi chi psi omega";
        String letters = "αβγδεζηθικλμνξοπρστυφχψω";
        String capitals = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
        String latin = "AB--EZH-IK-MN-O-P-T--X--";
        String[] words = small.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            String latex = word.equals("epsilon") ? "\\varepsilon" : word.equals("omicron") ? "o" : "\\" + word;
            GREEK.put(word, latex);
            GREEK.put(letters.substring(i, i + 1), latex);
            String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            char alike = latin.charAt(i);
            String capitalLatex = alike == '-' ? "\\" + capital : "\\mathrm{" + alike + "}";
            GREEK.put(capital, capitalLatex);
            GREEK.put(capitals.substring(i, i + 1), capitalLatex);
        }
        GREEK.put("eps", "\\varepsilon");
    }

    private LatexNames() {}

    /// A name in two parts, so that a superscript can stand over the subscript.
    ///
    /// @param subscript empty where there is none
    record Name(String base, String subscript) {
        String latex() {
            return subscript.isEmpty() ? base : base + "_{" + subscript + "}";
        }
    }

    static Name name(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '_' && !Character.isDigit(name.charAt(end))) {
            end++;
        }
        if (end == 0) {
            return new Name(upright(name.replace("_", "")), "");
        }
        var subscript = new StringBuilder();
        for (String part : name.substring(end).split("_", -1)) {
            if (!part.isEmpty()) {
                subscript.append(subscript.isEmpty() ? "" : ",").append(subscript(part));
            }
        }
        return new Name(letters(name.substring(0, end)), subscript.toString());
    }

    private static String letters(String letters) {
        String greek = GREEK.get(letters);
        return greek != null ? greek : letters.length() == 1 ? letters : upright(letters);
    }

    /// Two letters are two indices; a longer word is a word.
    private static String subscript(String part) {
        String greek = GREEK.get(part);
        boolean word = part.length() > 2 && part.chars().allMatch(Character::isLetter);
        return greek != null ? greek : word ? upright(part) : part;
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
