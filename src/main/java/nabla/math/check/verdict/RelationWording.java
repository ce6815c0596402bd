package nabla.math.check.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.math.Numerals;
import nabla.math.Superscripts;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Greek;
import nabla.math.expr.write.TextNotation;

/// What is said of implications, orders and minimisers.
final class RelationWording {
    private static final int SLOPE_DIGITS = 3;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private static final Pattern EXPONENT = Pattern.compile("\\^(\\d+(?:\\.\\d+)?)");

    private RelationWording() {}

    /// `a constant was dropped: `, before what is said of every line that holds.
    static String of(Finding finding) {
        return switch (finding) {
            case Finding.None none -> "";
            case Finding.Dropped dropped -> dropped.words() + ": ";
            case Finding.Shrinks(var variable, var slope) ->
                Double.isInfinite(slope)
                        ? "nothing is left over: "
                        : "the rest shrinks like " + power(variable, slope) + ": ";
        };
    }

    /// `false at z = 2, σ = 2: the line above holds, but not abs(z) <= 1 (left 2, right 1)`.
    static String of(Verdict.Refuted refuted, Witness.Unimplied unimplied, UnaryOperator<String> names) {
        Expr condition = new Expr.Statement(List.of(unimplied.condition()));
        String sides = refuted.exact()
                .map(exact -> Wording.apart(exact.left(), exact.right()))
                .map(RelationWording::sides)
                .orElseGet(() -> sides(Wording.apart(refuted.left(), refuted.right())));
        return "false%s: the line above holds, but not %s (%s)%s"
                .formatted(
                        place(refuted.at(), unimplied.at(), names),
                        TextNotation.of(condition),
                        sides,
                        functions(unimplied.at().functions()));
    }

    private static String sides(List<String> numbers) {
        return "left %s, right %s".formatted(numbers.get(0), numbers.get(1));
    }

    /// `false: not the same order at t = 1: from m = 0 to m = 2 the left side falls from 1 to 0.5, the right side rises
    /// from 2 to 3`.
    static String of(Verdict.Refuted refuted, Witness.Pair pair, UnaryOperator<String> names) {
        Map<String, Double> from = refuted.at().entrySet().stream()
                .filter(value -> pair.other().containsKey(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        Map<String, Double> shared = refuted.at().entrySet().stream()
                .filter(value -> !pair.other().containsKey(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        return "false: not the same order%s: from %s to %s the left side %s, the right side %s%s"
                .formatted(
                        place(shared, pair.at(), names),
                        Wording.at(from, names),
                        Wording.at(new TreeMap<>(pair.other()), names),
                        course(refuted.left(), pair.left()),
                        course(refuted.right(), pair.right()),
                        functions(pair.at().functions()));
    }

    /// `false: not the same order, the left side falls, the right side rises`: without the place.
    static String brief(Verdict.Refuted refuted, Witness.Pair pair) {
        return "false: not the same order, the left side %s, the right side %s"
                .formatted(way(refuted.left(), pair.left()), way(refuted.right(), pair.right()));
    }

    private static String way(double from, double to) {
        return from == to ? "stays" : from < to ? "rises" : "falls";
    }

    private static String course(double from, double to) {
        List<String> numbers = Wording.apart(from, to);
        return from == to
                ? "stays at " + numbers.getFirst()
                : "%s from %s to %s".formatted(way(from, to), numbers.get(0), numbers.get(1));
    }

    /// `false at w = 0: what is left over shrinks like ε⁰·⁵, not like ε`.
    static String of(Verdict.Refuted refuted, Witness.Slope slope, UnaryOperator<String> names) {
        var others = new LinkedHashMap<>(refuted.at());
        others.remove(slope.variable());
        String gauge = letters(TextNotation.of(slope.claimed().order().gauge()));
        String said = slope.claimed().order().little() ? "not faster than " + gauge : "not like " + gauge;
        double power = Math.rint(slope.slope() * 100) / 100;
        String course = Math.abs(power) < 0.01
                ? "does not shrink"
                : power < 0
                        ? "grows like " + power(slope.variable(), power)
                        : "shrinks like " + power(slope.variable(), power) + ", " + said;
        return "false%s: what is left over %s%s"
                .formatted(
                        place(others, slope.at(), names),
                        course,
                        functions(slope.at().functions()));
    }

    private static String power(String variable, double slope) {
        String letter = letters(variable);
        double rounded = Math.rint(slope * 100) / 100;
        String exponent = Numerals.of(rounded, SLOPE_DIGITS);
        return rounded == 1 ? letter : letter + Superscripts.of(exponent).orElse("^" + exponent);
    }

    /// Names as letters, exponents raised: `ε²` for `eps^2`.
    private static String letters(String text) {
        String raised = EXPONENT.matcher(text)
                .replaceAll(exponent -> Superscripts.of(exponent.group(1)).orElseThrow());
        return NAME.matcher(raised)
                .replaceAll(name -> Greek.letter(name.group().equals("eps") ? "epsilon" : name.group())
                        .orElse(name.group()));
    }

    /// ` at a = 2, z = 1`.
    private static String place(Map<String, Double> values, Witness.Entry entry, UnaryOperator<String> names) {
        String at = joined(where(entry), Wording.at(values, names));
        return at.isEmpty() ? "" : " at " + at;
    }

    /// `N = 2, [1, 1]`.
    static String where(Witness.Entry entry) {
        return joined(entry.sizes(), entry.entry());
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /// `; with p(x) = sin(x) + x/2`.
    static String functions(Map<String, Expr> functions) {
        return functions.isEmpty()
                ? ""
                : functions.entrySet().stream()
                        .map(function -> function.getKey() + "(x) = " + TextNotation.of(function.getValue()))
                        .collect(Collectors.joining(", ", "; with ", ""));
    }
}
