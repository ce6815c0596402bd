package nabla.math.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nabla.math.Budget;
import nabla.math.calculus.Resolve;
import nabla.math.calculus.Resolved;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// Settles whether a function has a slope at a point where one of its kinks lies: it has where it is continuous and its
/// slopes a tiny step to the left and to the right agree with each other, with its rise over that step and with the
/// slope written for the point. So x |x| has one at 0, |x| has none, and relu(relu(x)) has one wherever x is below 0.
final class OneSidedSlopes {
    private static final BigDecimal STEP = new BigDecimal("1e-22");
    private static final BigDecimal AGREES = new BigDecimal("1e-17");
    private static final double ROUGH_STEP = 1e-6;
    private static final double ROUGHLY = 1e-4;

    private final List<Slope> slopes;

    private OneSidedSlopes(List<Slope> slopes) {
        this.slopes = slopes;
    }

    /// A derivative by a parameter: its kinks, which parameter it is by, and a graph of the function and the slope.
    private record Slope(List<Expr> kinks, int by, Graph graph, DoubleEvaluation doubles, EvaluationWork work) {
        private static final int FUNCTION = 0;
        private static final int SLOPE = 1;
    }

    /// Nothing is settled: every kink is without a slope.
    static OneSidedSlopes none() {
        return new OneSidedSlopes(List.of());
    }

    /// The derivatives that an expression writes out and whose function may have kinks.
    static OneSidedSlopes of(Expr expression, List<String> names, Scope scope, Budget budget) {
        var slopes = new ArrayList<Slope>();
        collect(expression, names, scope, budget, slopes);
        return new OneSidedSlopes(List.copyOf(slopes));
    }

    private static void collect(Expr expression, List<String> names, Scope scope, Budget budget, List<Slope> slopes) {
        boolean byParameter = expression instanceof Expr.Derivative(var of, var by)
                && scope.find(by).orElse(null) instanceof Declaration.Parameter;
        if (byParameter && expression instanceof Expr.Derivative(var of, var by)) {
            Resolved slope = Resolve.closed(expression, scope, budget);
            if (!slope.kinks().isEmpty()) {
                Resolved function = Resolve.closed(of, scope, budget);
                Graph graph = Graph.of(List.of(function.value(), slope.value()), names);
                slopes.add(new Slope(
                        slope.kinks(),
                        names.indexOf(by),
                        graph,
                        new DoubleEvaluation(graph),
                        EvaluationWork.of(graph)));
            }
        }
        expression.parts().forEach(part -> collect(part, names, scope, budget, slopes));
    }

    /// What settling costs in doubles.
    long doubles() {
        return slopes.stream().mapToLong(slope -> 3 * slope.work.doubles()).sum();
    }

    /// What settling costs in 50 digits.
    long decimals() {
        return slopes.stream().mapToLong(slope -> 3 * slope.work.decimals()).sum();
    }

    /// Whether every derivative that has this kink exists at a point, in doubles; an exact look may think otherwise.
    boolean roughly(Expr kink, double[] point) {
        List<Slope> having = having(kink);
        for (Slope slope : having) {
            double at = point[slope.by];
            double step = ROUGH_STEP * Math.max(1, Math.abs(at));
            slope.doubles.at(point);
            double written = slope.doubles.root(Slope.SLOPE);
            double here = slope.doubles.root(Slope.FUNCTION);
            for (double side : new double[] {step, -step}) {
                double[] beside = point.clone();
                beside[slope.by] = at + side;
                slope.doubles.at(beside);
                double there = slope.doubles.root(Slope.SLOPE);
                double rise = (slope.doubles.root(Slope.FUNCTION) - here) / (beside[slope.by] - at);
                double allowed = ROUGHLY * Math.max(1, Math.abs(written));
                if (!(Math.abs(there - written) <= allowed && Math.abs(rise - written) <= allowed)) {
                    return false;
                }
            }
        }
        return !having.isEmpty();
    }

    /// Whether every derivative that has this kink exists at a point.
    ///
    /// @throws ArithmeticException where something has no value
    boolean exist(Expr kink, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        List<Slope> having = having(kink);
        for (Slope slope : having) {
            BigDecimal at = point.get(slope.by);
            BigDecimal step = STEP.multiply(at.abs().max(BigDecimal.ONE));
            var exactly = new Evaluation<>(slope.graph, numbers, point);
            BigDecimal written = exactly.root(Slope.SLOPE);
            BigDecimal here = exactly.root(Slope.FUNCTION);
            BigDecimal allowed = AGREES.multiply(written.abs().max(BigDecimal.ONE));
            for (BigDecimal side : List.of(step, step.negate())) {
                var moved = new ArrayList<>(point);
                moved.set(slope.by, at.add(side));
                var beside = new Evaluation<>(slope.graph, numbers, moved);
                BigDecimal there = beside.root(Slope.SLOPE);
                BigDecimal rise = numbers.divide(beside.root(Slope.FUNCTION).subtract(here), side);
                if (there.subtract(written).abs().compareTo(allowed) > 0
                        || rise.subtract(written).abs().compareTo(allowed) > 0) {
                    return false;
                }
            }
        }
        return !having.isEmpty();
    }

    private List<Slope> having(Expr kink) {
        return slopes.stream().filter(slope -> slope.kinks.contains(kink)).toList();
    }
}
