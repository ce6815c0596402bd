package nabla.math.expr.value;

import java.util.Arrays;

/// Tells the values of which nothing but rounding is left: a row of probabilities minus 1 is −1.1 × 10⁻¹⁶ in doubles,
/// and 0 to who reads it.
///
/// A small number is none of these: e^(−39) is as good as a double can be, and so is 10⁻¹⁷ + 10⁻¹⁸. What counts is the
/// size of what was added up.
final class RoundingResidue {
    /// A sum of some terms is off by so many units in the last place of the largest number on the way, at most.
    private static final double UNITS = 64;

    private RoundingResidue() {}

    /// Whether the value of a root may be 0 but for its rounding.
    ///
    /// @param values of all nodes at the point
    /// @param inputs one for each name of the graph
    static boolean isAt(Graph graph, double[] values, double[] inputs, int place) {
        double value = values[graph.root(place)];
        if (value == 0 || !(Math.abs(value) <= UNITS * Math.ulp(largest(values)))) {
            return false;
        }
        var bounded = new Evaluation<>(
                graph,
                BoundedDoubles.INSTANCE,
                Arrays.stream(inputs).mapToObj(BoundedDoubles.INSTANCE::of).toList());
        try {
            BoundedDoubles.Bounded root = bounded.root(place);
            return Double.isFinite(root.error()) && Math.abs(value) <= root.error();
        } catch (ArithmeticException hidden) {
            return false;
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
