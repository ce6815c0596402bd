package nabla.math.expr.read;

import java.util.Optional;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.token.Lexer;
import nabla.math.expr.token.Relations;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;

/// Points at what does not fit in a text that can be read: two shapes, an index out of its range.
///
/// Reading does not refuse such a text, for a line that does not fit has a verdict like any other.
public final class ShapeFault {
    private ShapeFault() {}

    /// In a line such as `= x + y`; empty where all fits or it cannot be read at all.
    public static Optional<SyntaxError> inLine(String text, Scope scope) {
        try {
            return LineParser.misfit(text, scope);
        } catch (SyntaxError unreadable) {
            return Optional.empty();
        }
    }

    /// In the first line of a derivation; empty where all fits or it cannot be read at all.
    public static Optional<SyntaxError> inFirst(String text, Scope scope) {
        try {
            Tokens tokens = Lexer.read(text);
            var parser = new ExpressionParser(tokens, scope);
            Token start = tokens.peek();
            Expr first = Parser.first(tokens, parser);
            try {
                Shapes.of(first, scope);
                return Optional.empty();
            } catch (Misfit misfit) {
                return Optional.of(parser.misfit(misfit, start));
            }
        } catch (SyntaxError unreadable) {
            return Optional.empty();
        }
    }

    /// A fault of a whole line: it points at what stands after the relation.
    ///
    /// @param message what is wrong with it
    public static SyntaxError ofWhole(String text, String message) {
        try {
            Tokens tokens = Lexer.read(text);
            tokens.accept("!");
            Token mark = tokens.peek();
            boolean relation =
                    Relations.of(mark).isPresent() || mark.is("!=") || mark.is("->") || mark.is("=>") || mark.is("~");
            return tokens.error(relation ? tokens.second() : mark, message);
        } catch (SyntaxError unreadable) {
            return new SyntaxError(message, text, 0);
        }
    }
}
