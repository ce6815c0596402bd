package nabla.math.calculus.slope;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// What names, entries and functions are defined as.
///
/// @param fresh names for indices of sums in there that would otherwise be taken for others
record Definitions(Matrices matrices, FreshIndices fresh) {

    /// Of a name or a function it is its formula, of an entry a formula for it or for the whole that it is an entry of.
    ///
    /// @throws LocalSlopes.NoRule where it is not defined
    Expr of(Expr defined) {
        return switch (defined) {
            case Expr.Sym(var name) -> ofName(name);
            case Expr.Apply(var name, var arguments)
            when matrices.find(name) instanceof Declaration.Defined(var same, var parameters, var body) -> {
                Map<String, Expr> values = new HashMap<>();
                for (int i = 0; i < parameters.size(); i++) {
                    values.put(parameters.get(i), arguments.get(i));
                }
                yield Trees.substitute(free(body, Exprs.sum(arguments)), values);
            }
            case Expr.Entry entry
            when entry.of() instanceof Expr.Sym(var name) ->
                matrices.find(name) instanceof Declaration.ByEntries ? ofEntry(entry) : ofName(name);
            default -> throw new LocalSlopes.NoRule();
        };
    }

    private Expr ofName(String name) {
        return switch (matrices.find(name)) {
            case Declaration.Definition(var same, var body) -> body;
            case Declaration.Defined(var same, var parameters, var body) -> body;
            case null, default -> throw new LocalSlopes.NoRule();
        };
    }

    private Expr ofEntry(Expr.Entry entry) {
        return byEntries(entry, matrices, body -> free(body, entry)).orElseThrow(LocalSlopes.NoRule::new);
    }

    /// A body in which no sum runs over an index that stands in what is put in.
    private Expr free(Expr body, Expr put) {
        Expr inside = Trees.mapParts(body, part -> free(part, put));
        return inside instanceof Expr.Fold fold && Trees.mentions(put, fold.index())
                ? ProductOverIndex.renamed(fold, fresh.next())
                : inside;
    }

    /// What an entry of a vector or matrix that is given by its entries is defined as; empty where it is not.
    ///
    /// @throws LocalSlopes.NoRule where an index put in would be taken for that of a sum in there
    static Optional<Expr> byEntries(Expr.Entry entry, Matrices matrices) {
        return byEntries(entry, matrices, body -> body);
    }

    private static Optional<Expr> byEntries(Expr.Entry entry, Matrices matrices, UnaryOperator<Expr> ready) {
        if (!(entry.of() instanceof Expr.Sym(var name))
                || !(matrices.find(name) instanceof Declaration.ByEntries definition)) {
            return Optional.empty();
        }
        if (definition.axes().size() != entry.indices().size()) {
            throw new LocalSlopes.NoRule();
        }
        Expr body = ready.apply(definition.body());
        Map<String, Expr> indices = new HashMap<>();
        for (int i = 0; i < entry.indices().size(); i++) {
            Expr index = entry.indices().get(i);
            if (Trees.names(index).stream().anyMatch(each -> Trees.binds(body, each))) {
                throw new LocalSlopes.NoRule();
            }
            indices.put(definition.axes().get(i).index(), index);
        }
        return Optional.of(Trees.substitute(body, indices));
    }
}
