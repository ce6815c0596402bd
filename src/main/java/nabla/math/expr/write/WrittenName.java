package nabla.math.expr.write;

import java.util.Optional;
import nabla.math.Superscripts;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Greek;

/// A name as it stands in a sentence on screen, beside the formula: `ω₁₁` for `omega11`, `W⁽¹⁾₂₃` for the entry
/// `W1[2, 3]` of what is labelled `W^{(1)}`.
///
/// Where the signs for that are wanting, as for `X[1, 12]`, an entry keeps its brackets and a name its spelling.
public final class WrittenName {
    private static final String DIGITS = "0123456789+-()";
    private static final String LOW = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎";
    private static final String LETTERS = "aehijklmnoprstuvx";
    private static final String LOW_LETTERS = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    private WrittenName() {}

    public static String of(String name, Scope scope) {
        LatexName parts = LatexNames.name(name, scope);
        Optional<String> whole = base(parts.base())
                .flatMap(base -> Superscripts.of(parts.superscript()).map(base::concat))
                .flatMap(base -> lowered(parts.subscript()).map(base::concat));
        int bracket = name.lastIndexOf('[');
        return whole.orElseGet(() -> bracket > 0
                ? of(name.substring(0, bracket), scope) + name.substring(bracket)
                : Greek.letter(name).orElse(name));
    }

    private static Optional<String> base(String latex) {
        String word = latex.replaceFirst("^\\\\mathrm\\{([A-Za-z]+)}$", "$1");
        if (word.startsWith("\\")) {
            return switch (word) {
                case "\\varepsilon" -> Optional.of("ε");
                case "\\ell" -> Optional.of("ℓ");
                default -> Greek.letter(word.substring(1));
            };
        }
        return word.chars().allMatch(Character::isLetter) ? Optional.of(word) : Optional.empty();
    }

    /// Indices of one sign each stand side by side.
    private static Optional<String> lowered(String latex) {
        String indices = latex.replace("\\,", "").replace(" ", "");
        boolean single = indices.indexOf(',') < 0 || indices.matches("\\w(,\\w)+");
        return single ? lowered(indices.replace(",", ""), DIGITS + LETTERS, LOW + LOW_LETTERS) : Optional.empty();
    }

    /// Every sign of a text moved down; empty where one has no such form.
    private static Optional<String> lowered(String text, String from, String to) {
        var moved = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int place = from.indexOf(text.charAt(i));
            if (place < 0) {
                return Optional.empty();
            }
            moved.append(to.charAt(place));
        }
        return Optional.of(moved.toString());
    }
}
