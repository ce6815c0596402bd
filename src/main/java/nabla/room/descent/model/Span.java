package nabla.room.descent.model;

import nabla.math.RoundNumbers;

/// From one number to a greater one, as an axis needs it.
public record Span(double from, double to) {

    /// The numbers in an array that are finite; from −1 to 1 where there is none.
    static Span of(double[] values, int count) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (Double.isFinite(values[i])) {
                from = Math.min(from, values[i]);
                to = Math.max(to, values[i]);
            }
        }
        return from <= to ? new Span(from, to) : new Span(-1, 1);
    }

    public double width() {
        return to - from;
    }

    boolean holds(Span other) {
        return from <= other.from && to >= other.to;
    }

    Span and(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    /// Not beyond ±`limit`.
    Span within(double limit) {
        return new Span(Math.clamp(from, -limit, limit), Math.clamp(to, -limit, limit));
    }

    /// Wider on both sides by a share of its width, and never empty.
    Span padded(double share) {
        double smallest = 1e-3 * Math.max(1, Math.max(Math.abs(from), Math.abs(to)));
        double pad = Math.max(share * width(), smallest);
        return new Span(from - pad, to + pad);
    }

    /// Out to whole multiples of a round number.
    Span rounded() {
        double step = roundUp(width() / 10);
        return new Span(Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step);
    }

    /// The next round number that is not smaller.
    public static double roundUp(double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            return 1;
        }
        return RoundNumbers.closelyAtLeast(value);
    }
}
