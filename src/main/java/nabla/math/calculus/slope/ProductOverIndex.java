package nabla.math.calculus.slope;

import java.util.Map;
import java.util.Optional;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;

/// Products over an index, whose slope is a sum: each factor in turn is differentiated and all others stay.
final class ProductOverIndex {
    private ProductOverIndex() {}

    /// The same over an index of another name.
    static Expr.Fold renamed(Expr.Fold fold, String index) {
        return new Expr.Fold(
                fold.folding(),
                index,
                fold.from(),
                fold.to(),
                Trees.substitute(fold.body(), Map.of(fold.index(), Exprs.sym(index))));
    }

    /// All factors but that of its own index: `prod(l, u[l]^(1 - delta(l, i)))`, where 0^0 is 1.
    ///
    /// @param index which the others run over
    static Expr others(Expr.Fold product, String index) {
        Expr.Fold others = renamed(product, index);
        Expr but = Exprs.difference(Exprs.ONE, new Expr.Delta(Exprs.sym(index), Exprs.sym(product.index())));
        return new Expr.Fold(Folding.PROD, index, product.from(), product.to(), new Expr.Power(others.body(), but));
    }

    /// What the slope of each term is multiplied by: 1 in a sum, in a product all other factors.
    ///
    /// @param inside with the index as a name of its own
    static Expr besides(Expr.Fold fold, Matrices inside) {
        return switch (fold.folding()) {
            case SUM -> Exprs.ONE;
            case PROD -> others(fold, new FreshIndices(fold, inside.scope()).next());
        };
    }

    static Rule rule(Expr.Fold fold) {
        return switch (fold.folding()) {
            case SUM -> PullbackRules.SUM;
            case PROD -> EntryRules.FACTOR_BY_FACTOR;
        };
    }

    /// What a formula is a product of, where it is one by itself or by its definition.
    static Optional<Expr.Fold> of(Expr formula, Matrices matrices) {
        return switch (formula) {
            case Expr.Fold fold when fold.folding() == Folding.PROD && matrices.isNumber(fold) -> Optional.of(fold);
            case Expr.Sym(var name) -> matrices.body(name).flatMap(body -> of(body, matrices));
            default -> Optional.empty();
        };
    }
}
