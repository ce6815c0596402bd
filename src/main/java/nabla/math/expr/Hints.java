package nabla.math.expr;

import java.util.Map;
import java.util.Optional;

/// What to write instead of what the language does not have.
final class Hints {
    private static final String BRACKETS = "only round parentheses ( ) group";
    private static final String QUOTES = "quotation marks have no meaning in an expression";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("|", "bars are not in the language: write abs(x)"),
            Map.entry("‖", "bars are not in the language: write abs(x)"),
            Map.entry("∣", "bars are not in the language: write abs(x)"),
            Map.entry("**", "write `^` for a power"),
            Map.entry("==", "write `=` for equality"),
            Map.entry("=<", "write `<=` for at most"),
            Map.entry("[", BRACKETS),
            Map.entry("]", BRACKETS),
            Map.entry("{", BRACKETS),
            Map.entry("}", BRACKETS),
            Map.entry("'", "a prime has no meaning here: write d(f, x) for a derivative"),
            Map.entry("’", "a prime has no meaning here: write d(f, x) for a derivative"),
            Map.entry("′", "a prime has no meaning here: write d(f, x) for a derivative"),
            Map.entry("∂", "write d(f, x) for a derivative"),
            Map.entry("∇", "write d(f, x) for a derivative"),
            Map.entry("!", "`!` stands only at the start of a line that is known to be wrong"),
            Map.entry("!=", "`!` stands only at the start of a line that is known to be wrong"),
            Map.entry(
                    "..", "`..` stands only in a range such as `integer in 1..10`; a number has one point, as in 1.5"),
            Map.entry("\\", "LaTeX is not read here: write sigma, sqrt(x), a/b"),
            Map.entry("$", "`$` is not part of an expression"),
            Map.entry("_", "an index follows a letter, as in `w_1`"),
            Map.entry("%", "write 0.05 for 5 percent"),
            Map.entry(";", "write a comma between arguments"),
            Map.entry(".", "a digit is expected after a decimal point, and a number has one point, as in 1.5"),
            Map.entry("\"", QUOTES),
            Map.entry("“", QUOTES),
            Map.entry("”", QUOTES),
            Map.entry("`", QUOTES),
            Map.entry(":", "`:` stands only after a name in a `given` block, as in `z : real`"),
            Map.entry("=>", "`=>` is no relation here; a line starts with " + LineParser.RELATIONS));

    private Hints() {}

    static Optional<String> instead(String mark) {
        return Optional.ofNullable(INSTEAD.get(mark));
    }

    /// What is wrong with a token that cannot stand where it stands.
    static String unexpected(Token token, String expected) {
        if (token.kind() == Token.Kind.END) {
            return expected + " is expected here";
        }
        if (Character.isLetter(token.text().codePointAt(0)) && token.kind() == Token.Kind.MARK) {
            return shown(token) + " is no letter of the language: names have Latin or Greek letters";
        }
        return instead(token.text()).orElseGet(() -> shown(token) + " cannot stand here: " + expected + " is expected");
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    /// A token as a message shows it: in quotes, and with its code where it may not be recognised.
    static String shown(Token token) {
        int c = token.text().codePointAt(0);
        boolean known = token.kind() != Token.Kind.MARK || c < 128;
        if (known) {
            return "`" + token.text() + "`";
        }
        return "the character " + (isVisible(c) ? "`" + token.text() + "` " : "") + "(U+%04X)".formatted(c);
    }
}
