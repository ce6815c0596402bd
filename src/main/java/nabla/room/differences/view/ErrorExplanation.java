package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nabla.math.Numerals;
import nabla.math.Superscripts;
import nabla.room.differences.model.BestStep;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.ErrorAnalysis;
import nabla.room.differences.model.ErrorCurve;
import nabla.room.differences.model.ErrorLayer;
import nabla.room.differences.model.OneSidedLimit;
import nabla.room.differences.model.PowerLaw;
import nabla.room.differences.model.Quotient;
import nabla.room.differences.model.TrueSlope;
import nabla.room.differences.model.Truncation;

/// Says in sentences why the errors are as they are.
final class ErrorExplanation {
    private static final double NEAR = 0.02;

    private ErrorExplanation() {}

    /// What is to be said of what is shown.
    static List<String> of(DifferencesPicture picture, ErrorAnalysis analysis) {
        return switch (analysis.slope()) {
            case TrueSlope.NoValue none ->
                List.of("f has no value at w = %s. Drag the point, or type another w."
                        .formatted(number(analysis.point())));
            case TrueSlope.Kink(var left, var right) -> List.of(kink(analysis.point(), left, right));
            case TrueSlope.None(var left, var right) ->
                List.of("f has no slope at w = %s: from the left %s, from the right %s."
                        .formatted(number(analysis.point()), side(left), side(right)));
            case TrueSlope.Exists exists -> curves(picture, analysis, exists);
        };
    }

    private static String kink(double point, double left, double right) {
        return ("f has a kink at w = %s. The forward difference is %s at small steps, the backward one %s, the central one"
                        + " %s, halfway between. There is no true slope, so there is no error to draw.")
                .formatted(number(point), number(right), number(left), number((left + right) / 2));
    }

    private static String side(OneSidedLimit limit) {
        return switch (limit) {
            case OneSidedLimit.Slope(var value) ->
                "the difference quotients come to %s".formatted(number(value.doubleValue()));
            case OneSidedLimit.Grows grows -> "they grow without bound";
            case OneSidedLimit.Unsettled unsettled -> "they come to nothing";
            case OneSidedLimit.Absent absent -> "f has no value";
        };
    }

    private static List<String> curves(DifferencesPicture picture, ErrorAnalysis analysis, TrueSlope.Exists slope) {
        List<ErrorCurve> shown = analysis.curves().stream()
                .filter(curve -> picture.shows(curve.quotient()))
                .toList();
        if (shown.isEmpty()) {
            return List.of("The smaller the step, the nearer the secants come to the tangent.");
        }
        var said = new ArrayList<String>();
        boolean rounding = picture.state().shown().contains(ErrorLayer.ROUNDING);
        List<ErrorCurve> corners = shown.stream()
                .filter(curve -> curve.best() instanceof BestStep.Corner)
                .toList();
        if (rounding && !corners.isEmpty()) {
            said.add(corner(corners));
        }
        for (ErrorCurve curve : shown) {
            if (!rounding || !corners.contains(curve)) {
                said.add(truncation(curve, slope));
                said.add(rounding ? best(curve) : "");
            }
        }
        said.removeIf(String::isEmpty);
        return said;
    }

    /// Where each curve is lowest, and why there.
    private static String corner(List<ErrorCurve> curves) {
        String steps = curves.stream()
                .map(curve -> curve.best() instanceof BestStep.Corner(var exponent, var height)
                        ? "%s (%s)"
                                .formatted(
                                        Numerals.of(Math.pow(10, exponent), 1),
                                        curve.quotient().title())
                        : "")
                .collect(Collectors.joining(" and "));
        return "Best near ε = %s: above, too much of f is left out; below, rounding grows like 1/ε.".formatted(steps);
    }

    private static String truncation(ErrorCurve curve, TrueSlope.Exists slope) {
        String name = curve.quotient().title();
        return switch (curve.truncation()) {
            case Truncation.Nothing nothing ->
                "The %s difference leaves nothing out: %s.".formatted(name, why(curve, slope));
            case Truncation.Irregular irregular -> "The %s error shrinks like no power of ε.".formatted(name);
            case Truncation.Power(var power, var measured) ->
                "The %s error shrinks like %s%s."
                                .formatted(
                                        name,
                                        power(power),
                                        measured.map(ErrorExplanation::measured).orElse(""))
                        + reason(curve.quotient(), power);
        };
    }

    private static String measured(PowerLaw line) {
        return " (measured: %s)".formatted(ErrorLines.slope(line));
    }

    private static String why(ErrorCurve curve, TrueSlope.Exists slope) {
        if (curve.quotient() == Quotient.FORWARD) {
            return "near w, f is a straight line";
        }
        return slope.smooth()
                ? "f‴ and what comes after it are 0 or cancel"
                : "both sides of w are alike, and their errors cancel";
    }

    /// Where the order is not the usual one.
    private static String reason(Quotient quotient, double power) {
        boolean forward = quotient == Quotient.FORWARD;
        double usual = forward ? 1 : 2;
        if (Math.abs(power - usual) < NEAR) {
            return "";
        }
        if (power > usual) {
            return forward ? " f″(w) is 0." : " f‴(w) is 0.";
        }
        return forward
                ? " f has no second derivative here."
                : power < 1 + NEAR && power > 1 - NEAR
                        ? " f has no third derivative here."
                        : " f is not smooth enough here.";
    }

    private static String best(ErrorCurve curve) {
        String name = curve.quotient().title();
        return switch (curve.best()) {
            case BestStep.Corner corner -> "";
            case BestStep.Largest largest ->
                "Only rounding is left to the %s difference: the larger the step, the better.".formatted(name);
            case BestStep.Smallest smallest ->
                "Nothing cancels in the %s difference: the smaller the step, the better.".formatted(name);
            case BestStep.Any any -> "";
            case BestStep.Unknown unknown -> "";
        };
    }

    /// `ε`, `ε²`, `√ε`.
    static String power(double power) {
        if (Math.abs(power - 1) < NEAR) {
            return "ε";
        }
        if (Math.abs(power - 0.5) < NEAR) {
            return "√ε";
        }
        double whole = Math.rint(power);
        return Math.abs(power - whole) < NEAR
                ? "ε" + Superscripts.of((int) whole)
                : "ε^" + String.format(Locale.ROOT, "%.2f", power);
    }

    private static String number(double value) {
        return Numerals.of(value, Numerals.SHORT);
    }
}
