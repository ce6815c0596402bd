package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;

/// Sums of which a Kronecker delta leaves one term: sum(i in 1..N, delta(i, a) u) is u at i = a, where a surely is one
/// of 1 to N.
record OnlyTerm(Matrices matrices) {

    /// The same expression where no sum is so.
    Expr in(Expr expression) {
        if (!(expression instanceof Expr.Fold fold)) {
            return Trees.mapParts(expression, this::in);
        }
        Expr body = new OnlyTerm(matrices.within(fold)).in(fold.body());
        Expr sum = new Expr.Fold(fold.folding(), fold.index(), fold.from(), fold.to(), body);
        return fold.folding() == Folding.SUM ? left(fold, body).orElse(sum) : sum;
    }

    private Optional<Expr> left(Expr.Fold fold, Expr body) {
        return switch (body) {
            case Expr.Neg(var operand) -> left(fold, operand).map(Exprs::neg);
            case Expr.Sum(var terms) -> {
                List<Optional<Expr>> each =
                        terms.stream().map(term -> left(fold, term)).toList();
                yield each.stream().allMatch(Optional::isPresent)
                        ? Optional.of(Exprs.sum(
                                each.stream().flatMap(Optional::stream).toList()))
                        : Optional.empty();
            }
            default ->
                deltas(body).stream()
                        .flatMap(delta -> only(fold, body, delta).stream())
                        .findFirst();
        };
    }

    private Optional<Expr> only(Expr.Fold fold, Expr body, Expr.Delta delta) {
        Expr index = Exprs.sym(fold.index());
        Expr other = delta.left().equals(index) ? delta.right() : delta.left();
        boolean runs = delta.left().equals(index) || delta.right().equals(index);
        if (!runs
                || Trees.isFree(fold.index(), other)
                || Trees.names(other).stream().anyMatch(name -> Trees.binds(body, name))
                || !isReached(fold, other)) {
            return Optional.empty();
        }
        return without(body, delta).map(rest -> Trees.substitute(rest, Map.of(fold.index(), other)));
    }

    private boolean isReached(Expr.Fold fold, Expr at) {
        Optional<IndexReach> from = reach(fold.from());
        Optional<IndexReach> to = reach(fold.to());
        Optional<IndexReach> reach = reach(at);
        return from.isPresent()
                && to.isPresent()
                && reach.isPresent()
                && isAtMost(from.get().from(), reach.get().from())
                && isAtMost(reach.get().to(), to.get().to());
    }

    private Optional<IndexReach> reach(Expr index) {
        return Shapes.find(index, matrices.scope()).flatMap(kind -> kind.reach());
    }

    /// Of the same size, or both numbers; a size is at least 1.
    private static boolean isAtMost(IndexReach.End small, IndexReach.End large) {
        return small.size().equals(large.size())
                ? small.plus() <= large.plus()
                : small.size().isEmpty() && small.plus() <= large.plus() + 1;
    }

    /// Those that the whole is a multiple of.
    private static List<Expr.Delta> deltas(Expr of) {
        var deltas = new ArrayList<Expr.Delta>();
        switch (of) {
            case Expr.Delta delta -> deltas.add(delta);
            case Expr.Neg(var operand) -> deltas.addAll(deltas(operand));
            case Expr.Quotient(var numerator, var denominator) -> deltas.addAll(deltas(numerator));
            case Expr.Product(var factors) -> factors.forEach(factor -> deltas.addAll(deltas(factor)));
            default -> {}
        }
        return deltas;
    }

    /// Divided by the delta.
    private Optional<Expr> without(Expr of, Expr.Delta delta) {
        return switch (of) {
            case Expr.Delta same when same.equals(delta) -> Optional.of(Exprs.ONE);
            case Expr.Neg(var operand) -> without(operand, delta).map(Exprs::neg);
            case Expr.Quotient(var numerator, var denominator) ->
                without(numerator, delta).map(rest -> Exprs.quotient(rest, denominator));
            case Expr.Product(var factors) -> {
                for (int i = 0; i < factors.size(); i++) {
                    Optional<Expr> rest = without(factors.get(i), delta);
                    if (rest.isPresent()) {
                        var others = new ArrayList<>(factors);
                        others.set(i, rest.get());
                        others.removeIf(Exprs.ONE::equals);
                        yield Optional.of(Exprs.product(others));
                    }
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
