package nabla.room.activations.model;

/// Of which function a matrix holds the slopes.
public enum JacobianKind {
    /// s = softmax(x)
    SOFTMAX,
    /// tanh of every output of it
    TANH_OF_SOFTMAX;

    /// The function, as it is written.
    public String function() {
        return switch (this) {
            case SOFTMAX -> "softmax(x)";
            case TANH_OF_SOFTMAX -> "tanh(softmax(x))";
        };
    }

    /// Its matrix, as it is written where a row is an output.
    public String formula() {
        return switch (this) {
            case SOFTMAX -> "diag(s) − ssᵀ";
            case TANH_OF_SOFTMAX -> "diag(1 − tanh²(s)) (diag(s) − ssᵀ)";
        };
    }
}
