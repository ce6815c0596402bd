package nabla.math.check.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;

/// Whether a size or an index is used as a number, as N is in `1/N` and i in `sum(i in 1..N, i^2)`, and not only to say
/// which entry and how many: what is one expression for two lengths may then be another for a third.
final class CountsInNumbers {
    private CountsInNumbers() {}

    /// @param needed the names that the expressions need, and no others
    static boolean any(List<Expr> expressions, Scope needed) {
        Set<String> counts = new HashSet<>();
        for (Declaration declaration : needed.declarations()) {
            if (declaration instanceof Declaration.SizeParameter || declaration instanceof Declaration.Index) {
                counts.add(declaration.name());
            }
        }
        return expressions.stream().anyMatch(expression -> any(expression, counts))
                || needed.declarations().stream().anyMatch(declaration -> any(declaration, counts));
    }

    private static boolean any(Expr expression, Set<String> counts) {
        return switch (expression) {
            case Expr.Sym(var name) -> counts.contains(name);
            case Expr.Entry(var of, var indices) -> any(of, counts) || isReckoned(indices, counts);
            case Expr.Delta(var left, var right) -> isReckoned(List.of(left, right), counts);
            case Expr.Fold(var folding, var index, var from, var to, var body) -> any(body, with(counts, index));
            default -> expression.parts().stream().anyMatch(part -> any(part, counts));
        };
    }

    /// e.g. `x[N + 1 - i]`
    private static boolean isReckoned(List<Expr> indices, Set<String> counts) {
        return indices.stream().anyMatch(index -> !(index instanceof Expr.Sym) && any(index, counts));
    }

    private static Set<String> with(Set<String> counts, String index) {
        var more = new HashSet<>(counts);
        more.add(index);
        return more;
    }

    private static boolean any(Declaration declaration, Set<String> counts) {
        return switch (declaration) {
            case Declaration.Definition(var name, var body) -> any(body, counts);
            case Declaration.Defined function -> any(function.body(), counts);
            case Declaration.ByEntries(var name, var axes, var body) -> {
                var more = new HashSet<>(counts);
                axes.forEach(axis -> more.add(axis.index()));
                yield any(body, more);
            }
            case Declaration.Parameter parameter -> false;
            case Declaration.Shaped shaped -> false;
        };
    }
}
