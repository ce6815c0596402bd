package nabla.math.calculus;

import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

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

    /// What a derivation begins with: an expression, or a condition.
    public static Expr first(String text, Scope scope) {
        try {
            return Parser.first(text, scope);
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
