package nabla.math.nn.step;

/// What the rows or the columns of a matrix stand for.
public enum Axis {
    SAMPLE("sample"),
    INPUT("input"),
    UNIT("unit"),
    OUTPUT("output"),
    CLASS("class"),
    /// a single row or column that stands for nothing
    ONE("");

    private final String word;

    Axis(String word) {
        this.word = word;
    }

    /// Such as `sample 3`; empty where there is nothing to say.
    ///
    /// @param index from 0; people count from 1
    public String heading(int index) {
        return this == ONE ? "" : word + " " + (index + 1);
    }

    /// One of it: `sample`.
    public String word() {
        return word;
    }
}
