package nabla.math.check.side;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Budget;
import nabla.math.calculus.rule.Numbers;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.NumberOrder;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;

/// Decides conditions, steps and signs of numbers alone and of names with few values, where rounding hides how
/// they turn out: `if(log(n)/log(2) = 3, ...)` is met at n = 8, and `if(sin(pi) = 0, ...)` always.
///
/// What is compared is given its sign there, so that any arithmetic goes the right way: of the first it becomes
/// `if(n = 8, 0, log(n)/log(2) - 3) = 0`. What rounding does not hide stays as it is written.
public final class DecidedSeams {
    private static final long MOST_WORK = 100_000_000;
    private static final int MOST_POINTS = 3_000;
    /// Says that doubles tell the sign, beside −1, 0 and 1.
    private static final Expr PLAIN = Exprs.TWO;

    private final Scope scope;
    private final Budget whole;
    private final Budget budget;
    private final IdentityHashMap<Expr, Expr> known = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Boolean> few = new IdentityHashMap<>();
    private final Map<Expr, Optional<Expr>> signs = new HashMap<>();

    public DecidedSeams(Scope scope, Budget budget) {
        this.scope = scope;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    /// The same expression, and the same object where nothing was hidden.
    ///
    /// @param closed without definitions and derivatives
    public Expr in(Expr closed) {
        Expr before = known.get(closed);
        if (before == null) {
            before = decided(withDecidedParts(closed));
            known.put(closed, before);
        }
        return before;
    }

    @SuppressWarnings("ReferenceEquality") // equal parts stay one object
    private Expr withDecidedParts(Expr closed) {
        List<Expr> parts = closed.parts();
        List<Expr> decided = parts.stream().map(this::in).toList();
        boolean same = true;
        for (int i = 0; i < parts.size(); i++) {
            same &= parts.get(i) == decided.get(i);
        }
        return same ? closed : closed.withParts(decided);
    }

    private Expr decided(Expr expression) {
        return switch (expression) {
            case Expr.If(var condition, var then, var otherwise) ->
                sign(condition.left(), condition.right())
                        .map(sign -> choice(sign, condition.relation(), then, otherwise))
                        .orElse(expression);
            case Expr.Call(var function, var arguments)
            when Seams.isStairs(function) ->
                sign(arguments.getFirst(), Exprs.ZERO)
                        .map(sign -> Exprs.call(function, sign))
                        .orElse(expression);
            case Expr.Power(var base, var exponent)
            when base.equals(Exprs.ZERO) && Numbers.of(exponent).isEmpty() ->
                sign(exponent, Exprs.ZERO)
                        .<Expr>map(sign -> new Expr.Power(base, sign))
                        .orElse(expression);
            default -> expression;
        };
    }

    private static Expr choice(Expr sign, Relation relation, Expr then, Expr otherwise) {
        return Numbers.of(sign)
                .map(value -> relation.admits(value.signum()) ? then : otherwise)
                .orElseGet(() -> Exprs.choice(sign, relation, Exprs.ZERO, then, otherwise));
    }

    /// What has the sign of a difference; absent where rounding hides it nowhere, or anywhere still.
    private Optional<Expr> sign(Expr left, Expr right) {
        if ((isLeaf(left) && isLeaf(right)) || !isFew(left) || !isFew(right)) {
            return Optional.empty();
        }
        Expr difference = right.equals(Exprs.ZERO) ? left : Exprs.difference(left, right);
        return signs.computeIfAbsent(difference, some -> {
            try {
                return worked(left, right, difference);
            } catch (Budget.Spent e) {
                whole.spend(0); // passes on where the whole budget is spent
                return Optional.empty();
            }
        });
    }

    private static boolean isLeaf(Expr expression) {
        return expression instanceof Expr.Num || expression instanceof Expr.Sym;
    }

    /// Whether it has no names but those with few values; each of its parts is asked once.
    private boolean isFew(Expr expression) {
        Boolean before = few.get(expression);
        if (before == null) {
            before = expression instanceof Expr.Sym(var name)
                    ? !values(name).isEmpty()
                    : expression.parts().stream().allMatch(this::isFew);
            few.put(expression, before);
        }
        return before;
    }

    private Optional<Expr> worked(Expr left, Expr right, Expr difference) {
        List<String> names = List.copyOf(Trees.names(difference));
        List<List<BigDecimal>> values = names.stream().map(this::values).toList();
        long count = 1;
        for (List<BigDecimal> some : values) {
            count = Math.min(MOST_POINTS + 1, count * some.size());
        }
        if (count == 0 || count > MOST_POINTS) {
            return Optional.empty();
        }
        Expr signs = new Signs(new NumberOrder(left, right, names, scope, budget), names, values).from(List.of());
        return signs.equals(PLAIN)
                ? Optional.empty()
                : Optional.of(
                        Numbers.of(signs).isPresent()
                                ? signs
                                : Exprs.choice(signs, Relation.EQUAL, PLAIN, difference, signs));
    }

    /// In order; none where a name has more than a few.
    private List<BigDecimal> values(String name) {
        Domain domain = scope.find(name).orElse(null) instanceof Declaration.Parameter parameter
                ? parameter.domain()
                : Domain.Interval.REAL;
        return switch (domain) {
            case Domain.Interval interval -> List.of();
            case Domain.Values(var values) ->
                values.stream().map(BigDecimal::valueOf).sorted().toList();
            case Domain.Integers(var from, var to) when (long) to - from >= MOST_POINTS -> List.of();
            case Domain.Integers(var from, var to) -> {
                var values = new ArrayList<BigDecimal>();
                for (int value = from; value <= to; value++) {
                    values.add(BigDecimal.valueOf(value));
                }
                yield values;
            }
        };
    }

    /// The signs at all points as an expression of their names: a number, or which one where a name is no more than
    /// some value.
    private record Signs(NumberOrder order, List<String> names, List<List<BigDecimal>> values) {
        /// @param chosen the values of the first names
        private Expr from(List<BigDecimal> chosen) {
            if (chosen.size() == names.size()) {
                OptionalInt sign = order.isHidden(chosen) ? order.at(chosen) : OptionalInt.empty();
                return sign.isPresent() ? Exprs.num(sign.getAsInt()) : PLAIN;
            }
            List<Expr> all = values.get(chosen.size()).stream()
                    .map(value -> {
                        var more = new ArrayList<>(chosen);
                        more.add(value);
                        return from(more);
                    })
                    .toList();
            return among(chosen.size(), all, 0, all.size() - 1);
        }

        private Expr among(int name, List<Expr> all, int first, int last) {
            if (all.subList(first, last + 1).stream().allMatch(all.get(first)::equals)) {
                return all.get(first);
            }
            int middle = (first + last) / 2;
            return Exprs.choice(
                    Exprs.sym(names.get(name)),
                    Relation.AT_MOST,
                    new Expr.Num(Rational.of(values.get(name).get(middle))),
                    among(name, all, first, middle),
                    among(name, all, middle + 1, last));
        }
    }
}
