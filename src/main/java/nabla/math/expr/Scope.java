package nabla.math.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names that hold at one place of a lesson, in the order they were declared; immutable.
public final class Scope {
    public static final Scope EMPTY = new Scope(Map.of());

    private final Map<String, Declaration> declarations;

    private Scope(Map<String, Declaration> declarations) {
        this.declarations = declarations;
    }

    /// This scope with one more name; declaring a name again replaces it and keeps its place.
    public Scope with(Declaration declaration) {
        var more = new LinkedHashMap<>(declarations);
        more.put(declaration.name(), declaration);
        return new Scope(more);
    }

    public Optional<Declaration> find(String name) {
        return Optional.ofNullable(declarations.get(name));
    }

    public List<Declaration> declarations() {
        return List.copyOf(declarations.values());
    }

    /// The parameters, each with a slider.
    public List<Declaration.Parameter> parameters() {
        var parameters = new ArrayList<Declaration.Parameter>();
        for (Declaration declaration : declarations.values()) {
            if (declaration instanceof Declaration.Parameter parameter) {
                parameters.add(parameter);
            }
        }
        return List.copyOf(parameters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope scope && declarations.equals(scope.declarations);
    }

    @Override
    public int hashCode() {
        return declarations.hashCode();
    }

    @Override
    public String toString() {
        return "Scope" + declarations.values();
    }
}
