package nabla.math.expr.value;

import java.util.List;
import java.util.Map;
import nabla.math.expr.tree.Expr;

/// Evaluates a closed expression, one in which only parameters are left: no definitions and no derivatives, at one
/// point.
///
/// A sum or product goes from left to right, and only the chosen side of an `if` counts. What is evaluated at more than
/// one point is made a [Graph] once instead.
public final class Evaluate {
    private Evaluate() {}

    /// The value in any arithmetic.
    ///
    /// @throws IllegalArgumentException where something is not closed or has no value in `values`
    /// @throws ArithmeticException      where the arithmetic says there is no value
    public static <T> T in(Arithmetic<T> numbers, Expr closed, Map<String, T> values) {
        List<String> names = List.copyOf(values.keySet());
        List<T> inputs = names.stream().map(values::get).toList();
        return new Evaluation<>(Graph.of(List.of(closed), names), numbers, inputs).root(0);
    }

    /// The value in doubles.
    public static double at(Expr closed, Map<String, Double> values) {
        return inDoubles(closed, values).root(0);
    }

    /// The same to be read: 0 where nothing but rounding is left of what was added up.
    public static double toRead(Expr closed, Map<String, Double> values) {
        return inDoubles(closed, values).rootToRead(0);
    }

    private static DoubleEvaluation inDoubles(Expr closed, Map<String, Double> values) {
        List<String> names = List.copyOf(values.keySet());
        var evaluation = new DoubleEvaluation(Graph.of(List.of(closed), names));
        evaluation.at(names.stream().mapToDouble(values::get).toArray());
        return evaluation;
    }
}
