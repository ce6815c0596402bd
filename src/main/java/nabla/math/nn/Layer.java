package nabla.math.nn;

/// Weights, biases and activation of one layer: z = a Wᵀ + b for samples as rows.
///
/// @param weights W, outputs × inputs
/// @param biases  b, one row
public record Layer(Matrix weights, Matrix biases, Activation activation) {
    public Layer {
        if (biases.rows() != 1 || biases.columns() != weights.rows()) {
            throw new ShapeMismatch("Weights with biases", weights.shape(), biases.shape());
        }
    }

    public int inputs() {
        return weights.columns();
    }

    public int outputs() {
        return weights.rows();
    }

    /// How many numbers can be learned.
    public int parameters() {
        return outputs() * (inputs() + 1);
    }
}
