package nabla.math.expr.shape;

import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Expr;

/// Which shapes can be multiplied and differentiated by one another, and what comes out.
final class ShapeRules {
    private ShapeRules() {}

    /// `left * right`: a number scales; otherwise what stands between the two must be one size.
    static Shape product(Expr where, Shape left, Shape right) throws Misfit {
        if (left.isNumber() || right.isNumber()) {
            return left.isNumber() ? right : left;
        }
        Size rows = rows(left);
        Size columns = columns(right);
        if (!columns(left).equals(rows(right))) {
            throw new Misfit(
                    "%s times %s does not fit: %s %s %s%s"
                            .formatted(
                                    left.text(),
                                    right.text(),
                                    count(columns(left), "column"),
                                    columns(left).equals(ONE) ? "meets" : "meet",
                                    count(rows(right), "row"),
                                    instead(left, right)),
                    where,
                    left,
                    right);
        }
        boolean row = left instanceof Shape.Row;
        boolean column = right instanceof Shape.Column;
        if (row && column) {
            return Shape.number();
        }
        return row ? new Shape.Row(columns) : column ? new Shape.Column(rows) : new Shape.Matrix(rows, columns);
    }

    private static final Size ONE = new Size.Fixed(1);

    /// `1 column`, `D columns`.
    private static String count(Size size, String word) {
        return size + " " + word + (size.equals(ONE) ? "" : "s");
    }

    /// What was probably meant.
    private static String instead(Shape left, Shape right) {
        return left instanceof Shape.Column && left.equals(right)
                ? "; `a' * b` is the number, `a .* b` goes entry by entry"
                : "";
    }

    private static Size rows(Shape shape) {
        return switch (shape) {
            case Shape.Scalar number -> ONE;
            case Shape.Column(var length) -> length;
            case Shape.Row row -> ONE;
            case Shape.Matrix(var rows, var columns) -> rows;
        };
    }

    private static Size columns(Shape shape) {
        return switch (shape) {
            case Shape.Scalar number -> ONE;
            case Shape.Column column -> ONE;
            case Shape.Row(var length) -> length;
            case Shape.Matrix(var rows, var columns) -> columns;
        };
    }

    static boolean isSquare(Shape shape) {
        return shape instanceof Shape.Matrix(var rows, var columns) && rows.equals(columns);
    }

    /// The derivative of a number has the shape of what it is taken by, that of a vector by a vector is a matrix.
    static Shape derivative(Expr where, Shape of, Shape by, DerivativeLayout layout) throws Misfit {
        if (by instanceof Shape.Row) {
            throw new Misfit("a derivative by a row is not taken; take it by the vector", where);
        }
        if (by.isNumber()) {
            return of;
        }
        if (of.isNumber()) {
            return layout == DerivativeLayout.STRICT_NUMERATOR ? by.transposed() : by;
        }
        if (of instanceof Shape.Column(var entries) && by instanceof Shape.Column(var inputs)) {
            return switch (layout) {
                case DENOMINATOR -> new Shape.Matrix(inputs, entries);
                case NUMERATOR, STRICT_NUMERATOR -> new Shape.Matrix(entries, inputs);
            };
        }
        throw new Misfit(
                "the derivative of %s by %s would have more than two axes: take an entry, as in d(Z[i, j], x)"
                        .formatted(of.text(), by.text()),
                where,
                of,
                by);
    }

    /// What is wrong where two shapes should be one.
    static Misfit apart(Expr where, String rule, Shape left, Shape right) {
        String prefix = rule.isEmpty() ? "" : rule + "; ";
        boolean number = left.isNumber() || right.isNumber();
        String cure = number && rule.isEmpty() ? ": write `c * ones(n)` for a vector of equal entries" : "";
        return new Misfit(
                prefix + "%s and %s do not fit%s".formatted(left.text(), right.text(), cure), where, left, right);
    }
}
