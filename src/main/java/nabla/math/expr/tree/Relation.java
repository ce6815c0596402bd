package nabla.math.expr.tree;

/// How two lines of a derivation stand to each other.
public enum Relation {
    EQUAL("=", "=", "equals"),
    AT_MOST("<=", "\\leq", "is at most"),
    AT_LEAST(">=", "\\geq", "is at least"),
    LESS("<", "<", "is less than"),
    GREATER(">", ">", "is greater than");

    private final String word;
    private final String latex;
    private final String spoken;

    Relation(String word, String latex, String spoken) {
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

    /// How the right side stands to the left one: a < b is b > a.
    public Relation mirrored() {
        return switch (this) {
            case EQUAL -> EQUAL;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            case LESS -> GREATER;
            case GREATER -> LESS;
        };
    }

    /// Whether `left relation right` where `left` compares to `right` as `sign` to 0.
    public boolean admits(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case AT_MOST -> sign <= 0;
            case AT_LEAST -> sign >= 0;
            case LESS -> sign < 0;
            case GREATER -> sign > 0;
        };
    }
}
