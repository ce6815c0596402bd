package nabla.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;

/// The parameters of a room and one immutable snapshot of their values, so that a view never sees half a change.
public final class Parameters {
    /// What a function that is put in for one that the lesson leaves open is an expression in.
    public static final String ARGUMENT = "x";

    private final List<Parameter> all;
    private final Scope names;
    private final ReadOnlyObjectWrapper<Map<String, Double>> values;
    private final ReadOnlyObjectWrapper<Map<String, Expr>> functions =
            new ReadOnlyObjectWrapper<>(this, "functions", Map.of());

    public Parameters(List<Parameter> all) {
        this(all, Scope.EMPTY);
    }

    /// @param names whose labels say how some parameters are written
    public Parameters(List<Parameter> all, Scope names) {
        this.all = List.copyOf(all);
        this.names = names;
        this.values = new ReadOnlyObjectWrapper<>(this, "values", current());
    }

    /// How names are written here.
    public Scope names() {
        return names;
    }

    public List<Parameter> all() {
        return all;
    }

    public Optional<Parameter> find(String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// The values now, by name.
    public Map<String, Double> values() {
        return values.get();
    }

    public ReadOnlyObjectProperty<Map<String, Double>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /// The functions that are put in for those that the lesson leaves open.
    public ReadOnlyObjectProperty<Map<String, Expr>> functionsProperty() {
        return functions.getReadOnlyProperty();
    }

    /// From now on these are put in for functions that the lesson leaves open.
    ///
    /// @param bodies by name, in [#ARGUMENT], without definitions and derivatives
    public void define(Map<String, Expr> bodies) {
        functions.set(Map.copyOf(bodies));
    }

    /// What all names stand for now.
    public Meanings meanings() {
        return new Meanings(values(), functions.get());
    }

    /// Moves one parameter to the nearest admissible value.
    public void move(String name, double value) {
        move(Map.of(name, value));
    }

    /// Moves several at once; names that are no parameter are passed over. Views see one change.
    public void move(Map<String, Double> wanted) {
        wanted.forEach((name, value) -> find(name).ifPresent(p -> p.move(value)));
        tell();
    }

    /// All back to their starts.
    public void reset() {
        all.forEach(p -> p.move(p.declaration().start()));
        tell();
    }

    private void tell() {
        Map<String, Double> current = current();
        if (!current.equals(values.get())) {
            values.set(current);
        }
    }

    private Map<String, Double> current() {
        var current = new LinkedHashMap<String, Double>();
        all.forEach(p -> current.put(p.name(), p.value()));
        return Collections.unmodifiableMap(current);
    }
}
