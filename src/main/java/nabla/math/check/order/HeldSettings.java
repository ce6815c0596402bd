package nabla.math.check.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.CoordinateRoots;
import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.SamplePoints;
import nabla.math.expr.tree.Expr;

/// Settings of the names that have the same value at both points: simple ones, ends of sliders, far beyond them, at
/// random, and on both sides of where a part that stands in them alone is 0, as `l + 3` in `(l + 3)*w`.
///
/// No name is tried less than another because it was declared later.
final class HeldSettings {
    private static final int SIMPLE = 16;
    private static final int RANDOM = 8;
    private static final int MOST_NAMES = 8;
    private static final int MOST_PARTS = 12;
    private static final int MOST_AT_PARTS = 80;
    private static final double[] FAR = {10, 30, 1e3, 1e6};
    private static final double[] BESIDE = {0, 1e-7, 1e-3, 0.1, 0.9};

    private final SamplePoints held;
    private final List<String> names;
    private final RandomGenerator random;
    private final Budget budget;

    /// @param names of a point's values
    HeldSettings(SamplePoints held, List<String> names, RandomGenerator random, Budget budget) {
        this.held = held;
        this.names = names;
        this.random = random;
        this.budget = budget;
    }

    /// @param values the two sides
    /// @param seams  what is 0 where one of them changes its form
    List<double[]> points(List<Expr> values, List<Expr> seams) {
        if (held.coordinates().isEmpty()) {
            return List.of();
        }
        var points = new ArrayList<>(held.simple(SIMPLE));
        Stream.generate(() -> held.whole(random)).limit(RANDOM).forEach(points::add);
        Stream.generate(() -> held.uniform(random)).limit(RANDOM).forEach(points::add);
        Stream.generate(() -> held.magnitude(random, 1, 5)).limit(RANDOM).forEach(points::add);
        List<Coordinate> some = some();
        some.forEach(it -> farAlong(it, points));
        if (some.size() == held.coordinates().size()) {
            points.addAll(besideZeros(parts(values, seams), some));
        }
        return points;
    }

    private List<Coordinate> some() {
        var some = new ArrayList<>(held.coordinates());
        while (some.size() > MOST_NAMES) {
            some.remove(random.nextInt(some.size()));
        }
        return some;
    }

    private void farAlong(Coordinate coordinate, List<double[]> points) {
        var values = new ArrayList<>(List.of(coordinate.low(), coordinate.high()));
        for (double size : FAR) {
            values.addAll(List.of(size, -size));
        }
        for (double value : values) {
            add(random.nextBoolean() ? held.simplest() : held.uniform(random), coordinate, value, points);
        }
    }

    private List<double[]> besideZeros(List<Expr> parts, List<Coordinate> some) {
        var points = new ArrayList<double[]>();
        for (Expr part : parts) {
            FunctionOfPoint function = FunctionOfPoint.of(part, names, budget);
            Set<String> own = Trees.names(part);
            for (Coordinate coordinate : some) {
                if (own.contains(coordinate.name()) && points.size() < MOST_AT_PARTS) {
                    double[] base = own.size() == 1 ? held.uniform(random) : held.simplest();
                    besideRoots(CoordinateRoots.through(base, coordinate, function), coordinate, base, points);
                }
            }
        }
        return points;
    }

    private static void besideRoots(List<Root> roots, Coordinate coordinate, double[] base, List<double[]> points) {
        double before = coordinate.low();
        for (double root : LinePoints.within(roots)) {
            for (double share : BESIDE) {
                double distance = share * (root == 0 ? 1 : Math.abs(root));
                add(base, coordinate, Coordinate.tidy(root - distance, 9), points);
                add(base, coordinate, Coordinate.tidy(root + distance, 9), points);
            }
            add(base, coordinate, (before + root) / 2, points);
            before = root;
        }
        add(base, coordinate, (before + coordinate.high()) / 2, points);
    }

    private static void add(double[] base, Coordinate coordinate, double value, List<double[]> points) {
        if (coordinate.domain().contains(value)) {
            points.add(SamplePoints.with(base, coordinate, value));
        }
    }

    /// What stands in these names alone and may be 0: the largest such parts, and sums within them.
    private List<Expr> parts(List<Expr> values, List<Expr> seams) {
        var own = new TreeSet<String>();
        held.coordinates().forEach(it -> own.add(it.name()));
        var parts = new LinkedHashSet<Expr>();
        seams.stream().filter(seam -> own.containsAll(Trees.names(seam))).forEach(parts::add);
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        values.forEach(value -> collect(value, own, false, seen, parts));
        return parts.stream().limit(MOST_PARTS).toList();
    }

    private static void collect(Expr part, Set<String> own, boolean inside, Set<Expr> seen, Set<Expr> parts) {
        if (part.parts().isEmpty() || !seen.add(part)) {
            return;
        }
        Set<String> names = inside ? Set.of() : Trees.names(part);
        boolean alone = inside || own.containsAll(names);
        if (alone && (part instanceof Expr.Sum || (!inside && !names.isEmpty()))) {
            parts.add(part);
        }
        part.parts().forEach(it -> collect(it, own, alone, seen, parts));
    }
}
