package nabla.room.differences.model;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// All that is known of the quotients of a function at one point: whether there is a slope, and the error of each.
///
/// @param values of the function and its derivatives there
/// @param curves forward and central; none where there is no slope
public record ErrorAnalysis(
        TestFunction function, double point, TrueSlope slope, PointValues values, List<ErrorCurve> curves) {

    /// Takes some ten milliseconds, longer for a long function.
    ///
    /// @param cancelled asked now and then; what comes out then is of no use
    public static ErrorAnalysis of(TestFunction function, double point, BooleanSupplier cancelled) {
        TrueSlope slope = TrueSlope.of(function, point);
        List<ErrorCurve> curves = slope instanceof TrueSlope.Exists exists
                ? Quotient.OF_THE_SHEET.stream()
                        .map(quotient -> ErrorMeasurement.of(quotient, function, point, exists, cancelled))
                        .toList()
                : List.of();
        return new ErrorAnalysis(function, point, slope, PointValues.of(function, point, slope), curves);
    }

    public Optional<ErrorCurve> curve(Quotient quotient) {
        return curves.stream().filter(curve -> curve.quotient() == quotient).findFirst();
    }

    /// The error at a step that need not be one of [StepSizes]; NaN where there is none.
    public double error(Quotient quotient, double step) {
        return slope.slope()
                .map(truth -> ErrorCurve.error(quotient, function.around(point, step), step, truth))
                .orElse(Double.NaN);
    }
}
