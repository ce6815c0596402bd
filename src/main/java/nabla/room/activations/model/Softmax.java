package nabla.room.activations.model;

import java.util.Arrays;
import java.util.List;

/// Softmax of some logits, so written that it stays finite, and beside it the formula that does not.
///
/// @param probabilities e^(xᵢ − m)/Σₖ e^(xₖ − m), m the largest logit: a common shift changes nothing
/// @param naive         e^(xᵢ)/Σₖ e^(xₖ) as it stands: NaN where e^x overflows, or where all are rounded to 0
public record Softmax(List<Double> probabilities, List<Double> naive) {
    public Softmax {
        probabilities = List.copyOf(probabilities);
        naive = List.copyOf(naive);
    }

    public static Softmax of(List<Double> logits) {
        double most = logits.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Softmax(shares(logits, most), shares(logits, 0));
    }

    /// Whether the formula as it stands gives a number everywhere.
    public boolean naiveIsFinite() {
        return naive.stream().allMatch(Double::isFinite);
    }

    private static List<Double> shares(List<Double> logits, double shift) {
        double[] powers = logits.stream().mapToDouble(x -> Math.exp(x - shift)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).mapToObj(power -> power / sum).toList();
    }
}
