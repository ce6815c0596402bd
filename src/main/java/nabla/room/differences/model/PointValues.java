package nabla.room.differences.model;

import java.math.BigDecimal;
import java.util.Optional;

/// The value, the slope and the next two derivatives of a function at a point, in 100 digits, each where it exists.
///
/// At a kink, where only the two sides give the slope, nothing is said of what comes after it.
public record PointValues(
        Optional<BigDecimal> value,
        Optional<BigDecimal> slope,
        Optional<BigDecimal> curvature,
        Optional<BigDecimal> third) {

    static PointValues of(TestFunction function, double point, TrueSlope slope) {
        boolean smooth = slope instanceof TrueSlope.Exists exists && exists.smooth();
        return new PointValues(
                slope instanceof TrueSlope.NoValue ? Optional.empty() : derivative(function, point, 0),
                slope.slope(),
                smooth ? derivative(function, point, 2) : Optional.empty(),
                smooth ? derivative(function, point, 3) : Optional.empty());
    }

    private static Optional<BigDecimal> derivative(TestFunction function, double point, int order) {
        try {
            return Optional.of(function.derivative(order, new BigDecimal(point), OneSidedLimit.NUMBERS));
        } catch (ArithmeticException none) {
            return Optional.empty();
        }
    }
}
