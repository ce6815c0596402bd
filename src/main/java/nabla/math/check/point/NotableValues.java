package nabla.math.check.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;

/// Values read off a claim's formulas: the numbers that stand in it, and where its sums are 0, as x − 0.7137 is in
/// a bump around 0.7137.
public final class NotableValues {
    private static final int MOST_SUMS = 24;
    private static final int MOST_VALUES = 40;

    private final List<String> names;
    private final Budget budget;
    private final Set<Double> numbers = new LinkedHashSet<>();
    private final Set<Expr> sums = new LinkedHashSet<>();
    private final Set<Expr> seen = new HashSet<>();

    private NotableValues(List<String> names, Budget budget) {
        this.names = names;
        this.budget = budget;
    }

    /// For each coordinate its values, those of short formulas first.
    public static List<List<Double>> of(
            List<Expr> sides, SamplePoints space, List<String> names, RandomGenerator random, Budget budget) {
        var notable = new NotableValues(names, budget);
        sides.forEach(notable::collect);
        List<double[]> bases = space.coordinates().size() == 1
                ? List.of(space.simplest())
                : List.of(space.simplest(), space.uniform(random));
        List<Expr> shortest = notable.sums.stream()
                .sorted(Comparator.comparingLong(Trees::size))
                .limit(MOST_SUMS)
                .toList();
        return space.coordinates().stream()
                .map(coordinate -> notable.values(coordinate, shortest, bases))
                .toList();
    }

    private void collect(Expr expression) {
        if (!seen.add(expression)) {
            return;
        }
        switch (expression) {
            case Expr.Num(var value) -> numbers.add(value.value());
            case Expr.Quotient(Expr.Num(var above), Expr.Num(var below)) -> numbers.add(above.value() / below.value());
            case Expr.Sum sum when !Trees.names(sum).isEmpty() -> sums.add(sum);
            default -> {}
        }
        expression.parts().forEach(this::collect);
    }

    private List<Double> values(Coordinate coordinate, List<Expr> shortest, List<double[]> bases) {
        var values = new LinkedHashSet<Double>();
        double[] ladder = DomainReach.ladder(coordinate);
        for (Expr sum : shortest) {
            if (Trees.mentions(sum, coordinate.name())) {
                FunctionOfPoint function = FunctionOfPoint.of(sum, names, budget);
                for (double[] base : bases) {
                    double[] point = base.clone();
                    CoordinateRoots.of(coordinate, ladder, value -> {
                                point[coordinate.index()] = value;
                                return function.at(point);
                            })
                            .forEach(root -> values.add(root.at() + 0.0));
                }
            }
        }
        numbers.forEach(number -> values.addAll(List.of(number + 0.0, -number + 0.0)));
        return values.stream()
                .filter(coordinate.domain()::contains)
                .limit(MOST_VALUES)
                .toList();
    }

    /// Points of such values alone, the first of each first, and each value among values at random.
    public static List<double[]> points(List<List<Double>> values, SamplePoints space, RandomGenerator random) {
        var points = new ArrayList<double[]>();
        double[] simple = space.simplest();
        for (int i = 0; i < values.size(); i++) {
            Coordinate coordinate = space.coordinates().get(i);
            for (double value : values.get(i)) {
                points.add(SamplePoints.with(simple, coordinate, value));
                if (values.size() > 1) {
                    points.add(SamplePoints.with(space.uniform(random), coordinate, value));
                }
            }
        }
        if (values.size() > 1) {
            points.addAll(space.combined(values));
        }
        return points;
    }
}
