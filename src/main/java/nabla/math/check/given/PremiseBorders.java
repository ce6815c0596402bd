package nabla.math.check.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nabla.math.expr.number.Rational;
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
