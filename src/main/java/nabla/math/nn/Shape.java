package nabla.math.nn;

/// Rows and columns of a [Matrix].
public record Shape(int rows, int columns) {

    public Shape transposed() {
        return new Shape(columns, rows);
    }

    /// As on the sheets: 10×5.
    @Override
    public String toString() {
        return rows + "×" + columns;
    }
}
