package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.BoundedDoubles;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// How two expressions stand to each other at points of decimals, where their order may hang on rounding: log(8)/log(2)
/// is 3, and no doubles say so.
public final class NumberOrder {
    /// What a value in doubles with a bound costs, in values in doubles; the others in values in 50 digits.
    private static final int DOUBLES_COST = 10;

    private static final int BOUNDED_COST = 3;
    private static final int TWO_PRECISIONS_COST = 8;
    private static final int MORE_DIGITS_COST = 40;

    private final Expr left;
    private final Expr right;
    private final List<String> names;
    private final Scope scope;
    private final Budget budget;
    private final Graph graph;
    private final EvaluationWork work;

    /// @param left  without definitions and derivatives
    /// @param names of a point's values
    public NumberOrder(Expr left, Expr right, List<String> names, Scope scope, Budget budget) {
        this.left = left;
        this.right = right;
        this.names = names;
        this.scope = scope;
        this.budget = budget;
        this.graph = Graph.of(List.of(left, right), names);
        this.work = EvaluationWork.of(graph);
    }

    /// Whether doubles do not tell it, though both have a value.
    public boolean isHidden(List<BigDecimal> point) {
        budget.spend(work.doubles() * DOUBLES_COST);
        var numbers = BoundedDoubles.INSTANCE;
        var evaluation = new Evaluation<>(
                graph,
                numbers,
                point.stream()
                        .map(BigDecimal::doubleValue)
                        .map(value -> numbers.of((double) value))
                        .toList());
        try {
            BoundedDoubles.Bounded l = evaluation.root(0);
            BoundedDoubles.Bounded r = evaluation.root(1);
            if (numbers.comparable(l, r)) {
                numbers.compare(l, r);
            }
            return false;
        } catch (ArithmeticException hidden) {
            return true;
        }
    }

    /// The sign of the left one minus the right one; absent where it is not seen and where one has no value.
    public OptionalInt at(List<BigDecimal> point) {
        OptionalInt order = in(point, BoundedDecimals.Bounded::exactly, BoundedDecimals.INSTANCE, BOUNDED_COST);
        if (order.isEmpty()) {
            order = in(
                    point, BoundedTwoPrecisions.Bounded::exactly, BoundedTwoPrecisions.OF_POINTS, TWO_PRECISIONS_COST);
        }
        if (order.isEmpty()) {
            order = in(point, BoundedTwoPrecisions.Bounded::exactly, BoundedTwoPrecisions.OF_NUMBERS, MORE_DIGITS_COST);
        }
        return order.isPresent() ? order : saturated(point);
    }

    private <T> OptionalInt in(
            List<BigDecimal> point, Function<BigDecimal, T> exactly, Arithmetic<T> numbers, int cost) {
        budget.spend(work.decimals() * cost);
        var evaluation =
                new Evaluation<>(graph, numbers, point.stream().map(exactly).toList());
        try {
            return OptionalInt.of(numbers.compare(evaluation.root(0), evaluation.root(1)));
        } catch (ArithmeticException hidden) {
            return OptionalInt.empty();
        }
    }

    private OptionalInt saturated(List<BigDecimal> point) {
        Map<String, Expr> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), new Expr.Num(Rational.of(point.get(i))));
        }
        Optional<SaturatedComparison.Apart> apart = new SaturatedComparison(scope, budget)
                .of(Trees.substitute(left, values), Trees.substitute(right, values));
        return apart.isPresent() ? OptionalInt.of(apart.get().sign()) : OptionalInt.empty();
    }
}
