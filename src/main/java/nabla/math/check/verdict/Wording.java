package nabla.math.check.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.math.Numerals;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Greek;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.write.TextNotation;
import nabla.math.expr.write.WrittenName;

/// What a verdict says in words, the same on screen, on the command line and in a reader's ear.
public final class Wording {
    private static final int MOST_DIGITS = 17;
    private static final int NEAR = 5;
    private static final int MOST_ZEROS = 2;

    private Wording() {}

    /// `same expression`, `no counterexample in 412 points (for x > 0)`, `false at z = 2: left 0.4, right 0.2`,
    /// `cannot decide: ...`.
    public static String of(Verdict verdict) {
        return of(verdict, Wording::asTyped);
    }

    /// The same for the screen, with names as the formulas have them: `false at ω₁₁ = 2: left 0.4, right 0.2`.
    public static String of(Verdict verdict, Scope scope) {
        return of(verdict, name -> WrittenName.of(name, scope));
    }

    /// The same where there is little room and the place is said beside it.
    public static String brief(Verdict verdict, Scope scope) {
        return verdict instanceof Verdict.Refuted refuted && refuted.witness() instanceof Witness.Pair pair
                ? RelationWording.brief(refuted, pair)
                : of(verdict, scope);
    }

    private static String of(Verdict verdict, UnaryOperator<String> names) {
        return switch (verdict) {
            case Verdict.Identical identical -> "same expression";
            case Verdict.Holds holds ->
                RelationWording.of(holds.finding()) + "no counterexample in " + counted(holds)
                        + (holds.exactly() == 0 ? "" : ", " + exactly(holds))
                        + holds.on().map(where -> " (" + where + ")").orElse("");
            case Verdict.Refuted refuted -> refuted(refuted, names);
            case Verdict.Undecided(var reason) -> "cannot decide: " + reason;
        };
    }

    private static String counted(Verdict.Holds holds) {
        String pairs = holds.finding() instanceof Finding.Dropped ? "pair of points" : "point";
        return holds.points() == 1
                ? "1 " + pairs
                : String.format(Locale.ROOT, "%,d ", holds.points()) + pairs.replaceFirst("(pair|point)", "$1s");
    }

    /// `31 of them in 30 digits`.
    private static String exactly(Verdict.Holds holds) {
        boolean all = holds.exactly() >= holds.points();
        String count = all ? holds.points() == 1 ? "" : "all " : "%,d of them ".formatted(holds.exactly());
        return count + "in 30 digits";
    }

    private static String asTyped(String name) {
        return Greek.letter(name).orElse(name);
    }

    private static String refuted(Verdict.Refuted refuted, UnaryOperator<String> names) {
        return switch (refuted.witness()) {
            case Witness.Point point -> numbers(refuted, "", names);
            case Witness.Root(var forms, var at) ->
                numbers(refuted, RelationWording.where(at), names) + RelationWording.functions(at.functions());
            case Witness.Entry entry ->
                numbers(refuted, RelationWording.where(entry), names) + RelationWording.functions(entry.functions());
            case Witness.Unimplied unimplied -> RelationWording.of(refuted, unimplied, names);
            case Witness.Pair pair -> RelationWording.of(refuted, pair, names);
            case Witness.Slope slope -> RelationWording.of(refuted, slope, names);
            case Witness.Shapes shapes -> "false: " + shapes.message();
            case Witness.Written(var left, var right) -> {
                String at = at(refuted.at(), names);
                yield "false%s: left %s, right %s".formatted(at.isEmpty() ? "" : " at " + at, left, right);
            }
        };
    }

    /// @param entry at which sizes and where in a vector or matrix, empty for a number
    private static String numbers(Verdict.Refuted refuted, String entry, UnaryOperator<String> names) {
        if (refuted.touch() != Verdict.Touch.NONE) {
            return equal(refuted, names);
        }
        List<String> sides = refuted.exact()
                .map(exact -> apart(exact.left(), exact.right()))
                .orElseGet(() -> apart(refuted.left(), refuted.right()));
        String at = place(refuted, names);
        String where = RelationWording.joined(entry, at);
        return "false%s: left %s, right %s"
                .formatted(where.isEmpty() ? "" : " at " + where, sides.get(0), sides.get(1));
    }

    /// `false: equal at x = 0.7 (both sides 0)`, where `<` or `>` is said.
    private static String equal(Verdict.Refuted refuted, UnaryOperator<String> names) {
        boolean exact = refuted.touch() == Verdict.Touch.EXACT;
        String at = place(refuted, names);
        String where = at.isEmpty() ? "" : " at " + (exact ? at : rounded(refuted.at(), names));
        return "false: equal" + where + " (both sides " + number(refuted.left()) + ")";
    }

    private static String place(Verdict.Refuted refuted, UnaryOperator<String> names) {
        return refuted.witness() instanceof Witness.Root(var forms, var entry)
                ? at(refuted.at(), forms, names)
                : at(refuted.at(), names);
    }

    /// `x = sqrt(2), y ≈ 0.73909, z = 1`: as it can be written, and rounded where it cannot.
    private static String at(
            Map<String, Double> values, Map<String, Optional<Expr>> forms, UnaryOperator<String> names) {
        return values.entrySet().stream()
                .map(value -> {
                    Optional<Expr> form = forms.getOrDefault(value.getKey(), Optional.empty());
                    boolean decimal = !forms.containsKey(value.getKey());
                    double number = value.getValue();
                    return names.apply(value.getKey())
                            + (decimal
                                    ? " = " + number(number, MOST_DIGITS)
                                    : form.map(written -> " = " + signed(TextNotation.of(written)))
                                            .orElse(" ≈ " + number(number, NEAR)));
                })
                .collect(Collectors.joining(", "));
    }

    /// `x ≈ 1.4142`.
    private static String rounded(Map<String, Double> values, UnaryOperator<String> names) {
        return values.entrySet().stream()
                .map(value -> names.apply(value.getKey())
                        + (value.getValue() == Math.rint(value.getValue()) ? " = " : " ≈ ")
                        + number(value.getValue(), NEAR))
                .collect(Collectors.joining(", "));
    }

    /// `t = 0, σ = −2`.
    ///
    /// Of many entries of vectors and matrices those that are 0 are not counted up.
    public static String at(Map<String, Double> values) {
        return at(values, Wording::asTyped);
    }

    /// The same for the screen, with names as the formulas have them.
    public static String at(Map<String, Double> values, Scope scope) {
        return at(values, name -> WrittenName.of(name, scope));
    }

    /// The sizes and values to go to, to see a refutation; empty where it is everywhere.
    public static String at(Verdict.Refuted refuted, Scope scope) {
        String sizes = refuted.witness().place().map(Witness.Entry::sizes).orElse("");
        return RelationWording.joined(sizes, at(refuted.at(), scope));
    }

    static String at(Map<String, Double> values, UnaryOperator<String> names) {
        List<String> zeros = values.entrySet().stream()
                .filter(value -> value.getKey().indexOf('[') >= 0 && value.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        if (zeros.size() <= MOST_ZEROS) {
            return listed(values, names);
        }
        var others = new LinkedHashMap<>(values);
        zeros.forEach(others::remove);
        boolean entries = others.keySet().stream().anyMatch(name -> name.indexOf('[') >= 0);
        String rest = entries ? "all other entries 0" : "all entries 0";
        return others.isEmpty() ? rest : listed(others, names) + ", " + rest;
    }

    private static String listed(Map<String, Double> values, UnaryOperator<String> names) {
        return values.entrySet().stream()
                .map(value -> names.apply(value.getKey()) + " = " + number(value.getValue(), MOST_DIGITS))
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

    /// Two numbers with so many digits that they are told apart, of whatever size; where that takes too many the first
    /// one as the second and the rest: `1 − 1.015 × 10⁻⁸⁶⁸`.
    static List<String> apart(BigDecimal a, BigDecimal b) {
        int digits = Numerals.SHORT;
        while (digits < DecimalArithmetic.DIGITS
                && a.round(new MathContext(digits)).compareTo(b.round(new MathContext(digits))) == 0) {
            digits++;
        }
        if (digits == DecimalArithmetic.DIGITS && a.compareTo(b) != 0) {
            BigDecimal rest = a.subtract(b);
            String second = Numerals.of(b, Numerals.SHORT);
            String sign = rest.signum() < 0 ? " − " : " + ";
            return List.of(second + sign + Numerals.of(rest.abs(), Numerals.SHORT), second);
        }
        int shown = digits;
        return Stream.of(a, b)
                .map(value -> shown <= MOST_DIGITS ? Numerals.of(value, shown) : digits(value, shown))
                .toList();
    }

    private static String digits(BigDecimal value, int digits) {
        return signed(value.round(new MathContext(digits)).stripTrailingZeros().toString());
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
    public static String exact(Rational value) {
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
