package nabla.math.calculus.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.math.Budget;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Rewrites an expression into a shorter one that a person would write, by small rules tried in the order of a list.
///
/// It is no normal form: what was written stays as it was where no rule applies, sums are not multiplied out. The value
/// never changes where there was one; three rules can give a value where there was none, and say so in their formula:
/// [Rule#TIMES_ZERO], [Rule#CANCEL] and [Rule#ROOT_SQUARED] (and `u - u = 0` in [Rule#LIKE_TERMS]).
public final class Simplify {
    private final Budget budget;
    private final Set<Expr> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<RuleStep> steps = new ArrayList<>();

    Simplify(Budget budget) {
        this.budget = budget;
    }

    /// @throws Budget.Spent where it takes too long
    public static Expr of(Expr expression, Budget budget) {
        return new Simplify(budget).simplify(expression);
    }

    /// The same, rule by rule; the last step's `after` stands in [#of].
    public static List<RuleStep> steps(Expr expression, Budget budget) {
        return new Simplify(budget).run(expression).steps();
    }

    record Result(Expr expression, List<RuleStep> steps) {}

    /// Remembers what it made simple, so that a larger expression over it is done quickly.
    Result run(Expr expression) {
        steps.clear();
        Expr simple = simplify(expression);
        return new Result(simple, List.copyOf(steps));
    }

    /// @param kind of expression that it can apply to
    private record Rewrite(Rule rule, Class<? extends Expr> kind, Function<Expr, Optional<Expr>> at) {}

    /// First come, first served.
    private static final List<Rewrite> REWRITES = List.of(
            on(Rule.UNNEST, Expr.Sum.class, Sums::unnest), // a + (b + c) → a + b + c
            on(Rule.ADD_ZERO, Expr.Sum.class, Sums::dropZeros), // x + 0 → x
            on(Rule.ADD_NUMBERS, Expr.Sum.class, Sums::addNumbers), // 2 + 3 → 5
            on(Rule.LIKE_TERMS, Expr.Sum.class, Sums::likeTerms), // 2 x + 3 x → 5 x
            on(Rule.MULTIPLY_OUT, Expr.Sum.class, Sums::multiplyOut), // (1 - y) s - y (1 - s) → s - y
            on(Rule.UNNEST, Expr.Product.class, Products::unnest), // a * (b c) → a b c
            on(Rule.TIMES_ZERO, Expr.Product.class, Products::timesZero), // x * 0 → 0
            on(Rule.SIGN_FIRST, Expr.Product.class, Products::signFirst), // x * (-y) → -(x y)
            on(Rule.TIMES_ONE, Expr.Product.class, Products::dropOnes), // x * 1 → x
            on(Rule.MULTIPLY_NUMBERS, Expr.Product.class, Products::multiplyNumbers), // 2 * x * 3 → 6 x
            on(Rule.ONE_FRACTION, Expr.Product.class, Products::oneFraction), // x * (y/z) → x y/z
            on(Rule.SAME_BASE, Expr.Product.class, Products::sameBase), // x^2 * x → x^3
            on(Rule.TIMES_ZERO, Expr.Quotient.class, Quotients::zero), // 0/x → 0
            on(Rule.OVER_ONE, Expr.Quotient.class, Quotients::overOne), // x/1 → x
            on(Rule.SIGN_FIRST, Expr.Quotient.class, Quotients::signFirst), // x/(-y) → -(x/y)
            on(Rule.NESTED_FRACTION, Expr.Quotient.class, Quotients::nested), // (x/y)/z → x/(y z)
            on(Rule.REDUCE, Expr.Quotient.class, Quotients::reduce), // 6 x/4 → 3 x/2
            on(Rule.CANCEL, Expr.Quotient.class, Quotients::cancel), // x y/(x z) → y/z
            on(Rule.POWER_ONE, Expr.Power.class, Simplify::powerOne), // x^1 → x
            on(Rule.POWER_ZERO, Expr.Power.class, Simplify::powerZero), // x^0 → 1
            on(Rule.POWER_OF_ONE, Expr.Power.class, Simplify::powerOfOne), // 1^x → 1
            on(Rule.POWER_NUMBERS, Expr.Power.class, Simplify::powerNumbers), // 2^3 → 8
            on(Rule.SIGN_FIRST, Expr.Power.class, Simplify::powerOfNegative), // (-x)^2 → x^2
            on(Rule.ROOT_SQUARED, Expr.Power.class, Simplify::rootSquared), // sqrt(x)^2 → x
            on(Rule.POWER_OF_POWER, Expr.Power.class, Simplify::powerOfPower), // (x^2)^3 → x^6
            on(Rule.MINUS_MINUS, Expr.Neg.class, Simplify::minusMinus), // -(-x) → x
            on(Rule.KNOWN_VALUE, Expr.Call.class, Simplify::knownValue), // exp(0) → 1
            on(Rule.SAME_CASES, Expr.If.class, Simplify::sameCases), // if(c, x, x) → x
            on(Rule.KNOWN_VALUE, Expr.If.class, Simplify::knownCase)); // if(1 < 2, x, y) → x

    /// The same by kind, in their order.
    private static final Map<Class<? extends Expr>, List<Rewrite>> BY_KIND =
            REWRITES.stream().collect(Collectors.groupingBy(Rewrite::kind));

    private static <E extends Expr> Rewrite on(Rule rule, Class<E> kind, Function<E, Optional<Expr>> rewrite) {
        return new Rewrite(rule, kind, expression -> rewrite.apply(kind.cast(expression)));
    }

    /// The parts first, then the node, and again until no rule applies.
    private Expr simplify(Expr expression) {
        Expr now = expression;
        while (!done.contains(now)) {
            budget.spend(1);
            now = Trees.mapParts(now, this::simplify);
            Optional<RuleStep> step = rewritten(now);
            if (step.isEmpty()) {
                done.add(now);
            } else {
                steps.add(step.get());
                now = step.get().after();
            }
        }
        return now;
    }

    private static Optional<RuleStep> rewritten(Expr expression) {
        for (Rewrite rewrite : BY_KIND.getOrDefault(expression.getClass(), List.of())) {
            Optional<Expr> simpler = rewrite.at.apply(expression);
            if (simpler.isPresent()) {
                return Optional.of(RuleStep.of(rewrite.rule, expression, simpler.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> powerOne(Expr.Power power) {
        return Numbers.is(power.exponent(), 1) ? Optional.of(power.base()) : Optional.empty();
    }

    private static Optional<Expr> powerZero(Expr.Power power) {
        return Numbers.is(power.exponent(), 0) ? Optional.of(Exprs.ONE) : Optional.empty();
    }

    private static Optional<Expr> powerOfOne(Expr.Power power) {
        return Numbers.is(power.base(), 1) ? Optional.of(Exprs.ONE) : Optional.empty();
    }

    private static Optional<Expr> powerNumbers(Expr.Power power) {
        return Numbers.of(power.base())
                .flatMap(base -> Numbers.whole(power.exponent()).flatMap(n -> Numbers.power(base, n)))
                .map(Exprs::num);
    }

    private static Optional<Expr> powerOfNegative(Expr.Power power) {
        if (!(power.base() instanceof Expr.Neg(var operand))) {
            return Optional.empty();
        }
        Expr size = Exprs.power(operand, power.exponent());
        return Numbers.whole(power.exponent()).map(n -> n % 2 == 0 ? size : Exprs.neg(size));
    }

    private static Optional<Expr> rootSquared(Expr.Power power) {
        return power.base() instanceof Expr.Call(var function, var arguments)
                        && function == nabla.math.expr.tree.Function.SQRT
                ? Numbers.whole(power.exponent())
                        .filter(n -> n % 2 == 0)
                        .map(n -> Exprs.power(arguments.getFirst(), n / 2))
                : Optional.empty();
    }

    private static Optional<Expr> powerOfPower(Expr.Power power) {
        return power.base() instanceof Expr.Power(var base, var inner)
                ? Numbers.whole(inner)
                        .flatMap(m -> Numbers.whole(power.exponent())
                                .map(n -> Exprs.power(
                                        base, Exprs.num(Rational.of(m).times(Rational.of(n))))))
                : Optional.empty();
    }

    private static Optional<Expr> minusMinus(Expr.Neg neg) {
        return neg.operand() instanceof Expr.Neg(var inner)
                ? Optional.of(inner)
                : Numbers.is(neg.operand(), 0) ? Optional.of(Exprs.ZERO) : Optional.empty();
    }

    private static Optional<Expr> knownValue(Expr.Call call) {
        Expr argument = call.arguments().getFirst();
        if (call.function() == nabla.math.expr.tree.Function.LOG && argument.equals(new Expr.Const(Constant.E))) {
            return Optional.of(Exprs.ONE);
        }
        var numbers = new ArrayList<Rational>();
        call.arguments().forEach(each -> Numbers.of(each).ifPresent(numbers::add));
        return numbers.size() == call.arguments().size()
                ? call.function().exactValues().of(numbers).map(Exprs::num)
                : Optional.empty();
    }

    private static Optional<Expr> sameCases(Expr.If choice) {
        return choice.then().equals(choice.otherwise()) ? Optional.of(choice.then()) : Optional.empty();
    }

    private static Optional<Expr> knownCase(Expr.If choice) {
        Expr.Condition condition = choice.condition();
        return Numbers.of(condition.left())
                .flatMap(left -> Numbers.of(condition.right())
                        .map(right -> condition.relation().admits(left.compareTo(right))
                                ? choice.then()
                                : choice.otherwise()));
    }
}
