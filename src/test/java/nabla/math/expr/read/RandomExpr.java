package nabla.math.expr.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;

/// Random trees over the names of [Given], with every kind of node and numbers that no text spells.
public final class RandomExpr {
    private static final List<String> NUMBERS = List.of("a", "b", "x", "z", "sigma", "lambda", "w_1");

    private final Random random;

    private RandomExpr(Random random) {
        this.random = random;
    }

    /// @param depth at most how many nodes stand in one another
    public static Expr of(Random random, int depth) {
        return new RandomExpr(random).tree(depth);
    }

    private Expr tree(int depth) {
        if (depth <= 1) {
            return leaf();
        }
        Supplier<Expr> inner = () -> tree(random.nextInt(1, depth));
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Expr.Sum(several(inner));
            case 2, 3 -> new Expr.Product(several(inner));
            case 4 -> new Expr.Quotient(inner.get(), inner.get());
            case 5 -> new Expr.Power(inner.get(), inner.get());
            case 6 -> new Expr.Neg(inner.get());
            case 7 -> call(inner);
            case 8 ->
                random.nextBoolean()
                        ? new Expr.Apply("f", List.of(inner.get(), inner.get()))
                        : new Expr.Apply("g", List.of(inner.get()));
            case 9 -> new Expr.Derivative(inner.get(), name());
            default -> {
                var relation = one(List.of(Relation.values()));
                var condition = new Expr.Condition(inner.get(), relation, inner.get());
                yield new Expr.If(condition, inner.get(), inner.get());
            }
        };
    }

    private List<Expr> several(Supplier<Expr> inner) {
        var parts = new ArrayList<Expr>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(inner.get());
        }
        return parts;
    }

    private Expr call(Supplier<Expr> inner) {
        Function function = one(List.of(Function.values()));
        var arguments = new ArrayList<Expr>();
        for (int i = 0; i < function.arity(); i++) {
            arguments.add(inner.get());
        }
        return new Expr.Call(function, arguments);
    }

    private Expr leaf() {
        return switch (random.nextInt(6)) {
            case 0 -> new Expr.Num(Rational.of(random.nextInt(10)));
            case 1 -> new Expr.Num(Rational.of(random.nextInt(-20, 20), 1 + random.nextInt(12)));
            case 2 -> new Expr.Num(Rational.of(random.nextLong(), 1L << random.nextInt(60)));
            case 3 -> new Expr.Const(one(List.of(Constant.values())));
            default -> new Expr.Sym(name());
        };
    }

    private String name() {
        return one(NUMBERS);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
