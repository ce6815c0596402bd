package nabla.math.nn;

/// A loss: what it is called, what it takes, what a row of outputs costs, and its slope by every output; finite for
/// outputs of ±1000. Its formulas stand in `step/LossEquations`.
public enum Loss {
    /// −log ψ of the right class, where ψ is the softmax of the row (Sheet 001)
    SOFTMAX_CROSS_ENTROPY("softmax cross-entropy", TargetKind.CLASSES, OutputKind.SOFTMAX, 1),
    /// −(1 − y) log(1 − sig(f)) − y log sig(f), summed over the outputs (Sheet 002)
    BINARY_CROSS_ENTROPY("binary cross-entropy", TargetKind.BITS, OutputKind.SIGMOID, 1),
    /// (y − f)², summed over the outputs (Sheet 002)
    LEAST_SQUARES("least squares", TargetKind.NUMBERS, OutputKind.NUMBERS, 1),
    /// (t − u)²/(2σ²) + log(√(2π) σ) with σ = √(1 + z²); the first half of the outputs is u, the second z (Sheet 000)
    GAUSSIAN("Gaussian", TargetKind.NUMBERS, OutputKind.NUMBERS, 2);

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private final String word;
    private final TargetKind targets;
    private final OutputKind outputs;
    private final int outputsPerTarget;

    Loss(String word, TargetKind targets, OutputKind outputs, int outputsPerTarget) {
        this.word = word;
        this.targets = targets;
        this.outputs = outputs;
        this.outputsPerTarget = outputsPerTarget;
    }

    /// As people and files name it.
    public String word() {
        return word;
    }

    /// What it compares the outputs with.
    public TargetKind targets() {
        return targets;
    }

    /// What the outputs stand for.
    public OutputKind outputs() {
        return outputs;
    }

    /// Whether a target has two outputs: its mean u and its raw width z.
    public boolean hasWidths() {
        return outputsPerTarget == 2;
    }

    /// How many targets of a sample go with that many outputs.
    public int targetsFor(int outputs) {
        return outputs / outputsPerTarget;
    }

    /// The least number of outputs, no smaller than this one, that it can take.
    public int outputsFrom(int outputs) {
        return Math.ceilDiv(outputs, outputsPerTarget) * outputsPerTarget;
    }

    /// The loss of each sample, N×1.
    public Matrix perSample(Matrix outputs, Targets targets) {
        double[][] columns = NetworkTraining.columns(outputs);
        double[][] wanted = NetworkTraining.columns(targets);
        return Matrix.filled(outputs.rows(), 1, (i, none) -> {
            double[][] row = sample(columns, i);
            return differentiate(row, sample(wanted, i), new double[row.length][1], 1);
        });
    }

    /// ψ − Δ and its like: the derivative of the sample's loss by each of its outputs, N×outputs.
    public Matrix slopes(Matrix outputs, Targets targets) {
        var slopes = new double[outputs.columns()][outputs.rows()];
        differentiate(NetworkTraining.columns(outputs), NetworkTraining.columns(targets), slopes, outputs.rows());
        return Matrix.filled(outputs.rows(), outputs.columns(), (i, j) -> slopes[j][i]);
    }

    /// Whether these targets go with that many outputs; the message says what was expected.
    ///
    /// @throws IllegalArgumentException where they do not
    public void check(Targets given, int outputs) {
        targets.check(given, outputs, word);
        if (given instanceof Targets.Values(var matrix) && outputs != outputsPerTarget * matrix.columns()) {
            throw new IllegalArgumentException("The loss %s needs %d outputs for targets of shape %s, but there are %d"
                    .formatted(word, outputsPerTarget * matrix.columns(), matrix.shape(), outputs));
        }
    }

    /// Leaves the slopes of the first n samples in `slopes` and gives the sum of their losses, both without the factor
    /// 1/N.
    ///
    /// @param out     one array an output
    /// @param targets target values, likewise; for labels, one array with the classes
    double differentiate(double[][] out, double[][] targets, double[][] slopes, int n) {
        double sum = 0;
        switch (this) {
            case SOFTMAX_CROSS_ENTROPY -> {
                for (int i = 0; i < n; i++) {
                    sum += softmax(out, (int) targets[0][i], slopes, i);
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                for (int j = 0; j < out.length; j++) {
                    sum += binary(out[j], targets[j], slopes[j], n);
                }
            }
            case LEAST_SQUARES -> {
                for (int j = 0; j < out.length; j++) {
                    sum += squares(out[j], targets[j], slopes[j], n);
                }
            }
            case GAUSSIAN -> {
                int half = out.length / 2;
                for (int j = 0; j < half; j++) {
                    sum += gaussian(out[j], out[half + j], targets[j], slopes[j], slopes[half + j], n);
                }
            }
        }
        return sum;
    }

    private static double[][] sample(double[][] columns, int i) {
        var row = new double[columns.length][];
        for (int j = 0; j < row.length; j++) {
            row[j] = new double[] {columns[j][i]};
        }
        return row;
    }

    /// −log ψ = (max − z) + log(1 + the others' share), in which neither huge outputs nor a sure class lose digits; the
    /// slope of the right class, ψ − 1, is minus the share of the other classes.
    private static double softmax(double[][] out, int label, double[][] slopes, int i) {
        int largest = 0;
        for (int j = 1; j < out.length; j++) {
            largest = out[j][i] > out[largest][i] ? j : largest;
        }
        double max = out[largest][i];
        double rest = 0;
        double wrong = 0;
        for (int j = 0; j < out.length; j++) {
            double share = Math.exp(out[j][i] - max);
            slopes[j][i] = share;
            rest += j == largest ? 0 : share;
            wrong += j == label ? 0 : share;
        }
        double sum = 1 + rest;
        for (int j = 0; j < out.length; j++) {
            slopes[j][i] /= sum;
        }
        slopes[label][i] = -wrong / sum;
        return max - out[label][i] + Math.log1p(rest);
    }

    /// The slope is sig(f) for y = 0 and −sig(−f) for y = 1: sig(f) − 1 has lost its digits where f is large.
    private static double binary(double[] out, double[] targets, double[] slopes, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double f = out[i];
            double e = Math.exp(-Math.abs(f));
            double larger = 1 / (1 + e);
            double smaller = e * larger;
            sum += Math.max(f, 0) - f * targets[i] + Math.log1p(e);
            slopes[i] = targets[i] == 1 ? -(f >= 0 ? smaller : larger) : f >= 0 ? larger : smaller;
        }
        return sum;
    }

    private static double squares(double[] out, double[] targets, double[] slopes, int n) {
        for (int i = 0; i < n; i++) {
            slopes[i] = 2 * (out[i] - targets[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += slopes[i] * slopes[i];
        }
        return sum / 4;
    }

    private static double gaussian(
            double[] u, double[] z, double[] targets, double[] uSlopes, double[] zSlopes, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double sigma = Math.hypot(1, z[i]);
            double scaled = (targets[i] - u[i]) / sigma;
            double excess = scaled * scaled - 1;
            sum += 0.5 * scaled * scaled + HALF_LOG_TWO_PI + Math.log(sigma);
            uSlopes[i] = -scaled / sigma;
            zSlopes[i] = -excess / sigma * (z[i] / sigma);
        }
        return sum;
    }
}
