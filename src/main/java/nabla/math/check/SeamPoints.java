package nabla.math.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import nabla.math.expr.Compiled;
import nabla.math.expr.Expr;
import nabla.math.expr.Exprs;

/// Where an expression changes its form: at |u| and relu(u) where u is 0, at max(a, b) where a is b, at `if` where its
/// condition turns. Claims that are wrong only in a thin slice are wrong close to such a place, so points are laid on
/// both sides of each.
final class SeamPoints {
    private static final int MOST = 8;
    private static final int CROSSINGS = 8;
    private static final int HALVINGS = 60;
    private static final double[] DISTANCES = {0, 1e-7, 1e-4, 3e-3, 2e-2};

    private SeamPoints() {}

    /// What is 0 where the expression changes its form.
    static List<Expr> of(Expr expression, List<Expr> kinks) {
        Set<Expr> switches = new LinkedHashSet<>(kinks);
        collect(expression, switches);
        return switches.stream().limit(MOST).toList();
    }

    private static void collect(Expr expression, Set<Expr> switches) {
        switch (expression) {
            case Expr.Call(var function, var arguments) -> switches.addAll(function.seams(arguments));
            case Expr.If(var condition, var then, var otherwise) ->
                switches.add(Exprs.difference(condition.left(), condition.right()));
            default -> {}
        }
        expression.parts().forEach(part -> collect(part, switches));
    }

    /// Points on both sides of where `zero` is 0, found between points where it has different signs.
    static List<double[]> around(
            Expr zero, List<String> names, List<double[]> known, SamplePoints space, RandomGenerator random) {
        Compiled height = Compiled.of(zero, names);
        var below = new ArrayList<double[]>();
        var above = new ArrayList<double[]>();
        for (double[] point : known) {
            double value = height.at(point);
            if (value < 0) {
                below.add(point);
            } else if (value > 0) {
                above.add(point);
            }
        }
        var points = new ArrayList<double[]>();
        for (int i = 0; i < CROSSINGS && !below.isEmpty() && !above.isEmpty(); i++) {
            double[] crossing = crossing(
                    height, below.get(random.nextInt(below.size())), above.get(random.nextInt(above.size())), space);
            for (double distance : DISTANCES) {
                points.add(space.near(crossing, distance, random));
                points.add(space.near(crossing, distance, random));
            }
        }
        return points;
    }

    private static double[] crossing(Compiled height, double[] below, double[] above, SamplePoints space) {
        double[] low = below;
        double[] high = above;
        for (int i = 0; i < HALVINGS; i++) {
            double[] middle = low.clone();
            for (Coordinate coordinate : space.coordinates()) {
                int k = coordinate.index();
                double value = coordinate.inside((low[k] + high[k]) / 2);
                middle[k] = Double.isNaN(value) ? low[k] : value;
            }
            if (height.at(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
