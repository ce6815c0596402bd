package nabla.math.entries;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Uses;
import nabla.math.expr.tree.Expr;

/// Finds the names of a scope that some expressions depend on, so that only those are written out.
public final class NeededNames {
    private NeededNames() {}

    /// Whether expressions are about numbers alone: neither they nor what they depend on have entries.
    public static boolean areNumbers(Scope scope, List<Expr> expressions) {
        return expressions.stream().noneMatch(NeededNames::hasEntries)
                && (scope.isOfNumbers() || of(scope, expressions).isOfNumbers());
    }

    private static boolean hasEntries(Expr expression) {
        return expression instanceof Expr.Shaped || expression.parts().stream().anyMatch(NeededNames::hasEntries);
    }

    /// The scope with these names alone, in their order.
    public static Scope of(Scope scope, List<Expr> expressions) {
        Set<String> needed = new HashSet<>();
        var left = new ArrayDeque<String>();
        expressions.forEach(expression -> left.addAll(Uses.names(expression)));
        while (!left.isEmpty()) {
            String name = left.pop();
            if (needed.add(name)) {
                scope.find(name).ifPresent(declaration -> left.addAll(Uses.names(declaration)));
            }
        }
        Scope part = Scope.EMPTY.in(scope.layout());
        for (Declaration declaration : scope.declarations()) {
            if (needed.contains(declaration.name())) {
                part = part.with(declaration);
            }
        }
        return part;
    }
}
