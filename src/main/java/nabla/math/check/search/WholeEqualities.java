package nabla.math.check.search;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.SamplePoints;
import nabla.math.expr.tree.Expr;

/// Points at which a condition's equality between whole numbers is met, such as 28 and 53 for `m^2 + n^2 = 3593`: all
/// pairs are tried, which are too many for both sides of the line.
final class WholeEqualities {
    private static final long MOST = 200_000;
    private static final int MOST_FOUND = 40;
    private static final double ROUNDING = 1e-9;

    private final SamplePoints space;
    private final List<String> names;
    private final Budget budget;

    WholeEqualities(SamplePoints space, List<String> names, Budget budget) {
        this.space = space;
        this.names = names;
        this.budget = budget;
    }

    /// @param equalities what is 0 where one is met
    /// @param bases      for the other parameters
    List<double[]> points(List<Expr> equalities, List<double[]> bases) {
        var points = new ArrayList<double[]>();
        for (Expr zero : equalities) {
            List<Coordinate> whole = space.coordinates().stream()
                    .filter(it -> Trees.mentions(zero, it.name()))
                    .toList();
            if (whole.size() > 1 && count(whole) <= MOST) {
                FunctionOfPoint function = FunctionOfPoint.of(zero, names, budget);
                bases.forEach(base -> add(base.clone(), whole, function, points));
            }
        }
        return points;
    }

    private static long count(List<Coordinate> whole) {
        long count = 1;
        for (Coordinate coordinate : whole) {
            count = coordinate.count() > MOST ? MOST + 1 : Math.min(MOST + 1, count * coordinate.count());
        }
        return count;
    }

    private static void add(double[] point, List<Coordinate> rest, FunctionOfPoint zero, List<double[]> points) {
        if (points.size() >= MOST_FOUND) {
            return;
        }
        if (rest.isEmpty()) {
            if (Math.abs(zero.at(point)) < ROUNDING) {
                points.add(point.clone());
            }
            return;
        }
        Coordinate first = rest.getFirst();
        for (double value : first.values()) {
            point[first.index()] = value;
            add(point, rest.subList(1, rest.size()), zero, points);
        }
    }
}
