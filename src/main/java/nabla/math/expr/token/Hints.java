package nabla.math.expr.token;

import java.util.Map;
import java.util.Optional;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Greek;

/// What to write instead of what the language does not have.
public final class Hints {
    private static final String BRACKETS = "only round parentheses ( ) group";
    private static final String QUOTES = "quotation marks have no meaning in an expression";

    private static final String BARS =
            "bars are not in the language: write abs(x) for a number, norm(x) for a vector or a matrix";
    private static final String ENTRIES = "write `.*` for a product entry by entry, `*` for one of numbers";
    private static final String WHOLE = "whole parts are not in the language";
    private static final String STARTS_LINE = "`%s` starts a line of its own: one expression is expected here";
    private static final String NO_RELATION = "`%s` is no relation here; a line starts with " + Relations.MARKS;
    private static final String INTEGRAL = "integrals are not in the language";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("|", BARS),
            Map.entry("‖", BARS),
            Map.entry("∣", BARS),
            Map.entry("｜", BARS),
            Map.entry("⌊", WHOLE),
            Map.entry("⌋", WHOLE),
            Map.entry("⌈", WHOLE),
            Map.entry("⌉", WHOLE),
            Map.entry("∑", "the sum is written sum(i in 1..N, x[i])"),
            Map.entry("∏", "the product is written prod(i in 1..N, x[i])"),
            Map.entry("∫", INTEGRAL),
            Map.entry("∬", INTEGRAL),
            Map.entry("∮", INTEGRAL),
            Map.entry("±", "write one line with `+` and one with `-`"),
            Map.entry("∓", "write one line with `+` and one with `-`"),
            Map.entry("∛", "write x^(1/3)"),
            Map.entry("∜", "write x^(1/4)"),
            Map.entry("°", "angles are in radians: write x * pi/180"),
            Map.entry("‰", "write 0.005 for 5 per mille"),
            Map.entry("?", "write if(x > 0, a, b) for a choice"),
            Map.entry("∘", "write f(g(x)) for one function after another"),
            Map.entry("⊙", ENTRIES),
            Map.entry("⊗", "write `x * y'` for the matrix of all products of two vectors"),
            Map.entry("@", "write `*` for a product of matrices"),
            Map.entry("⊤", "the transpose is written `A'`"),
            Map.entry("ᵀ", "the transpose is written `A'`"),
            Map.entry("†", "the transpose is written `A'`"),
            Map.entry("≠", NO_RELATION.formatted("≠")),
            Map.entry("≈", NO_RELATION.formatted("≈")),
            Map.entry("≡", NO_RELATION.formatted("≡")),
            Map.entry("~", STARTS_LINE.formatted("~")),
            Map.entry("∼", NO_RELATION.formatted("∼")),
            Map.entry("∝", NO_RELATION.formatted("∝")),
            Map.entry("∈", "domains stand only in a `given` block, as in `z : real in [-4, 4]`"),
            Map.entry("**", "write `^` for a power"),
            Map.entry("==", "write `=` for equality"),
            Map.entry("=<", "write `<=` for at most"),
            Map.entry("[", BRACKETS),
            Map.entry("]", BRACKETS),
            Map.entry("{", BRACKETS),
            Map.entry("}", BRACKETS),
            Map.entry(
                    "'",
                    "a prime has no meaning here: it turns vectors and matrices over; write d(f, x) for a derivative"),
            Map.entry(
                    "’",
                    "a prime has no meaning here: it turns vectors and matrices over; write d(f, x) for a derivative"),
            Map.entry(
                    "′",
                    "a prime has no meaning here: it turns vectors and matrices over; write d(f, x) for a derivative"),
            Map.entry("∂", "write d(f, x) for a derivative"),
            Map.entry("∇", "write d(f, x) for a derivative"),
            Map.entry("!", "`!` stands only at the start of a line that is known to be wrong"),
            Map.entry("!=", "`!` stands only at the start of a line that is known to be wrong"),
            Map.entry(
                    "..", "`..` stands only in a range such as `integer in 1..10`; a number has one point, as in 1.5"),
            Map.entry("\\", "LaTeX is not read here: write sigma, sqrt(x), a/b"),
            Map.entry("$", "`$` is not part of an expression"),
            Map.entry("_", "an index follows a letter, as in `w_1`"),
            Map.entry("%", "write 0.05 for 5 percent; remainders are not in the language"),
            Map.entry(";", "write a comma between arguments"),
            Map.entry(
                    ".",
                    "a digit is expected after a decimal point, and a number has one point, as in 1.5;"
                            + " entry by entry are `.*` and `.^`, and the transpose is `A'`"),
            Map.entry("\"", QUOTES),
            Map.entry("“", QUOTES),
            Map.entry("”", QUOTES),
            Map.entry("`", QUOTES),
            Map.entry(":", "`:` stands only after a name in a `given` block, as in `z : real`"),
            Map.entry("=>", STARTS_LINE.formatted("=>")));

    private Hints() {}

    static Optional<String> instead(String mark) {
        return Optional.ofNullable(INSTEAD.get(mark));
    }

    /// What is wrong with a token that cannot stand where it stands.
    public static String unexpected(Token token, String expected) {
        if (token.kind() == Token.Kind.END) {
            return expected + " is expected here";
        }
        Optional<String> instead = instead(token.text());
        if (instead.isPresent()) {
            return instead.get();
        }
        Optional<String> plain = token.kind() == Token.Kind.MARK ? PlainForm.of(token.text()) : Optional.empty();
        if (plain.isPresent()) {
            return shown(token) + ": write `" + plain.get() + "`";
        }
        if (Character.isLetter(token.text().codePointAt(0)) && token.kind() == Token.Kind.MARK) {
            return shown(token) + " is no letter of the language: names have Latin or Greek letters";
        }
        return shown(token) + " cannot stand here: " + expected + " is expected";
    }

    /// What is wrong with LaTeX, from the word after its `\\`.
    public static String latex(Token word) {
        String known = switch (word.text()) {
            case "frac", "dfrac", "tfrac" -> "(a)/(b)";
            case "cdot", "times", "ast" -> "*";
            case "div" -> "/";
            case "le", "leq" -> "<=";
            case "ge", "geq" -> ">=";
            case "to", "rightarrow" -> "->";
            case "left" -> "(";
            case "right" -> ")";
            case "partial" -> "d(f, x)";
            default ->
                OtherNames.word(word.text())
                        .orElseGet(() -> Greek.letter(word.text()).isPresent()
                                        || Function.named(word.text()).isPresent()
                                ? word.text()
                                : "");
        };
        return known.isEmpty() || word.kind() != Token.Kind.NAME
                ? "LaTeX is not read here: write sigma, sqrt(x), a/b"
                : "LaTeX is not read here: write `" + known + "`";
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
    public static String shown(Token token) {
        int c = token.text().codePointAt(0);
        boolean known = token.kind() != Token.Kind.MARK || c < 128;
        if (known) {
            return "`" + token.text() + "`";
        }
        return "the character " + (isVisible(c) ? "`" + token.text() + "` " : "") + "(U+%04X)".formatted(c);
    }
}
