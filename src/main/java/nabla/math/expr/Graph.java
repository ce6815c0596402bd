package nabla.math.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A closed expression as a graph in which equal parts are one node: what is computed once.
///
/// Every operation is the one that [Evaluate] does, in the same order, so that the results are the same to the last
/// bit. Nodes are numbered so that operands come before what uses them.
final class Graph {

    /// An operation on the numbers of other nodes.
    sealed interface Node {
        /// Two values are the same only if their bits are, so that 0 and −0 stay apart.
        record Value(long bits) implements Node {
            double value() {
                return Double.longBitsToDouble(bits);
            }
        }

        record Input(int index) implements Node {}

        record Negate(int a) implements Node {}

        record Binary(Operation operation, int a, int b) implements Node {}

        record Unary(Function function, int a) implements Node {}

        record Choice(int left, Relation relation, int right, int then, int otherwise) implements Node {}
    }

    enum Operation {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER,
        MIN,
        MAX
    }

    private final List<String> names;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private int treeSize;
    private int treeDepth;
    private int level;
    private int root;

    private Graph(List<String> names) {
        this.names = names;
    }

    /// @throws IllegalArgumentException where something is not closed or not in `names`
    static Graph of(Expr closed, List<String> names) {
        var graph = new Graph(names);
        graph.root = graph.add(closed);
        return graph;
    }

    List<Node> nodes() {
        return nodes;
    }

    Node node(int number) {
        return nodes.get(number);
    }

    int root() {
        return root;
    }

    /// How many nodes the tree had.
    int treeSize() {
        return treeSize;
    }

    /// How many operations stood in one another.
    int treeDepth() {
        return treeDepth;
    }

    /// The numbers of the operands.
    int[] operands(int number) {
        return switch (nodes.get(number)) {
            case Node.Value value -> new int[0];
            case Node.Input input -> new int[0];
            case Node.Negate(var a) -> new int[] {a};
            case Node.Binary(var operation, var a, var b) -> new int[] {a, b};
            case Node.Unary(var function, var a) -> new int[] {a};
            case Node.Choice(var left, var relation, var right, var then, var otherwise) ->
                new int[] {left, right, then, otherwise};
        };
    }

    /// What does not depend on an input but is an operand of what does, or the whole: worth computing once along it.
    List<Integer> fixedParts(int varying) {
        boolean[] varies = new boolean[nodes.size()];
        boolean[] needed = new boolean[nodes.size()];
        needed[root] = true;
        for (int number = 0; number < varies.length; number++) {
            int[] operands = operands(number);
            varies[number] = nodes.get(number) instanceof Node.Input(var index) && index == varying;
            for (int operand : operands) {
                varies[number] |= varies[operand];
            }
            for (int operand : operands) {
                needed[operand] |= varies[number];
            }
        }
        return IntStream.range(0, varies.length)
                .filter(number -> needed[number] && !varies[number] && !(nodes.get(number) instanceof Node.Value))
                .boxed()
                .toList();
    }

    private int add(Expr expression) {
        treeSize++;
        level++;
        treeDepth = Math.max(treeDepth, level);
        int number = lower(expression);
        level--;
        return number;
    }

    private int lower(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) -> value(value.value());
            case Expr.Const(var constant) -> value(constant.value());
            case Expr.Sym(var name) -> {
                int index = names.indexOf(name);
                if (index < 0) {
                    throw new IllegalArgumentException(name + " has no value");
                }
                yield number(new Node.Input(index));
            }
            case Expr.Sum(var terms) -> {
                int sum = add(terms.getFirst());
                for (Expr term : terms.subList(1, terms.size())) {
                    sum = term instanceof Expr.Neg(var operand)
                            ? binary(Operation.SUBTRACT, sum, add(operand))
                            : binary(Operation.ADD, sum, add(term));
                }
                yield sum;
            }
            case Expr.Product(var factors) -> {
                int product = add(factors.getFirst());
                for (Expr factor : factors.subList(1, factors.size())) {
                    product = binary(Operation.MULTIPLY, product, add(factor));
                }
                yield product;
            }
            case Expr.Quotient(var numerator, var denominator) ->
                binary(Operation.DIVIDE, add(numerator), add(denominator));
            case Expr.Power(var base, var exponent) -> power(add(base), add(exponent));
            case Expr.Neg(var operand) -> negate(add(operand));
            case Expr.Call(var function, var arguments) -> call(function, arguments);
            case Expr.If(var condition, var then, var otherwise) ->
                number(new Node.Choice(
                        add(condition.left()),
                        condition.relation(),
                        add(condition.right()),
                        add(then),
                        add(otherwise)));
            case Expr.Apply(var name, var arguments) -> throw new IllegalArgumentException(Evaluate.open(name));
            case Expr.Derivative derivative -> throw new IllegalArgumentException(Evaluate.open(derivative));
            case Expr.Shaped shaped -> throw new IllegalArgumentException("To be written out by its entries first");
        };
    }

    private int call(Function function, List<Expr> arguments) {
        int a = add(arguments.getFirst());
        if (function.arity() == 1) {
            return unary(function, a);
        }
        return binary(function == Function.MIN ? Operation.MIN : Operation.MAX, a, add(arguments.get(1)));
    }

    private int unary(Function function, int a) {
        return node(a) instanceof Node.Value known
                ? value(function.value(known.value()))
                : number(new Node.Unary(function, a));
    }

    private int negate(int a) {
        return node(a) instanceof Node.Value known ? value(-known.value()) : number(new Node.Negate(a));
    }

    /// As [Doubles#power] does it, with the multiplications written out where the exponent is known.
    private int power(int base, int exponent) {
        if (!(node(exponent) instanceof Node.Value known) || node(base) instanceof Node.Value) {
            return binary(Operation.POWER, base, exponent);
        }
        double to = known.value();
        if (to == 0.5) {
            return unary(Function.SQRT, base);
        }
        if (to != Math.rint(to) || Math.abs(to) > Doubles.LARGEST_MULTIPLIED) {
            return binary(Operation.POWER, base, exponent);
        }
        int n = (int) Math.abs(to);
        int result = n == 0 ? value(1) : base;
        for (int bit = Integer.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
            result = binary(Operation.MULTIPLY, result, result);
            if ((n & bit) != 0) {
                result = binary(Operation.MULTIPLY, result, base);
            }
        }
        return to < 0 ? binary(Operation.DIVIDE, value(1), result) : result;
    }

    private int binary(Operation operation, int a, int b) {
        if (node(a) instanceof Node.Value left && node(b) instanceof Node.Value right) {
            return value(calculate(operation, left.value(), right.value()));
        }
        return number(new Node.Binary(operation, a, b));
    }

    private static double calculate(Operation operation, double a, double b) {
        return switch (operation) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Doubles.power(a, b);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
        };
    }

    private int value(double value) {
        return number(new Node.Value(Double.doubleToRawLongBits(value)));
    }

    private int number(Node node) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        nodes.add(node);
        numbers.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }
}
