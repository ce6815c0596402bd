package nabla.math.nn;

import java.util.Arrays;

/// The matrix products of one layer over a block of samples, in loops the compiler vectorises.
///
/// A block is one short array a unit, its samples side by side; every inner loop runs over one index and takes four
/// arrays at a time, since reading and writing costs more than calculating.
final class DenseKernel {
    /// From here on a row of weights is long enough for a loop along it.
    private static final int LONG_ROW = 16;

    private final int inputs;
    private final int outputs;
    private final double[][] weights;
    private final double[] biases;
    private final double[][] weightSlopes;
    private final double[] biasSlopes;
    /// what the layer took, sample by sample
    private final double[][] bySample;

    DenseKernel(int inputs, int outputs, int block) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.weights = new double[outputs][inputs];
        this.biases = new double[outputs];
        this.weightSlopes = new double[outputs][inputs];
        this.biasSlopes = new double[outputs];
        this.bySample = inputs < LONG_ROW ? new double[0][] : new double[block][inputs];
    }

    /// Takes weights and biases from a parameter vector and forgets all slopes.
    ///
    /// @return where the next layer starts
    int load(double[] parameters, int from) {
        int at = from;
        for (int j = 0; j < outputs; j++) {
            System.arraycopy(parameters, at, weights[j], 0, inputs);
            Arrays.fill(weightSlopes[j], 0);
            at += inputs;
        }
        System.arraycopy(parameters, at, biases, 0, outputs);
        Arrays.fill(biasSlopes, 0);
        return at + outputs;
    }

    /// Leaves factor · (slope + decay · parameter) in a gradient vector.
    ///
    /// @return where the next layer starts
    int store(double[] gradient, int from, double factor, double decay, double biasDecay) {
        int at = from;
        for (int j = 0; j < outputs; j++) {
            for (int k = 0; k < inputs; k++) {
                gradient[at++] = factor * weightSlopes[j][k] + decay * weights[j][k];
            }
        }
        for (int j = 0; j < outputs; j++) {
            gradient[at++] = factor * biasSlopes[j] + biasDecay * biases[j];
        }
        return at;
    }

    double squaredWeights() {
        double sum = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                sum += weight * weight;
            }
        }
        return sum;
    }

    double squaredBiases() {
        double sum = 0;
        for (double bias : biases) {
            sum += bias * bias;
        }
        return sum;
    }

    /// z = W a + b.
    void forward(double[][] a, double[][] z, int n) {
        for (int j = 0; j < outputs; j++) {
            double[] w = weights[j];
            double[] out = z[j];
            Arrays.fill(out, 0, n, biases[j]);
            int k = 0;
            for (; k + 4 <= inputs; k += 4) {
                add(out, a[k], w[k], a[k + 1], w[k + 1], a[k + 2], w[k + 2], a[k + 3], w[k + 3], n);
            }
            for (; k < inputs; k++) {
                add(out, a[k], w[k], n);
            }
        }
    }

    /// ∂J/∂a = Wᵀ ∂J/∂z.
    void backward(double[][] dz, double[][] da, int n) {
        for (int k = 0; k < inputs; k++) {
            double[] out = da[k];
            Arrays.fill(out, 0, n, 0);
            int j = 0;
            for (; j + 4 <= outputs; j += 4) {
                add(
                        out,
                        dz[j],
                        weights[j][k],
                        dz[j + 1],
                        weights[j + 1][k],
                        dz[j + 2],
                        weights[j + 2][k],
                        dz[j + 3],
                        weights[j + 3][k],
                        n);
            }
            for (; j < outputs; j++) {
                add(out, dz[j], weights[j][k], n);
            }
        }
    }

    /// Adds ∂J/∂W = ∂J/∂z aᵀ and ∂J/∂b, the sum of ∂J/∂z over the samples.
    void collect(double[][] dz, double[][] a, int n) {
        for (int j = 0; j < outputs; j++) {
            biasSlopes[j] += sum(dz[j], n);
        }
        if (inputs < LONG_ROW) {
            collectShortRows(dz, a, n);
        } else {
            collectLongRows(dz, a, n);
        }
    }

    private void collectShortRows(double[][] dz, double[][] a, int n) {
        for (int j = 0; j < outputs; j++) {
            double[] d = dz[j];
            double[] slopes = weightSlopes[j];
            int k = 0;
            for (; k + 4 <= inputs; k += 4) {
                addDots(slopes, k, d, a[k], a[k + 1], a[k + 2], a[k + 3], n);
            }
            for (; k < inputs; k++) {
                slopes[k] += dot(d, a[k], n);
            }
        }
    }

    private void collectLongRows(double[][] dz, double[][] a, int n) {
        for (int k = 0; k < inputs; k++) {
            double[] from = a[k];
            for (int i = 0; i < n; i++) {
                bySample[i][k] = from[i];
            }
        }
        for (int j = 0; j < outputs; j++) {
            double[] d = dz[j];
            double[] slopes = weightSlopes[j];
            int i = 0;
            for (; i + 4 <= n; i += 4) {
                add(
                        slopes,
                        bySample[i],
                        d[i],
                        bySample[i + 1],
                        d[i + 1],
                        bySample[i + 2],
                        d[i + 2],
                        bySample[i + 3],
                        d[i + 3],
                        inputs);
            }
            for (; i < n; i++) {
                add(slopes, bySample[i], d[i], inputs);
            }
        }
    }

    private static void add(double[] out, double[] a, double weight, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += weight * a[i];
        }
    }

    private static void add(
            double[] out,
            double[] a,
            double wa,
            double[] b,
            double wb,
            double[] c,
            double wc,
            double[] d,
            double wd,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] += (wa * a[i] + wb * b[i]) + (wc * c[i] + wd * d[i]);
        }
    }

    private static void addDots(
            double[] out, int at, double[] d, double[] a, double[] b, double[] c, double[] e, int n) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < n; i++) {
            first += d[i] * a[i];
            second += d[i] * b[i];
            third += d[i] * c[i];
            fourth += d[i] * e[i];
        }
        out[at] += first;
        out[at + 1] += second;
        out[at + 2] += third;
        out[at + 3] += fourth;
    }

    private static double dot(double[] a, double[] b, int n) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 2 <= n; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return i < n ? even + odd + a[i] * b[i] : even + odd;
    }

    private static double sum(double[] values, int n) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 2 <= n; i += 2) {
            even += values[i];
            odd += values[i + 1];
        }
        return i < n ? even + odd + values[i] : even + odd;
    }
}
