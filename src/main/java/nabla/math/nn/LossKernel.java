package nabla.math.nn;

/// A [Loss] and its slopes over a block of samples, without the factor 1/N.
final class LossKernel {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private final Loss loss;
    private final int outputs;

    LossKernel(Loss loss, int outputs) {
        this.loss = loss;
        this.outputs = outputs;
    }

    /// Leaves the slopes in `slopes` and gives the sum of the losses.
    ///
    /// @param targets target values; for labels, one array with the classes
    double differentiate(double[][] out, double[][] targets, double[][] slopes, int n) {
        double sum = 0;
        switch (loss) {
            case SOFTMAX_CROSS_ENTROPY -> {
                for (int i = 0; i < n; i++) {
                    sum += softmax(out, (int) targets[0][i], slopes, i);
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                for (int j = 0; j < outputs; j++) {
                    sum += binary(out[j], targets[j], slopes[j], n);
                }
            }
            case LEAST_SQUARES -> {
                for (int j = 0; j < outputs; j++) {
                    sum += squares(out[j], targets[j], slopes[j], n);
                }
            }
            case GAUSSIAN -> {
                int half = outputs / 2;
                for (int j = 0; j < half; j++) {
                    sum += gaussian(out[j], out[half + j], targets[j], slopes[j], slopes[half + j], n);
                }
            }
        }
        return sum;
    }

    /// −log ψ = (max − z) + log(1 + the others' share), in which neither huge outputs nor a sure class lose digits; the
    /// slope of the right class, ψ − 1, is minus the share of the other classes.
    private double softmax(double[][] out, int label, double[][] slopes, int i) {
        int largest = 0;
        for (int j = 1; j < outputs; j++) {
            largest = out[j][i] > out[largest][i] ? j : largest;
        }
        double max = out[largest][i];
        double rest = 0;
        double wrong = 0;
        for (int j = 0; j < outputs; j++) {
            double share = Math.exp(out[j][i] - max);
            slopes[j][i] = share;
            rest += j == largest ? 0 : share;
            wrong += j == label ? 0 : share;
        }
        double sum = 1 + rest;
        for (int j = 0; j < outputs; j++) {
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
