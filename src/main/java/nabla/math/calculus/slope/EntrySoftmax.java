package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.ShapedFunction;

/// The slope of an entry of a softmax: `s[l] (delta(l, j) − s[j])` for each entry j of what it is taken of, and only
/// those in the same row where each row has its own.
record EntrySoftmax(Matrices matrices, EntryTarget target, FreshIndices fresh) {

    /// Empty where the entry is not one of a softmax.
    Optional<Expr> slope(Expr.Entry entry) {
        Optional<Expr.Form> form = form(entry.of());
        boolean rows =
                form.filter(it -> it.function() == ShapedFunction.ROWSOFTMAX).isPresent();
        if (form.isEmpty() || entry.indices().size() != (rows ? 2 : 1)) {
            return Optional.empty();
        }
        Expr of = form.get().arguments().getFirst();
        Expr place = entry.indices().getLast();
        if (of.equals(Exprs.sym(target.name()))
                && target.indices().size() == entry.indices().size()) {
            Expr slope = slope(entry, place, target.indices().getLast());
            return Optional.of(rows ? inRow(entry.indices().getFirst(), slope) : slope);
        }
        Size length = switch (matrices.shape(of)) {
            case Shape.Column(var size) -> size;
            case Shape.Matrix(var size, var columns) -> columns;
            case Shape.Scalar number -> throw new LocalSlopes.NoRule();
            case Shape.Row row -> throw new LocalSlopes.NoRule();
        };
        String index = fresh.next();
        var inside = matrices.with(index, length);
        var at = new ArrayList<>(entry.indices());
        at.set(at.size() - 1, Exprs.sym(index));
        Expr inner = target.derivativeOf(new EntryOf(inside, fresh).of(of, at));
        return Optional.of(EntryOf.sum(index, length, inside.times(slope(entry, place, Exprs.sym(index)), inner)));
    }

    private Optional<Expr.Form> form(Expr of) {
        return switch (of) {
            case Expr.Form it
            when it.function() == ShapedFunction.SOFTMAX || it.function() == ShapedFunction.ROWSOFTMAX ->
                Optional.of(it);
            case Expr.Sym(var name) ->
                name.equals(target.name())
                        ? Optional.empty()
                        : matrices.body(name).flatMap(this::form);
            default -> Optional.empty();
        };
    }

    private Expr inRow(Expr row, Expr slope) {
        Expr its = target.indices().getFirst();
        return row.equals(its) ? slope : matrices.times(new Expr.Delta(row, its), slope);
    }

    private static Expr slope(Expr.Entry entry, Expr place, Expr by) {
        var other = new ArrayList<>(entry.indices());
        other.set(other.size() - 1, by);
        Expr delta = place.equals(by) ? Exprs.ONE : new Expr.Delta(place, by);
        return Exprs.product(entry, Exprs.difference(delta, new Expr.Entry(entry.of(), List.copyOf(other))));
    }
}
