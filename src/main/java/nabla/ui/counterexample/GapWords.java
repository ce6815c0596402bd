package nabla.ui.counterexample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.check.RefutedSides;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.write.WrittenName;
import nabla.plot.figure.Ticks;

/// What is said beside the picture of a counterexample.
///
/// @param variable along the axis
/// @param step     of that variable
record GapWords(RefutedSides sides, Map<String, Double> values, String variable, double step) {

    /// For an exported picture.
    String title() {
        return "A line that does not hold, over " + letter();
    }

    /// Where the point is.
    String place() {
        double x = values.getOrDefault(variable, Double.NaN);
        boolean exact = values.equals(sides.place());
        return exact ? Wording.at(Map.of(variable, x), scope()) : letter() + " = " + Ticks.text(x, step / 10);
    }

    /// `left 2, right 1; the left is larger by 1`.
    String reading() {
        double left = sides.left(values);
        double right = sides.right(values);
        if (!Double.isFinite(left) || !Double.isFinite(right)) {
            return without(left, right);
        }
        List<String> both = Wording.apart(left, right);
        String numbers = "left %s, right %s".formatted(both.getFirst(), both.getLast());
        if (sides.link() instanceof Line.Link.SameMinimiser) {
            return numbers + "; what counts is which way each of them goes";
        }
        if (!sides.contradict(left, right)) {
            return numbers + "; here the line holds";
        }
        String gap = Wording.number(Math.abs(left - right));
        return switch (sides.link()) {
            case Line.Link.TendsTo limit -> numbers + "; they are " + gap + " apart";
            case Line.Link.Implies implication -> numbers;
            case Line.Link.SameMinimiser minimiser -> numbers;
            case Line.Link.UpToOrder order -> numbers + "; they are " + gap + " apart";
            case Line.Link.Related(var relation) -> numbers + "; " + wrong(relation, left, right, gap);
        };
    }

    private static String wrong(Relation relation, double left, double right, String gap) {
        if (relation == Relation.EQUAL) {
            return "they differ by " + gap;
        }
        if (left == right) {
            return "they are equal";
        }
        return left > right ? "the left is larger by " + gap : "the left is smaller by " + gap;
    }

    private static String without(double left, double right) {
        if (!Double.isFinite(left) && !Double.isFinite(right)) {
            return "here neither side has a value";
        }
        return Double.isFinite(left)
                ? "left %s; the right side has no value here".formatted(Wording.number(left))
                : "right %s; the left side has no value here".formatted(Wording.number(right));
    }

    /// The other variables, where they are held.
    String held() {
        var others = new LinkedHashMap<>(values);
        others.remove(variable);
        return others.isEmpty() ? "" : "held: " + Wording.at(others, scope());
    }

    /// All of it, for those who cannot see it.
    String description() {
        String held = held().isEmpty() ? "" : " (" + held() + ")";
        return "Both sides of a line that does not hold, over %s%s. At %s: %s."
                .formatted(letter(), held, place(), reading());
    }

    private String letter() {
        return WrittenName.of(variable, scope());
    }

    private Scope scope() {
        return sides.counterexample().claim().scope();
    }
}
