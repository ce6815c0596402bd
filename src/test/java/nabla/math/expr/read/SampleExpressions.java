package nabla.math.expr.read;

import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// Expressions for tests, read from text; every name that lessons use is declared.
public final class SampleExpressions {
    public static final Scope SCOPE = scope();

    private SampleExpressions() {}

    private static Scope scope() {
        String given = """
                a, b, c, h, p, s, t, u, w_1, w_ij, x, x1, y, z, f, alpha, epsilon, eta, Omega, sigma_max, loss : real
                sigma = sqrt(1 + z^2)
                g(z) = sqrt(1 + z^2)
                N(u, sigma) = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
                """;
        try {
            return GivenParser.parse(given, Scope.EMPTY);
        } catch (SyntaxError e) {
            throw new IllegalStateException(e.getMessage() + "\n" + e.caret(), e);
        }
    }

    public static Expr read(String text) {
        try {
            return Parser.expression(text, SCOPE).expression();
        } catch (SyntaxError e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + e.caret(), e);
        }
    }

    public static Line line(String text) {
        try {
            return Parser.line(text, SCOPE);
        } catch (SyntaxError e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + e.caret(), e);
        }
    }
}
