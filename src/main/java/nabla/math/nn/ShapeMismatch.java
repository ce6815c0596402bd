package nabla.math.nn;

/// Two matrices whose shapes do not fit an operation; the message names both shapes.
public final class ShapeMismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Shape left;
    private final transient Shape right;

    /// @param what such as "The product", the beginning of a sentence
    public ShapeMismatch(String what, Shape left, Shape right) {
        super("%s does not fit: %s and %s".formatted(what, left, right));
        this.left = left;
        this.right = right;
    }

    public Shape left() {
        return left;
    }

    public Shape right() {
        return right;
    }
}
