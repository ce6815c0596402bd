package nabla.math.nn;

/// Rows and columns of a [Matrix].
public record MatrixShape(int rows, int columns) {

    public MatrixShape transposed() {
        return new MatrixShape(columns, rows);
    }

    /// As on the sheets: 10×5.
    @Override
    public String toString() {
        return rows + "×" + columns;
    }
}
