package nabla.math.calculus.slope;

import java.util.List;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// The chain rule through a vector or matrix: the sum over its entries of the slope by each times that entry's own.
record EntryContraction(Matrices matrices, EntryTarget target, FreshIndices fresh) {

    /// @param slope shaped like the part
    Expr of(Expr slope, Expr part) {
        if (part.equals(Exprs.sym(target.name())) && !target.indices().isEmpty()) {
            return new EntryOf(matrices, fresh).of(slope, target.indices());
        }
        if (part instanceof Expr.Transpose(var inner)) {
            return of(matrices.transpose(slope), inner);
        }
        return switch (matrices.shape(part)) {
            case Shape.Column(var length) -> {
                String i = fresh.next();
                yield EntryOf.sum(i, length, term(matrices.with(i, length), slope, part, List.of(Exprs.sym(i))));
            }
            case Shape.Matrix(var rows, var columns) -> {
                String i = fresh.next();
                String j = fresh.next();
                Matrices inside = matrices.with(i, rows).with(j, columns);
                List<Expr> at = List.of(Exprs.sym(i), Exprs.sym(j));
                yield EntryOf.sum(i, rows, EntryOf.sum(j, columns, term(inside, slope, part, at)));
            }
            case Shape.Scalar number -> throw new LocalSlopes.NoRule();
            case Shape.Row row -> throw new LocalSlopes.NoRule();
        };
    }

    private Expr term(Matrices inside, Expr slope, Expr part, List<Expr> at) {
        var entries = new EntryOf(inside, fresh);
        return inside.times(entries.of(slope, at), target.derivativeOf(entries.of(part, at)));
    }
}
