package nabla.math.check.side;

import java.util.Map;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.calculus.rule.Differentiate;
import nabla.math.calculus.rule.Numbers;
import nabla.math.calculus.rule.Simplify;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;

/// Solves an equality for a parameter in which it is a straight line: `2*x + 3*y = 6` says that x is 3 − 3y/2.
public final class SolvedLine {
    private SolvedLine() {}

    /// The parameter and what it is; absent where there is none with a slope that is a number.
    public static Optional<Map.Entry<String, Expr>> of(Expr.Condition condition, Scope scope, Budget budget) {
        if (condition.relation() != Relation.EQUAL) {
            return Optional.empty();
        }
        Expr zero = Exprs.difference(
                Side.of(condition.left(), scope, budget).expression(),
                Side.of(condition.right(), scope, budget).expression());
        return scope.parameters().stream()
                .filter(parameter -> parameter.domain() instanceof Domain.Interval)
                .map(Declaration.Parameter::name)
                .filter(name -> Trees.mentions(zero, name))
                .flatMap(name -> solved(zero, name, budget).map(value -> Map.entry(name, value)).stream())
                .findFirst();
    }

    private static Optional<Expr> solved(Expr zero, String name, Budget budget) {
        Optional<Rational> slope = Numbers.of(Simplify.of(Differentiate.by(zero, name, budget), budget))
                .filter(value -> value.signum() != 0);
        Expr rest = Trees.substitute(zero, Map.of(name, Exprs.ZERO));
        return slope.map(value -> Simplify.of(Exprs.quotient(rest, Exprs.num(value.negated())), budget));
    }
}
