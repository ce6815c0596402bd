package nabla.plot.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/// How values become shades from 0 to 1: evenly near the lowest value, and the slower the higher, so that a narrow
/// valley between steep walls can be seen as well as the walls.
///
/// @param low  the value of shade 0
/// @param high the value of shade 1; greater
/// @param soft how far above `low` the even part goes; infinite for an even scale
public record Shading(double low, double high, double soft) {
    public Shading {
        if (!(low < high) || !Double.isFinite(high - low) || !(soft > 0)) {
            throw new IllegalArgumentException("No shades from %s to %s, soft %s".formatted(low, high, soft));
        }
    }

    /// Shades that rise evenly.
    public static Shading even(double low, double high) {
        return new Shading(low, high, Double.POSITIVE_INFINITY);
    }

    /// Shades for all values of a lattice, its middle value well inside.
    public static Shading of(Lattice lattice) {
        double[] sorted = Arrays.stream(lattice.values())
                .filter(value -> Math.abs(value) < Double.MAX_VALUE / 4)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return even(0, 1);
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double span = Math.max(high - low, 1e-9 * Math.max(1e-9, Math.abs(low)));
        double middle = sorted[sorted.length / 2] - low;
        return new Shading(low, low + span, Math.max(0.3 * middle, 1e-6 * span));
    }

    /// From 0 to 1; beyond the ends their shades; NaN where there is no value.
    public double shade(double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        return Math.clamp(grown(value - low) / grown(high - low), 0, 1);
    }

    /// The value of a shade.
    public double value(double shade) {
        if (soft == Double.POSITIVE_INFINITY) {
            return low + shade * (high - low);
        }
        return low + soft * Math.expm1(shade * Math.log1p((high - low) / soft));
    }

    /// Round values about evenly apart in shade.
    double[] levels(int count) {
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            double value = value((i + 1.0) / (count + 1));
            double apart = (value((i + 1.5) / (count + 1)) - value((i + 0.5) / (count + 1))) / 2;
            int scale = (int) Math.ceil(-Math.log10(apart));
            double rounded = new BigDecimal(value)
                    .setScale(scale, RoundingMode.HALF_EVEN)
                    .doubleValue();
            levels[i] = rounded;
        }
        return levels;
    }

    private double grown(double above) {
        return soft == Double.POSITIVE_INFINITY ? above : Math.log1p(Math.max(0, above) / soft);
    }
}
