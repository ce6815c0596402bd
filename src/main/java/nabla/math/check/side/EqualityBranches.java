package nabla.math.check.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Whether a relation hangs on conditions that are met at single places alone: it does not where it also holds with
/// what such a condition asks for put in everywhere.
///
/// e.g. not in `if(sin(50*x)^2 > 0, 1, 0) >= 0`, for 0 >= 0 holds too.
public final class EqualityBranches {
    private static final int MOST = 12;

    private EqualityBranches() {}

    /// Both sides with one of the conditions met everywhere, for each of them; absent where there are too many.
    public static Optional<List<List<Expr>>> met(List<Expr> sides) {
        var conditions = new ArrayList<Expr>();
        sides.forEach(side -> collect(side, conditions));
        if (conditions.size() > MOST) {
            return Optional.empty();
        }
        return Optional.of(conditions.stream()
                .map(condition -> sides.stream()
                        .map(side -> Trees.replace(side, condition, met(condition)))
                        .toList())
                .toList());
    }

    private static void collect(Expr expression, List<Expr> conditions) {
        if (asksForEquality(expression) && !conditions.contains(expression)) {
            conditions.add(expression);
        }
        expression.parts().forEach(part -> collect(part, conditions));
    }

    private static boolean asksForEquality(Expr expression) {
        return switch (expression) {
            case Expr.If(var condition, var then, var otherwise) ->
                Seams.asksForEquality(condition.left(), condition.relation(), condition.right());
            case Expr.Call(var function, var arguments)
            when Seams.isStairs(function) ->
                NonnegativeParts.ofDifference(arguments.getFirst(), Exprs.ZERO).isPresent();
            case Expr.Power(var base, var exponent) -> base.equals(Exprs.ZERO);
            default -> false;
        };
    }

    private static Expr met(Expr condition) {
        return switch (condition) {
            case Expr.If(var asked, var then, var otherwise) -> asked.relation().admits(0) ? then : otherwise;
            case Expr.Power power -> Exprs.ONE;
            default -> Exprs.ZERO; // step and sign
        };
    }
}
