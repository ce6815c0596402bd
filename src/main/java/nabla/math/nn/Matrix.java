package nabla.math.nn;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// An immutable matrix of doubles, stored row by row; shapes that do not fit are a [ShapeMismatch] with both shapes.
///
/// Written to be read; [NetworkTraining] does the same work fast.
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /// @param values row by row; copied
    public static Matrix of(int rows, int columns, double... values) {
        if (rows < 1 || columns < 1 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(
                    "A %s matrix cannot have %d entries".formatted(new MatrixShape(rows, columns), values.length));
        }
        return new Matrix(rows, columns, values.clone());
    }

    /// @param rows all of the same length, at least one; copied
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (double[] row : rows) {
            if (row.length != columns) {
                throw new IllegalArgumentException("One row has %d entries, another %d".formatted(columns, row.length));
            }
        }
        return of(
                rows.length,
                columns,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    /// A matrix of one row.
    public static Matrix row(double... values) {
        return of(1, values.length, values);
    }

    public static Matrix filled(int rows, int columns, Entry entry) {
        var values = new double[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = entry.at(i, j);
            }
        }
        return new Matrix(rows, columns, values);
    }

    /// A 1×1 matrix.
    public static Matrix scalar(double value) {
        return row(value);
    }

    public static Matrix zero(int rows, int columns) {
        return filled(rows, columns, (i, j) -> 0);
    }

    /// Says an entry from its row and column, from 0.
    @FunctionalInterface
    public interface Entry {
        double at(int row, int column);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public MatrixShape shape() {
        return new MatrixShape(rows, columns);
    }

    public double at(int row, int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("column %d of %s".formatted(column, shape()));
        }
        return values[row * columns + column];
    }

    /// A copy, row by row.
    public double[] toArray() {
        return values.clone();
    }

    /// The same matrix with one entry changed.
    public Matrix with(int row, int column, double value) {
        return filled(rows, columns, (i, j) -> i == row && j == column ? value : at(i, j));
    }

    public Matrix rowAt(int row) {
        return filled(1, columns, (i, j) -> at(row, j));
    }

    public Matrix transposed() {
        return filled(columns, rows, (i, j) -> at(j, i));
    }

    /// The matrix product.
    public Matrix times(Matrix other) {
        if (columns != other.rows) {
            throw new ShapeMismatch("The product", shape(), other.shape());
        }
        return filled(rows, other.columns, (i, j) -> {
            double sum = 0;
            for (int k = 0; k < columns; k++) {
                sum += at(i, k) * other.at(k, j);
            }
            return sum;
        });
    }

    public Matrix plus(Matrix other) {
        return each("The sum", other, Double::sum);
    }

    public Matrix minus(Matrix other) {
        return each("The difference", other, (a, b) -> a - b);
    }

    /// The product entry by entry: A ⊙ B.
    public Matrix hadamard(Matrix other) {
        return each("The Hadamard product", other, (a, b) -> a * b);
    }

    /// Adds a matrix of one row to every row.
    public Matrix plusRow(Matrix row) {
        if (row.rows != 1 || row.columns != columns) {
            throw new ShapeMismatch("Adding a row to every row", shape(), row.shape());
        }
        return filled(rows, columns, (i, j) -> at(i, j) + row.at(0, j));
    }

    private Matrix each(String what, Matrix other, DoubleBinaryOperator operation) {
        if (!shape().equals(other.shape())) {
            throw new ShapeMismatch(what, shape(), other.shape());
        }
        return filled(rows, columns, (i, j) -> operation.applyAsDouble(at(i, j), other.at(i, j)));
    }

    public Matrix scaled(double factor) {
        return map(value -> factor * value);
    }

    public Matrix map(DoubleUnaryOperator function) {
        return new Matrix(rows, columns, Arrays.stream(values).map(function).toArray());
    }

    /// What is left of the rows when they are added up: 1×columns.
    public Matrix sumOfRows() {
        return filled(1, columns, (i, j) -> {
            double sum = 0;
            for (int k = 0; k < rows; k++) {
                sum += at(k, j);
            }
            return sum;
        });
    }

    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// ‖A‖², the sum of all squares.
    public double squaredNorm() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /// The largest absolute value, such as a colour scale needs; NaN where an entry is.
    public double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    public boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix
                && rows == matrix.rows
                && columns == matrix.columns
                && Arrays.equals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return shape() + " " + Arrays.toString(values);
    }
}
