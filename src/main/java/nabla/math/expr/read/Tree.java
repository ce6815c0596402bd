package nabla.math.expr.read;

import java.util.IdentityHashMap;
import java.util.Optional;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Limits;

/// Counts the nodes of an expression while it is built from its leaves, and how deep they stand in one another.
final class Tree {
    private final Tokens tokens;
    private final IdentityHashMap<Expr, Place> places = new IdentityHashMap<>();
    private int nesting;

    /// How deep a node is, and what an error in it points at.
    private record Place(int depth, Token where) {}

    Tree(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Takes up one more node, built over nodes taken up before.
    ///
    /// @param where what an error points at
    Expr node(Expr made, Token where) throws SyntaxError {
        int depth = 1;
        for (Expr part : made.parts()) {
            depth = Math.max(depth, 1 + depth(part));
        }
        if (depth > Limits.DEPTH) {
            throw tooDeep(where);
        }
        places.put(made, new Place(depth, where));
        if (places.size() > Limits.NODES) {
            throw tokens.error(
                    where, "this expression has more than %,d numbers, names and operations".formatted(Limits.NODES));
        }
        return made;
    }

    private int depth(Expr part) {
        Place place = places.get(part);
        return place == null ? 1 : place.depth;
    }

    /// Where a node begins in the text; empty for what was not read from it.
    Optional<Token> beginning(Expr node) {
        Place place = places.get(node);
        if (place == null) {
            return Optional.empty();
        }
        return node.parts().stream()
                .limit(1)
                .flatMap(first -> beginning(first).stream())
                .filter(first -> first.start() < place.where.start())
                .findFirst()
                .or(() -> Optional.of(place.where));
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
