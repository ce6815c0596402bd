package nabla.room.linear.model;

import nabla.math.nn.Matrix;

/// A layer without an activation, W x + b (Sheet 003, solution 4).
///
/// @param weights W, k × d
/// @param bias    b, k × 1
public record AffineLayer(Matrix weights, Matrix bias) {
    public AffineLayer {
        if (bias.rows() != weights.rows() || bias.columns() != 1) {
            throw new IllegalArgumentException(
                    "a bias of %s for weights of %s".formatted(bias.shape(), weights.shape()));
        }
    }

    /// @param entries of W row by row, then those of b
    static AffineLayer of(int outputs, int inputs, double... entries) {
        double[] weights = java.util.Arrays.copyOf(entries, outputs * inputs);
        double[] bias = java.util.Arrays.copyOfRange(entries, outputs * inputs, outputs * inputs + outputs);
        return new AffineLayer(Matrix.of(outputs, inputs, weights), Matrix.of(outputs, 1, bias));
    }

    /// x stays x.
    static AffineLayer identity(int size) {
        return new AffineLayer(Matrix.filled(size, size, (i, j) -> i == j ? 1 : 0), Matrix.zero(size, 1));
    }

    public int outputs() {
        return weights.rows();
    }

    public int inputs() {
        return weights.columns();
    }

    /// W x + b.
    double[] at(double[] x) {
        double[] y = new double[outputs()];
        for (int i = 0; i < y.length; i++) {
            y[i] = bias.at(i, 0);
            for (int j = 0; j < x.length; j++) {
                y[i] += weights.at(i, j) * x[j];
            }
        }
        return y;
    }

    /// The one layer that does what `inner` and then this one do: W₁W₂ and W₁b₂ + b₁.
    AffineLayer after(AffineLayer inner) {
        return new AffineLayer(
                weights.times(inner.weights), weights.times(inner.bias).plus(bias));
    }

    /// Its first rows and columns.
    AffineLayer part(int outputs, int inputs) {
        return new AffineLayer(Matrix.filled(outputs, inputs, weights::at), Matrix.filled(outputs, 1, bias::at));
    }

    AffineLayer withWeight(int row, int column, double value) {
        return new AffineLayer(weights.with(row, column, value), bias);
    }

    AffineLayer withBias(int row, double value) {
        return new AffineLayer(weights, bias.with(row, 0, value));
    }
}
