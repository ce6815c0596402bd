package nabla.math.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nabla.math.calculus.DerivativeAt;
import nabla.math.calculus.Kink;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// Settles whether a function has a slope at a point where one of its kinks lies: it has where it is continuous and its
/// slopes a tiny step to the left and to the right agree with each other, with its rise over that step and with the
/// slope written for the point. So x |x| has one at 0, |x| has none, and relu(relu(x)) has one wherever x is below 0.
public final class OneSidedSlopes {
    private static final BigDecimal STEP = new BigDecimal("1e-22");
    private static final BigDecimal AGREES = new BigDecimal("1e-13");
    private static final double ROUGH_STEP = 1e-6;
    private static final double ROUGHLY = 1e-4;

    private final List<Slope> slopes;

    private OneSidedSlopes(List<Slope> slopes) {
        this.slopes = slopes;
    }

    /// A derivative and its kinks: a graph of the function and the slope, whose last input is the name it is by, and
    /// one of where that name is.
    private record Slope(Set<Expr> kinks, Graph graph, DoubleEvaluation doubles, Graph place, EvaluationWork work) {
        private static final int FUNCTION = 0;
        private static final int SLOPE = 1;
    }

    /// Nothing is settled: every kink is without a slope.
    static OneSidedSlopes none() {
        return new OneSidedSlopes(List.of());
    }

    /// @param names of the values of a point
    public static OneSidedSlopes of(List<Kink> kinks, List<String> names) {
        var zeros = new IdentityHashMap<DerivativeAt, Set<Expr>>();
        List<DerivativeAt> derivatives = new ArrayList<>();
        for (Kink kink : kinks) {
            zeros.computeIfAbsent(kink.of(), derivative -> {
                        derivatives.add(derivative);
                        return new HashSet<>();
                    })
                    .add(kink.zero());
        }
        return new OneSidedSlopes(derivatives.stream()
                .map(derivative -> slope(derivative, zeros.getOrDefault(derivative, Set.of()), names))
                .toList());
    }

    private static Slope slope(DerivativeAt derivative, Set<Expr> zeros, List<String> names) {
        var all = new ArrayList<>(names);
        all.add(derivative.by());
        Graph graph = Graph.of(List.of(derivative.function(), derivative.slope()), all);
        Graph place = Graph.of(List.of(derivative.at()), names);
        return new Slope(zeros, graph, new DoubleEvaluation(graph), place, EvaluationWork.of(graph));
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
            var place = new DoubleEvaluation(slope.place);
            place.at(point);
            double at = place.root(0);
            double step = ROUGH_STEP * Math.max(1, Math.abs(at));
            double[] beside = Arrays.copyOf(point, point.length + 1);
            beside[point.length] = at;
            slope.doubles.at(beside);
            double written = slope.doubles.root(Slope.SLOPE);
            double here = slope.doubles.root(Slope.FUNCTION);
            for (double side : new double[] {step, -step}) {
                beside[point.length] = at + side;
                slope.doubles.at(beside);
                double there = slope.doubles.root(Slope.SLOPE);
                double rise = (slope.doubles.root(Slope.FUNCTION) - here) / (beside[point.length] - at);
                double allowed = ROUGHLY * Math.max(1, Math.abs(written));
                if (!(Math.abs(there - written) <= allowed && Math.abs(rise - written) <= allowed)) {
                    return false;
                }
            }
        }
        return !having.isEmpty();
    }

    /// Whether every derivative that has this kink exists at a point; in 50 digits where doubles leave it open.
    public boolean exist(Expr kink, double[] point) {
        try {
            return roughly(kink, point)
                    && exist(
                            kink, Arrays.stream(point).mapToObj(BigDecimal::new).toList(), DecimalArithmetic.INSTANCE);
        } catch (ArithmeticException | NumberFormatException none) {
            return false;
        }
    }

    /// Whether every derivative that has this kink exists at a point.
    ///
    /// @throws ArithmeticException where something has no value
    boolean exist(Expr kink, List<BigDecimal> point, Arithmetic<BigDecimal> numbers) {
        List<Slope> having = having(kink);
        for (Slope slope : having) {
            BigDecimal at = new Evaluation<>(slope.place, numbers, point).root(0);
            BigDecimal step = STEP.multiply(at.abs().max(BigDecimal.ONE));
            var exactly = new Evaluation<>(slope.graph, numbers, with(point, at));
            BigDecimal written = exactly.root(Slope.SLOPE);
            BigDecimal here = exactly.root(Slope.FUNCTION);
            BigDecimal allowed = AGREES.multiply(written.abs().max(BigDecimal.ONE));
            for (BigDecimal side : List.of(step, step.negate())) {
                var beside = new Evaluation<>(slope.graph, numbers, with(point, at.add(side)));
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

    private static List<BigDecimal> with(List<BigDecimal> point, BigDecimal at) {
        var all = new ArrayList<>(point);
        all.add(at);
        return all;
    }

    private List<Slope> having(Expr kink) {
        return slopes.stream().filter(slope -> slope.kinks.contains(kink)).toList();
    }
}
