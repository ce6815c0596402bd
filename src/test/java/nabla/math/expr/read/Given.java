package nabla.math.expr.read;

import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;

/// The names that the tests of the language share.
public final class Given {
    public static final Scope NAMES = read("""
            t, u, z : real in [-4, 4]
            a, b, c, x, y, w_1 : real
            lambda : real > 0
            sigma = sqrt(1 + z^2)
            f(u, sigma) = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
            g(q) = q^2
            """);

    private Given() {}

    static Scope read(String text) {
        try {
            return GivenParser.parse(text, Scope.EMPTY);
        } catch (SyntaxError error) {
            throw new AssertionError(error.getMessage() + "\n" + error.caret(), error);
        }
    }

    public static Expr expression(String text) {
        try {
            return Parser.expression(text, NAMES).expression();
        } catch (SyntaxError error) {
            throw new AssertionError(error.getMessage() + "\n" + error.caret(), error);
        }
    }
}
