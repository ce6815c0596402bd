package nabla.math.check.given;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.CoordinateRoots;
import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.HillClimb;
import nabla.math.check.point.RootPolish;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.ExactSeamPoints;
import nabla.math.check.search.SeamTouches;
import nabla.math.expr.tree.Expr;

/// Points at which equalities hold exactly, though no decimal may: √2 for x² = 2, points of the circle for x² + y² = 1,
/// and the place where two curves cross.
final class EqualityPoints {
    private static final int SIMPLE = 24;
    private static final int EVEN = 24;
    private static final int KNOWN = 300;
    private static final int MOST_ROOTS = 40;
    private static final int MOST_CLIMBED = 2;
    private static final int MOST_PARAMETERS = 4;
    private static final int STARTS = 12;

    private final List<Expr> zeros;
    private final SamplePoints space;
    private final List<String> names;
    private final Budget budget;
    private final long seed;

    /// @param zeros what must be 0
    EqualityPoints(List<Expr> zeros, SamplePoints space, List<String> names, Budget budget, long seed) {
        this.zeros = zeros;
        this.space = space;
        this.names = names;
        this.budget = budget;
        this.seed = seed;
    }

    /// Points at which one of them is 0, and all of them where they are several.
    List<List<TwoPrecisions>> points() {
        return zeros.size() == 1 ? roots(zeros.getFirst()) : crossings();
    }

    /// Whether there is no way to move and keep them all 0.
    boolean areIsolated() {
        return zeros.size() >= space.coordinates().size();
    }

    private List<List<TwoPrecisions>> roots(Expr zero) {
        var line = new Line(zero);
        var roots = new ArrayList<List<TwoPrecisions>>();
        List<double[]> all = bases(SIMPLE, EVEN).toList();
        for (double[] base : space.coordinates().size() == 1 ? all.subList(0, 1) : all) {
            for (Coordinate coordinate : line.along()) {
                for (Root root : line.through(base, coordinate)) {
                    line.exactly(root, base, coordinate).ifPresent(roots::add);
                    if (roots.size() >= MOST_ROOTS) {
                        return roots;
                    }
                }
            }
        }
        return roots;
    }

    /// Where a height is largest on a curve or surface: along each parameter in turn it is that of the highest root,
    /// and over the others it is climbed.
    List<List<TwoPrecisions>> highest(ToDoubleFunction<double[]> height) {
        var highest = new ArrayList<List<TwoPrecisions>>();
        int parameters = space.coordinates().size();
        if (zeros.size() != 1 || parameters == 1 || parameters > MOST_PARAMETERS) {
            return highest;
        }
        var line = new Line(zeros.getFirst());
        var climb = new HillClimb(space, new SplittableRandom(seed));
        for (Coordinate coordinate : line.along().stream().limit(MOST_CLIMBED).toList()) {
            ToDoubleFunction<double[]> above = base -> line.top(base, coordinate, height)
                    .map(root -> height.applyAsDouble(SamplePoints.with(base, coordinate, root.at())))
                    .orElse(Double.NaN);
            bases(STARTS, STARTS)
                    .filter(base -> !Double.isNaN(above.applyAsDouble(base)))
                    .max(Comparator.comparingDouble(above))
                    .map(start -> climb.from(start, above, Double.POSITIVE_INFINITY))
                    .flatMap(base ->
                            line.top(base, coordinate, height).flatMap(root -> line.exactly(root, base, coordinate)))
                    .ifPresent(highest::add);
        }
        return highest;
    }

    /// What is 0, along one parameter through a point.
    private final class Line {
        private final Expr zero;
        private final FunctionOfPoint function;
        private final RootPolish polish;

        Line(Expr zero) {
            this.zero = zero;
            this.function = FunctionOfPoint.of(zero, names, budget);
            this.polish = new RootPolish(zero, names, budget);
        }

        List<Coordinate> along() {
            return space.coordinates().stream()
                    .filter(it -> it.continuous() && Trees.mentions(zero, it.name()))
                    .toList();
        }

        List<Root> through(double[] base, Coordinate coordinate) {
            return CoordinateRoots.through(base, coordinate, function).stream()
                    .filter(root -> !CoordinateRoots.isJump(base, coordinate, function, root))
                    .toList();
        }

        Optional<Root> top(double[] base, Coordinate coordinate, ToDoubleFunction<double[]> height) {
            return through(base, coordinate).stream()
                    .max(Comparator.comparingDouble(
                            root -> height.applyAsDouble(SamplePoints.with(base, coordinate, root.at()))));
        }

        Optional<List<TwoPrecisions>> exactly(Root root, double[] base, Coordinate coordinate) {
            List<TwoPrecisions> decimal = ExactSeamPoints.decimal(SamplePoints.with(base, coordinate, root.at()));
            List<TwoPrecisions> others = ExactSeamPoints.decimal(base);
            return polish.vanishesAt(decimal)
                    ? Optional.of(decimal)
                    : polish.from(root, coordinate.index(), others)
                            .at()
                            .filter(value -> coordinate.contains(value.fine()))
                            .map(value -> RootPolish.with(others, coordinate.index(), value));
        }
    }

    private List<List<TwoPrecisions>> crossings() {
        var touches = new SeamTouches(space, names, new SplittableRandom(seed), place -> true, budget);
        return touches.of(List.of(), List.of(Set.copyOf(zeros)), bases(0, KNOWN).toList()).stream()
                .filter(point -> space.coordinates().stream()
                        .allMatch(it -> !it.continuous()
                                || it.contains(point.get(it.index()).fine())))
                .toList();
    }

    private Stream<double[]> bases(int simple, int even) {
        return Stream.concat(
                space.simple().stream().limit(simple), IntStream.range(0, even).mapToObj(space::even));
    }
}
