package nabla.math.expr.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Graph.Node;
import nabla.math.expr.value.Graph.Operation;

/// Makes a [Graph] of expressions: equal parts become one node, and a part that is met again is not looked into again.
///
/// Without recursion, so that a deep expression needs no deep stack.
final class Lowering {
    private final Map<String, Integer> inputs = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Expr, Integer> done = new IdentityHashMap<>();

    private Lowering(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            inputs.putIfAbsent(names.get(i), i);
        }
    }

    static Graph of(List<Expr> closed, List<String> names) {
        var lowering = new Lowering(names);
        int[] roots = closed.stream().mapToInt(lowering::lower).toArray();
        return new Graph(lowering.nodes, roots, names.size());
    }

    /// An expression whose parts are being lowered.
    private static final class Pending {
        final Expr expression;
        final List<Expr> parts;
        int next;

        Pending(Expr expression) {
            this.expression = expression;
            this.parts = parts(expression);
        }
    }

    private int lower(Expr root) {
        var stack = new ArrayList<Pending>();
        stack.add(new Pending(root));
        while (!stack.isEmpty()) {
            Pending top = stack.getLast();
            if (top.next < top.parts.size()) {
                Expr part = top.parts.get(top.next++);
                if (!done.containsKey(part)) {
                    stack.add(new Pending(part));
                }
            } else {
                done.put(top.expression, node(top.expression));
                stack.removeLast();
            }
        }
        return number(root);
    }

    private int number(Expr lowered) {
        return done.getOrDefault(lowered, -1);
    }

    /// What has to be lowered first; what a sum takes away is taken away without its minus sign.
    private static List<Expr> parts(Expr expression) {
        if (!(expression instanceof Expr.Sum(var terms))) {
            return expression.parts();
        }
        var parts = new ArrayList<Expr>(terms.size());
        parts.add(terms.getFirst());
        for (Expr term : terms.subList(1, terms.size())) {
            parts.add(term instanceof Expr.Neg(var operand) ? operand : term);
        }
        return parts;
    }

    private int node(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) -> add(new Node.Exact(value));
            case Expr.Const(var constant) -> add(new Node.Named(constant));
            case Expr.Sym(var name) -> {
                Integer index = inputs.get(name);
                if (index == null) {
                    throw new IllegalArgumentException(name + " has no value");
                }
                yield add(new Node.Input(index));
            }
            case Expr.Sum(var terms) -> {
                int sum = number(terms.getFirst());
                for (Expr term : terms.subList(1, terms.size())) {
                    sum = term instanceof Expr.Neg(var operand)
                            ? add(new Node.Binary(Operation.SUBTRACT, sum, number(operand)))
                            : add(new Node.Binary(Operation.ADD, sum, number(term)));
                }
                yield sum;
            }
            case Expr.Product(var factors) -> {
                int product = number(factors.getFirst());
                for (Expr factor : factors.subList(1, factors.size())) {
                    product = add(new Node.Binary(Operation.MULTIPLY, product, number(factor)));
                }
                yield product;
            }
            case Expr.Quotient(var numerator, var denominator) ->
                add(new Node.Binary(Operation.DIVIDE, number(numerator), number(denominator)));
            case Expr.Power(var base, var exponent) ->
                add(new Node.Binary(Operation.POWER, number(base), number(exponent)));
            case Expr.Neg(var operand) -> add(new Node.Negate(number(operand)));
            case Expr.Call(var function, var arguments) -> {
                int a = number(arguments.getFirst());
                yield add(
                        function.arity() == 1
                                ? new Node.Unary(function, a)
                                : new Node.Paired(function, a, number(arguments.getLast())));
            }
            case Expr.If(var condition, var then, var otherwise) ->
                add(new Node.Choice(
                        number(condition.left()),
                        condition.relation(),
                        number(condition.right()),
                        number(then),
                        number(otherwise)));
            case Expr.Apply(var name, var arguments) ->
                throw new IllegalArgumentException(
                        name + "(...) must be replaced by its definition before it has a value");
            case Expr.Derivative(var of, var by) ->
                throw new IllegalArgumentException("d(..., " + by + ") must be carried out before it has a value");
            case Expr.Shaped shaped -> throw new IllegalArgumentException("To be written out by its entries first");
        };
    }

    private int add(Node node) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        if (nodes.size() == Graph.MOST_NODES) {
            throw new Budget.Spent("this has more than %,d different parts".formatted(Graph.MOST_NODES));
        }
        nodes.add(node);
        numbers.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }
}
