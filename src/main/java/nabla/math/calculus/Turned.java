package nabla.math.calculus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.ShapedFunction;

/// Writes what was written for one layout of derivatives for the other.
///
/// The derivative of a vector by a vector is the transpose of what it was, so every such derivative is transposed, or
/// the whole line is: then a product goes in the other order, and a transpose falls away.
public final class Turned {
    private final Scope scope;

    /// @param scope in the layout that was written for
    public Turned(Scope scope) {
        this.scope = scope;
    }

    /// Whether a derivative of a vector by a vector stands in it.
    public static boolean matters(Expr expression, Scope scope) {
        return isJacobian(expression, scope) || expression.parts().stream().anyMatch(part -> matters(part, scope));
    }

    private static boolean isJacobian(Expr expression, Scope scope) {
        return expression instanceof Expr.Derivative(var of, var by)
                && isColumn(of, scope)
                && isColumn(new Expr.Sym(by), scope);
    }

    private static boolean isColumn(Expr expression, Scope scope) {
        return shape(expression, scope).filter(Shape.Column.class::isInstance).isPresent();
    }

    private static Optional<Shape> shape(Expr expression, Scope scope) {
        return Shapes.find(expression, scope).map(Kind::shape);
    }

    /// The same value in the other layout.
    public Expr same(Expr expression) {
        if (isJacobian(expression, scope)) {
            return new Expr.Transpose(inside(expression));
        }
        // e.g. d(y, x)' -> d(y, x)
        return expression instanceof Expr.Transpose(var of) && isJacobian(of, scope) ? inside(of) : inside(expression);
    }

    private Expr inside(Expr expression) {
        List<Expr> parts = expression.parts();
        return parts.isEmpty() || expression instanceof Expr.EntryDerivative
                ? expression
                : expression.withParts(parts.stream().map(this::same).toList());
    }

    /// The transpose in the other layout, where every derivative of a vector by a vector stands as it did.
    public Expr over(Expr expression) {
        if (isJacobian(expression, scope)) {
            return inside(expression);
        }
        return switch (expression) {
            case Expr.Num number -> number;
            case Expr.Const constant -> constant;
            case Expr.Sum(var terms) -> new Expr.Sum(each(terms));
            case Expr.Neg(var operand) -> new Expr.Neg(over(operand));
            case Expr.Hadamard(var factors) -> new Expr.Hadamard(each(factors));
            case Expr.MatrixProduct(var factors) -> new Expr.MatrixProduct(reversed(factors));
            case Expr.Quotient(var above, var below) -> new Expr.Quotient(over(above), same(below));
            case Expr.EntryPower(var base, var exponent) -> new Expr.EntryPower(over(base), same(exponent));
            case Expr.Transpose(var of) -> same(of);
            case Expr.Fold fold
            when fold.folding() == Folding.SUM ->
                new Expr.Fold(fold.folding(), fold.index(), fold.from(), fold.to(), over(fold.body()));
            case Expr.Form form when form.function() == ShapedFunction.DIAG -> same(form);
            default -> isNumber(expression) ? same(expression) : new Expr.Transpose(same(expression));
        };
    }

    private List<Expr> each(List<Expr> parts) {
        return parts.stream().map(this::over).toList();
    }

    /// Numbers stay in front.
    private List<Expr> reversed(List<Expr> factors) {
        var numbers = factors.stream().filter(this::isNumber).map(this::same);
        var others =
                factors.reversed().stream().filter(factor -> !isNumber(factor)).map(this::over);
        return Stream.concat(numbers, others).toList();
    }

    private boolean isNumber(Expr expression) {
        return shape(expression, scope).filter(Shape::isNumber).isPresent();
    }
}
