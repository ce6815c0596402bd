package nabla.plot.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.math.RoundNumbers;

/// The range of a vertical axis that follows its curves.
///
/// A pole does not press the rest flat: where the uttermost twentieth of the values takes more room than all
/// others, it is left out. The range keeps still while the curves fit it and fill a good part of it, so that
/// dragging a slider does not shake the picture.
public final class Heights {
    private static final double TAIL = 0.05;
    private static final double FULL = 0.4;

    private Heights() {}

    /// A range from one height to another.
    public record Range(double from, double to) {
        public double length() {
            return to - from;
        }

        boolean holds(Range other) {
            return from <= other.from && to >= other.to;
        }
    }

    /// @param before the range shown until now
    public static Range following(List<Figure.Curve> curves, Optional<Range> before) {
        Range needed = needed(curves);
        boolean stays = before.filter(range -> range.holds(needed) && needed.length() > FULL * range.length())
                .isPresent();
        return stays ? before.orElseThrow() : rounded(needed);
    }

    private static Range needed(List<Figure.Curve> curves) {
        double[] values = curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.ys()))
                .filter(Double::isFinite)
                .map(y -> Math.clamp(y, -1e200, 1e200))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Range(-1, 1);
        }
        int tail = (int) (TAIL * (values.length - 1));
        double low = values[tail];
        double high = values[values.length - 1 - tail];
        double most = high - low;
        double from = low - values[0] <= most ? values[0] : low;
        double to = values[values.length - 1] - high <= most ? values[values.length - 1] : high;
        double least = Math.max(1e-9 * Math.max(Math.abs(from), Math.abs(to)), 1e-12);
        return to - from > least ? new Range(from, to) : flat(from);
    }

    /// Around a constant: from 0 to twice its height, or about one where it is 0.
    private static Range flat(double height) {
        double half = height == 0 ? 1 : Math.abs(height);
        return new Range(height - half, height + half);
    }

    /// With a little room, at round numbers.
    private static Range rounded(Range needed) {
        double room = 0.06 * needed.length();
        double step = RoundNumbers.powerOfTen(needed.length()) / 4;
        double from = Math.floor((needed.from - room) / step) * step;
        double to = Math.ceil((needed.to + room) / step) * step;
        return new Range(from, to);
    }
}
