package nabla.math.calculus;

import nabla.math.expr.Expr;
import nabla.math.expr.GivenParser;
import nabla.math.expr.Line;
import nabla.math.expr.Parser;
import nabla.math.expr.Scope;
import nabla.math.expr.SyntaxError;

/// Expressions and scopes from text, for tests.
public final class Read {
    private Read() {}

    public static Scope given(String text) {
        try {
            return GivenParser.parse(text, Scope.EMPTY);
        } catch (SyntaxError e) {
            throw new AssertionError(e.getMessage() + "\n" + e.caret(), e);
        }
    }

    public static Expr expression(String text, Scope scope) {
        try {
            return Parser.expression(text, scope).expression();
        } catch (SyntaxError e) {
            throw new AssertionError(e.getMessage() + "\n" + e.caret(), e);
        }
    }

    public static Line line(String text, Scope scope) {
        try {
            return Parser.line(text, scope);
        } catch (SyntaxError e) {
            throw new AssertionError(e.getMessage() + "\n" + e.caret(), e);
        }
    }
}
