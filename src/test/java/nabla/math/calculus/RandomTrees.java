package nabla.math.calculus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;

/// Random closed expressions over x and y; the same seed gives the same trees.
public final class RandomTrees {
    private static final List<Function> FUNCTIONS = List.copyOf(EnumSet.allOf(Function.class));
    private static final List<Relation> RELATIONS = List.copyOf(EnumSet.complementOf(EnumSet.of(Relation.EQUAL)));

    private final RandomGenerator random;

    public RandomTrees(RandomGenerator random) {
        this.random = random;
    }

    public Expr tree(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf();
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Expr.Sum(several(depth));
            case 2, 3 -> new Expr.Product(several(depth));
            case 4 -> new Expr.Quotient(tree(depth - 1), tree(depth - 1));
            case 5 -> new Expr.Power(tree(depth - 1), Exprs.num(random.nextInt(-2, 4)));
            case 6 -> new Expr.Power(tree(depth - 1), Exprs.num(Rational.of(random.nextInt(-3, 4), 2)));
            case 7 -> new Expr.Power(tree(depth - 1), tree(depth - 1));
            case 8 -> new Expr.Neg(tree(depth - 1));
            case 9 ->
                new Expr.If(
                        new Expr.Condition(tree(depth - 1), one(RELATIONS), tree(depth - 1)),
                        tree(depth - 1),
                        tree(depth - 1));
            default -> call(depth);
        };
    }

    private Expr call(int depth) {
        Function function = one(FUNCTIONS);
        var arguments = new ArrayList<Expr>();
        for (int i = 0; i < function.arity(); i++) {
            arguments.add(tree(depth - 1));
        }
        return new Expr.Call(function, arguments);
    }

    private List<Expr> several(int depth) {
        var parts = new ArrayList<Expr>();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            parts.add(tree(depth - 1));
        }
        return parts;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Expr leaf() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> Exprs.sym("x");
            case 4 -> Exprs.sym("y");
            case 5 -> new Expr.Const(random.nextBoolean() ? Constant.PI : Constant.E);
            default -> Exprs.num(Rational.of(random.nextInt(-4, 5), random.nextInt(1, 3)));
        };
    }
}
