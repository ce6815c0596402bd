package nabla.math.nn;

import nabla.math.expr.tree.Function;

/// What the outputs of a network stand for.
public enum OutputKind {
    /// Probabilities ψ of the classes, one of which is right
    SOFTMAX,
    /// A probability p each
    SIGMOID,
    /// The outputs as they are
    NUMBERS;

    public Matrix prediction(Matrix outputs) {
        return switch (this) {
            case SOFTMAX -> softmax(outputs);
            case SIGMOID -> outputs.map(Function.SIG::value);
            case NUMBERS -> outputs;
        };
    }

    /// Row by row e^(z_ij)/Σ e^(z_ik), with the row's maximum taken off first.
    public static Matrix softmax(Matrix z) {
        return Matrix.filled(z.rows(), z.columns(), (i, j) -> {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < z.columns(); k++) {
                max = Math.max(max, z.at(i, k));
            }
            double sum = 0;
            for (int k = 0; k < z.columns(); k++) {
                sum += Math.exp(z.at(i, k) - max);
            }
            return Math.exp(z.at(i, j) - max) / sum;
        });
    }
}
