package nabla.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.math.check.Derivation;
import nabla.math.check.Verdict;

/// Says a verdict in words. Never "proved": most lines were sampled.
public final class VerdictText {
    private static final int DIGITS = 5;
    private static final int MOST_DIGITS = 17;

    private VerdictText() {}

    /// `no counterexample in 412 points, for x ≥ 0`.
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Identical same -> "same expression";
            case Verdict.Holds holds ->
                "no counterexample in " + holds.points() + " points"
                        + holds.on().map(on -> ", " + on).orElse("");
            case Verdict.Refuted refuted -> "false" + at(refuted.at()) + ": " + sides(refuted.left(), refuted.right());
            case Verdict.Undecided undecided -> "cannot decide: " + undecided.reason();
        };
    }

    /// The verdict of a line; one that is wrong after the line above but right after the first says so.
    public static String of(Derivation.Checked line) {
        boolean right = !line.verdict().accepts()
                && line.fromFirst().filter(Verdict::accepts).isPresent();
        return of(line.verdict()) + (right ? "; true of the first line, but not because of the line above" : "");
    }

    /// A number as short as it can be: `0.25`, `3.4233`, `4.2e-18`, `∞`.
    public static String number(double value) {
        return number(value, DIGITS);
    }

    private static String at(Map<String, Double> point) {
        if (point.isEmpty()) {
            return "";
        }
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + number(entry.getValue(), MOST_DIGITS))
                .collect(Collectors.joining(", ", " at ", ""));
    }

    /// With as many digits as it takes to tell them apart.
    private static String sides(double left, double right) {
        int digits = DIGITS;
        while (digits < MOST_DIGITS && number(left, digits).equals(number(right, digits))) {
            digits++;
        }
        return "left " + number(left, digits) + ", right " + number(right, digits);
    }

    private static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "∞" : "-∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -4 || exponent > 9
                ? rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent
                : rounded.toPlainString();
    }
}
