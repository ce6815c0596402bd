package nabla.math.expr.scope;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which names of a scope are defined by which; remembers what it has seen of each declaration.
public final class Dependence {
    private final IdentityHashMap<Declaration, Set<Uses.Use>> known = new IdentityHashMap<>();

    /// A definition that uses a name as what it no longer is.
    public record Broken(String user, Uses.Use use) {}

    private Set<Uses.Use> uses(Declaration declaration) {
        return known.computeIfAbsent(declaration, Uses::of);
    }

    /// The name in the body of `made` through which it would be defined by itself, once it stands in `scope`.
    public Optional<String> circle(Declaration made, Scope scope) {
        if (scope.find(made.name()).isEmpty()) {
            return Optional.empty(); // nothing can use a name before it is declared
        }
        return uses(made).stream()
                .map(Uses.Use::name)
                .filter(name -> reaches(name, made.name(), scope))
                .findFirst();
    }

    private boolean reaches(String from, String name, Scope scope) {
        var seen = new HashSet<>(List.of(from));
        var left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            String next = left.pop();
            if (next.equals(name)) {
                return true;
            }
            for (Uses.Use use : scope.find(next).map(this::uses).orElse(Set.of())) {
                if (seen.add(use.name())) {
                    left.add(use.name());
                }
            }
        }
        return false;
    }

    public List<Broken> broken(Scope scope) {
        var broken = new ArrayList<Broken>();
        for (Declaration user : scope.declarations()) {
            for (Uses.Use use : uses(user)) {
                if (scope.find(use.name()).filter(use::fits).isEmpty()) {
                    broken.add(new Broken(user.name(), use));
                }
            }
        }
        return broken;
    }
}
