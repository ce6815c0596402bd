package nabla.math.check.order;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.CoordinateRoots;
import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.SamplePoints;
import nabla.math.expr.tree.Expr;

/// Points on a line along one name: simple ones, far beyond its slider, and on, beside and between the seams of the two
/// sides and the zeros of their sums, wherever they lie.
final class LinePoints {
    private static final int EVEN = 24;
    private static final int MOST_SEAMS = 12;
    private static final int ENOUGH = 6;
    private static final int MOST_ROOTS = 12;
    private static final double LARGEST = 1e30;
    private static final double SMALLEST = 1e-30;
    private static final double[] FAR = {10, 30, 100, 300, 1e3, 3e3, 1e4, 1e5, 1e6, 1e8};
    private static final double[] BESIDE = {0, 1e-6, 1e-4, 1e-2, 0.1, 0.5};

    private record Seam(Set<String> names, FunctionOfPoint zero) {}

    private final List<Seam> seams;

    /// @param values the two sides
    /// @param zeros  what is 0 at a seam
    /// @param names  of a point's values
    LinePoints(List<Expr> values, List<Expr> zeros, List<String> names, Budget budget) {
        var all = new LinkedHashSet<>(zeros);
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        values.forEach(value -> sums(value, seen, all));
        this.seams = all.stream()
                .limit(MOST_SEAMS)
                .map(zero -> new Seam(Trees.names(zero), FunctionOfPoint.of(zero, names, budget)))
                .toList();
    }

    /// e.g. `(w - 12345)^2` turns where the sum is 0
    private static void sums(Expr part, Set<Expr> seen, Set<Expr> sums) {
        if (sums.size() >= ENOUGH || part.parts().isEmpty() || !seen.add(part)) {
            return;
        }
        if (part instanceof Expr.Sum) {
            sums.add(part);
        }
        part.parts().forEach(it -> sums(it, seen, sums));
    }

    List<double[]> through(double[] base, Coordinate coordinate) {
        var values = new TreeSet<>(coordinate.simple());
        for (int i = 0; i <= EVEN; i++) {
            values.add(coordinate.at((double) i / EVEN));
        }
        for (double size : FAR) {
            values.addAll(List.of(size, -size));
        }
        for (Seam seam : seams) {
            if (seam.names.contains(coordinate.name())) {
                beside(CoordinateRoots.through(base, coordinate, seam.zero), values);
            }
        }
        return values.stream()
                .filter(coordinate.domain()::contains)
                .map(value -> SamplePoints.with(base, coordinate, value))
                .toList();
    }

    private static void beside(List<Root> roots, Set<Double> values) {
        List<Double> near = within(roots);
        for (int i = 0; i < Math.min(MOST_ROOTS, near.size()); i++) {
            double root = near.get(i);
            double size = root == 0 ? 1 : Math.abs(root);
            for (double share : BESIDE) {
                values.add(Coordinate.tidy(root - share * size, 12));
                values.add(Coordinate.tidy(root + share * size, 12));
            }
            if (i > 0) {
                double before = near.get(i - 1);
                for (double share : new double[] {0.25, 0.5, 0.75}) {
                    values.add(Coordinate.tidy(before + share * (root - before), 12));
                }
            }
        }
    }

    /// Roots of a usual size; what is smaller is 0 but for a square that doubles cannot hold.
    static List<Double> within(List<Root> roots) {
        return roots.stream()
                .map(Root::at)
                .filter(root -> Math.abs(root) <= LARGEST)
                .map(root -> Math.abs(root) < SMALLEST ? 0 : root)
                .distinct()
                .toList();
    }
}
