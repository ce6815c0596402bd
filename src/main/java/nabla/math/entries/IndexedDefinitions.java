package nabla.math.entries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Uses;
import nabla.math.expr.tree.Expr;

/// The definitions that depend on a free index, as the loss of one sample does in `L = (X[a]' * w - t[a])^2`: another
/// one for each of its values.
final class IndexedDefinitions {
    private final Map<String, Expr> bodies = new HashMap<>();
    private final Map<String, Expr> closed = new HashMap<>();

    private IndexedDefinitions() {}

    /// By name; none stands in another.
    static Map<String, Expr> of(Scope scope) {
        var definitions = new IndexedDefinitions();
        Set<String> dependent = new HashSet<>();
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.Index index) {
                dependent.add(index.name());
            }
        }
        boolean more = !dependent.isEmpty();
        while (more) {
            more = false;
            for (Declaration declaration : scope.declarations()) {
                if (declaration instanceof Declaration.Definition(var name, var body)
                        && !dependent.contains(name)
                        && Uses.names(body).stream().anyMatch(dependent::contains)) {
                    dependent.add(name);
                    definitions.bodies.put(name, body);
                    more = true;
                }
            }
        }
        definitions.bodies.keySet().forEach(definitions::close);
        return definitions.closed;
    }

    private Expr close(String name) {
        Expr known = closed.get(name);
        if (known != null) {
            return known;
        }
        Expr body = bodies.getOrDefault(name, new Expr.Sym(name));
        Map<String, Expr> inside = new HashMap<>();
        Uses.names(body).stream()
                .filter(used -> bodies.containsKey(used) && !used.equals(name))
                .forEach(used -> inside.put(used, close(used)));
        Expr whole = Trees.substitute(body, inside);
        closed.put(name, whole);
        return whole;
    }
}
