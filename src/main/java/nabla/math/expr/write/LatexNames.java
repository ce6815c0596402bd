package nabla.math.expr.write;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Greek;

/// Sets names and numbers in LaTeX: `sigma` as σ, `w_1` and `w1` with a subscript, `0.001` as it was written.
final class LatexNames {
    private LatexNames() {}

    /// How a name is set here: `X[1, 2]` as the entry of X, whatever has a label as the label says.
    static LatexName name(String name, Scope scope) {
        int bracket = name.indexOf('[');
        if (bracket < 0) {
            return scope.label(name).map(LatexName::ofLabel).orElseGet(() -> name(name));
        }
        // "V[2][1, 3]" is the entry of the second matrix of a family
        String indices = name.substring(bracket + 1, name.length() - 1).replace("][", ";\\,");
        return name(name.substring(0, bracket), scope).at(indices);
    }

    /// Letters are the base; digits and an index stand below.
    private static LatexName name(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        String subscript = Arrays.stream(name.substring(end).split("_"))
                .filter(part -> !part.isEmpty())
                .map(LatexNames::subscript)
                .collect(Collectors.joining(","));
        return new LatexName(base(name.substring(0, end)), subscript, "");
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
