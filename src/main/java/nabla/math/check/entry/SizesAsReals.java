package nabla.math.check.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.ShapedFunction;

/// A claim with any positive number in place of a size, wherever the size is one: what is then the same expression, as
/// the two sides of `sum(i in 1..N, w[i])/N = 1/N * sum(i in 1..N, w[i])` are, is so for every number.
public final class SizesAsReals {
    private static final Domain POSITIVE = new Domain.Interval(0, Double.POSITIVE_INFINITY, false, false);

    private SizesAsReals() {}

    /// With these numbers as parameters; empty where a size is still a number, as the last index is in
    /// `sum(i in 1..N, i)`.
    public static Optional<SizedClaim> of(SizedClaim claim, Set<String> counted) {
        Scope needed = claim.scope();
        Map<String, Expr> numbers =
                counted.stream().collect(Collectors.toMap(size -> size, size -> Exprs.sym(number(size))));
        Scope scope = Scope.EMPTY.in(needed.layout());
        for (String size : counted.stream().sorted().toList()) {
            scope = scope.with(new Declaration.Parameter(number(size), POSITIVE, 1, 1));
        }
        for (Declaration declaration : needed.declarations()) {
            scope = scope.with(
                    switch (declaration) {
                        case Declaration.Definition(var name, var body) ->
                            new Declaration.Definition(name, put(body, numbers));
                        case Declaration.Defined(var name, var parameters, var body) ->
                            new Declaration.Defined(name, parameters, put(body, numbers));
                        case Declaration.ByEntries(var name, var axes, var body) ->
                            new Declaration.ByEntries(name, axes, put(body, numbers));
                        case Declaration.Parameter same -> same;
                        case Declaration.Shaped same -> same;
                    });
        }
        Expr left = put(claim.left(), numbers);
        Expr right = put(claim.right(), numbers);
        return CountedSizes.of(List.of(left, right), scope).isEmpty()
                ? Optional.of(new SizedClaim(
                        left, claim.relation(), right, scope, claim.sizes(), claim.indices(), claim.derivative()))
                : Optional.empty();
    }

    /// A name that no line can have.
    private static String number(String size) {
        return size + " as a number";
    }

    private static Expr put(Expr expression, Map<String, Expr> numbers) {
        return switch (expression) {
            case Expr.Sym(var name) -> numbers.getOrDefault(name, expression);
            case Expr.Entry(var of, var indices) -> new Expr.Entry(put(of, numbers), indices);
            case Expr.Fold(var folding, var index, var from, var to, var body) ->
                new Expr.Fold(folding, index, from, to, put(body, numbers));
            case Expr.Delta same -> same;
            case Expr.EntryDerivative(var of, var by) -> new Expr.EntryDerivative(put(of, numbers), by);
            case Expr.Form form
            when form.function() == ShapedFunction.ONES || form.function() == ShapedFunction.ONEHOT -> form;
            default ->
                expression.withParts(expression.parts().stream()
                        .map(part -> put(part, numbers))
                        .toList());
        };
    }
}
