package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.JointPolish;
import nabla.math.check.point.SamplePoints;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// Walks along a curve or surface, on which something is 0, to the place where the gap of an order is least there:
/// x = y = 1/√2 for `x*y < 1/2` on the unit circle.
///
/// By Lagrange's multiplier: where gap + λ · zero stands still in all parameters and λ, in 50 digits and in 200.
public final class CurveTouch {
    private static final TwoPrecisionArithmetic NUMBERS = TwoPrecisionArithmetic.OF_POINTS;
    private static final int FINE_COST = 5;
    private static final double ASIDE = 1e-5;
    private static final BigDecimal STAYS = new BigDecimal("1e-12");

    private final Graph graph;
    private final List<Coordinate> moving;
    private final FunctionOfPoint zero;
    private final FunctionOfPoint gap;
    private final Budget budget;

    /// @param gap what is above 0 where the order holds
    public CurveTouch(Expr zero, Expr gap, SamplePoints space, List<String> names, Budget budget) {
        this.graph = Graph.of(List.of(zero, gap), names);
        this.moving = space.coordinates().stream()
                .filter(Coordinate::continuous)
                .filter(it -> Trees.mentions(zero, it.name()) || Trees.mentions(gap, it.name()))
                .toList();
        this.zero = FunctionOfPoint.of(zero, names, budget);
        this.gap = FunctionOfPoint.of(gap, names, budget);
        this.budget = budget;
    }

    /// Absent where there is no way.
    public Optional<List<TwoPrecisions>> from(List<TwoPrecisions> start) {
        double[] place = start.stream().mapToDouble(TwoPrecisions::value).toArray();
        List<BigDecimal> unknowns = new ArrayList<>();
        moving.forEach(it -> unknowns.add(BigDecimal.valueOf(place[it.index()])));
        double multiplier = multiplier(place);
        if (!Double.isFinite(multiplier)) {
            return Optional.empty();
        }
        unknowns.add(BigDecimal.valueOf(multiplier));
        Optional<BigDecimal[]> coarse = walked(place, unknowns, false);
        Optional<BigDecimal[]> fine = coarse.flatMap(from -> walked(place, Arrays.asList(from), true));
        if (fine.isEmpty()) {
            return Optional.empty();
        }
        List<TwoPrecisions> point = new ArrayList<>(start);
        for (int i = 0; i < moving.size(); i++) {
            var value = new TwoPrecisions(coarse.get()[i], fine.get()[i]);
            BigDecimal moved = value.fine().subtract(value.coarse()).abs();
            boolean stays =
                    moved.compareTo(value.fine().abs().max(BigDecimal.ONE).multiply(STAYS)) <= 0;
            if (!stays || !moving.get(i).contains(value.fine())) {
                return Optional.empty();
            }
            point.set(moving.get(i).index(), value);
        }
        return Optional.of(point);
    }

    /// With which the slopes of the gap come closest to those of what is 0.
    private double multiplier(double[] place) {
        double both = 0;
        double size = 0;
        for (Coordinate coordinate : moving) {
            double of = slope(zero, place, coordinate);
            both += of * slope(gap, place, coordinate);
            size += of * of;
        }
        return -both / size;
    }

    private static double slope(FunctionOfPoint function, double[] place, Coordinate coordinate) {
        double at = place[coordinate.index()];
        double aside = ASIDE * Math.max(1, Math.abs(at));
        return (function.at(SamplePoints.with(place, coordinate, at + aside))
                        - function.at(SamplePoints.with(place, coordinate, at - aside)))
                / (2 * aside);
    }

    private Optional<BigDecimal[]> walked(double[] place, List<BigDecimal> start, boolean isFine) {
        var numbers = isFine ? NUMBERS.fine() : NUMBERS.coarse();
        long cost = EvaluationWork.of(graph).decimals() * (isFine ? FINE_COST : 1);
        List<BigDecimal> point = new ArrayList<>(
                Arrays.stream(place).mapToObj(BigDecimal::valueOf).toList());
        return new JointPolish(
                        values -> {
                            budget.spend(cost);
                            for (int i = 0; i < moving.size(); i++) {
                                point.set(moving.get(i).index(), values[i]);
                            }
                            try {
                                var evaluation = new Evaluation<>(graph, numbers, point);
                                return Optional.of(numbers.add(
                                        evaluation.root(1),
                                        numbers.multiply(values[moving.size()], evaluation.root(0))));
                            } catch (ArithmeticException e) {
                                return Optional.empty();
                            }
                        },
                        numbers.digits())
                .from(start);
    }
}
