package nabla.math.calculus.slope;

import nabla.math.Budget;
import nabla.math.calculus.rule.Simplify;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;

/// A slope as a person would write it, where that is shorter.
final class ShorterForm {
    private static final long MOST_WORK = 200_000;

    private ShorterForm() {}

    // e.g. 2 (t - u)/(2 s^2) -> (t - u)/s^2
    static Expr of(Expr slope) {
        try {
            Expr simple = Simplify.of(slope, Budget.of(MOST_WORK));
            return Trees.size(simple) < Trees.size(slope) ? simple : slope;
        } catch (Budget.Spent e) {
            return slope;
        }
    }
}
