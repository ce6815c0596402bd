package nabla.ui.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import nabla.math.Budget;
import nabla.math.Numerals;
import nabla.math.calculus.resolve.Resolved;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.check.digits.OneSidedSlopes;
import nabla.math.entries.EntryValues;
import nabla.math.entries.NeededNames;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluate;
import nabla.math.nn.Matrix;
import nabla.model.Meanings;

/// An expression made ready to be evaluated again and again while sliders move: its definitions expanded and its
/// derivatives carried out, once, off the FX thread. Vectors and matrices have a value too.
public final class LiveValue implements PartInFolds.Valued {
    private static final long PATIENCE = 20_000_000;
    /// More entries than this are too many for the end of a line.
    private static final int MOST_BESIDE = 4;

    private static final int DIGITS = 3;

    private final Optional<Resolved> closed;
    private final List<String> names;
    private final OneSidedSlopes sides;
    private final Optional<EntryValues> entries;
    private final Map<String, Double> starts;

    private LiveValue(Optional<Resolved> closed, Optional<EntryValues> entries, Map<String, Double> starts) {
        this.closed = closed;
        this.names = starts.keySet().stream().sorted().toList();
        this.sides = OneSidedSlopes.of(closed.map(Resolved::derivatives).orElse(List.of()), names);
        this.entries = entries;
        this.starts = starts;
    }

    /// An expression that cannot be resolved has no value anywhere.
    static LiveValue of(Expr expression, Scope scope) {
        return of(expression, scope, Map.of());
    }

    /// Those of whole lines under the names of a scope: the value beside a line is the one that is shown when the line
    /// is pointed at.
    private static final class Known {
        private static final int MOST = 200;

        private final Map<Expr, LiveValue> values = new HashMap<>();

        synchronized LiveValue of(Expr expression, Supplier<LiveValue> made) {
            LiveValue known = values.get(expression);
            if (known == null) {
                if (values.size() == MOST) {
                    values.clear();
                }
                known = made.get();
                values.put(expression, known);
            }
            return known;
        }
    }

    /// @param indices the values of free indices that are not to be the first
    static LiveValue of(Expr expression, Scope scope, Map<String, Integer> indices) {
        return indices.isEmpty()
                ? scope.worked(Known.class, Known::new).of(expression, () -> made(expression, scope, indices))
                : made(expression, scope, indices);
    }

    private static LiveValue made(Expr expression, Scope scope, Map<String, Integer> indices) {
        var starts = new HashMap<String, Double>();
        for (Declaration.Parameter parameter : scope.parameters()) {
            starts.put(parameter.name(), parameter.start());
        }
        return NeededNames.areNumbers(scope, List.of(expression))
                ? new LiveValue(resolved(expression, scope), Optional.empty(), Map.copyOf(starts))
                : new LiveValue(
                        Optional.empty(),
                        Optional.of(EntryValues.of(expression, scope, indices, new Budget(PATIENCE, () -> false))),
                        Map.copyOf(starts));
    }

    /// Of the parts of formulas whose names are those of `scope`.
    static PartInFolds.Values under(Scope scope) {
        return new PartInFolds.Values() {
            @Override
            public PartInFolds.Valued of(Expr part, List<Expr.Fold> around, Map<String, Integer> indices) {
                return LiveValue.of(part, inside(around, scope), indices);
            }

            @Override
            public Optional<String> rules(Expr derivative, List<Expr.Fold> around) {
                List<String> rules = DerivativeLines.rules(derivative, inside(around, scope));
                return rules.isEmpty() ? Optional.empty() : Optional.of("by: " + String.join(", ", rules));
            }
        };
    }

    private static Scope inside(List<Expr.Fold> around, Scope scope) {
        Scope inside = scope;
        for (Expr.Fold fold : around) {
            inside = inside(fold, inside);
        }
        return inside;
    }

    /// With the index of a sum as a name of its own.
    static Scope inside(Expr.Fold fold, Scope scope) {
        try {
            Optional<IndexReach> from = Shapes.of(fold.from(), scope).reach();
            Optional<IndexReach> to = Shapes.of(fold.to(), scope).reach();
            return from.isPresent() && to.isPresent()
                    ? scope.with(new Declaration.Index(
                            fold.index(),
                            new IndexReach(from.get().from(), to.get().to())))
                    : scope;
        } catch (Misfit none) {
            return scope;
        }
    }

    private static Optional<Resolved> resolved(Expr expression, Scope scope) {
        try {
            return Optional.of(ResolvedForms.of(expression, scope));
        } catch (RuntimeException unresolved) {
            return Optional.empty();
        }
    }

    /// The value in doubles; NaN where there is none. A parameter that has no slider is at its start.
    @Override
    public double at(Meanings names) {
        return entries.isPresent()
                ? entries.flatMap(ready -> ready.at(all(names.numbers()), names.functions()))
                        .filter(EntryValues.Values::isNumber)
                        .map(value -> value.entries().getFirst())
                        .orElse(Double.NaN)
                : numberAt(names, Evaluate::at);
    }

    private double numberAt(Meanings names, ToDoubleBiFunction<Expr, Map<String, Double>> value) {
        if (closed.isEmpty()) {
            return Double.NaN;
        }
        try {
            Map<String, Double> point = all(names.numbers());
            return closed.get().kinks().stream().anyMatch(kink -> isKink(kink, point))
                    ? Double.NaN
                    : value.applyAsDouble(closed.get().value(), point);
        } catch (IllegalArgumentException | ArithmeticException none) {
            return Double.NaN;
        }
    }

    /// Whether a function that is differentiated has no slope there.
    private boolean isKink(Expr kink, Map<String, Double> point) {
        double there = Evaluate.at(kink, point);
        return (there == 0 || Double.isNaN(there))
                && !sides.exist(
                        kink,
                        names.stream()
                                .mapToDouble(name -> point.getOrDefault(name, Double.NaN))
                                .toArray());
    }

    private Map<String, Double> all(Map<String, Double> values) {
        var all = new HashMap<>(starts);
        all.putAll(values);
        return all;
    }

    /// To be read: not what rounding leaves of a sum that is 0.
    private Optional<EntryValues.Values> entriesAt(Meanings names) {
        return entries.flatMap(ready -> ready.toRead(all(names.numbers()), names.functions()));
    }

    /// As shown beside a line: `= 0.7311`, `= [0.12 −0.3; 1 0]`, `5 × 4 matrix`, `= 0.2 for i = 1`.
    @Override
    public String text(Meanings names) {
        if (entries.isEmpty()) {
            return number(numberAt(names, Evaluate::toRead));
        }
        return entriesAt(names)
                .map(value -> value.isNumber()
                        ? number(value.entries().getFirst()) + indices(value)
                        : value.entries().size() > MOST_BESIDE
                                ? "%d × %d".formatted(value.rows(), value.columns()) + indices(value)
                                : "= [" + rows(value) + "]" + indices(value))
                .orElse("no value here");
    }

    /// As shown where it is pointed at: all entries, row by row.
    @Override
    public String whole(Meanings names) {
        return entriesAt(names)
                .filter(value -> !value.isNumber())
                .map(value -> MatrixWords.of(matrix(value), indices(value)))
                .orElseGet(() -> text(names));
    }

    private static Matrix matrix(EntryValues.Values value) {
        return Matrix.filled(
                value.rows(), value.columns(), (i, j) -> value.entries().get(i * value.columns() + j));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? "= " + Numerals.of(value, Numerals.SHORT) : "no value here";
    }

    private static String indices(EntryValues.Values value) {
        var indices = new StringJoiner(", ", " for ", "").setEmptyValue("");
        value.indices().forEach((name, at) -> indices.add(name + " = " + at));
        return indices.toString();
    }

    private static String rows(EntryValues.Values value) {
        var rows = new StringJoiner("; ");
        for (int i = 0; i < value.rows(); i++) {
            var row = new StringJoiner(" ");
            for (int j = 0; j < value.columns(); j++) {
                double entry = value.entries().get(i * value.columns() + j);
                row.add(Double.isFinite(entry) ? Numerals.of(entry, DIGITS) : "–");
            }
            rows.add(row.toString());
        }
        return rows.toString();
    }
}
