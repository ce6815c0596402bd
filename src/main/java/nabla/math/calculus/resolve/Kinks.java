package nabla.math.calculus.resolve;

import java.util.ArrayList;
import java.util.List;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Where a derivative does not exist although [Differentiate] gives it a value: wherever one of these expressions is 0
/// or has no value. So abs(z) has the kink z, and log(z) the kink sqrt(z), for 1/z has a value left of 0 too.
final class Kinks {
    private final String variable;
    private final List<Expr> kinks = new ArrayList<>();

    private Kinks(String variable) {
        this.variable = variable;
    }

    /// The kinks of a closed expression as a function of `variable`.
    static List<Expr> of(Expr closed, String variable) {
        var kinks = new Kinks(variable);
        kinks.collect(closed);
        return List.copyOf(kinks.kinks);
    }

    private void collect(Expr expression) {
        if (!Trees.mentions(expression, variable)) {
            return;
        }
        if (expression instanceof Expr.If(var condition, var then, var otherwise)) {
            Expr difference = Exprs.difference(condition.left(), condition.right());
            if (Trees.mentions(difference, variable)) {
                kinks.add(difference);
            }
            collect(condition.left());
            collect(condition.right());
            of(then, variable).forEach(kink -> kinks.add(new Expr.If(condition, kink, Exprs.ONE)));
            of(otherwise, variable).forEach(kink -> kinks.add(new Expr.If(condition, Exprs.ONE, kink)));
            return;
        }
        if (expression instanceof Expr.Call(var function, var arguments)) {
            kinks.addAll(function.kinks(arguments));
        }
        expression.parts().forEach(this::collect);
    }
}
