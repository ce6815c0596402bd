package nabla.model;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;

/// A number the user can move: its symbol, range, step and start, and its value now.
///
/// The value is always in the domain and finite. Only [Parameters] moves it, so that views see one change.
public final class Parameter {
    /// More values than this are a range to slide along, not choices to see at once.
    private static final int MOST_CHOICES = 24;

    private final Declaration.Parameter declaration;
    private final ReadOnlyDoubleWrapper value;
    private final StepGrid grid;

    public Parameter(Declaration.Parameter declaration) {
        this.declaration = declaration;
        this.value = new ReadOnlyDoubleWrapper(this, declaration.name(), declaration.start());
        this.grid = new StepGrid(declaration.step());
    }

    public Declaration.Parameter declaration() {
        return declaration;
    }

    /// Whether it is one entry of a vector or matrix, as `X[1, 2]` is: it is shown in its place and has no slider.
    public boolean isEntry() {
        return name().indexOf('[') >= 0;
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

    /// Whether it can be exactly `wanted`: in the domain and on the slider.
    public boolean admits(double wanted) {
        return wanted >= from() && wanted <= to() && declaration.domain().contains(wanted);
    }

    /// The values it can have, ascending, where they are few; else empty.
    public List<Double> choices() {
        return switch (declaration.domain()) {
            case Domain.Interval interval -> List.of();
            case Domain.Values(var values) ->
                values.size() > MOST_CHOICES
                        ? List.of()
                        : values.stream().sorted().toList();
            case Domain.Integers(var first, var last) ->
                (long) last - first >= MOST_CHOICES
                        ? List.of()
                        : IntStream.rangeClosed(first, last)
                                .mapToObj(each -> (double) each)
                                .toList();
        };
    }

    /// Where a drag to `wanted` leaves it: at a whole number of steps, or at an end.
    public double snapped(double wanted) {
        return nearest(declaration.domain() instanceof Domain.Values ? wanted : grid.nearest(wanted));
    }

    /// Where so many steps lead: 1 an arrow key, 10 a page, ±0.1 a fine step. From between two steps the next whole one
    /// is the first, so that round numbers are met.
    public double stepped(double steps) {
        return switch (declaration.domain()) {
            case Domain.Interval interval -> nearest(grid.stepped(value(), steps));
            case Domain.Integers integers ->
                nearest(grid.stepped(value(), Math.signum(steps) * Math.max(1, Math.abs(steps))));
            case Domain.Values(var values) -> {
                var sorted = values.stream().sorted().toList();
                int places = (int) (Math.signum(steps) * Math.max(1, Math.rint(Math.abs(steps))));
                yield sorted.get(Math.clamp((long) sorted.indexOf(value()) + places, 0, sorted.size() - 1));
            }
        };
    }

    /// `wanted` with as many digits as a step needs, and up to three more where it lies between two steps.
    public String written(double wanted) {
        return grid.written(wanted, Math.max(Math.abs(from()), Math.abs(to())));
    }

    /// Moves to the nearest admissible value: a NaN changes nothing, a value beyond the slider becomes its end, beside
    /// an open end it stays inside.
    void move(double wanted) {
        if (!Double.isNaN(wanted)) {
            value.set(nearest(wanted));
        }
    }

    private double nearest(double wanted) {
        if (admits(wanted)) {
            return wanted + 0.0; // -0.0 would be written as −0
        }
        double inside = Math.clamp(wanted, from(), to());
        return switch (declaration.domain()) {
            case Domain.Interval interval -> offTheEnds(interval, inside);
            case Domain.Values(var values) ->
                values.stream()
                        .min((a, b) -> Double.compare(Math.abs(a - inside), Math.abs(b - inside)))
                        .orElse(inside);
            case Domain.Integers integers -> Math.rint(inside) + 0.0;
        };
    }

    /// A thousandth of the slider's length keeps the value off an open end.
    private double offTheEnds(Domain.Interval interval, double inside) {
        double margin = to() / 1000 - from() / 1000;
        if (!interval.fromClosed() && inside <= interval.from()) {
            return interval.from() + margin;
        }
        if (!interval.toClosed() && inside >= interval.to()) {
            return interval.to() - margin;
        }
        return inside + 0.0;
    }
}
