package nabla.math.expr.value;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nabla.math.Budget;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;

/// Closed expressions as one graph in which equal parts are one node: what is computed once.
///
/// This is the one thing that is evaluated: in doubles by [DoubleEvaluation] or as code ([Compiled]), in any other
/// arithmetic by [Evaluation]. Leaves are exact. Nodes are numbered so that operands come before what uses them, and an
/// operation stands where the tree had it: a sum or product goes from left to right.
public final class Graph {
    /// More than this is refused, so that a graph fits into memory many times over.
    static final int MOST_NODES = 200_000;

    /// An operation on the numbers of other nodes.
    sealed interface Node {
        /// Exact: a tenth is one tenth until an arithmetic makes a number of its own of it.
        record Exact(Rational value) implements Node {}

        record Named(Constant constant) implements Node {}

        record Input(int index) implements Node {}

        record Negate(int a) implements Node {}

        record Binary(Operation operation, int a, int b) implements Node {}

        /// A function of one argument.
        record Unary(Function function, int a) implements Node {}

        /// A function of two arguments.
        record Paired(Function function, int a, int b) implements Node {}

        record Choice(int left, Relation relation, int right, int then, int otherwise) implements Node {}
    }

    enum Operation {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER
    }

    private static final int[] NO_OPERANDS = {};

    private final Node[] nodes;
    private final int[][] operands;
    private final int[] roots;
    private final int inputs;
    private final boolean[] constant;
    private final Set<Integer> inputsUsed = new TreeSet<>();

    Graph(List<Node> nodes, int[] roots, int inputs) {
        this.nodes = nodes.toArray(Node[]::new);
        this.operands = new int[this.nodes.length][];
        this.roots = roots.clone();
        this.inputs = inputs;
        this.constant = new boolean[this.nodes.length];
        for (int number = 0; number < constant.length; number++) {
            operands[number] = operands(this.nodes[number]);
            constant[number] = true;
            if (node(number) instanceof Node.Input(var index)) {
                constant[number] = false;
                inputsUsed.add(index);
            }
            for (int operand : operands(number)) {
                constant[number] &= constant[operand];
            }
        }
    }

    /// The graph of several expressions, each of which is a root.
    ///
    /// @param closed without applications of definitions and without derivatives
    /// @param names  the order in which values are given
    /// @throws IllegalArgumentException where something is not closed or not in `names`
    /// @throws Budget.Spent             where it has more than [#MOST_NODES] nodes
    public static Graph of(List<Expr> closed, List<String> names) {
        return Lowering.of(closed, names);
    }

    /// How many nodes it has: what one evaluation in doubles does.
    public int size() {
        return nodes.length;
    }

    /// How many expressions it was made of.
    public int roots() {
        return roots.length;
    }

    /// The node of the expression that came at this place.
    int root(int place) {
        return roots[place];
    }

    /// Which of the values it takes it depends on.
    public Set<Integer> inputsUsed() {
        return Collections.unmodifiableSet(inputsUsed);
    }

    /// Whether two of its expressions are the same node.
    public boolean sameRoot(int place, int other) {
        return roots[place] == roots[other];
    }

    /// How many values it takes.
    int inputs() {
        return inputs;
    }

    List<Node> nodes() {
        return List.of(nodes);
    }

    Node node(int number) {
        return nodes[number];
    }

    /// The numbers of the operands, to be read alone.
    int[] operands(int number) {
        return operands[number];
    }

    static int[] operands(Node node) {
        return switch (node) {
            case Node.Exact value -> NO_OPERANDS;
            case Node.Named constant -> NO_OPERANDS;
            case Node.Input input -> NO_OPERANDS;
            case Node.Negate(var a) -> new int[] {a};
            case Node.Binary(var operation, var a, var b) -> new int[] {a, b};
            case Node.Unary(var function, var a) -> new int[] {a};
            case Node.Paired(var function, var a, var b) -> new int[] {a, b};
            case Node.Choice(var left, var relation, var right, var then, var otherwise) ->
                new int[] {left, right, then, otherwise};
        };
    }

    /// Whether a node depends on no input.
    boolean isConstant(int number) {
        return constant[number];
    }

    /// Which nodes depend on an input.
    boolean[] varyingWith(int input) {
        boolean[] varies = new boolean[size()];
        for (int number = 0; number < varies.length; number++) {
            varies[number] = nodes[number] instanceof Node.Input(var index) && index == input;
            for (int operand : operands(number)) {
                varies[number] |= varies[operand];
            }
        }
        return varies;
    }

    /// What does not depend on an input but is an operand of what does, or a root: worth computing once along it.
    List<Integer> fixedParts(int varying) {
        boolean[] varies = varyingWith(varying);
        boolean[] needed = new boolean[size()];
        for (int root : roots) {
            needed[root] = true;
        }
        for (int number = 0; number < varies.length; number++) {
            for (int operand : operands(number)) {
                needed[operand] |= varies[number];
            }
        }
        return IntStream.range(0, varies.length)
                .filter(number -> needed[number] && !varies[number] && !constant[number])
                .boxed()
                .toList();
    }
}
