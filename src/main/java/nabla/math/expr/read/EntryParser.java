package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;

/// Reads what follows a name or a bracket: entries, as in `Z[i, j]` and `softmax(x)[i]`, and `'` for the transpose.
final class EntryParser {
    private final Tokens tokens;
    private final Tree tree;
    private final ExpressionParser expressions;
    private final Shapes shapes;

    EntryParser(Tokens tokens, Tree tree, ExpressionParser expressions, Scope scope) {
        this.tokens = tokens;
        this.tree = tree;
        this.expressions = expressions;
        this.shapes = Shapes.in(scope);
    }

    Expr of(Expr read) throws SyntaxError {
        Expr so = read;
        while (true) {
            Token mark = tokens.peek();
            if (mark.is("[") && mayHaveEntries(so)) {
                so = tree.node(new Expr.Entry(so, indices()), mark);
            } else if (isPrime(mark) && mayHaveEntries(so)) {
                tokens.next();
                so = tree.node(new Expr.Transpose(so), mark);
            } else {
                return so;
            }
        }
    }

    private boolean mayHaveEntries(Expr expression) {
        return !shapes.isNumber(expression);
    }

    static boolean isPrime(Token token) {
        return token.is("'") || token.is("’") || token.is("′");
    }

    private List<Expr> indices() throws SyntaxError {
        Token open = tokens.next();
        expressions.open(open);
        var indices = new ArrayList<Expr>();
        do {
            indices.add(expressions.expression());
        } while (tokens.accept(","));
        expressions.close(open);
        return indices;
    }
}
