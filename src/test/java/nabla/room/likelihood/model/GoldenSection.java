package nabla.room.likelihood.model;

import java.util.function.DoubleUnaryOperator;

/// Where a function of one number with one minimum is least, found without its slope.
final class GoldenSection {
    private static final double PART = (Math.sqrt(5) - 1) / 2;

    private GoldenSection() {}

    static double minimiser(DoubleUnaryOperator function, double from, double to) {
        double left = from;
        double right = to;
        while (right - left > 1e-9) {
            double low = right - PART * (right - left);
            double high = left + PART * (right - left);
            if (function.applyAsDouble(low) < function.applyAsDouble(high)) {
                right = high;
            } else {
                left = low;
            }
        }
        return (left + right) / 2;
    }
}
