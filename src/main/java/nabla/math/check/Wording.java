package nabla.math.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.math.Numerals;
import nabla.math.expr.Greek;
import nabla.math.expr.Rational;

/// What a verdict says in words, the same on screen, on the command line and in a reader's ear.
public final class Wording {
    private static final int MOST_DIGITS = 17;

    private Wording() {}

    /// `same expression`, `no counterexample in 412 points (for x > 0)`, `false at z = 2: left 0.4, right 0.2`,
    /// `cannot decide: ...`.
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Identical identical -> "same expression";
            case Verdict.Holds(var points, var worstError, var on) ->
                "no counterexample in " + counted(points)
                        + on.map(where -> " (" + where + ")").orElse("");
            case Verdict.Refuted refuted -> refuted(refuted);
            case Verdict.Undecided(var reason) -> "cannot decide: " + reason;
        };
    }

    private static String counted(int points) {
        return points == 1 ? "1 point" : String.format(Locale.ROOT, "%,d points", points);
    }

    private static String refuted(Verdict.Refuted refuted) {
        List<String> sides = apart(refuted.left(), refuted.right());
        String at = at(refuted.at());
        return "false%s: left %s, right %s".formatted(at.isEmpty() ? "" : " at " + at, sides.get(0), sides.get(1));
    }

    /// `t = 0, σ = −2`.
    public static String at(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(value -> Greek.letter(value.getKey()).orElse(value.getKey())
                        + " = "
                        + number(value.getValue(), MOST_DIGITS))
                .collect(Collectors.joining(", "));
    }

    /// A number with 4 significant digits.
    public static String number(double value) {
        return number(value, Numerals.SHORT);
    }

    /// Two numbers with 4 significant digits, or with as many more as it takes to tell them apart.
    public static List<String> apart(double a, double b) {
        int digits = Numerals.SHORT;
        while (digits < MOST_DIGITS && rounded(a, digits) == rounded(b, digits)) {
            digits++;
        }
        return List.of(number(a, digits), number(b, digits));
    }

    private static double rounded(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue()
                : value;
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? "no value" : Numerals.of(value, digits);
    }

    /// `−0.5` or `1/3`.
    static String exact(Rational value) {
        try {
            BigDecimal digits = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
            return signed(digits.stripTrailingZeros().toPlainString());
        } catch (ArithmeticException e) {
            return signed(value.numerator() + "/" + value.denominator()); // its digits do not end
        }
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
