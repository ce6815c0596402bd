package nabla.math.expr.value;

import nabla.math.expr.number.ExactValues;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Graph.Node;

/// What it costs to evaluate a graph at one point: a count that is the same on every machine.
///
/// The unit is one operation in doubles, some 5 ns with all that belongs to it; the others are weighed by what they
/// took beside it when they were measured (an addition in 50 digits 0.2 µs, an exponential 22 µs, a logarithm 54 µs).
/// Both sides of an `if` count, for which of them is taken is not known before.
///
/// @param doubles    in doubles
/// @param twoDoubles in some 30 digits
/// @param decimals   in 50 digits
public record EvaluationWork(long doubles, long twoDoubles, long decimals) {
    private static final EvaluationWork LEAF = new EvaluationWork(1, 4, 40);
    private static final EvaluationWork CHEAP = new EvaluationWork(1, 10, 60);
    private static final EvaluationWork ROOT = new EvaluationWork(1, 20, 200);
    private static final EvaluationWork FUNCTION = new EvaluationWork(4, 200, 8_000);
    private static final EvaluationWork GENERAL_POWER = new EvaluationWork(8, 600, 32_000);
    private static final Rational LARGEST_MULTIPLIED = Rational.of(1_000);

    public static EvaluationWork of(Graph graph) {
        var whole = new EvaluationWork(0, 0, 0);
        for (Node node : graph.nodes()) {
            whole = whole.plus(of(node, graph));
        }
        return whole;
    }

    private static EvaluationWork of(Node node, Graph graph) {
        return switch (node) {
            case Node.Exact number -> LEAF;
            case Node.Named constant -> LEAF;
            case Node.Input input -> LEAF;
            case Node.Negate negate -> CHEAP;
            case Node.Choice choice -> CHEAP;
            case Node.Binary(var operation, var a, var b) ->
                operation == Graph.Operation.POWER ? power(graph.node(b)) : CHEAP;
            case Node.Unary(var function, var a) -> of(function);
            case Node.Paired(var function, var a, var b) -> of(function);
        };
    }

    private static EvaluationWork power(Node exponent) {
        if (!(exponent instanceof Node.Exact(var value))) {
            return GENERAL_POWER;
        }
        Rational twice = value.plus(value); // half an odd number is a root of a power
        return twice.isInteger() && value.compareTo(LARGEST_MULTIPLIED) <= 0 ? ROOT : GENERAL_POWER;
    }

    private static EvaluationWork of(Function function) {
        return switch (function.exactValues()) {
            case ExactValues.Everywhere everywhere -> CHEAP;
            case ExactValues.OfSquares squares -> ROOT;
            case ExactValues.At at -> FUNCTION;
            case ExactValues.Nowhere nowhere -> FUNCTION;
        };
    }

    private EvaluationWork plus(EvaluationWork other) {
        return new EvaluationWork(doubles + other.doubles, twoDoubles + other.twoDoubles, decimals + other.decimals);
    }
}
