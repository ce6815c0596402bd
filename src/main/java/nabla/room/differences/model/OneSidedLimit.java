package nabla.room.differences.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nabla.math.expr.value.DecimalArithmetic;

/// What the difference quotients of one side of a point come to as the step shrinks.
///
/// Three of them are looked at in 100 digits, at steps of 10⁻²⁴, 10⁻²⁶ and 10⁻²⁸. Where their differences shrink by one
/// factor they have a limit, and Aitken's rule gives it.
public sealed interface OneSidedLimit {
    DecimalArithmetic NUMBERS = DecimalArithmetic.of(100);

    /// A slope.
    record Slope(BigDecimal value) implements OneSidedLimit {}

    /// They grow without bound, as at a leap or where the tangent is vertical.
    record Grows() implements OneSidedLimit {}

    /// They do not settle.
    record Unsettled() implements OneSidedLimit {}

    /// There the function has no value.
    record Absent() implements OneSidedLimit {}

    /// @param quotient forward or backward
    static OneSidedLimit of(Quotient quotient, TestFunction function, BigDecimal point) {
        BigDecimal[] values = new BigDecimal[3];
        try {
            for (int i = 0; i < values.length; i++) {
                BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-24 - 2 * i);
                values[i] = quotient.exactly(function, point, step, NUMBERS);
            }
        } catch (ArithmeticException none) {
            return new Absent();
        }
        BigDecimal earlier = values[1].subtract(values[0]);
        BigDecimal later = values[2].subtract(values[1]);
        if (isNothing(later, values[2])) {
            return slope(values[2]);
        }
        if (isNothing(earlier, values[1])) {
            return new Unsettled();
        }
        double ratio = NUMBERS.divide(later, earlier).doubleValue();
        if (Math.abs(ratio) < 0.7) {
            BigDecimal rest = NUMBERS.divide(later.multiply(later), earlier.subtract(later));
            return slope(values[2].add(rest));
        }
        return ratio > 1 ? new Grows() : new Unsettled();
    }

    private static boolean isNothing(BigDecimal difference, BigDecimal beside) {
        BigDecimal size = beside.abs().max(BigDecimal.ONE);
        return difference.abs().compareTo(size.scaleByPowerOfTen(-40)) <= 0;
    }

    /// To 18 decimals: beyond them stands what Aitken's rule leaves of a second power of the step.
    private static Slope slope(BigDecimal value) {
        return new Slope(value.setScale(18, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }
}
