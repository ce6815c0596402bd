package nabla.math.check;

import java.math.BigDecimal;
import java.util.List;

/// How simple a number is to a person: 0 before 1 before −1 before 2 before 1/2 before 3.7 before 0.123.
final class NumberSimplicity {
    /// From the simplest on.
    static final List<Double> NUMBERS = List.of(
            0., 1., -1., 2., -2., 0.5, -0.5, 3., -3., 4., -4., 0.1, -0.1, 5., -5., 1.5, -1.5, 0.25, 0.75, 2.5, -2.5,
            10., -10., 0.2, 0.9, 100., -100.);

    private static final double BEYOND_SLIDER = 30;

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
        BigDecimal digits = BigDecimal.valueOf(size).stripTrailingZeros();
        if (digits.scale() <= 0) {
            return sign + (size <= 10 ? 1 + (size - 1) * 0.7 : 6 + digits.precision() + 0.5 * Math.log10(size));
        }
        return sign + 3.5 * digits.precision() + digits.scale() + 0.1 * Math.min(size, 10);
    }

    /// Of a point: the sum over its coordinates, and much more beyond a slider.
    static double cost(double[] point, List<Coordinate> coordinates) {
        double cost = 0;
        for (Coordinate coordinate : coordinates) {
            double value = point[coordinate.index()];
            cost += cost(value) + (coordinate.onSlider(value) ? 0 : BEYOND_SLIDER);
        }
        return cost;
    }
}
