package nabla.math.expr.tree;

/// What is done with the values of an expression while an index runs.
public enum Folding {
    /// Added; nothing added is 0.
    SUM("sum", "\\sum", "the sum"),
    /// Multiplied, from left to right; nothing multiplied is 1 or the identity.
    PROD("prod", "\\prod", "the product");

    private final String word;
    private final String latex;
    private final String spoken;

    Folding(String word, String latex, String spoken) {
        this.word = word;
        this.latex = latex;
        this.spoken = spoken;
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
}
