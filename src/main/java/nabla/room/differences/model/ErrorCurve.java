package nabla.room.differences.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// How far a quotient in doubles is off the true slope, over all steps, and what makes it so.
///
/// @param errors     for each of [StepSizes#EXPONENTS]; 0 where it is exact, NaN where there is no quotient; never to
/// be
///                   changed
/// @param truncation what it is off by before rounding
/// @param rounding   the line of slope −1 that rounding makes; absent where it makes none
/// @param best       the step where the error is least
public record ErrorCurve(
        Quotient quotient, double[] errors, Truncation truncation, Optional<PowerLaw> rounding, BestStep best) {

    /// The distance of a quotient in doubles from the true slope; NaN where the quotient is no number.
    static double error(Quotient quotient, double[] values, double step, BigDecimal slope) {
        double measured = quotient.at(values, step);
        return Double.isFinite(measured)
                ? new BigDecimal(measured).subtract(slope).abs().doubleValue()
                : Double.NaN;
    }

    /// The logarithms of the steps, from 0 down.
    public static double[] exponents() {
        return StepSizes.EXPONENTS.clone();
    }

    /// At how many of the steps the quotient is the slope itself.
    public long exact() {
        return Arrays.stream(errors).filter(error -> error == 0).count();
    }

    /// Whether there is nothing to be drawn on logarithmic axes.
    public boolean isExactEverywhere() {
        return Arrays.stream(errors).noneMatch(error -> error > 0);
    }
}
