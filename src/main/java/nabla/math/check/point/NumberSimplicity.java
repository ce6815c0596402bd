package nabla.math.check.point;

import java.math.BigDecimal;
import java.util.List;

/// How simple a number is to a person: 0 before 1 before −1 before 2 before 1/2 before 3.7 before 0.123.
public final class NumberSimplicity {
    /// From the simplest on.
    static final List<Double> NUMBERS = List.of(
            0., 1., -1., 2., -2., 0.5, -0.5, 3., -3., 4., -4., 0.1, -0.1, 5., -5., 1.5, -1.5, 0.25, 0.75, 2.5, -2.5,
            10., -10., 0.2, 0.9, 100., -100.);

    private static final double BEYOND_SLIDER = 30;
    private static final int MOST_DECIMALS = 9;
    private static final double LARGEST = 1e15;
    /// As many digits as a double shows where it is no short decimal.
    private static final int LONGEST = 16;

    private NumberSimplicity() {}

    /// 0 for the simplest.
    static double cost(double value) {
        double sign = value < 0 ? 0.2 : 0;
        double size = Math.abs(value);
        if (size == 0) {
            return 0;
        }
        if (size == 0.5) {
            return 2.5 + sign;
        }
        double least = 0.1 * Math.min(size, 10);
        double scale = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS && size < LARGEST; decimals++) {
            double shifted = Math.rint(size * scale);
            if (shifted / scale == size) {
                return sign + (decimals == 0 ? whole(size) : 3.5 * digits(shifted) + decimals + least);
            }
            scale *= 10;
        }
        return sign + (size >= LARGEST ? whole(size) : 3.5 * LONGEST + Math.max(MOST_DECIMALS, -Math.log10(size)));
    }

    private static double whole(double size) {
        return size <= 10 ? 1 + (size - 1) * 0.7 : 6 + significant(size) + 0.5 * Math.log10(size);
    }

    /// How many digits a whole number has.
    private static int digits(double whole) {
        return (int) Math.floor(Math.log10(whole) + 1e-9) + 1;
    }

    /// How many digits are left without the zeros at its end.
    private static int significant(double whole) {
        if (whole >= LARGEST) {
            return BigDecimal.valueOf(whole).stripTrailingZeros().precision();
        }
        double rest = whole;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return digits(rest);
    }

    /// Of a point: the sum over its coordinates, and much more beyond a slider.
    public static double cost(double[] point, List<Coordinate> coordinates) {
        double cost = 0;
        for (Coordinate coordinate : coordinates) {
            double value = point[coordinate.index()];
            cost += cost(value) + (coordinate.onSlider(value) ? 0 : BEYOND_SLIDER);
        }
        return cost;
    }
}
