package nabla.math.expr.tree;

import java.util.ArrayList;
import java.util.List;

/// The nodes of expressions, each numbered from 0 by its place in preorder: first a node, then its parts, as
/// [Expr#parts()] orders them. What is set in type carries these numbers.
///
/// @param nodes by number
/// @param ends  by number, the first number behind all parts of the node
public record Preorder(List<Expr> nodes, List<Integer> ends) {
    public Preorder {
        nodes = List.copyOf(nodes);
        ends = List.copyOf(ends);
    }

    public static Preorder of(Expr expression) {
        return of(List.of(expression));
    }

    /// Several expressions, one behind the other.
    public static Preorder of(List<Expr> expressions) {
        var nodes = new ArrayList<Expr>();
        var ends = new ArrayList<Integer>();
        expressions.forEach(expression -> number(expression, nodes, ends));
        return new Preorder(nodes, ends);
    }

    private static void number(Expr node, List<Expr> nodes, List<Integer> ends) {
        int number = nodes.size();
        nodes.add(node);
        ends.add(number);
        for (Expr part : node.parts()) {
            number(part, nodes, ends);
        }
        ends.set(number, nodes.size());
    }

    /// How many nodes an expression has: what stands behind it has a number that is so much higher.
    public static int size(Expr node) {
        int size = 1;
        for (Expr part : node.parts()) {
            size += size(part);
        }
        return size;
    }
}
