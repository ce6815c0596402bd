package nabla.math.expr.tree;

import java.util.Optional;

/// A function whose argument or value is a whole vector or matrix.
public enum ShapedFunction {
    /// e^(x_i)/Σ e^(x_j) of a vector.
    SOFTMAX("softmax", 1, "\\operatorname{softmax}", "softmax of"),
    /// [#SOFTMAX] of every row of a matrix.
    ROWSOFTMAX("rowsoftmax", 1, "\\operatorname{softmax}", "softmax of the rows of"),
    /// The root of the sum of the squares of all entries.
    NORM("norm", 1, "\\left\\|\\right\\|", "the norm of"),
    /// The matrix with a vector on its diagonal and 0 elsewhere.
    DIAG("diag", 1, "\\operatorname{diag}", "the diagonal matrix of"),
    /// The sum of the diagonal.
    TRACE("trace", 1, "\\operatorname{tr}", "the trace of"),
    /// The vector of n ones.
    ONES("ones", 1, "\\mathbf{1}", "the vector of ones of length"),
    /// Of labels the matrix whose row i is 1 at label i and 0 elsewhere; of one index such a vector.
    ONEHOT("onehot", 2, "\\operatorname{onehot}", "one-hot of");

    private final String word;
    private final int arity;
    private final String latex;
    private final String spoken;

    ShapedFunction(String word, int arity, String latex, String spoken) {
        this.word = word;
        this.arity = arity;
        this.latex = latex;
        this.spoken = spoken;
    }

    public static Optional<ShapedFunction> named(String word) {
        for (ShapedFunction function : values()) {
            if (function.word.equals(word)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /// As written in a lesson file.
    public String word() {
        return word;
    }

    public int arity() {
        return arity;
    }

    public String latex() {
        return latex;
    }

    public String spoken() {
        return spoken;
    }
}
