package nabla.math.expr.tree;

/// A number with a name: `pi`, `e`, `inf`.
public enum Constant {
    PI("pi", "\\pi", "pi", Math.PI),
    E("e", "e", "e", Math.E),
    /// Only in ranges and limits: no expression has a value at infinity.
    INFINITY("inf", "\\infty", "infinity", Double.POSITIVE_INFINITY);

    private final String word;
    private final String latex;
    private final String spoken;
    private final double value;

    Constant(String word, String latex, String spoken, double value) {
        this.word = word;
        this.latex = latex;
        this.spoken = spoken;
        this.value = value;
    }

    /// As written in a lesson file.
    public String word() {
        return word;
    }

    public String latex() {
        return latex;
    }

    public String spoken() {
        return spoken;
    }

    public double value() {
        return value;
    }
}
