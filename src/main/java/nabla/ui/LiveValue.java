package nabla.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nabla.math.Numerals;
import nabla.math.calculus.Resolve;
import nabla.math.expr.Declaration;
import nabla.math.expr.Evaluate;
import nabla.math.expr.Expr;
import nabla.math.expr.Scope;

/// An expression made ready to be evaluated again and again while sliders move: its definitions expanded and its
/// derivatives carried out, once, off the FX thread.
final class LiveValue {
    private final Optional<Expr> closed;
    private final Map<String, Double> starts;

    private LiveValue(Optional<Expr> closed, Map<String, Double> starts) {
        this.closed = closed;
        this.starts = starts;
    }

    /// An expression that cannot be resolved has no value anywhere.
    static LiveValue of(Expr expression, Scope scope) {
        var starts = new HashMap<String, Double>();
        for (Declaration.Parameter parameter : scope.parameters()) {
            starts.put(parameter.name(), parameter.start());
        }
        return new LiveValue(resolved(expression, scope), Map.copyOf(starts));
    }

    private static Optional<Expr> resolved(Expr expression, Scope scope) {
        try {
            return Optional.of(Resolve.closed(expression, scope).value());
        } catch (RuntimeException unresolved) {
            return Optional.empty();
        }
    }

    /// The value in doubles; NaN where there is none. A parameter that has no slider is at its start.
    double at(Map<String, Double> values) {
        if (closed.isEmpty()) {
            return Double.NaN;
        }
        var all = new HashMap<>(starts);
        all.putAll(values);
        try {
            return Evaluate.at(closed.get(), all);
        } catch (IllegalArgumentException | ArithmeticException none) {
            return Double.NaN;
        }
    }

    /// As shown beside a line: `= 0.7311`.
    String text(Map<String, Double> values) {
        double value = at(values);
        return Double.isFinite(value) ? "= " + Numerals.of(value, Numerals.SHORT) : "no value here";
    }
}
