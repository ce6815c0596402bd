package nabla.math.expr.scope;

import java.util.Map;

/// How the entries of an expression are laid out. A vector is a column; its transpose is a row, which no column equals.
public sealed interface Shape {
    /// A single number.
    record Scalar() implements Shape {}

    /// A vector.
    record Column(Size length) implements Shape {}

    /// A transposed vector.
    record Row(Size length) implements Shape {}

    /// `rows` × `columns`.
    record Matrix(Size rows, Size columns) implements Shape {}

    static Shape number() {
        return new Scalar();
    }

    /// What the transpose of this shape is.
    default Shape transposed() {
        return switch (this) {
            case Scalar number -> number;
            case Column(var length) -> new Row(length);
            case Row(var length) -> new Column(length);
            case Matrix(var rows, var columns) -> new Matrix(columns, rows);
        };
    }

    default boolean isNumber() {
        return this instanceof Scalar;
    }

    /// `a number`, `D × 1`, `1 × D`, `N × D`.
    default String text() {
        return switch (this) {
            case Scalar number -> "a number";
            case Column(var length) -> length + " × 1";
            case Row(var length) -> "1 × " + length;
            case Matrix(var rows, var columns) -> rows + " × " + columns;
        };
    }

    /// The same with the numbers that its sizes are: `N × D (4 × 2)`.
    default String text(Map<String, Integer> lengths) {
        String numbers = rows(lengths) + " × " + columns(lengths);
        return isNumber() || numbers.equals(text()) ? text() : text() + " (" + numbers + ")";
    }

    /// How many rows it has where the declared sizes have these lengths; a number is 1 × 1.
    default int rows(Map<String, Integer> lengths) {
        return switch (this) {
            case Scalar number -> 1;
            case Column(var length) -> length.length(lengths);
            case Row row -> 1;
            case Matrix(var rows, var columns) -> rows.length(lengths);
        };
    }

    /// How many columns it has where the declared sizes have these lengths.
    default int columns(Map<String, Integer> lengths) {
        return switch (this) {
            case Scalar number -> 1;
            case Column column -> 1;
            case Row(var length) -> length.length(lengths);
            case Matrix(var rows, var columns) -> columns.length(lengths);
        };
    }
}
