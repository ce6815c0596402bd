package nabla.math.expr.tree;

import nabla.math.expr.tree.Domain.Interval;

/// The interval that surely holds the values of a function whose arguments lie in intervals.
///
/// Ends are rounded outwards wherever the value there is not exact, so that "above 0" can be relied on.
final class Image {
    /// How far a value in doubles may be from the true one.
    private static final int ULPS = 4;

    private Image() {}

    static Interval of(FunctionFacts function, Interval a, Interval b) {
        return switch (function.trend) {
            case RISING -> rising(function, inside(function.domain, a));
            case NOT_FALLING -> rising(function, new Interval(a.from(), a.to(), true, true));
            case STAIRS -> stairs(function, a);
            case RISING_WITH_SIZE -> rising(function, size(a));
            case LARGER -> larger(a, b);
            case SMALLER -> mirrored(larger(mirrored(a), mirrored(b)));
            case OTHER -> function.values;
        };
    }

    private static Interval rising(FunctionFacts function, Interval a) {
        double low = function.value.applyAsDouble(a.from(), a.from());
        double high = function.value.applyAsDouble(a.to(), a.to());
        boolean exactLow = function.exact.isExact(a.from(), low);
        boolean exactHigh = function.exact.isExact(a.to(), high);
        return inside(
                function.values,
                new Interval(
                        exactLow || Double.isInfinite(low) ? low : low - ULPS * Math.ulp(low),
                        exactHigh || Double.isInfinite(high) ? high : high + ULPS * Math.ulp(high),
                        a.fromClosed() && Double.isFinite(low),
                        a.toClosed() && Double.isFinite(high)));
    }

    /// Between its jumps, which lie at 0, it is level: an open end is as good as the next number inside.
    private static Interval stairs(FunctionFacts function, Interval a) {
        double first = a.fromClosed() ? a.from() : Math.nextUp(a.from());
        double last = a.toClosed() ? a.to() : Math.nextDown(a.to());
        return new Interval(
                function.value.applyAsDouble(first, first), function.value.applyAsDouble(last, last), true, true);
    }

    /// The values of |a|.
    private static Interval size(Interval a) {
        if (a.from() >= 0) {
            return a;
        }
        if (a.to() <= 0) {
            return mirrored(a);
        }
        boolean left = -a.from() > a.to() || (-a.from() == a.to() && a.fromClosed());
        return new Interval(0, left ? -a.from() : a.to(), true, left ? a.fromClosed() : a.toClosed());
    }

    private static Interval mirrored(Interval a) {
        return new Interval(-a.to(), -a.from(), /* fromClosed= */ a.toClosed(), /* toClosed= */ a.fromClosed());
    }

    private static Interval larger(Interval a, Interval b) {
        boolean mine = a.from() > b.from() || (a.from() == b.from() && !a.fromClosed());
        boolean higher = a.to() > b.to() || (a.to() == b.to() && a.toClosed());
        return new Interval(
                mine ? a.from() : b.from(),
                higher ? a.to() : b.to(),
                mine ? a.fromClosed() : b.fromClosed(),
                higher ? a.toClosed() : b.toClosed());
    }

    /// What two intervals have in common; the bounds where they have nothing in common.
    private static Interval inside(Interval bounds, Interval a) {
        boolean low = a.from() < bounds.from() || (a.from() == bounds.from() && !bounds.fromClosed());
        boolean high = a.to() > bounds.to() || (a.to() == bounds.to() && !bounds.toClosed());
        double from = low ? bounds.from() : a.from();
        double to = high ? bounds.to() : a.to();
        return from >= to && !(from == to && a.fromClosed() && a.toClosed())
                ? bounds
                : new Interval(
                        from, to, low ? bounds.fromClosed() : a.fromClosed(), high ? bounds.toClosed() : a.toClosed());
    }
}
