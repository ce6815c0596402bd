package nabla.math.check.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.ShapedFunction;

/// The sizes of a claim that are used as numbers, as N is in `1/N`, in `sum(i in 1..N, i^2)` and in `sum(i in 1..N,
/// 1)`, and not only to say which entry and how many: what is one expression for some lengths may then be another for
/// the next.
public final class CountedSizes {
    private static final Set<ShapedFunction> OF_LENGTHS = Set.of(ShapedFunction.ONES, ShapedFunction.ONEHOT);

    private final List<Expr> expressions;
    private final List<Declaration> needed;
    private final boolean loosely;

    private CountedSizes(List<Expr> expressions, Scope needed, boolean loosely) {
        this.expressions = expressions;
        this.needed = needed.declarations();
        this.loosely = loosely;
    }

    /// @param needed the names that the expressions need, and no others
    public static Set<String> of(List<Expr> expressions, Scope needed) {
        return new CountedSizes(expressions, needed, false).all();
    }

    /// Those whose numbers are seen, too, as N is in `ones(N)`, in `x[N - i]` and in `sum(i in 2..N, x[i])`: entries
    /// that are added or left out, but none that is another for one length alone.
    public static Set<String> looselyOf(List<Expr> expressions, Scope needed) {
        return new CountedSizes(expressions, needed, true).all();
    }

    private Set<String> all() {
        Set<String> counted = new HashSet<>();
        for (Declaration declaration : needed) {
            if (declaration instanceof Declaration.SizeParameter size && counts(size.name())) {
                counted.add(size.name());
            }
        }
        return counted;
    }

    private boolean counts(String size) {
        Set<String> names = new HashSet<>(Set.of(size));
        for (Declaration declaration : needed) {
            if (declaration instanceof Declaration.Index(var name, var reach) && reaches(reach, size)) {
                names.add(name);
            }
        }
        return expressions.stream().anyMatch(expression -> any(expression, names))
                || needed.stream().anyMatch(declaration -> any(declaration, names));
    }

    private static boolean reaches(IndexReach reach, String size) {
        return Stream.of(reach.from(), reach.to())
                .flatMap(end -> end.size().stream())
                .anyMatch(size::equals);
    }

    /// @param names of a size and of the indices that run up to it
    private boolean any(Expr expression, Set<String> names) {
        return switch (expression) {
            case Expr.Sym(var name) -> names.contains(name);
            case Expr.Entry(var of, var indices) -> any(of, names) || (loosely && isReckoned(indices, names));
            case Expr.Delta(var left, var right) -> isCompared(left, right, names);
            case Expr.If(Expr.Condition(var left, var relation, var right), var then, var otherwise) ->
                isCompared(left, right, names) || any(then, names) || any(otherwise, names);
            case Expr.Form form
            when OF_LENGTHS.contains(form.function()) ->
                loosely && form.arguments().stream().anyMatch(argument -> any(argument, names));
            case Expr.Fold fold
            when any(fold.from(), names) || any(fold.to(), names) ->
                (loosely && !isWhole(fold))
                        || (fold.from() instanceof Expr.Num
                                && !Set.of(Exprs.ONE, Exprs.TWO).contains(fold.from()))
                        || !mentions(fold.body(), fold.index())
                        || any(fold.body(), with(names, fold.index()));
            case Expr.Fold fold -> any(fold.body(), names);
            default -> expression.parts().stream().anyMatch(part -> any(part, names));
        };
    }

    /// e.g. `x[N + 1 - i]`
    private boolean isReckoned(List<Expr> indices, Set<String> names) {
        return indices.stream().anyMatch(index -> !(index instanceof Expr.Sym) && any(index, names));
    }

    /// Whether with something else than an index with an index.
    private boolean isCompared(Expr left, Expr right, Set<String> names) {
        return !(isIndex(left) && isIndex(right)) && (any(left, names) || any(right, names));
    }

    private boolean isIndex(Expr expression) {
        return expression instanceof Expr.Sym(var name)
                && needed.stream()
                        .filter(declaration -> declaration.name().equals(name))
                        .allMatch(Declaration.Index.class::isInstance);
    }

    private static boolean isWhole(Expr.Fold fold) {
        return fold.from().equals(Exprs.ONE) && fold.to() instanceof Expr.Sym;
    }

    private static boolean mentions(Expr expression, String name) {
        return expression.equals(new Expr.Sym(name))
                || expression.parts().stream().anyMatch(part -> mentions(part, name));
    }

    private static Set<String> with(Set<String> names, String index) {
        var more = new HashSet<>(names);
        more.add(index);
        return more;
    }

    private boolean any(Declaration declaration, Set<String> names) {
        return switch (declaration) {
            case Declaration.Definition(var name, var body) -> any(body, names);
            case Declaration.Defined function -> any(function.body(), names);
            case Declaration.ByEntries(var name, var axes, var body) -> {
                var more = new HashSet<>(names);
                axes.stream()
                        .filter(axis -> axis.size() instanceof Size.Named(var size) && names.contains(size))
                        .forEach(axis -> more.add(axis.index()));
                yield any(body, more);
            }
            case Declaration.Parameter parameter -> false;
            case Declaration.Shaped shaped -> false;
        };
    }
}
