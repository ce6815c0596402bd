package nabla.math.expr.token;

import java.util.Map;
import java.util.Optional;
import nabla.math.expr.tree.Greek;

/// The plain letters of a character that looks like them, as it comes out of a PDF or a word processor: `𝑥`, `ｘ`, `½`,
/// `xᵢ`, `xⁿ`.
final class PlainForm {
    private static final String LOWERED = "ᵢⱼₖₗₘₙₐₑₒₓₚₛₜ";
    private static final String LOW = "ijklmnaeoxpst";
    private static final String RAISED = "ⁿⁱˣʸᵃᵇᶜᵈᵏᵐᵀ";
    private static final String HIGH = "nixyabcdkmT";
    private static final Map<String, String> FRACTIONS = Map.ofEntries(
            Map.entry("½", "1/2"),
            Map.entry("⅓", "1/3"),
            Map.entry("⅔", "2/3"),
            Map.entry("¼", "1/4"),
            Map.entry("¾", "3/4"),
            Map.entry("⅕", "1/5"),
            Map.entry("⅖", "2/5"),
            Map.entry("⅗", "3/5"),
            Map.entry("⅘", "4/5"),
            Map.entry("⅙", "1/6"),
            Map.entry("⅚", "5/6"),
            Map.entry("⅛", "1/8"),
            Map.entry("⅜", "3/8"),
            Map.entry("⅝", "5/8"),
            Map.entry("⅞", "7/8"),
            Map.entry("⅒", "1/10"),
            Map.entry("ℎ", "h"));

    private static final int LATIN = 0x1D400;
    private static final int GREEK = 0x1D6A8;
    private static final int GREEK_END = 0x1D7CC;
    private static final int DIGITS = 0x1D7CE;
    private static final int DIGITS_END = 0x1D800;
    private static final int WIDE = 0xFF01 - '!';

    private PlainForm() {}

    static Optional<String> of(String mark) {
        if (LOWERED.contains(mark)) {
            return Optional.of("_" + LOW.charAt(LOWERED.indexOf(mark)));
        }
        if (RAISED.contains(mark)) {
            return Optional.of("^" + HIGH.charAt(RAISED.indexOf(mark)));
        }
        return Optional.ofNullable(FRACTIONS.get(mark)).or(() -> letter(mark.codePointAt(0)));
    }

    /// Of the mathematical alphabets, bold, slanted and so on, one after the other, and of the wide letters.
    private static Optional<String> letter(int c) {
        if (c >= LATIN && c < GREEK - 4) {
            int place = (c - LATIN) % 52;
            return Optional.of(Character.toString(place < 26 ? 'A' + place : 'a' + place - 26));
        }
        if (c >= GREEK && c < GREEK_END) {
            int place = (c - GREEK) % 58;
            return place >= 26 && place <= 50 ? greek('α' + place - 26) : greek('Α' + place);
        }
        if (c >= DIGITS && c < DIGITS_END) {
            return Optional.of(Character.toString('0' + (c - DIGITS) % 10));
        }
        int narrow = c - WIDE;
        boolean digit = narrow >= '0' && narrow <= '9';
        return digit || (narrow > 0 && narrow < 128 && Spelling.startsName(narrow))
                ? Optional.of(Character.toString(narrow))
                : Optional.empty();
    }

    private static Optional<String> greek(int c) {
        return Greek.name(c).map(name -> Character.toString(c));
    }
}
