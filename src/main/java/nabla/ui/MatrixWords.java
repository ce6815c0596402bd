package nabla.ui;

import java.util.StringJoiner;
import nabla.math.Numerals;
import nabla.math.nn.Matrix;

/// A matrix in words, as a hovered part of a formula shows it: its shape and its entries, of a large one the first.
public final class MatrixWords {
    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 6;
    private static final int DIGITS = 3;

    private MatrixWords() {}

    /// A 1×1 matrix is shown as a number.
    public static String of(Matrix matrix) {
        if (matrix.rows() * matrix.columns() == 1) {
            double value = matrix.at(0, 0);
            return Double.isFinite(value) ? "= " + Numerals.of(value, Numerals.SHORT) : "no value here";
        }
        var lines = new StringJoiner("\n");
        lines.add("%d × %d".formatted(matrix.rows(), matrix.columns()));
        for (int i = 0; i < Math.min(matrix.rows(), MOST_ROWS); i++) {
            var row = new StringJoiner("   ");
            for (int j = 0; j < Math.min(matrix.columns(), MOST_COLUMNS); j++) {
                double value = matrix.at(i, j);
                row.add(Double.isFinite(value) ? Numerals.of(value, DIGITS) : "–");
            }
            lines.add(matrix.columns() > MOST_COLUMNS ? row + "   …" : row.toString());
        }
        if (matrix.rows() > MOST_ROWS) {
            lines.add("…");
        }
        return lines.toString();
    }
}
