package nabla.math.expr.tree;

import java.util.Collections;
import java.util.List;

/// Where a parameter may be: what a slider spans and what a check draws its points from.
public sealed interface Domain {

    /// An interval of the reals; an end that is not `closed` is left out, and an end may be infinite.
    record Interval(double from, double to, boolean fromClosed, boolean toClosed) implements Domain {
        /// `real`: everything; a slider spans −5 to 5.
        public static final Interval REAL =
                new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false);
    }

    /// Finitely many values, such as the labels `{0, 1}`; in the order written.
    record Values(List<Double> values) implements Domain {
        public Values {
            values = List.copyOf(values);
        }
    }

    /// The whole numbers `from`..`to`.
    record Integers(int from, int to) implements Domain {}

    /// Whether `value` is in this domain.
    default boolean contains(double value) {
        return switch (this) {
            case Interval(var from, var to, var fromClosed, var toClosed) ->
                (fromClosed ? value >= from : value > from) && (toClosed ? value <= to : value < to);
            case Values(var values) -> values.contains(value + 0.0); // -0.0 is 0
            case Integers(var from, var to) -> value >= from && value <= to && value == Math.rint(value);
        };
    }

    /// Where a slider over this domain begins: at its lower end; a domain without one goes down to −5 or below.
    default double sliderFrom() {
        return switch (this) {
            case Interval(var from, var to, var fromClosed, var toClosed) ->
                Double.isFinite(from) ? from : Double.isFinite(to) ? Math.min(-5, to - 5) : -5;
            case Values(var values) -> Collections.min(values);
            case Integers integers -> integers.from;
        };
    }

    /// Where a slider over this domain ends: at its upper end; a domain without one goes up to 5 or above.
    default double sliderTo() {
        return switch (this) {
            case Interval(var from, var to, var fromClosed, var toClosed) ->
                Double.isFinite(to) ? to : Double.isFinite(from) ? Math.max(5, from + 5) : 5;
            case Values(var values) -> Collections.max(values);
            case Integers integers -> integers.to;
        };
    }
}
