package nabla.ui;

import java.util.StringJoiner;
import nabla.math.Numerals;
import nabla.math.nn.Matrix;

/// A matrix in words, as a hovered part of a formula shows it: its shape and its entries, of a large one the first.
final class MatrixWords {
    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 6;
    private static final int MOST_IN_LINE = 4;
    private static final int DIGITS = 3;

    private MatrixWords() {}

    /// In a line: `= 0.7311`, `= [0.12 −0.3; 1 0]`, and of a larger one its shape alone.
    static String brief(Matrix matrix) {
        if (matrix.rows() * matrix.columns() == 1) {
            return number(matrix.at(0, 0));
        }
        if (matrix.rows() * matrix.columns() > MOST_IN_LINE) {
            return "%d × %d".formatted(matrix.rows(), matrix.columns());
        }
        var rows = new StringJoiner("; ", "= [", "]");
        for (int i = 0; i < matrix.rows(); i++) {
            var row = new StringJoiner(" ");
            for (int j = 0; j < matrix.columns(); j++) {
                row.add(entry(matrix.at(i, j)));
            }
            rows.add(row.toString());
        }
        return rows.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? "= " + Numerals.of(value, Numerals.SHORT) : "no value here";
    }

    private static String entry(double value) {
        return Double.isFinite(value) ? Numerals.of(value, DIGITS) : "–";
    }

    /// A 1×1 matrix is shown as a number.
    static String of(Matrix matrix) {
        if (matrix.rows() * matrix.columns() == 1) {
            return number(matrix.at(0, 0));
        }
        var lines = new StringJoiner("\n");
        lines.add("%d × %d".formatted(matrix.rows(), matrix.columns()));
        for (int i = 0; i < Math.min(matrix.rows(), MOST_ROWS); i++) {
            var row = new StringJoiner("   ");
            for (int j = 0; j < Math.min(matrix.columns(), MOST_COLUMNS); j++) {
                row.add(entry(matrix.at(i, j)));
            }
            lines.add(matrix.columns() > MOST_COLUMNS ? row + "   …" : row.toString());
        }
        if (matrix.rows() > MOST_ROWS) {
            lines.add("…");
        }
        return lines.toString();
    }
}
