package nabla.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The multiples of a step, in exact decimals: three steps of 0.1 are 0.3, not 0.30000000000000004.
///
/// @param step greater than 0
record StepGrid(double step) {
    /// How much a quotient may be off by rounding and still be a whole number.
    private static final double ROUNDING = 1e-9;

    private static final char MINUS = '\u2212';
    private static final int MOST_DECIMALS = 6;
    private static final int MORE_DECIMALS = 3;
    private static final double LARGEST_PLAIN = 1e7;
    private static final MathContext SHORT = new MathContext(5);

    double nearest(double wanted) {
        return Double.isFinite(wanted) ? multiple(Math.rint(wanted / step), exactly(step)) : wanted;
    }

    /// @param steps how many, in either direction; less than one whole step is a finer grid
    double stepped(double from, double steps) {
        BigDecimal unit = exactly(step);
        double count = Math.abs(steps);
        if (count < 1) {
            unit = unit.multiply(exactly(count));
            count = 1;
        }
        double place = from / unit.doubleValue();
        double tolerance = ROUNDING * Math.max(1, Math.abs(place));
        return steps > 0
                ? multiple(Math.floor(place + tolerance) + count, unit)
                : multiple(Math.ceil(place - tolerance) - count, unit);
    }

    /// @param largest the largest number that is to be written the same way
    String written(double value, double largest) {
        int decimals = Math.max(0, exactly(step).stripTrailingZeros().scale());
        BigDecimal exact = exactly(value);
        if (decimals > MOST_DECIMALS || largest >= LARGEST_PLAIN) {
            return exact.round(SHORT)
                    .stripTrailingZeros()
                    .toString()
                    .replace('-', MINUS)
                    .replace("E+", "e")
                    .replace('E', 'e');
        }
        BigDecimal rounded = exact.setScale(decimals + MORE_DECIMALS, RoundingMode.HALF_EVEN);
        int needed = Math.max(decimals, rounded.stripTrailingZeros().scale());
        String digits = rounded.setScale(needed, RoundingMode.HALF_EVEN).toPlainString();
        return rounded.signum() == 0 ? digits.replace("-", "") : digits.replace('-', MINUS);
    }

    private static double multiple(double count, BigDecimal unit) {
        return Double.isFinite(count) ? unit.multiply(new BigDecimal(count)).doubleValue() : count;
    }

    /// The decimal number that is meant: 0.1 is a tenth.
    private static BigDecimal exactly(double value) {
        return BigDecimal.valueOf(value);
    }
}
