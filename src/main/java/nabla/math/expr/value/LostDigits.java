package nabla.math.expr.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Graph.Node;
import org.jspecify.annotations.Nullable;

/// Tells the points at which two evaluations may agree although rounding has left nothing of a number on the way:
/// beside 0, e^x − 1 becomes +10⁻⁵⁰ in the one, in which all rounding is moved, and −10⁻⁵⁰ in the other. Of
/// 1/(e^x − 1), of its square and of its absolute value nothing is known then, however close the two come out, nor
/// of what is left where two such numbers cancel. What is only added and scaled is as far apart as it is off.
public final class LostDigits {
    private static final MathContext FEW = new MathContext(5);
    /// Where two differ by more than this share they have no digit in common.
    private static final BigDecimal SHARE = new BigDecimal("0.1");
    /// A function without a seam is straight on so small a piece.
    private static final BigDecimal STRAIGHT = new BigDecimal("1e-20");

    private final Graph graph;
    private final Evaluation<BigDecimal> one;
    private final Evaluation<BigDecimal> other;

    private LostDigits(Graph graph, Evaluation<BigDecimal> one, Evaluation<BigDecimal> other) {
        this.graph = graph;
        this.one = one;
        this.other = other;
    }

    /// Whether two evaluations of the same graph at the same point, as far as they went, went on with what was lost.
    public static boolean usedBy(Evaluation<BigDecimal> one, Evaluation<BigDecimal> other) {
        var lost = new LostDigits(one.graph(), one, other);
        for (int number = 0; number < lost.graph.size(); number++) {
            if (one.found(number) != null && other.found(number) != null && lost.isUsedBy(number)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUsedBy(int number) {
        return switch (graph.node(number)) {
            case Node.Binary(var operation, var a, var b) ->
                switch (operation) {
                    case ADD, SUBTRACT -> isLost(a) && isLost(b) && isSmall(number, a);
                    case MULTIPLY -> isLost(a) && isLost(b);
                    case DIVIDE -> isLost(b);
                    case POWER -> isLost(a) || isLost(b);
                };
            case Node.Unary(var function, var a) -> isLost(a) && !isStraight(function, a);
            case Node.Paired(var function, var a, var b) -> isLost(a) || isLost(b);
            case Node.Negate negate -> false;
            case Node.Choice choice -> false; // compares them itself
            case Node.Exact exact -> false;
            case Node.Named constant -> false;
            case Node.Input input -> false;
        };
    }

    private boolean isLost(int number) {
        @Nullable BigDecimal a = one.found(number);
        @Nullable BigDecimal b = other.found(number);
        return a != null
                && b != null
                && a.compareTo(b) != 0
                && a.subtract(b, FEW).abs().compareTo(a.abs().max(b.abs()).multiply(SHARE, FEW)) > 0;
    }

    /// Whether a sum is much smaller than one of the two that were added up.
    private boolean isSmall(int sum, int operand) {
        @Nullable BigDecimal a = one.found(sum);
        @Nullable BigDecimal b = one.found(operand);
        return a != null && b != null && a.abs().compareTo(b.abs().multiply(SHARE, FEW)) < 0;
    }

    private boolean isStraight(Function function, int argument) {
        @Nullable BigDecimal a = one.found(argument);
        return a != null
                && a.abs().compareTo(STRAIGHT) < 0
                && function != Function.LOG
                && function != Function.SQRT
                && function.seams(List.of(Exprs.ZERO)).isEmpty();
    }
}
