package nabla.math.expr.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nabla.math.expr.tree.Greek;

/// Says names: `sigma`, `w sub 1`, `capital W`.
final class SpokenNames {
    private SpokenNames() {}

    static String name(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        String subscript = Arrays.stream(name.substring(end).split("_"))
                .filter(part -> !part.isEmpty())
                .map(SpokenNames::subscript)
                .collect(Collectors.joining(" "));
        String base = letters(name.substring(0, end));
        return subscript.isEmpty() ? base : base + " sub " + subscript;
    }

    /// One capital letter is announced; a longer word is read as it is.
    private static String letters(String letters) {
        if (letters.equals("eps")) {
            return "epsilon";
        }
        boolean capital = !letters.isEmpty() && Character.isUpperCase(letters.charAt(0));
        boolean letter = letters.length() == 1 || Greek.letter(letters).isPresent();
        return capital && letter ? "capital " + letters.toLowerCase(Locale.ROOT) : letters;
    }

    /// Two letters are two indices.
    private static String subscript(String part) {
        boolean indices = part.length() == 2
                && part.chars().allMatch(Character::isLetter)
                && Greek.letter(part).isEmpty();
        return indices ? letters(part.substring(0, 1)) + " " + letters(part.substring(1)) : letters(part);
    }
}
