package nabla.math.expr.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The names that hold at one place of a lesson, in the order they were declared; immutable.
public final class Scope {
    public static final Scope EMPTY = new Scope(Map.of(), Map.of(), DerivativeLayout.DENOMINATOR);

    private final Map<String, Declaration> declarations;
    private final Map<String, String> labels;
    private final DerivativeLayout layout;
    private final boolean ofNumbers;
    /// The shapes of definitions, as they are asked for.
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    /// What was worked out under these names, by its kind.
    private final Map<Class<?>, Object> worked = new ConcurrentHashMap<>();

    private Scope(Map<String, Declaration> declarations, Map<String, String> labels, DerivativeLayout layout) {
        this.layout = layout;
        this.declarations = declarations;
        this.labels = labels;
        this.ofNumbers = declarations.values().stream().noneMatch(Declaration.Shaped.class::isInstance);
    }

    /// The same names, the derivatives of vectors by vectors laid out like this.
    public Scope in(DerivativeLayout other) {
        return other == layout ? this : new Scope(declarations, labels, other);
    }

    /// How derivatives of vectors by vectors are laid out.
    public DerivativeLayout layout() {
        return layout;
    }

    /// This scope with a name set as this LaTeX.
    public Scope withLabel(String name, String latex) {
        var more = new LinkedHashMap<>(labels);
        more.put(name, latex);
        return new Scope(declarations, more, layout);
    }

    /// How a name is set, where its declaration says so.
    public Optional<String> label(String name) {
        return Optional.ofNullable(labels.get(name));
    }

    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    public void keep(String name, Kind kind) {
        kinds.put(name, kind);
    }

    /// What was worked out under these names so far, one of each kind for all who ask.
    ///
    /// @param none with which it begins
    public <T> T worked(Class<T> kind, Supplier<T> none) {
        return kind.cast(worked.computeIfAbsent(kind, first -> none.get()));
    }

    /// Whether every name is a single number or a function of numbers.
    public boolean isOfNumbers() {
        return ofNumbers;
    }

    /// This scope with one more name; declaring a name again replaces it and keeps its place.
    public Scope with(Declaration declaration) {
        return with(List.of(declaration));
    }

    /// This scope with more names, the same as with one after the other.
    public Scope with(List<? extends Declaration> declared) {
        var more = new LinkedHashMap<>(declarations);
        var kept = labels;
        boolean again = false;
        for (Declaration declaration : declared) {
            again |= more.put(declaration.name(), declaration) != null;
            if (kept.containsKey(declaration.name())) {
                kept = new LinkedHashMap<>(kept);
                kept.remove(declaration.name());
            }
        }
        var scope = new Scope(more, kept, layout);
        if (!again) {
            scope.kinds.putAll(kinds);
        }
        return scope;
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
        return other instanceof Scope scope
                && declarations.equals(scope.declarations)
                && labels.equals(scope.labels)
                && layout == scope.layout;
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
