package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.Optional;
import nabla.math.expr.token.Relations;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Relation;

/// Reads a statement: conditions joined by `and`.
final class StatementParser {
    private static final String EXPECTED = "a condition is expected here, such as `x >= 1 and x <= y`";

    private final Tokens tokens;
    private final ExpressionParser expressions;

    StatementParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /// A whole statement.
    Expr.Statement statement() throws SyntaxError {
        return after(expressions.expression());
    }

    /// A whole statement of whose first condition the left side is read.
    Expr.Statement after(Expr first) throws SyntaxError {
        var conditions = new ArrayList<Expr.Condition>();
        conditions.add(condition(first));
        while (tokens.acceptWord("and") || tokens.accept("∧")) {
            conditions.add(condition(expressions.expression()));
        }
        if (!tokens.atEnd()) {
            throw Relations.of(tokens.peek()).isPresent()
                    ? tokens.error(tokens.peek(), "join two conditions by `and`, as in `0 <= x and x <= 1`")
                    : expressions.leftOver();
        }
        return new Expr.Statement(conditions);
    }

    private Expr.Condition condition(Expr left) throws SyntaxError {
        Optional<Relation> relation = Relations.of(tokens.peek());
        if (relation.isEmpty()) {
            throw tokens.atEnd() || tokens.peek().isWord("and")
                    ? tokens.error(tokens.peek(), EXPECTED)
                    : expressions.leftOver();
        }
        tokens.next();
        return new Expr.Condition(left, relation.get(), expressions.expression());
    }
}
