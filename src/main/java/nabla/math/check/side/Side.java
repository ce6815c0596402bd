package nabla.math.check.side;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.calculus.resolve.Resolved;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.ExponentialSeries;
import nabla.math.check.digits.OneSidedSlopes;
import nabla.math.check.digits.RepeatedEvaluation;
import nabla.math.check.digits.SeriesArithmetic;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.digits.ValuesInDecimals;
import nabla.math.expr.number.TwoDoubles;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.BoundedDoubles;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Evaluate;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;
import nabla.math.expr.value.TwoDoubleArithmetic;

/// One side of a claim, ready to be evaluated at points of its scope's parameters.
public final class Side {
    /// What a value in doubles with a bound of its error costs, in values in doubles.
    private static final int BOUNDED_COST = 10;

    /// What a value in series costs, in values in 50 digits.
    private static final int SERIES_COST = 12;

    private static final double NEAR_KINK = 1e-20;

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
    private final ValuesInDecimals decimals;

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
        this.decimals = new ValuesInDecimals(graph, values, resolved.kinks(), slopes, steady, budget);
    }

    /// @throws Budget.Spent             where it grows too large
    /// @throws IllegalArgumentException where a name is not declared
    public static Side of(Expr expression, Scope scope, Budget budget) {
        Resolved resolved = decided(ResolvedForms.of(expression, scope, budget), scope, budget);
        List<String> names =
                scope.parameters().stream().map(Declaration.Parameter::name).toList();
        var roots = new ArrayList<>(resolved.kinks());
        roots.add(resolved.value());
        Graph graph = Graph.of(roots, names);
        var occurring = new TreeSet<String>();
        occurring.addAll(Trees.names(resolved.expression()));
        resolved.kinks().forEach(kink -> occurring.addAll(Trees.names(kink)));
        graph.inputsUsed().forEach(index -> occurring.add(names.get(index))); // may cancel in the expression alone
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

    @SuppressWarnings("ReferenceEquality") // what is not hidden stays the same object
    private static Resolved decided(Resolved form, Scope scope, Budget budget) {
        var seams = new DecidedSeams(scope, budget);
        Expr expression = seams.in(form.expression());
        Expr value = seams.in(form.value());
        return expression == form.expression() && value == form.value()
                ? form
                : new Resolved(expression, value, form.kinks(), form.derivatives());
    }

    /// Of an expression in which derivatives are carried out for their value and equal parts are one object.
    ///
    /// @param kinks where one of these is 0 there is no value
    public static Side ofValue(Expr value, List<Expr> kinks, Scope scope, Budget budget) {
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

    /// What one evaluation in 50 digits costs.
    public long decimalWork() {
        return work.decimals();
    }

    /// How many nodes one evaluation visits.
    public long size() {
        return graph.size();
    }

    public Expr expression() {
        return resolved.expression();
    }

    List<Expr> kinks() {
        return resolved.kinks();
    }

    public List<Requirement> needs() {
        return needs;
    }

    /// The names of a point's values, in order.
    public List<String> names() {
        return names;
    }

    /// The parameters its value depends on.
    public Set<String> occurring() {
        return occurring;
    }

    /// The value in doubles; NaN at a kink without a slope, and NaN or infinite where there is none.
    public double at(double[] point) {
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
    public BoundedDoubles.Bounded bounded(double[] point) {
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
    public Optional<TwoDoubles> inTwoDoubles(double[] point) {
        budget.spend(work.twoDoubles());
        var inputs = new ArrayList<>(Collections.nCopies(point.length, TwoDoubles.NONE));
        for (int input : graph.inputsUsed()) {
            inputs.set(input, TwoDoubles.of(BigDecimal.valueOf(point[input])));
        }
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
    public Optional<BigDecimal> at(double[] point, Arithmetic<BigDecimal> numbers) {
        return decimals.at(Arrays.stream(point).mapToObj(BigDecimal::valueOf).toList(), numbers);
    }

    /// The values of a point by name, in decimal as they are shown.
    public Map<String, BigDecimal> values(double[] point) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(names.get(i), BigDecimal.valueOf(point[i]));
        }
        return values;
    }

    /// The value at numbers with any digits.
    public Optional<BigDecimal> at(Map<String, BigDecimal> values, Arithmetic<BigDecimal> numbers) {
        return decimals.at(names.stream().map(values::get).toList(), numbers);
    }

    /// To be worked out at a point.
    public Evaluation<BigDecimal> evaluation(List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        return new Evaluation<>(graph, numbers, point);
    }

    /// What an evaluation at a point says; absent where there is no value, and where a slope is not the one written.
    public Optional<BigDecimal> value(
            Evaluation<BigDecimal> evaluation, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        return decimals.value(evaluation, point, numbers);
    }

    /// The value at a point that need not be of decimals, where what vanishes with the digits is 0; absent where there
    /// is none and where rounding hides it.
    public Optional<TwoPrecisions> at(List<TwoPrecisions> point, TwoPrecisionArithmetic numbers) {
        return decimals.at(point, numbers);
    }

    /// The value at a point of decimals in an arithmetic that knows what rounding hides; absent where a
    /// derivative has a kink.
    ///
    /// @param cost in values in 50 digits
    /// @throws ArithmeticException where there is no value, and where rounding hides it
    public <T> Optional<T> surely(double[] point, Function<BigDecimal, T> exactly, Arithmetic<T> numbers, int cost) {
        List<T> inputs =
                Arrays.stream(point).mapToObj(BigDecimal::valueOf).map(exactly).toList();
        return decimals.surely(inputs, numbers, cost);
    }

    /// The value as a sum of powers of e, which reaches where decimals do not; absent where it does not either,
    /// and where there may be a kink.
    public Optional<BigDecimal> inSeries(Map<String, BigDecimal> values) {
        budget.spend(work.decimals() * SERIES_COST);
        if (!resolved.kinks().isEmpty()) {
            return Optional.empty();
        }
        Map<String, ExponentialSeries> point = new HashMap<>();
        values.forEach((name, value) -> point.put(name, SeriesArithmetic.exactly(value)));
        try {
            return SeriesArithmetic.ofAnySize(Evaluate.in(SeriesArithmetic.INSTANCE, resolved.expression(), point));
        } catch (ArithmeticException hidden) {
            return Optional.empty();
        }
    }

    private boolean hasSlope(int kink, double[] point) {
        budget.spend(slopes.doubles());
        return slopes.roughly(kinks().get(kink), point);
    }
}
