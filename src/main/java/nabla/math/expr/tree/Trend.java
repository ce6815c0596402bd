package nabla.math.expr.tree;

/// How the values of a function move as its argument grows, from which its values over an interval are read off.
enum Trend {
    /// Every larger argument has a larger value, such as exp.
    RISING,
    /// No larger argument has a smaller value, such as relu.
    NOT_FALLING,
    /// Level but for jumps upwards, such as step.
    STAIRS,
    /// Rising with the size of the argument, whatever its sign, such as abs.
    RISING_WITH_SIZE,
    /// The larger of two arguments.
    LARGER,
    /// The smaller of two arguments.
    SMALLER,
    /// None of these, such as sin.
    OTHER
}
