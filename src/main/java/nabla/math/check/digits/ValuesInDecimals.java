package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Budget;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// The values of a side in many digits, with its derivatives as they are at kinks: absent where a derivative does not
/// exist, and what it comes to from both sides where it exists and is not the one that the rules write there.
public final class ValuesInDecimals {
    /// What a value in two precisions costs, in values in 50 digits.
    private static final int TWO_PRECISIONS_COST = 6;

    private static final BigDecimal KINK = new BigDecimal("1e-40");
    private static final BigDecimal BESIDE = new BigDecimal("1e-36");
    private static final BigDecimal ONE_LIMIT = new BigDecimal("1e-28");

    private final Graph graph;
    private final RepeatedEvaluation values;
    private final EvaluationWork work;
    private final List<Expr> kinks;
    private final OneSidedSlopes slopes;
    private final boolean steady;
    private final Budget budget;

    /// @param graph  of the kinks and, last, the value
    /// @param steady whether the side jumps nowhere but where a derivative of it does
    public ValuesInDecimals(
            Graph graph,
            RepeatedEvaluation values,
            List<Expr> kinks,
            OneSidedSlopes slopes,
            boolean steady,
            Budget budget) {
        this.graph = graph;
        this.values = values;
        this.work = EvaluationWork.of(graph);
        this.kinks = kinks;
        this.slopes = slopes;
        this.steady = steady;
        this.budget = budget;
    }

    /// The value; absent where there is none.
    public Optional<BigDecimal> at(List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        Evaluation<BigDecimal> evaluation = values.at(point, numbers);
        int last = graph.roots() - 1;
        OptionalInt moving = OptionalInt.empty();
        budget.spend(work.decimals());
        try {
            for (int kink = 0; kink < last; kink++) {
                if (isHit(evaluation, kink) && !hasSlope(kink, point, numbers)) {
                    moving = steady ? slopes.otherThanWritten(kinks.get(kink), point, numbers) : moving;
                    if (moving.isEmpty()) {
                        return Optional.empty();
                    }
                }
            }
            BigDecimal value = evaluation.root(last);
            return moving.isEmpty() ? Optional.of(value) : limit(point, moving.getAsInt(), numbers);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isHit(Evaluation<BigDecimal> evaluation, int kink) {
        return evaluation.root(kink).abs().compareTo(KINK) < 0;
    }

    /// What the value comes to from both sides along a parameter.
    private Optional<BigDecimal> limit(List<BigDecimal> point, int moving, Arithmetic<BigDecimal> numbers) {
        BigDecimal at = point.get(moving);
        BigDecimal step = BESIDE.multiply(at.abs().max(BigDecimal.ONE));
        var moved = new ArrayList<>(point);
        moved.set(moving, at.add(step));
        Optional<BigDecimal> above = value(new Evaluation<>(graph, numbers, moved), moved, numbers);
        moved.set(moving, at.subtract(step));
        Optional<BigDecimal> below =
                above.flatMap(some -> value(new Evaluation<>(graph, numbers, moved), moved, numbers));
        return below.filter(some ->
                        some.subtract(above.get()).abs().compareTo(some.abs().multiply(ONE_LIMIT)) <= 0)
                .map(some -> some.add(above.get()).divide(BigDecimal.TWO));
    }

    /// What an evaluation at a point says; absent where there is no value, and where a slope is not the one written.
    public Optional<BigDecimal> value(
            Evaluation<BigDecimal> evaluation, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        budget.spend(work.decimals());
        int last = graph.roots() - 1;
        try {
            for (int kink = 0; kink < last; kink++) {
                if (isHit(evaluation, kink) && !hasSlope(kink, point, numbers)) {
                    return Optional.empty();
                }
            }
            return Optional.of(evaluation.root(last));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// The value at a point that need not be of decimals, where what vanishes with the digits is 0; absent where there
    /// is none and where rounding hides it.
    public Optional<TwoPrecisions> at(List<TwoPrecisions> point, TwoPrecisionArithmetic numbers) {
        budget.spend(work.decimals() * TWO_PRECISIONS_COST);
        Evaluation<TwoPrecisions> evaluation = values.at(point, numbers);
        int last = graph.roots() - 1;
        OptionalInt moving = OptionalInt.empty();
        try {
            for (int kink = 0; kink < last; kink++) {
                if (evaluation.root(kink).isZero() && !hasSlope(kink, point, numbers)) {
                    OptionalInt along =
                            steady ? slopes.otherThanWritten(kinks.get(kink), point, numbers) : OptionalInt.empty();
                    if (along.isEmpty() || (moving.isPresent() && !moving.equals(along))) {
                        return Optional.empty();
                    }
                    moving = along;
                }
            }
            return Optional.of(moving.isEmpty() ? evaluation.root(last) : limit(point, moving.getAsInt(), numbers));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// The value in an arithmetic that knows what rounding hides; absent where a derivative has a kink.
    ///
    /// @param cost in values in 50 digits
    /// @throws ArithmeticException where there is no value, and where rounding hides it
    public <T> Optional<T> surely(List<T> point, Arithmetic<T> numbers, int cost) {
        budget.spend(work.decimals() * cost);
        Evaluation<T> evaluation = values.at(point, numbers);
        int last = graph.roots() - 1;
        T zero = numbers.of(Rational.ZERO);
        for (int kink = 0; kink < last; kink++) {
            if (numbers.compare(evaluation.root(kink), zero) == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(evaluation.root(last));
    }

    private TwoPrecisions limit(List<TwoPrecisions> point, int moving, TwoPrecisionArithmetic numbers) {
        budget.spend(work.decimals() * TWO_PRECISIONS_COST);
        return new TwoPrecisions(
                limit(point.stream().map(TwoPrecisions::coarse).toList(), moving, numbers.coarse()),
                limit(point.stream().map(TwoPrecisions::fine).toList(), moving, numbers.fine()));
    }

    /// The mean of the values on both sides, which is off by no more than the square of the step.
    private BigDecimal limit(List<BigDecimal> point, int moving, DecimalArithmetic numbers) {
        BigDecimal at = point.get(moving);
        BigDecimal step = at.abs().max(BigDecimal.ONE).movePointLeft(numbers.digits() / 2);
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : List.of(at.add(step), at.subtract(step))) {
            var moved = new ArrayList<>(point);
            moved.set(moving, value);
            sum = sum.add(new Evaluation<>(graph, numbers, moved).root(graph.roots() - 1));
        }
        return sum.divide(BigDecimal.TWO);
    }

    private boolean hasSlope(int kink, List<TwoPrecisions> point, TwoPrecisionArithmetic numbers) {
        budget.spend(slopes.decimals() * TWO_PRECISIONS_COST);
        return slopes.exist(kinks.get(kink), point, numbers);
    }

    private boolean hasSlope(int kink, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        budget.spend(slopes.decimals());
        return slopes.exist(kinks.get(kink), point, numbers);
    }
}
