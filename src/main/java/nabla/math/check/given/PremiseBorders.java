package nabla.math.check.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.side.NonnegativeParts;
import nabla.math.check.side.Side;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Expr.Condition;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;

/// The borders of a premise: where one of its conditions only just holds.
final class PremiseBorders {
    private static final int MOST = 6;
    /// How far inside the border of a strict condition.
    private static final Expr INSIDE = Exprs.num(Rational.of(new BigDecimal("1e-12")));

    private PremiseBorders() {}

    /// The premise with one of its inequalities after the other as an equality, from which it follows.
    static List<List<Condition>> of(List<Condition> premise) {
        return IntStream.range(0, Math.min(MOST, premise.size()))
                .filter(i -> premise.get(i).relation() != Relation.EQUAL)
                .mapToObj(i -> {
                    List<Condition> border = new ArrayList<>(premise);
                    border.set(i, border(premise.get(i)));
                    return border;
                })
                .toList();
    }

    /// The premise with equalities in place of one of its inequalities, and then of two; where what is compared is seen
    /// to be nowhere below 0, with all of its parts 0: `x = 1/3 and y = 0` for `abs(x - 1/3) + abs(y) <= 0`.
    static List<List<Condition>> ofEqualities(List<Condition> premise, Scope scope, Budget budget) {
        List<List<Condition>> one = of(premise).stream()
                .map(border -> border.stream()
                        .flatMap(condition -> parts(condition, scope, budget).stream())
                        .toList())
                .toList();
        return Stream.concat(one.stream(), one.stream().flatMap(border -> of(border).stream()))
                .distinct()
                .toList();
    }

    private static List<Condition> parts(Condition condition, Scope scope, Budget budget) {
        if (condition.relation() != Relation.EQUAL) {
            return List.of(condition);
        }
        return NonnegativeParts.ofDifference(
                        Side.of(condition.left(), scope, budget).expression(),
                        Side.of(condition.right(), scope, budget).expression())
                .filter(parts -> !parts.isEmpty())
                .map(parts -> parts.stream()
                        .map(part -> new Condition(part, Relation.EQUAL, Exprs.ZERO))
                        .toList())
                .orElse(List.of(condition));
    }

    private static Condition border(Condition condition) {
        Expr right = condition.right();
        return new Condition(
                condition.left(),
                Relation.EQUAL,
                switch (condition.relation()) {
                    case LESS -> Exprs.difference(right, INSIDE);
                    case GREATER -> Exprs.sum(right, INSIDE);
                    case EQUAL, AT_MOST, AT_LEAST -> right;
                });
    }
}
