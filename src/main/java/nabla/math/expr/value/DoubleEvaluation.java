package nabla.math.expr.value;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nabla.math.expr.number.Doubles;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Graph.Node;

/// A graph in doubles, ready to be evaluated at point after point; for one thread at a time.
///
/// Goes once through all nodes: doubles give NaN or ±∞ where there is no value, so that both sides of an `if` can be
/// worked out, which is quicker than to look for what is needed. What depends on no input is worked out once, and what
/// depends on no input that moved since the last point is not worked out again.
public final class DoubleEvaluation {
    private static final int LEAF = 0;
    private static final int NEGATE = 1;
    private static final int ADD = 2;
    private static final int SUBTRACT = 3;
    private static final int MULTIPLY = 4;
    private static final int DIVIDE = 5;
    private static final int POWER = 6;
    private static final int SQUARE = 7;
    private static final int UNARY = 8;
    private static final int PAIRED = 9;
    private static final int CHOICE = 10;
    private static final Node TWO = new Node.Exact(Rational.of(2));

    private final Graph graph;

    /// The value of each node, those of the constants there from the start.
    private final double[] values;

    /// The nodes that depend on an input, in order.
    private final int[] varying;

    /// On which inputs each of these depends, a bit for each; the last bit is for all beyond the others.
    private final long[] depends;

    private final int[] inputsUsed;

    /// The last point, by the bits of its numbers; none before the first.
    private long[] last = new long[0];

    /// What each node does, and its first two operands; of an input its place.
    private final int[] operations;

    private final int[] lefts;
    private final int[] rights;
    private final Function[] functions;

    public DoubleEvaluation(Graph graph) {
        this.graph = graph;
        int size = graph.size();
        this.values = new double[size];
        this.operations = new int[size];
        this.lefts = new int[size];
        this.rights = new int[size];
        this.functions = new Function[size];
        for (int number = 0; number < size; number++) {
            int[] operands = graph.operands(number);
            lefts[number] = operands.length > 0 ? operands[0] : 0;
            rights[number] = operands.length > 1 ? operands[1] : 0;
            prepare(number);
            if (graph.isConstant(number) && operands.length > 0) {
                values[number] = computed(number, values);
            }
        }
        this.varying = IntStream.range(0, size)
                .filter(number -> !graph.isConstant(number))
                .toArray();
        this.depends = dependencies();
        this.inputsUsed =
                graph.inputsUsed().stream().mapToInt(Integer::intValue).toArray();
    }

    private long[] dependencies() {
        long[] all = new long[graph.size()];
        for (int number : varying) {
            if (graph.node(number) instanceof Node.Input(var index)) {
                all[number] = bit(index);
            }
            for (int operand : graph.operands(number)) {
                all[number] |= all[operand];
            }
        }
        return IntStream.of(varying).mapToLong(number -> all[number]).toArray();
    }

    private static long bit(int input) {
        return 1L << Math.min(input, Long.SIZE - 1);
    }

    private void prepare(int number) {
        operations[number] = switch (graph.node(number)) {
            case Node.Exact(var value) -> {
                values[number] = value.value();
                yield LEAF;
            }
            case Node.Named(var constant) -> {
                values[number] = constant.value();
                yield LEAF;
            }
            case Node.Input(var index) -> {
                lefts[number] = index;
                yield LEAF;
            }
            case Node.Negate negate -> NEGATE;
            case Node.Unary(var function, var a) -> {
                functions[number] = function;
                yield UNARY;
            }
            case Node.Paired(var function, var a, var b) -> {
                functions[number] = function;
                yield PAIRED;
            }
            case Node.Choice choice -> CHOICE;
            case Node.Binary(var operation, var a, var b) ->
                switch (operation) {
                    case ADD -> ADD;
                    case SUBTRACT -> SUBTRACT;
                    case MULTIPLY -> MULTIPLY;
                    case DIVIDE -> DIVIDE;
                    case POWER -> graph.node(b).equals(TWO) ? SQUARE : POWER;
                };
        };
    }

    /// Works out every node.
    ///
    /// @param inputs one for each name of the graph
    public void at(double[] inputs) {
        long moved = moved(inputs);
        for (int i = 0; i < varying.length; i++) {
            if ((depends[i] & moved) != 0) {
                values[varying[i]] = computed(varying[i], inputs);
            }
        }
    }

    /// The inputs that are not what they were at the last point.
    private long moved(double[] inputs) {
        boolean first = last.length != inputs.length;
        if (first) {
            last = new long[inputs.length];
        }
        long moved = first ? -1 : 0;
        for (int index : inputsUsed) {
            long bits = Double.doubleToRawLongBits(inputs[index]);
            if (bits != last[index]) {
                moved |= bit(index);
                last[index] = bits;
            }
        }
        return moved;
    }

    /// The value that the expression which came at this place had at the last point.
    public double root(int place) {
        return values[graph.root(place)];
    }

    /// The same to be read: 0 where nothing but rounding is left of what was added up.
    public double rootToRead(int place) {
        double[] inputs =
                LongStream.of(last).mapToDouble(Double::longBitsToDouble).toArray();
        return RoundingResidue.isAt(graph, values, inputs, place) ? 0 : root(place);
    }

    /// The value of a node at the last point.
    double node(int number) {
        return values[number];
    }

    private double computed(int number, double[] inputs) {
        int left = lefts[number];
        int right = rights[number];
        return switch (operations[number]) {
            case NEGATE -> -values[left];
            case ADD -> values[left] + values[right];
            case SUBTRACT -> values[left] - values[right];
            case MULTIPLY -> values[left] * values[right];
            case DIVIDE -> values[left] / values[right];
            case SQUARE -> values[left] * values[left];
            case POWER -> Doubles.power(values[left], values[right]);
            case UNARY -> functions[number].value(values[left]);
            case PAIRED -> functions[number].value(values[left], values[right]);
            case CHOICE -> chosen((Node.Choice) graph.node(number), values[left], values[right]);
            default -> inputs[left];
        };
    }

    /// Where the two cannot be compared the result is NaN.
    private double chosen(Node.Choice choice, double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return left + right;
        }
        int order = left < right ? -1 : left > right ? 1 : 0;
        return values[choice.relation().admits(order) ? choice.then() : choice.otherwise()];
    }
}
