package nabla.math.check.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.expr.tree.Expr;

/// Points on, beside and between the seams of a claim: where |u| and relu(u) have u = 0, where max(a, b) has a = b,
/// where the condition of an `if` turns.
///
/// A seam is solved for each parameter over its whole domain, the others held at a few bases: simple ones, random ones,
/// and points found at other seams, since a seam may lie within another's branch.
public final class SeamPoints {
    private static final int MOST_POINTS = 3_000;
    private static final int MOST_BASES = 6;
    private static final double[] DISTANCES = {1e-12, 1e-9, 1e-7, 1e-5, 1e-3, 3e-2, 0.5};
    private static final double[] TINY = {1e-300, 1e-100, 1e-30, 1e-15};
    private static final double[] ON_SLIDER = {1e-4, 3e-3, 2e-2};

    private final SamplePoints space;
    private final List<String> names;
    private final RandomGenerator random;
    private final List<double[]> points = new ArrayList<>();
    private final List<SeamRoot> roots = new ArrayList<>();
    private final Map<Integer, double[]> ladders = new HashMap<>();

    private SeamPoints(SamplePoints space, List<String> names, RandomGenerator random) {
        this.space = space;
        this.names = names;
        this.random = random;
    }

    /// @param known points where both sides have a value
    public static SeamPoints of(
            List<Expr> seams,
            List<String> names,
            List<double[]> known,
            SamplePoints space,
            RandomGenerator random,
            Budget budget) {
        var laid = new SeamPoints(space, names, random);
        var solved = seams.stream()
                .map(seam -> new Seam(seam, Trees.names(seam), FunctionOfPoint.of(seam, names, budget)))
                .toList();
        List<double[]> bases = laid.bases(known);
        laid.solve(solved, bases);
        if (space.coordinates().size() > 1) {
            laid.solve(solved, laid.others(solved, known));
        }
        return laid;
    }

    public List<double[]> points() {
        return points.subList(0, Math.min(MOST_POINTS, points.size()));
    }

    /// The roots that were found, in the order in which they were.
    public List<SeamRoot> roots() {
        return roots;
    }

    /// What is 0 at a seam, and of which parameters it is a function.
    private record Seam(Expr expression, Set<String> names, FunctionOfPoint zero) {}

    private List<double[]> bases(List<double[]> known) {
        var bases = new ArrayList<double[]>();
        bases.add(known.isEmpty() ? space.simplest() : known.getFirst());
        if (space.coordinates().size() > 1) {
            bases.add(space.uniform(random));
            bases.add(known.isEmpty() ? space.uniform(random) : known.get(random.nextInt(known.size())));
        }
        return bases;
    }

    /// Points at seams found so far, and for a seam that no line through a base has met a point climbed to it.
    private List<double[]> others(List<Seam> seams, List<double[]> known) {
        var bases = new ArrayList<double[]>();
        for (int i = 0; i < MOST_BASES && !points.isEmpty(); i++) {
            bases.add(points.get(random.nextInt(points.size())));
        }
        for (Seam seam : seams) {
            if (bases.size() < 3 * MOST_BASES && seam.names.size() > 1 && !known.isEmpty()) {
                double sign = Math.signum(seam.zero.at(known.getFirst()));
                double[] start = known.stream()
                        .limit(500)
                        .max(Comparator.comparingDouble(point -> -sign * seam.zero.at(point)))
                        .orElseThrow();
                if (sign * seam.zero.at(start) > 0) {
                    bases.add(new HillClimb(space, random).from(start, point -> -sign * seam.zero.at(point), 0));
                }
            }
        }
        points.addAll(bases);
        return bases;
    }

    private void solve(List<Seam> seams, List<double[]> bases) {
        for (double[] base : bases) {
            for (Coordinate coordinate : space.coordinates()) {
                var at = new TreeSet<Double>();
                for (Seam seam : seams) {
                    if (seam.names.contains(names.get(coordinate.index())) && points.size() < MOST_POINTS) {
                        roots(seam, coordinate, base).forEach(root -> {
                            roots.add(new SeamRoot(seam.expression, coordinate, base, root));
                            beside(root, coordinate, base);
                            at.add(root.at());
                        });
                    }
                }
                between(at, coordinate, base);
            }
        }
    }

    private List<Root> roots(Seam seam, Coordinate coordinate, double[] base) {
        double[] ladder = ladders.computeIfAbsent(coordinate.index(), index -> DomainReach.ladder(coordinate));
        double[] point = base.clone();
        return CoordinateRoots.of(coordinate, ladder, value -> {
            point[coordinate.index()] = value;
            return seam.zero.at(point);
        });
    }

    private void beside(Root root, Coordinate coordinate, double[] base) {
        for (double value : around(root, coordinate)) {
            if (coordinate.domain().contains(value)) {
                points.add(SamplePoints.with(base, coordinate, value));
            }
        }
    }

    private static List<Double> around(Root root, Coordinate coordinate) {
        var values = new ArrayList<>(List.of(root.at(), root.below(), root.above()));
        if (!coordinate.continuous()) {
            values.addAll(List.of(root.at() - 1, root.at() + 1));
            return values;
        }
        double size = root.at() == 0 ? 1 : Math.abs(root.at());
        for (double sign = -1; sign <= 1; sign += 2) {
            for (double distance : DISTANCES) {
                values.add(Coordinate.tidy(root.at() + sign * distance * size, 17));
            }
            for (double distance : ON_SLIDER) {
                values.add(Coordinate.tidy(root.at() + sign * distance * (coordinate.high() - coordinate.low()), 9));
            }
            for (double distance : root.at() == 0 ? TINY : new double[0]) {
                values.add(sign * distance);
            }
        }
        return values;
    }

    private void between(SortedSet<Double> roots, Coordinate coordinate, double[] base) {
        double before = Double.NaN;
        for (double root : roots) {
            for (double value : new double[] {
                coordinate.inside(Coordinate.tidy((before + root) / 2, 17)),
                coordinate.inside(Coordinate.tidy(Math.signum(root) * Math.sqrt(before * root), 17))
            }) {
                if (value > before && value < root) {
                    points.add(SamplePoints.with(base, coordinate, value));
                }
            }
            before = root;
        }
    }
}
