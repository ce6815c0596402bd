package nabla.math.nn;

/// Two matrices whose shapes do not fit an operation; the message names both shapes.
public final class ShapeMismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient MatrixShape left;
    private final transient MatrixShape right;

    /// @param what such as "The product", the beginning of a sentence
    public ShapeMismatch(String what, MatrixShape left, MatrixShape right) {
        super("%s does not fit: %s and %s".formatted(what, left, right));
        this.left = left;
        this.right = right;
    }

    public MatrixShape left() {
        return left;
    }

    public MatrixShape right() {
        return right;
    }
}
