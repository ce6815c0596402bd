package nabla.math.expr.read;

import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.Lexer;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.Relations;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// Reads the expression language: what a lesson file or a student writes becomes a tree, its names resolved.
///
/// A declared parameter or definition becomes [Expr.Sym], a declared function [Expr.Apply]. `#` starts a comment; in a
/// line of a derivation it is the reason.
public final class Parser {
    private Parser() {}

    /// An expression, such as `d(f, z)` or `1/2 x`.
    ///
    /// @throws SyntaxError where it cannot be read, saying where and what was expected
    public static Parsed expression(String text, Scope scope) throws SyntaxError {
        var parser = new ExpressionParser(Lexer.read(text), scope);
        Expr expression = parser.whole();
        return new Parsed(expression, parser.notes());
    }

    /// The first line of a derivation: an expression, or a statement such as `sigma >= 1 and sigma >= abs(z)` from
    /// which
    /// `=>` goes on.
    ///
    /// @throws SyntaxError where it cannot be read, saying where and what was expected
    public static Expr first(String text, Scope scope) throws SyntaxError {
        Tokens tokens = Lexer.read(text);
        return first(tokens, new ExpressionParser(tokens, scope));
    }

    static Expr first(Tokens tokens, ExpressionParser parser) throws SyntaxError {
        Expr expression = parser.expression();
        if (Relations.of(tokens.peek()).isPresent()) {
            return new StatementParser(tokens, parser).after(expression);
        }
        if (!tokens.atEnd()) {
            throw parser.leftOver();
        }
        return expression;
    }

    /// A number as the user types it at a slider: `1/3`, `2pi`, `sqrt(2)`.
    ///
    /// @return a finite number
    /// @throws SyntaxError where it is none
    public static double number(String text) throws SyntaxError {
        Tokens tokens = Lexer.read(text);
        Token first = tokens.peek();
        for (Token token : tokens.rest()) {
            if (token.isName() && Names.taken(token.text()).isEmpty()) {
                throw tokens.error(token, "a number is expected, such as 0.5, 1/3 or 2 pi");
            }
        }
        Expr expression = new ExpressionParser(tokens, Scope.EMPTY).whole();
        double value = ConstantValue.of(expression, tokens, first, Scope.EMPTY);
        if (Double.isInfinite(value)) {
            throw tokens.error(first, "a finite number is expected");
        }
        return value;
    }

    /// A line of a derivation after its first, such as `! = z/sigma  # the reason` or `-> 0 for z -> -inf`.
    ///
    /// @throws SyntaxError where it cannot be read, saying where and what was expected
    public static Line line(String text, Scope scope) throws SyntaxError {
        return LineParser.read(text, scope).line();
    }

    /// The same line with what to tell its writer while typing.
    ///
    /// @throws SyntaxError where it cannot be read, saying where and what was expected
    public static ParsedLine lineWithNotes(String text, Scope scope) throws SyntaxError {
        return LineParser.read(text, scope);
    }
}
