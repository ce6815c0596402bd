package nabla.math.entries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;

/// The functions of numbers that written-out expressions call: those of the scope, those that stand in for unknown
/// ones, and the derivatives of each as functions of their own, `p'`.
final class EntryFunctions {
    private final Map<String, Declaration.Defined> known = new LinkedHashMap<>();

    void add(Declaration.Defined function) {
        known.put(function.name(), function);
    }

    boolean hasNumbers(String name) {
        return known.containsKey(name);
    }

    /// The name of the derivative of a function, which is declared where it is not yet.
    String derivative(String function, int order) {
        String name = function + "'".repeat(order);
        if (!known.containsKey(name)) {
            String inner = order == 1 ? function : derivative(function, order - 1);
            Expr value = Function.named(inner)
                    .<Expr>map(of -> Exprs.call(of, Exprs.sym(UnknownFunctions.ARGUMENT)))
                    .orElseGet(() -> new Expr.Apply(inner, List.of(Exprs.sym(UnknownFunctions.ARGUMENT))));
            add(new Declaration.Defined(
                    name, List.of(UnknownFunctions.ARGUMENT), new Expr.Derivative(value, UnknownFunctions.ARGUMENT)));
        }
        return name;
    }

    List<Declaration.Defined> all() {
        return new ArrayList<>(known.values());
    }
}
