package nabla.math;

import java.util.Optional;

/// Raised signs in plain text: `⁻¹²`, `⁽²⁾`, `⁰·⁵`. There are only those of a keyboard's numbers; other powers stand
/// with `^`.
public final class Superscripts {
    private static final String PLAIN = "0123456789+-().−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾·⁻";

    private Superscripts() {}

    /// `⁻¹²`.
    public static String of(int number) {
        return of(Integer.toString(number)).orElseThrow();
    }

    /// `⁽²⁾`: a layer, in brackets, for `z²` would be a square.
    public static String place(int layer) {
        return of("(" + layer + ")").orElseThrow();
    }

    /// Every sign of a text raised; empty where one has no such form.
    public static Optional<String> of(String text) {
        var raised = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int place = PLAIN.indexOf(text.charAt(i));
            if (place < 0) {
                return Optional.empty();
            }
            raised.append(RAISED.charAt(place));
        }
        return Optional.of(raised.toString());
    }

    /// The sign that was raised; empty for one that is none of these.
    public static Optional<Character> lowered(char raised) {
        int place = RAISED.indexOf(raised);
        return place < 0 ? Optional.empty() : Optional.of(PLAIN.charAt(place));
    }
}
