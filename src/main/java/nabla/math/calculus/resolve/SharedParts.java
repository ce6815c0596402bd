package nabla.math.calculus.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Expressions in which equal parts are one object, so that what is done once for each object is done once for each
/// part, however often it stands there.
///
/// What it builds has no 0 and 1 to be taken away: `x + 0` is x, `0 * x` is 0, also where x has no value.
final class SharedParts {
    /// More than this is refused: a few hundred megabytes.
    private static final int MOST_SEEN = 1_500_000;

    private final Budget budget;
    private final Map<Key, Expr> known = new HashMap<>();
    private final IdentityHashMap<Expr, Expr> shared = new IdentityHashMap<>();

    SharedParts(Budget budget) {
        this.budget = budget;
    }

    /// A node by what it is and by the identity of its parts, which are shared already.
    private record Key(Object kind, List<Part> parts) {}

    private record Part(Expr expression) {
        @Override
        @SuppressWarnings("ReferenceEquality") // equal parts are one object here
        public boolean equals(Object other) {
            return other instanceof Part part && part.expression == expression;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(expression);
        }
    }

    /// The one object for this expression.
    Expr of(Expr expression) {
        Expr done = shared.get(expression);
        if (done == null) {
            Expr made = Trees.mapParts(expression, this::of);
            done = known.computeIfAbsent(key(made), key -> made);
            budget.spend(1);
            shared.put(expression, done);
            shared.put(done, done);
            if (shared.size() > MOST_SEEN) {
                throw new Budget.Spent("written out by its entries, this is too long");
            }
        }
        return done;
    }

    private static Key key(Expr node) {
        Object kind = switch (node) {
            case Expr.Num number -> number;
            case Expr.Const constant -> constant;
            case Expr.Sym symbol -> symbol;
            case Expr.Sum sum -> Expr.Sum.class;
            case Expr.Product product -> Expr.Product.class;
            case Expr.Quotient quotient -> Expr.Quotient.class;
            case Expr.Power power -> Expr.Power.class;
            case Expr.Neg neg -> Expr.Neg.class;
            case Expr.Call call -> call.function();
            case Expr.If choice -> choice.condition().relation();
            case Expr.Apply apply -> apply;
            case Expr.Derivative derivative -> derivative;
            case Expr.Shaped shaped -> shaped;
        };
        return new Key(kind, node.parts().stream().map(Part::new).toList());
    }

    Expr zero() {
        return of(Exprs.ZERO);
    }

    @SuppressWarnings("ReferenceEquality") // equal parts are one object here
    boolean isZero(Expr expression) {
        return expression == zero();
    }

    @SuppressWarnings("ReferenceEquality") // equal parts are one object here
    boolean isOne(Expr expression) {
        return expression == of(Exprs.ONE);
    }

    Expr sum(List<Expr> terms) {
        var rest = new ArrayList<Expr>();
        for (Expr term : terms) {
            if (!isZero(term)) {
                rest.add(term);
            }
        }
        return of(rest.isEmpty() ? Exprs.ZERO : rest.size() == 1 ? rest.getFirst() : new Expr.Sum(rest));
    }

    Expr difference(Expr a, Expr b) {
        return sum(List.of(a, negative(b)));
    }

    Expr product(Expr a, Expr b) {
        if (isZero(a) || isZero(b)) {
            return zero();
        }
        return isOne(a) ? b : isOne(b) ? a : of(new Expr.Product(List.of(a, b)));
    }

    Expr quotient(Expr above, Expr below) {
        return isZero(above) || isOne(below) ? above : of(Exprs.quotient(above, below));
    }

    Expr negative(Expr a) {
        return isZero(a) ? a : of(Exprs.neg(a));
    }

    @SuppressWarnings("ReferenceEquality") // equal parts are one object here
    Expr choice(Expr.Condition condition, Expr then, Expr otherwise) {
        return then == otherwise ? then : of(new Expr.If(condition, then, otherwise));
    }
}
