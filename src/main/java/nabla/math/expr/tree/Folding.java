package nabla.math.expr.tree;

/// What is done with the values of an expression while an index runs.
public enum Folding {
    /// Added; nothing added is 0.
    SUM("sum", "\\sum", "sum"),
    /// Multiplied, from left to right; nothing multiplied is 1 or the identity.
    PROD("prod", "\\prod", "product");

    private final String word;
    private final String latex;
    private final String noun;

    Folding(String word, String latex, String noun) {
        this.word = word;
        this.latex = latex;
        this.noun = noun;
    }

    /// As written in a lesson file.
    public String word() {
        return word;
    }

    public String latex() {
        return latex;
    }

    /// "sum", "product".
    public String noun() {
        return noun;
    }

    public String spoken() {
        return "the " + noun;
    }
}
