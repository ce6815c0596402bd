package nabla.math.expr.shape;

import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Limits;
import nabla.math.expr.tree.ShapedFunction;

/// The shapes of the functions of whole vectors and matrices.
final class FormRules {
    private final Shapes shapes;

    FormRules(Shapes shapes) {
        this.shapes = shapes;
    }

    Kind kind(Expr where, ShapedFunction function, List<Expr> arguments) throws Misfit {
        if (arguments.size() != function.arity()) {
            throw new Misfit(
                    "`%s` takes %d argument%s"
                            .formatted(function.word(), function.arity(), function.arity() == 1 ? "" : "s"),
                    where);
        }
        Expr first = arguments.getFirst();
        return switch (function) {
            case SOFTMAX -> {
                if (!(shapes.shape(first) instanceof Shape.Column)) {
                    throw of(function, "a vector", first, "; of every row of a matrix it is `rowsoftmax`");
                }
                yield Kind.of(shapes.shape(first));
            }
            case ROWSOFTMAX -> {
                if (!(shapes.shape(first) instanceof Shape.Matrix)) {
                    throw of(function, "a matrix", first, "; of a vector it is `softmax`");
                }
                yield Kind.of(shapes.shape(first));
            }
            case NORM -> {
                shapes.shape(first);
                yield Kind.NUMBER;
            }
            case DIAG -> {
                if (!(shapes.shape(first) instanceof Shape.Column(var length))) {
                    throw of(function, "a vector", first, "");
                }
                yield Kind.of(new Shape.Matrix(length, length));
            }
            case TRACE -> {
                if (!ShapeRules.isSquare(shapes.shape(first))) {
                    throw of(function, "a square matrix", first, "");
                }
                yield Kind.NUMBER;
            }
            case ONES -> Kind.of(new Shape.Column(size(first)));
            case ONEHOT -> onehot(first, size(arguments.getLast()));
        };
    }

    private Misfit of(ShapedFunction function, String wanted, Expr argument, String cure) throws Misfit {
        return new Misfit(
                "`%s` takes %s; here it is %s%s"
                        .formatted(
                                function.word(), wanted, shapes.shape(argument).text(), cure),
                argument);
    }

    private Kind onehot(Expr labels, Size classes) throws Misfit {
        Kind kind = shapes.kind(labels);
        IndexReach reach = kind.reach()
                .orElseThrow(() -> new Misfit("`onehot` takes labels or an index, as in onehot(k, K)", labels));
        if (!reach.inside(classes, some -> IndexRules.least(some, shapes.scope()))) {
            throw new Misfit("the labels go over %s, onehot over 1..%s".formatted(reach, classes), labels);
        }
        return Kind.of(
                kind.shape() instanceof Shape.Column(var length)
                        ? new Shape.Matrix(length, classes)
                        : new Shape.Column(classes));
    }

    /// A size as it stands in an expression: `N` or `10`.
    private Size size(Expr expression) throws Misfit {
        if (expression instanceof Expr.Sym(var name)
                && shapes.scope().find(name).orElse(null) instanceof Declaration.SizeParameter) {
            return new Size.Named(name);
        }
        if (expression instanceof Expr.Num(var value) && value.isInteger()) {
            boolean fits = value.signum() > 0 && value.compareTo(Rational.of(Limits.SIZE)) <= 0;
            if (!fits) {
                throw new Misfit(
                        "a size goes from 1 to %d; here it is %s".formatted(Limits.SIZE, value.numerator()),
                        expression);
            }
            return new Size.Fixed(value.numerator().intValueExact());
        }
        throw new Misfit("a size is expected, as in ones(N) or onehot(k, 3)", expression);
    }
}
