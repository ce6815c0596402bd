package nabla.math.check.side;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// What is 0 where an expression with many equal parts changes its form; each part is looked into once.
///
/// A condition between whole numbers, such as which label a sample has, is no seam: nothing is differentiated by it.
public final class SharedSeams {
    private final Scope scope;
    private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Expr> seams = new LinkedHashSet<>();

    private SharedSeams(Scope scope) {
        this.scope = scope;
    }

    public static List<Expr> of(List<Expr> closed, Scope scope) {
        var shared = new SharedSeams(scope);
        closed.forEach(shared::collect);
        return new ArrayList<>(shared.seams);
    }

    private void collect(Expr expression) {
        if (!seen.add(expression)) {
            return;
        }
        if (expression instanceof Expr.Call(var function, var arguments)) {
            seams.addAll(function.seams(arguments));
        } else if (expression instanceof Expr.If(var condition, var then, var otherwise)
                && !(isWhole(condition.left()) && isWhole(condition.right()))) {
            seams.add(Exprs.difference(condition.left(), condition.right()));
        }
        expression.parts().forEach(this::collect);
    }

    private boolean isWhole(Expr expression) {
        return Trees.names(expression).stream()
                .allMatch(name -> scope.find(name).orElse(null) instanceof Declaration.Parameter parameter
                        && parameter.domain() instanceof Domain.Integers);
    }
}
