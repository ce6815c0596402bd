package nabla.room.differences.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.calculus.resolve.Resolved;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.value.Compiled;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.Graph;
import nabla.plot.figure.Sampler;

/// A function f(w) of one number, made ready to be drawn and to be evaluated in any number of digits.
///
/// @param text     as it was typed, such as `sin(w)`
/// @param closed   the same as a tree, without derivatives
/// @param value    in doubles
/// @param slope    by the rules, in doubles
/// @param exactly  in any number of digits: the function and its first, second and third derivative by the rules
/// @param kinks    wherever one of these is 0 or has no value, the rules' first derivative does not count
public record TestFunction(
        String text, Expr closed, Compiled value, Compiled slope, List<Graph> exactly, List<Graph> kinks) {
    /// What the function depends on.
    public static final String VARIABLE = "w";

    static final Scope SCOPE = Scope.EMPTY.with(new Declaration.Parameter(VARIABLE, Domain.Interval.REAL, 0, 0.1));
    private static final List<String> NAMES = List.of(VARIABLE);
    private static final int DERIVATIVES = 3;
    private static final long PATIENCE = 2_000_000;

    /// @throws Budget.Spent where it grows too large to be differentiated
    static TestFunction of(String text, Expr formula, Budget budget) {
        var graphs = new ArrayList<Graph>();
        Resolved value = Resolve.closed(formula, SCOPE, budget);
        Resolved slope = Resolve.closed(new Expr.Derivative(formula, VARIABLE), SCOPE, budget);
        Expr derivative = formula;
        graphs.add(graph(value.value()));
        for (int order = 1; order <= DERIVATIVES; order++) {
            derivative = new Expr.Derivative(derivative, VARIABLE);
            graphs.add(graph(Resolve.closed(derivative, SCOPE, budget).value()));
        }
        return new TestFunction(
                text,
                value.expression(),
                Compiled.of(value.value(), NAMES),
                Compiled.of(slope.value(), NAMES),
                List.copyOf(graphs),
                slope.kinks().stream().map(TestFunction::graph).toList());
    }

    private static Graph graph(Expr closed) {
        return Graph.of(List.of(closed), NAMES);
    }

    /// As an expression in another letter.
    public Expr in(String letter) {
        return Trees.substitute(closed, Map.of(VARIABLE, Exprs.sym(letter)));
    }

    static Budget budget() {
        return Budget.of(PATIENCE);
    }

    /// In doubles; NaN or ±∞ where there is no value.
    public double at(double w) {
        return value.at(w);
    }

    /// By the rules, in doubles; at a kink it means nothing.
    double slopeAt(double w) {
        return slope.at(w);
    }

    /// Its curve between two ends.
    Sampler.Points points(double from, double to) {
        return Sampler.sample(value, 0, new double[1], from, to);
    }

    /// Left of the point, at it and right of it.
    double[] around(double w, double step) {
        return new double[] {at(w - step), at(w), at(w + step)};
    }

    /// @throws ArithmeticException where it has no value
    BigDecimal exactly(BigDecimal w, DecimalArithmetic numbers) {
        return derivative(0, w, numbers);
    }

    /// What the rules give for its derivative of an order from 0 to 3.
    ///
    /// @throws ArithmeticException where they give nothing
    BigDecimal derivative(int order, BigDecimal w, DecimalArithmetic numbers) {
        return new Evaluation<>(exactly.get(order), numbers, List.of(w)).root(0);
    }

    /// Whether the rules' slope counts there.
    boolean isSmooth(BigDecimal w, DecimalArithmetic numbers) {
        return kinks.stream().noneMatch(kink -> isKink(kink, w, numbers));
    }

    private static boolean isKink(Graph kink, BigDecimal w, DecimalArithmetic numbers) {
        try {
            return new Evaluation<>(kink, numbers, List.of(w)).root(0).signum() == 0;
        } catch (ArithmeticException none) {
            return true;
        }
    }
}
