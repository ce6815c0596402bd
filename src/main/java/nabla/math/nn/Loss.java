package nabla.math.nn;

import nabla.math.expr.tree.Function;

/// What a row of outputs costs, and its slope by every output; finite for outputs of ±1000.
public enum Loss {
    /// −log ψ of the right class, where ψ is the softmax of the row (Sheet 001)
    SOFTMAX_CROSS_ENTROPY("softmax cross-entropy"),
    /// −(1 − y) log(1 − sig(f)) − y log sig(f), summed over the outputs (Sheet 002)
    BINARY_CROSS_ENTROPY("binary cross-entropy"),
    /// (y − f)², summed over the outputs (Sheet 002)
    LEAST_SQUARES("least squares"),
    /// (t − u)²/(2σ²) + log(√(2π) σ) with σ = √(1 + z²); the first half of the outputs is u, the second z (Sheet 000)
    GAUSSIAN("Gaussian");

    private final String word;

    Loss(String word) {
        this.word = word;
    }

    /// As people and files name it.
    public String word() {
        return word;
    }

    /// What the outputs stand for: class probabilities ψ, probabilities sig(f), or the outputs as they are.
    public Matrix prediction(Matrix outputs) {
        return switch (this) {
            case SOFTMAX_CROSS_ENTROPY -> softmax(outputs);
            case BINARY_CROSS_ENTROPY -> outputs.map(Function.SIG::value);
            case LEAST_SQUARES, GAUSSIAN -> outputs;
        };
    }

    /// The loss of each sample, N×1.
    public Matrix perSample(Matrix outputs, Targets targets) {
        return Matrix.filled(outputs.rows(), 1, (i, none) -> {
            double sum = 0;
            for (int j = 0; j < summands(outputs); j++) {
                sum += summand(outputs, targets, i, j);
            }
            return sum;
        });
    }

    /// ψ − Δ and its like: the derivative of the sample's loss by each of its outputs, N×outputs.
    public Matrix slopes(Matrix outputs, Targets targets) {
        return switch (this) {
            case SOFTMAX_CROSS_ENTROPY -> {
                Matrix shares = softmax(outputs);
                yield Matrix.filled(
                        outputs.rows(),
                        outputs.columns(),
                        (i, j) ->
                                j == labels(targets).classes().get(i) ? -othersShare(outputs, i, j) : shares.at(i, j));
            }
            case BINARY_CROSS_ENTROPY -> // −sig(−f) for y = 1: sig(f) − 1 has lost its digits where f is large
                Matrix.filled(
                        outputs.rows(),
                        outputs.columns(),
                        (i, j) -> values(targets).at(i, j) == 1
                                ? -Function.SIG.value(-outputs.at(i, j))
                                : Function.SIG.value(outputs.at(i, j)));
            case LEAST_SQUARES -> outputs.minus(values(targets)).scaled(2);
            case GAUSSIAN ->
                Matrix.filled(outputs.rows(), outputs.columns(), (i, j) -> {
                    int half = outputs.columns() / 2;
                    var sample = gaussian(outputs, values(targets), i, j % half);
                    return -(j < half ? sample.dfdu() : sample.dfdz());
                });
        };
    }

    private int summands(Matrix outputs) {
        return switch (this) {
            case SOFTMAX_CROSS_ENTROPY -> 1;
            case BINARY_CROSS_ENTROPY, LEAST_SQUARES -> outputs.columns();
            case GAUSSIAN -> outputs.columns() / 2;
        };
    }

    private double summand(Matrix outputs, Targets targets, int i, int j) {
        return switch (this) {
            case SOFTMAX_CROSS_ENTROPY -> {
                int label = labels(targets).classes().get(i);
                int largest = largest(outputs, i);
                double rest = sharesBut(outputs, i, largest);
                yield outputs.at(i, largest) - outputs.at(i, label) + Math.log1p(rest);
            }
            case BINARY_CROSS_ENTROPY -> {
                double f = outputs.at(i, j);
                yield Math.max(f, 0) - f * values(targets).at(i, j) + Math.log1p(Math.exp(-Math.abs(f)));
            }
            case LEAST_SQUARES -> {
                double residual = values(targets).at(i, j) - outputs.at(i, j);
                yield residual * residual;
            }
            case GAUSSIAN -> -gaussian(outputs, values(targets), i, j).f();
        };
    }

    /// The numbers of one Gaussian target.
    static GaussianLoss.Sample gaussian(Matrix outputs, Matrix targets, int i, int j) {
        return GaussianLoss.Sample.of(targets.at(i, j), outputs.at(i, j), outputs.at(i, j + outputs.columns() / 2));
    }

    /// Row by row e^(z_ij)/Σ e^(z_ik), with the row's maximum taken off first.
    public static Matrix softmax(Matrix z) {
        return Matrix.filled(z.rows(), z.columns(), (i, j) -> {
            double sum = 0;
            double max = max(z, i);
            for (int k = 0; k < z.columns(); k++) {
                sum += Math.exp(z.at(i, k) - max);
            }
            return Math.exp(z.at(i, j) - max) / sum;
        });
    }

    /// 1 − ψ without the difference, which would lose the digits of a small one.
    private static double othersShare(Matrix z, int i, int label) {
        return sharesBut(z, i, label) / (1 + sharesBut(z, i, largest(z, i)));
    }

    /// Σ e^(z_ik − max) over all k but one.
    private static double sharesBut(Matrix z, int i, int left) {
        double max = max(z, i);
        double sum = 0;
        for (int k = 0; k < z.columns(); k++) {
            sum += k == left ? 0 : Math.exp(z.at(i, k) - max);
        }
        return sum;
    }

    private static double max(Matrix z, int i) {
        return z.at(i, largest(z, i));
    }

    private static int largest(Matrix z, int i) {
        int largest = 0;
        for (int k = 1; k < z.columns(); k++) {
            largest = z.at(i, k) > z.at(i, largest) ? k : largest;
        }
        return largest;
    }

    private static Targets.Labels labels(Targets targets) {
        return (Targets.Labels) targets;
    }

    private static Matrix values(Targets targets) {
        return ((Targets.Values) targets).matrix();
    }

    /// Whether these targets go with that many outputs; the message says what was expected.
    ///
    /// @throws IllegalArgumentException where they do not
    public void check(Targets targets, int outputs) {
        switch (targets) {
            case Targets.Labels labels -> {
                if (this != SOFTMAX_CROSS_ENTROPY) {
                    throw new IllegalArgumentException(
                            "The loss %s needs target values, but there are class labels".formatted(word));
                }
                for (int i = 0; i < labels.samples(); i++) {
                    int label = labels.classes().get(i);
                    if (label < 0 || label >= outputs) {
                        throw new IllegalArgumentException("The label of sample %d is %d; the %d classes are 0 to %d"
                                .formatted(i + 1, label, outputs, outputs - 1));
                    }
                }
            }
            case Targets.Values values -> checkValues(values.matrix(), outputs);
        }
    }

    private void checkValues(Matrix targets, int outputs) {
        if (this == SOFTMAX_CROSS_ENTROPY) {
            throw new IllegalArgumentException("The loss %s needs class labels".formatted(word));
        }
        if (!targets.isFinite()) {
            throw new IllegalArgumentException("A target is not a finite number");
        }
        int expected = this == GAUSSIAN ? 2 * targets.columns() : targets.columns();
        if (outputs != expected) {
            throw new IllegalArgumentException("The loss %s needs %d outputs for targets of shape %s, but there are %d"
                    .formatted(word, expected, targets.shape(), outputs));
        }
        if (this == BINARY_CROSS_ENTROPY && !targets.equals(targets.map(y -> y == 1 ? 1 : 0))) {
            throw new IllegalArgumentException("Targets of the loss %s are 0 or 1".formatted(word));
        }
    }
}
