package nabla.math.expr.read;

import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.Token;
import nabla.math.expr.tree.Greek;

/// How a derivative is written here, said to a user who wrote dL/dz, d/dx f or ∂f/∂x.
final class DerivativeNotation {
    private static final String PARTIAL = "∂";

    private DerivativeNotation() {}

    /// Of an undeclared name such as `dL`.
    ///
    /// @param name what it is called
    /// @param rest what stands after it
    static Optional<String> differential(String name, List<Token> rest, Scope scope) {
        if (name.length() < 2 || !name.startsWith(Names.DERIVATIVE)) {
            return Optional.empty();
        }
        String of = shown(name.substring(1));
        Optional<String> by = rest.getFirst().is("/") ? by(rest.subList(1, rest.size())) : Optional.empty();
        if (by.isPresent()) {
            return Optional.of("; write d(" + of + ", " + by.get() + ") for a derivative");
        }
        return scope.find(name.substring(1)).map(known -> "; a derivative is written d(f, x)");
    }

    /// Of a `d` that no parenthesis follows.
    static String operator(List<Token> rest) {
        boolean second = rest.getFirst().is("^");
        List<Token> after = second ? rest.subList(Math.min(2, rest.size() - 1), rest.size()) : rest;
        String of = after.getFirst().isName() ? shown(after.getFirst().text()) : "f";
        int bar = 0;
        while (bar < after.size() - 1 && !after.get(bar).is("/")) {
            bar++;
        }
        Optional<String> by = by(after.subList(Math.min(bar + 1, after.size() - 1), after.size()));
        String to = by.orElse("x");
        if (second) {
            return "a second derivative is written d(d(%s, %s), %s)".formatted(of, to, to);
        }
        return "a derivative is written d(f, " + to + ")";
    }

    /// Of a `∂`.
    static String partial(List<Token> rest) {
        boolean second = rest.getFirst().is("^");
        List<Token> after = second ? rest.subList(Math.min(2, rest.size() - 1), rest.size()) : rest;
        boolean named = after.getFirst().isName();
        String of = named ? shown(after.getFirst().text()) : "f";
        List<Token> below = named ? after.subList(1, after.size()) : after;
        Optional<String> by = below.getFirst().is("/") ? by(below.subList(1, below.size())) : Optional.empty();
        String to = by.orElse("x");
        return second
                ? "a second derivative is written d(d(%s, %s), %s)".formatted(of, to, to)
                : "write d(%s, %s) for a derivative".formatted(of, to);
    }

    /// The z of `dz`, `d z`, `d(z)` or `∂z`.
    private static Optional<String> by(List<Token> below) {
        Token first = below.getFirst();
        if (first.isName() && first.text().length() > 1 && first.text().startsWith(Names.DERIVATIVE)) {
            return Optional.of(shown(first.text().substring(1)));
        }
        if (first.isWord(Names.DERIVATIVE) || first.is(PARTIAL)) {
            return below.stream()
                    .skip(1)
                    .limit(2)
                    .filter(Token::isName)
                    .map(name -> shown(name.text()))
                    .findFirst();
        }
        return Optional.empty();
    }

    private static String shown(String name) {
        return Greek.letter(name).orElse(name);
    }
}
