package nabla.math.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.calculus.Requirement;
import nabla.math.calculus.Resolved;
import nabla.math.calculus.ResolvedForms;
import nabla.math.calculus.Trees;
import nabla.math.expr.number.TwoDoubles;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;
import nabla.math.expr.value.TwoDoubleArithmetic;

/// One side of a claim, ready to be evaluated at points of its scope's parameters.
final class Side {
    /// What a value in doubles with a bound of its error costs, in values in doubles.
    private static final int BOUNDED_COST = 10;

    /// What a value in two precisions costs, in values in 50 digits.
    private static final int TWO_PRECISIONS_COST = 6;

    private static final double NEAR_KINK = 1e-20;
    private static final BigDecimal KINK = new BigDecimal("1e-40");
    private static final BigDecimal BESIDE = new BigDecimal("1e-36");
    private static final BigDecimal ONE_LIMIT = new BigDecimal("1e-28");

    private final Resolved resolved;
    private final List<String> names;
    private final Graph graph;
    private final DoubleEvaluation doubles;
    private final RepeatedEvaluation values;
    private final EvaluationWork work;
    private final OneSidedSlopes slopes;
    private final boolean steady;
    private final List<Requirement> needs;
    private final Set<String> occurring;
    private final Budget budget;

    private Side(
            Resolved resolved,
            List<String> names,
            Graph graph,
            DoubleEvaluation doubles,
            RepeatedEvaluation values,
            OneSidedSlopes slopes,
            boolean steady,
            List<Requirement> needs,
            Set<String> occurring,
            Budget budget) {
        this.resolved = resolved;
        this.names = names;
        this.graph = graph;
        this.doubles = doubles;
        this.values = values;
        this.work = EvaluationWork.of(graph);
        this.slopes = slopes;
        this.steady = steady;
        this.needs = needs;
        this.occurring = occurring;
        this.budget = budget;
    }

    /// @throws Budget.Spent             where it grows too large
    /// @throws IllegalArgumentException where a name is not declared
    static Side of(Expr expression, Scope scope, Budget budget) {
        Resolved resolved = ResolvedForms.of(expression, scope, budget);
        List<String> names =
                scope.parameters().stream().map(Declaration.Parameter::name).toList();
        var roots = new ArrayList<>(resolved.kinks());
        roots.add(resolved.value());
        Graph graph = Graph.of(roots, names);
        var occurring = new TreeSet<String>();
        occurring.addAll(Trees.names(resolved.expression()));
        resolved.kinks().forEach(kink -> occurring.addAll(Trees.names(kink)));
        return new Side(
                resolved,
                names,
                graph,
                new DoubleEvaluation(graph),
                new RepeatedEvaluation(graph),
                OneSidedSlopes.of(resolved.derivatives(), names),
                JumpsOutside.none(expression, scope),
                Requirement.of(resolved, scope),
                occurring,
                budget);
    }

    /// Of an expression in which derivatives are carried out for their value and equal parts are one object.
    ///
    /// @param kinks where one of these is 0 there is no value
    static Side ofValue(Expr value, List<Expr> kinks, Scope scope, Budget budget) {
        List<String> names =
                scope.parameters().stream().map(Declaration.Parameter::name).toList();
        var roots = new ArrayList<>(kinks);
        roots.add(value);
        Graph graph = Graph.of(roots, names);
        var occurring = new TreeSet<String>();
        graph.inputsUsed().forEach(index -> occurring.add(names.get(index)));
        return new Side(
                new Resolved(value, value, kinks),
                names,
                graph,
                new DoubleEvaluation(graph),
                new RepeatedEvaluation(graph),
                OneSidedSlopes.none(),
                false,
                List.of(),
                occurring,
                budget);
    }

    /// The same side, its work charged to another budget.
    Side within(Budget other) {
        return new Side(resolved, names, graph, doubles, values, slopes, steady, needs, occurring, other);
    }

    /// How many nodes one evaluation visits.
    long size() {
        return graph.size();
    }

    Expr expression() {
        return resolved.expression();
    }

    List<Expr> kinks() {
        return resolved.kinks();
    }

    List<Requirement> needs() {
        return needs;
    }

    /// The names of a point's values, in order.
    List<String> names() {
        return names;
    }

    /// The parameters its value depends on.
    Set<String> occurring() {
        return occurring;
    }

    /// The value in doubles; NaN at a kink without a slope, and NaN or infinite where there is none.
    double at(double[] point) {
        budget.spend(work.doubles());
        doubles.at(point);
        int last = graph.roots() - 1;
        for (int kink = 0; kink < last; kink++) {
            double value = doubles.root(kink);
            if (Double.isNaN(value) || (value == 0 && !hasSlope(kink, point))) {
                return Double.NaN;
            }
        }
        return doubles.root(last);
    }

    /// The value in doubles with a bound of its rounding error; unknown where there is none or rounding hides it.
    BoundedDoubles.Bounded bounded(double[] point) {
        budget.spend(work.doubles() * BOUNDED_COST);
        var inputs = Arrays.stream(point).mapToObj(BoundedDoubles.INSTANCE::of).toList();
        try {
            return values.at(inputs, BoundedDoubles.INSTANCE).root(graph.roots() - 1);
        } catch (ArithmeticException e) {
            return BoundedDoubles.Bounded.UNKNOWN;
        }
    }

    /// The value in some 30 digits, the point taken in decimal as it is shown; absent where there is none, where the
    /// digits cannot be promised and close to a kink.
    Optional<TwoDoubles> inTwoDoubles(double[] point) {
        budget.spend(work.twoDoubles());
        List<TwoDoubles> inputs = Arrays.stream(point)
                .mapToObj(value -> TwoDoubles.of(BigDecimal.valueOf(value)))
                .toList();
        Evaluation<TwoDoubles> evaluation = values.at(inputs, TwoDoubleArithmetic.INSTANCE);
        int last = graph.roots() - 1;
        for (int kink = 0; kink < last; kink++) {
            if (!(Math.abs(evaluation.root(kink).high()) > NEAR_KINK)) {
                return Optional.empty();
            }
        }
        TwoDoubles value = evaluation.root(last);
        return Double.isFinite(value.high()) ? Optional.of(value) : Optional.empty();
    }

    /// The value in another arithmetic, the point taken in decimal as it is shown; absent where there is none.
    Optional<BigDecimal> at(double[] point, Arithmetic<BigDecimal> numbers) {
        return at(Arrays.stream(point).mapToObj(BigDecimal::valueOf).toList(), numbers);
    }

    /// The values of a point by name, in decimal as they are shown.
    Map<String, BigDecimal> values(double[] point) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(names.get(i), BigDecimal.valueOf(point[i]));
        }
        return values;
    }

    /// The value at numbers with any digits.
    Optional<BigDecimal> at(Map<String, BigDecimal> values, Arithmetic<BigDecimal> numbers) {
        return at(names.stream().map(values::get).toList(), numbers);
    }

    private Optional<BigDecimal> at(List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        Evaluation<BigDecimal> evaluation = values.at(point, numbers);
        int last = graph.roots() - 1;
        OptionalInt moving = OptionalInt.empty();
        budget.spend(work.decimals());
        try {
            for (int kink = 0; kink < last; kink++) {
                if (isHit(evaluation, kink) && !hasSlope(kink, point, numbers)) {
                    moving = steady ? slopes.otherThanWritten(kinks().get(kink), point, numbers) : moving;
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
        Optional<BigDecimal> above = value(evaluation(moved, numbers), moved, numbers);
        moved.set(moving, at.subtract(step));
        Optional<BigDecimal> below = above.flatMap(some -> value(evaluation(moved, numbers), moved, numbers));
        return below.filter(some ->
                        some.subtract(above.get()).abs().compareTo(some.abs().multiply(ONE_LIMIT)) <= 0)
                .map(some -> some.add(above.get()).divide(BigDecimal.TWO));
    }

    /// To be worked out at a point.
    Evaluation<BigDecimal> evaluation(List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        return new Evaluation<>(graph, numbers, point);
    }

    /// What an evaluation at a point says; absent where there is no value, and where a slope is not the one written.
    Optional<BigDecimal> value(
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
    Optional<TwoPrecisions> at(List<TwoPrecisions> point, TwoPrecisionArithmetic numbers) {
        budget.spend(work.decimals() * TWO_PRECISIONS_COST);
        Evaluation<TwoPrecisions> evaluation = values.at(point, numbers);
        int last = graph.roots() - 1;
        try {
            for (int kink = 0; kink < last; kink++) {
                if (evaluation.root(kink).isZero()
                        && !hasSlope(
                                kink, point.stream().map(TwoPrecisions::fine).toList(), numbers.fine())) {
                    return Optional.empty();
                }
            }
            return Optional.of(evaluation.root(last));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private boolean hasSlope(int kink, double[] point) {
        budget.spend(slopes.doubles());
        return slopes.roughly(kinks().get(kink), point);
    }

    private boolean hasSlope(int kink, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        budget.spend(slopes.decimals());
        return slopes.exist(kinks().get(kink), point, numbers);
    }
}
