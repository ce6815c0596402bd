package nabla.room.activations.model;

import java.util.List;
import java.util.stream.IntStream;
import nabla.math.nn.Activation;
import nabla.math.nn.Matrix;

/// The slopes of every output by every logit (Sheet 003, solution 1), and what they add up to.
///
/// @param kind        of which function
/// @param slopes      row i is output i, column j is logit j, whatever the layout in which it is shown
/// @param overLogits  for each output the sum over the logits: 0, since a common shift changes nothing
/// @param overOutputs for each logit the sum over the outputs: 0 for softmax, since Σs is 1
public record Jacobian(JacobianKind kind, Matrix slopes, List<Double> overLogits, List<Double> overOutputs) {
    /// What is left over where terms of size 1 cancel is rounding, if it is below this.
    private static final double ROUNDING = 4e-16;

    public Jacobian {
        overLogits = List.copyOf(overLogits);
        overOutputs = List.copyOf(overOutputs);
    }

    /// @param probabilities s
    public static Jacobian of(JacobianKind kind, List<Double> probabilities) {
        int n = probabilities.size();
        Matrix slopes = Matrix.filled(n, n, (i, j) -> outer(kind, probabilities, i) * inner(probabilities, i, j));
        return new Jacobian(
                kind,
                slopes,
                sums(
                        n,
                        i -> IntStream.range(0, n)
                                .mapToDouble(j -> slopes.at(i, j))
                                .toArray()),
                sums(
                        n,
                        j -> IntStream.range(0, n)
                                .mapToDouble(i -> slopes.at(i, j))
                                .toArray()));
    }

    /// ∂sᵢ/∂xⱼ: sᵢ(1 − sᵢ) where i = j, else −sᵢsⱼ.
    private static double inner(List<Double> s, int i, int j) {
        return i == j ? s.get(i) * rest(s, i) : -s.get(i) * s.get(j);
    }

    /// What softmax's slope is multiplied by: 1, or tanh′(sᵢ) = 1 − tanh²(sᵢ).
    static double outer(JacobianKind kind, List<Double> s, int i) {
        return switch (kind) {
            case SOFTMAX -> 1;
            case TANH_OF_SOFTMAX -> Activation.TANH.slope(s.get(i));
        };
    }

    /// 1 − sᵢ with all its digits, also where sᵢ is rounded to 1: the sum of all others.
    static double rest(List<Double> s, int i) {
        return IntStream.range(0, s.size())
                .filter(k -> k != i)
                .mapToDouble(s::get)
                .sum();
    }

    private static List<Double> sums(int n, java.util.function.IntFunction<double[]> terms) {
        return IntStream.range(0, n).mapToObj(k -> sum(terms.apply(k))).toList();
    }

    /// Terms that cancel but for rounding sum to 0.
    private static double sum(double[] terms) {
        double sum = 0;
        double size = 0;
        for (double term : terms) {
            sum += term;
            size += Math.abs(term);
        }
        return Math.abs(sum) <= ROUNDING * size * terms.length ? 0 : sum;
    }
}
