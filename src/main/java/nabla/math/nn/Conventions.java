package nabla.math.nn;

/// What the sheets leave open: how the penalty is written, what it is on, and whether losses are added or averaged.
///
/// @param lambda  λ ≥ 0
/// @param penalty λ‖W‖² or ½λ‖W‖²
/// @param biases  whether biases are penalised too
public record Conventions(double lambda, Penalty penalty, boolean biases, Reduction reduction) {
    public static final Conventions DEFAULT = new Conventions(0.01, Penalty.WHOLE, false, Reduction.MEAN);

    public Conventions {
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("λ must be 0 or a positive number, not " + lambda);
        }
    }

    /// How the penalty is written.
    public enum Penalty {
        /// λ‖W‖², with gradient 2λW
        WHOLE,
        /// ½λ‖W‖², with gradient λW
        HALF
    }

    /// What becomes of the losses of the samples.
    public enum Reduction {
        /// their mean: the factor is 1/N
        MEAN,
        /// their sum: the factor is 1
        SUM
    }

    /// 1/N or 1.
    public double factor(int samples) {
        return reduction == Reduction.MEAN ? 1.0 / samples : 1;
    }

    /// λ or ½λ: what ‖W‖² is multiplied with.
    double penaltyFactor() {
        return penalty == Penalty.WHOLE ? lambda : lambda / 2;
    }

    /// 2λ or λ: what W is multiplied with in the gradient.
    public double decay() {
        return penalty == Penalty.WHOLE ? 2 * lambda : lambda;
    }

    /// The same for biases: 0 where they are not penalised.
    public double biasDecay() {
        return biases ? decay() : 0;
    }

    public Conventions withLambda(double lambda) {
        return new Conventions(lambda, penalty, biases, reduction);
    }

    public Conventions withPenalty(Penalty penalty) {
        return new Conventions(lambda, penalty, biases, reduction);
    }

    public Conventions withBiases(boolean biases) {
        return new Conventions(lambda, penalty, biases, reduction);
    }

    public Conventions withReduction(Reduction reduction) {
        return new Conventions(lambda, penalty, biases, reduction);
    }
}
