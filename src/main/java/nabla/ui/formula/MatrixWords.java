package nabla.ui.formula;

import java.util.StringJoiner;
import nabla.math.Numerals;
import nabla.math.nn.Matrix;
import nabla.ui.matrix.MatrixNumbers;

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

    /// As a card shows it, a 1×1 matrix as a number. A row begins with a tab and has one between its cells; the cells
    /// of a column have equally many decimals.
    ///
    /// @param under for which indices, said behind its shape
    static String of(Matrix matrix, String under) {
        if (matrix.rows() * matrix.columns() == 1) {
            return number(matrix.at(0, 0)) + under;
        }
        int rows = Math.min(matrix.rows(), MOST_ROWS);
        int columns = Math.min(matrix.columns(), MOST_COLUMNS);
        var lines = new StringJoiner("\n");
        lines.add("%d × %d%s".formatted(matrix.rows(), matrix.columns(), under));
        for (int i = 0; i < rows; i++) {
            var row = new StringJoiner("\t", "\t", matrix.columns() > MOST_COLUMNS ? "\t…" : "");
            for (int j = 0; j < columns; j++) {
                row.add(cell(matrix.at(i, j), MatrixNumbers.of(column(matrix, rows, j))));
            }
            lines.add(row.toString());
        }
        if (matrix.rows() > MOST_ROWS) {
            lines.add("…");
        }
        return lines.toString();
    }

    private static Matrix column(Matrix matrix, int rows, int j) {
        return Matrix.filled(rows, 1, (i, only) -> matrix.at(i, j));
    }

    /// With a decimal more than on the stage; in a column of very small or large numbers each has its own power of ten.
    private static String cell(double value, MatrixNumbers numbers) {
        return Double.isFinite(value) && numbers.power() == 0 ? numbers.longer().of(value) : entry(value);
    }
}
