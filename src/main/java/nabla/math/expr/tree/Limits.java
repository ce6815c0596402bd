package nabla.math.expr.tree;

/// How large an expression may be, so that nothing that walks over one runs out of stack or patience.
public final class Limits {
    /// Of the text of one expression, one line or one declaration.
    public static final int CHARACTERS = 10_000;
    /// A name alone is one deep, `-x` two; parentheses and calls may stand in one another as often.
    public static final int DEPTH = 200;
    /// Every number, name and operation is a node; so are the arguments that `f` alone stands for.
    public static final int NODES = 50_000;

    /// Of a vector, and of each axis of a matrix.
    public static final int SIZE = 64;
    /// Of one sum or product over an index.
    public static final int TERMS = 10_000;
    /// Of sums and products in one another.
    public static final int TERMS_IN_ALL = 20_000;

    private Limits() {}
}
