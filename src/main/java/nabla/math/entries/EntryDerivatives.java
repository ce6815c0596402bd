package nabla.math.entries;

import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Derivatives by vectors, matrices and entries, as the derivatives of numbers by numbers that they consist of.
final class EntryDerivatives {
    private final Entries entries;

    EntryDerivatives(Entries entries) {
        this.entries = entries;
    }

    EntryBlock by(Expr of, String by) {
        EntryBlock values = entries.of(of);
        Shape inputs = entries.kind(Exprs.sym(by)).shape();
        if (inputs.isNumber()) {
            return values.map(value -> new Expr.Derivative(value, by));
        }
        if (entries.kind(of).shape().isNumber()) {
            EntryBlock slopes = EntryBlock.of(
                    entries.rows(inputs),
                    entries.columns(inputs),
                    (i, j) -> new Expr.Derivative(values.only(), EntryNames.of(by, inputs, i, j)));
            return entries.layout() == DerivativeLayout.STRICT_NUMERATOR ? slopes.transposed() : slopes;
        }
        EntryBlock jacobian = EntryBlock.of(
                entries.rows(inputs),
                values.rows(),
                (i, j) -> new Expr.Derivative(values.at(j, 0), EntryNames.of(by, inputs, i, 0)));
        return switch (entries.layout()) {
            case DENOMINATOR -> jacobian;
            case NUMERATOR, STRICT_NUMERATOR -> jacobian.transposed();
        };
    }

    EntryBlock by(Expr of, Expr.Entry by) {
        Expr entry = entries.of(by).only();
        if (!(entry instanceof Expr.Sym(var name))) {
            throw new IllegalArgumentException("a derivative is taken by one entry of a name, as in d(J, Z[1, 2])");
        }
        return entries.of(of).map(value -> new Expr.Derivative(value, name));
    }
}
