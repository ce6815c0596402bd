package nabla.math.expr.read;

import java.util.IdentityHashMap;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Limits;

/// Counts the nodes of an expression while it is built from its leaves, and how deep they stand in one another.
final class Tree {
    private final Tokens tokens;
    private final IdentityHashMap<Expr, Integer> depths = new IdentityHashMap<>();
    private int nesting;

    Tree(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Takes up one more node, built over nodes taken up before.
    ///
    /// @param where what an error points at
    Expr node(Expr made, Token where) throws SyntaxError {
        int depth = 1;
        for (Expr part : made.parts()) {
            depth = Math.max(depth, 1 + depths.getOrDefault(part, 1));
        }
        if (depth > Limits.DEPTH) {
            throw tooDeep(where);
        }
        depths.put(made, depth);
        if (depths.size() > Limits.NODES) {
            throw tokens.error(
                    where, "this expression has more than %,d numbers, names and operations".formatted(Limits.NODES));
        }
        return made;
    }

    /// Goes one bracket deeper.
    void enter(Token bracket) throws SyntaxError {
        if (++nesting > Limits.DEPTH) {
            throw tooDeep(bracket);
        }
    }

    void leave() {
        nesting--;
    }

    SyntaxError tooDeep(Token where) {
        return tokens.error(where, "this is nested more than " + Limits.DEPTH + " deep");
    }
}
