package nabla.model;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import nabla.math.expr.Declaration;
import nabla.math.expr.Domain;

/// A number the user can move: its symbol, range, step and start, and its value now.
///
/// The value is always in the domain and finite.
public final class Parameter {
    private final Declaration.Parameter declaration;
    private final ReadOnlyDoubleWrapper value;

    public Parameter(Declaration.Parameter declaration) {
        this.declaration = declaration;
        this.value = new ReadOnlyDoubleWrapper(this, declaration.name(), declaration.start());
    }

    public Declaration.Parameter declaration() {
        return declaration;
    }

    public String name() {
        return declaration.name();
    }

    /// The lower end of the slider.
    public double from() {
        return Math.min(declaration.domain().sliderFrom(), declaration.start());
    }

    /// The upper end of the slider.
    public double to() {
        return Math.max(declaration.domain().sliderTo(), declaration.start());
    }

    public double value() {
        return value.get();
    }

    public ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Moves to the nearest admissible value: a NaN changes nothing, a value beyond the slider becomes its end, beside
    /// an open end it stays inside.
    void move(double wanted) {
        if (!Double.isNaN(wanted)) {
            value.set(nearest(wanted));
        }
    }

    private double nearest(double wanted) {
        double inside = Math.clamp(wanted, from(), to());
        return switch (declaration.domain()) {
            case Domain.Interval interval -> insideOf(interval, inside);
            case Domain.Values values ->
                values.values().stream()
                        .min((a, b) -> Double.compare(Math.abs(a - inside), Math.abs(b - inside)))
                        .orElse(inside);
            case Domain.Integers integers -> Math.rint(inside);
        };
    }

    /// A thousandth of the slider's length keeps the value off an open end.
    private double insideOf(Domain.Interval interval, double inside) {
        double margin = (to() - from()) / 1000;
        if (!interval.fromClosed() && Double.isFinite(interval.from())) {
            inside = Math.max(inside, interval.from() + margin);
        }
        if (!interval.toClosed() && Double.isFinite(interval.to())) {
            inside = Math.min(inside, interval.to() - margin);
        }
        return inside;
    }
}
