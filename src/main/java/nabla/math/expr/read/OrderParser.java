package nabla.math.expr.read;

import java.util.Optional;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;

/// Reads the right side of a line that ends in an order: `a + O(eps^2)`, `o(1)`.
final class OrderParser {
    private final Tokens tokens;
    private final Scope scope;
    private final ExpressionParser expressions;

    OrderParser(Tokens tokens, Scope scope, ExpressionParser expressions) {
        this.tokens = tokens;
        this.scope = scope;
        this.expressions = expressions;
    }

    /// What stands before the order, 0 where nothing does, and the order.
    record Read(Expr right, Line.Link.Order order) {}

    static boolean isOrder(String name) {
        return name.equals("O") || name.equals("o");
    }

    /// The `O` of an order to come, outside all brackets; a lesson may have a function of that name.
    Optional<Token> find() {
        int depth = 0;
        int ahead = 0;
        while (tokens.ahead(ahead).kind() != Token.Kind.END) {
            Token token = tokens.ahead(ahead++);
            if (token.is("(") || token.is("[")) {
                depth++;
            } else if (token.is(")") || token.is("]")) {
                depth--;
            } else if (depth == 0
                    && isOrder(token.text())
                    && tokens.ahead(ahead).is("(")
                    && scope.find(token.text()).isEmpty()) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    /// Where [#find] finds one.
    Read read() throws SyntaxError {
        Token order = find().orElseThrow();
        Expr right = tokens.peek().equals(order) ? Exprs.ZERO : before(order);
        tokens.next();
        Token bracket = tokens.next();
        expressions.open(bracket);
        Expr gauge = expressions.expression();
        expressions.close(bracket);
        return new Read(right, new Line.Link.Order(order.text().equals("o"), gauge));
    }

    private Expr before(Token order) throws SyntaxError {
        int count = 0;
        while (!tokens.ahead(count + 1).equals(order)) {
            count++;
        }
        Token sign = tokens.ahead(count);
        if (!sign.is("+") && !sign.is("-")) {
            throw tokens.error(order, "an order is added, as in `= a + O(eps^2) for eps -> 0`");
        }
        if (count == 0) {
            tokens.next();
            return Exprs.ZERO;
        }
        Expr right = new ExpressionParser(tokens.until(sign), scope).whole();
        tokens.next();
        return right;
    }
}
