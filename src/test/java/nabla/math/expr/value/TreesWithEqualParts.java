package nabla.math.expr.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;

/// Seeded random closed expressions with every kind of node, equal parts among them.
public final class TreesWithEqualParts {
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "0.5", "0.1", "10", "7", "1e-3");

    private static final List<Relation> RELATIONS = List.of(Relation.values());
    private static final List<Function> FUNCTIONS = List.of(Function.values());

    private final Random random;
    private final List<String> names;
    private final List<Expr> made = new ArrayList<>();

    public TreesWithEqualParts(long seed, List<String> names) {
        this.random = new Random(seed);
        this.names = names;
    }

    /// A tree at most `depth` operations deep.
    public Expr next(int depth) {
        Expr tree = depth == 0 || random.nextInt(8) == 0 ? leaf() : node(depth - 1);
        made.add(tree);
        return tree;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Expr leaf() {
        return switch (random.nextInt(6)) {
            case 0 -> new Expr.Num(Rational.of(new BigDecimal(any(NUMBERS))));
            case 1 -> new Expr.Const(random.nextBoolean() ? Constant.PI : Constant.E);
            case 2 -> made.isEmpty() ? name() : any(made);
            default -> name();
        };
    }

    private Expr name() {
        return Exprs.sym(any(names));
    }

    private Expr node(int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Expr.Sum(several(depth));
            case 2, 3 -> new Expr.Product(several(depth));
            case 4 -> Exprs.quotient(next(depth), next(depth));
            case 5 -> Exprs.power(next(depth), exponent(depth));
            case 6 -> new Expr.Neg(next(depth));
            case 7, 8 -> call(depth);
            default -> Exprs.choice(next(depth), any(RELATIONS), next(depth), next(depth), next(depth));
        };
    }

    private List<Expr> several(int depth) {
        var parts = new ArrayList<Expr>();
        for (int count = random.nextInt(2, 5); count > 0; count--) {
            Expr part = next(depth);
            parts.add(random.nextInt(3) == 0 ? new Expr.Neg(part) : part);
        }
        return parts;
    }

    private Expr exponent(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> next(depth);
            case 1 -> Exprs.num(Rational.of(random.nextInt(-5, 6), 2));
            default -> Exprs.num(random.nextInt(-12, 13));
        };
    }

    private Expr call(int depth) {
        Function function = any(FUNCTIONS);
        var arguments = new ArrayList<Expr>();
        for (int i = 0; i < function.arity(); i++) {
            arguments.add(next(depth));
        }
        return new Expr.Call(function, arguments);
    }

    /// Two of 6,000 small trees that are written the same although their values differ, as a message.
    public static Optional<String> ambiguity(java.util.function.Function<Expr, String> notation) {
        var written = new HashMap<String, Expr>();
        var point = Map.of("x", 0.7, "y", -1.3);
        for (int seed = 0; seed < 6_000; seed++) {
            Expr tree = new TreesWithEqualParts(seed, List.of("x", "y")).next(1 + seed % 3);
            String text = notation.apply(tree);
            Expr before = written.putIfAbsent(text, tree);
            if (before == null) {
                continue;
            }
            double one = Evaluate.at(tree, point);
            double other = Evaluate.at(before, point);
            boolean same = Double.compare(one, other) == 0 || Math.abs(one - other) <= 1e-9 * Math.abs(one);
            if (!same) {
                return Optional.of("%s: %s and %s".formatted(text, tree, before));
            }
        }
        return Optional.empty();
    }
}
