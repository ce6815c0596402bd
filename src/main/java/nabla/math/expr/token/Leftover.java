package nabla.math.expr.token;

import java.util.Optional;

/// What is wrong with a token that stands after a complete expression, where an operator could stand.
public final class Leftover {
    private Leftover() {}

    /// @param before the last token of the expression
    /// @param after  the one behind the token
    public static String message(Token before, Token token, Token after) {
        return switch (token.kind()) {
            case NUMBER -> number(before, token);
            case NAME -> name(before, token);
            case MARK -> mark(before, token, after);
            case END -> "an operator is expected here";
        };
    }

    private static String number(Token before, Token token) {
        boolean secondPoint = before.kind() == Token.Kind.NUMBER
                && before.end() == token.start()
                && token.text().startsWith(".");
        return secondPoint ? "a number has one decimal point" : product(before, token);
    }

    private static String name(Token before, Token token) {
        if (token.isWord("for")) {
            return "`for` belongs to a limit, an order or a minimiser, as in `-> 0 for z -> inf` or `~ a for w`";
        }
        if (token.isWord("or")) {
            return "`or` is not in the language: conditions are joined by `and` alone";
        }
        return token.isName() ? product(before, token) : "`" + token.text() + "` has no meaning in an expression";
    }

    private static String product(Token before, Token token) {
        if (token.isWord("mod")) {
            return "`mod` is no operator, and the language has nothing of that name";
        }
        if (token.isWord(Names.CHOICE)) {
            return "a choice is written if(x > 0, a, b)";
        }
        return before.kind() == Token.Kind.MARK
                ? "write `*` before `" + token.text() + "` for a product"
                : "write `" + before.text() + " * " + token.text() + "` for a product";
    }

    private static String mark(Token before, Token token, Token after) {
        if (token.is(")")) {
            return "this `)` closes nothing: there is no `(` for it";
        }
        if (token.is(",")) {
            boolean decimal = before.kind() == Token.Kind.NUMBER
                    && after.kind() == Token.Kind.NUMBER
                    && before.end() == token.start()
                    && token.end() == after.start();
            if (decimal && after.text().length() == 3 && !before.text().contains(".")) {
                return "write `%s%s` without a comma, or `%s.%s` with a decimal point"
                        .formatted(before.text(), after.text(), before.text(), after.text());
            }
            return decimal
                    ? "write a decimal point: `" + before.text() + "." + after.text() + "`"
                    : "a comma stands only between the arguments of a function";
        }
        if (token.is("->")
                || token.is("=>")
                || token.is("~")
                || Relations.of(token).isPresent()) {
            return "`" + token.text() + "` starts a line of its own: one expression is expected here";
        }
        if (token.is("\\")) {
            return Hints.latex(after);
        }
        if (token.is(":")) {
            return "write `/` to divide; `:` stands only after a name in a `given` block, as in `z : real`";
        }
        if (before.kind() == Token.Kind.NUMBER) {
            Optional<String> fraction = PlainForm.of(token.text()).filter(plain -> plain.contains("/"));
            if (fraction.isPresent()) {
                return "write `" + before.text() + " + " + fraction.get() + "`";
            }
        }
        return Hints.unexpected(token, "an operator such as `*`");
    }
}
