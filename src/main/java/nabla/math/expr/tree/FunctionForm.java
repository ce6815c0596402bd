package nabla.math.expr.tree;

/// How a call of a function is set and said.
public enum FunctionForm {
    /// sig(x), and sig(x)²
    NAME,
    /// log(x), but (log(x))²: without brackets the exponent would be taken for the argument's
    NAME_APART_FROM_POWER,
    /// sin(x), and sin²(x)
    NAME_WITH_POWER,
    /// √x
    ROOT,
    /// |x|
    BARS,
    /// eˣ, and exp(x) where x is too tall to stand above the line
    POWER_OF_E
}
