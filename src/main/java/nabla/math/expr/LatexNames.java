package nabla.math.expr;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sets names and numbers in LaTeX: `sigma` as σ, `w_1` and `w1` with a subscript, `0.001` as it was written.
final class LatexNames {
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

    /// A number that is not negative.
    static String number(Rational value) {
        return switch (NumberForm.of(value)) {
            case NumberForm.Fraction(var numerator, var denominator) ->
                "\\frac{" + numerator + "}{" + denominator + "}";
            case NumberForm.Plain(var digits) -> digits;
            case NumberForm.PowerOfTen form -> {
                String power = "10^{" + form.exponent() + "}";
                yield form.isBare() ? power : form.mantissa() + " \\cdot " + power;
            }
        };
    }
}
