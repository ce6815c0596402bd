package nabla.math.check.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.check.entry.EntryPoints;
import nabla.math.check.order.PairHeights.Height;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.entries.EntryNames;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Graph;

/// Looks for two points that two expressions put in different orders, all but the chosen names being the same at both.
///
/// Among many points sorted by one side, the other side must rise too. And where one side comes back to the value it
/// had at another point, so must the other: a point of equal height is found along a straight way, and the two sides
/// are compared just above or below it.
final class OrderedPairs {
    private static final int SURROUNDINGS = 7;
    private static final int POINTS = 44;
    private static final int LEVELS = 24;
    private static final int HALVINGS = 60;
    private static final int MOST_CONFIRMED = 6;
    private static final double PLAIN = 1e-7;
    private static final double[] BESIDE = {1e-2, 1e-3, 1e-5, 1e-7};

    private final SplittableRandom random;
    private final PairHeights sides;
    private final SimplerPair simplest;
    private final SamplePoints space;
    private final SamplePoints chosen;
    private final PairDecision decision;
    private final SameOrder.Differences differences;
    private int compared;
    private boolean leftOut;

    /// @param over        the names that differ between the two points
    /// @param differences takes up how the two sides differ
    OrderedPairs(
            Scope scope,
            Expr left,
            Expr right,
            Set<String> over,
            SameOrder.Differences differences,
            Budget budget,
            long seed) {
        this.differences = differences;
        this.random = new SplittableRandom(seed);
        List<String> names =
                scope.parameters().stream().map(Declaration.Parameter::name).toList();
        List<Expr> values = Resolve.values(List.of(left, right), scope, budget);
        Graph graph = Graph.of(values, names);
        this.sides = new PairHeights(graph, budget);
        var occurring = new TreeSet<String>();
        graph.inputsUsed().forEach(index -> occurring.add(names.get(index)));
        this.space = SamplePoints.of(scope, occurring);
        var free = new TreeSet<>(occurring);
        free.removeIf(name -> !over.contains(EntryNames.whole(name)));
        this.chosen = SamplePoints.of(scope, free);
        this.simplest = new SimplerPair(sides, space, chosen);
        this.decision = new PairDecision(
                Side.ofValue(values.get(0), List.of(), scope, budget),
                Side.ofValue(values.get(1), List.of(), scope, budget),
                names,
                budget);
    }

    /// Two points.
    record Two(double[] one, double[] other) {}

    /// Whether neither side depends on what may be chosen.
    boolean isConstant() {
        return chosen.coordinates().isEmpty();
    }

    /// How many pairs of points were compared.
    int compared() {
        return compared;
    }

    /// What is said where no pair was found.
    Verdict.Holds held() {
        Optional<String> on = leftOut ? Optional.of("where both sides are defined") : Optional.empty();
        return new Verdict.Holds(compared, 0, on, 0, differences.found());
    }

    Optional<Verdict.Refuted> refutation() {
        List<double[]> surroundings = new EntryPoints(space, random).points(SURROUNDINGS * 4);
        for (int i = 0; i < SURROUNDINGS; i++) {
            List<Height> heights = heights(surroundings.get(i < 2 ? i : 4 * i));
            if (heights.size() < 2) {
                continue;
            }
            differences.look(
                    heights.stream().mapToDouble(Height::left).toArray(),
                    heights.stream().mapToDouble(Height::right).toArray());
            compared += heights.size() * (heights.size() - 1) / 2;
            Optional<Verdict.Refuted> refuted = confirmed(crossed(heights)).or(() -> confirmed(levels(heights)));
            if (refuted.isPresent()) {
                return refuted;
            }
        }
        return Optional.empty();
    }

    private List<Height> heights(double[] around) {
        List<double[]> laid = chosen.listable() ? chosen.all() : new EntryPoints(chosen, random).points(POINTS);
        var heights = new ArrayList<Height>();
        for (double[] point : laid) {
            double[] moved = around.clone();
            chosen.coordinates().forEach(it -> moved[it.index()] = point[it.index()]);
            Height height = sides.at(moved);
            if (PairHeights.isFinite(height)) {
                heights.add(height);
            } else {
                leftOut = leftOut || decision.isOneSided(moved);
            }
        }
        return heights;
    }

    /// Pairs that the two sides seem to put in different orders, the simplest first.
    private List<Two> crossed(List<Height> heights) {
        record Weighed(Two pair, double cost) {}
        var crossed = new ArrayList<Weighed>();
        for (int i = 0; i < heights.size(); i++) {
            for (int j = i + 1; j < heights.size(); j++) {
                Height one = heights.get(i);
                Height other = heights.get(j);
                if (PairHeights.crosses(one, other)) {
                    crossed.add(new Weighed(new Two(one.at(), other.at()), simplest.cost(one.at(), other.at())));
                }
            }
        }
        return crossed.stream()
                .sorted(Comparator.comparingDouble(Weighed::cost))
                .map(Weighed::pair)
                .toList();
    }

    /// Pairs of points at which one side has nearly the same height and the other has not.
    private List<Two> levels(List<Height> heights) {
        var pairs = new ArrayList<Two>();
        for (int i = 0; i < LEVELS; i++) {
            Height one = heights.get(random.nextInt(heights.size()));
            Height low = heights.get(random.nextInt(heights.size()));
            Height high = heights.get(random.nextInt(heights.size()));
            if (low.right() < one.right() && one.right() < high.right() && isStraight(low.at(), high.at())) {
                beside(one, low, high).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private boolean isStraight(double[] one, double[] other) {
        return chosen.coordinates().stream().allMatch(it -> it.continuous() || one[it.index()] == other[it.index()]);
    }

    private Optional<Two> beside(Height one, Height low, Height high) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (from + to) / 2;
            Height height = sides.at(between(low.at(), high.at(), middle));
            if (!PairHeights.isFinite(height)) {
                return Optional.empty();
            }
            if (height.right() < one.right()) {
                from = middle;
            } else {
                to = middle;
            }
        }
        Height level = sides.at(between(low.at(), high.at(), from));
        double gap = level.left() - one.left();
        double size = Math.max(Math.abs(level.left()), Math.abs(one.left()));
        if (!PairHeights.isFinite(level) || Math.abs(gap) <= PLAIN * size) {
            return Optional.empty();
        }
        for (double step : BESIDE) {
            double[] moved = between(low.at(), high.at(), gap > 0 ? from * (1 - step) : from + step * (1 - from));
            Height height = sides.at(moved);
            if (PairHeights.isFinite(height) && PairHeights.crosses(one, height)) {
                return Optional.of(new Two(one.at(), moved));
            }
        }
        return Optional.empty();
    }

    private double[] between(double[] low, double[] high, double share) {
        double[] point = low.clone();
        for (Coordinate coordinate : chosen.coordinates()) {
            int index = coordinate.index();
            point[index] = low[index] + share * (high[index] - low[index]);
        }
        return point;
    }

    private Optional<Verdict.Refuted> confirmed(List<Two> pairs) {
        for (Two pair : pairs.subList(0, Math.min(MOST_CONFIRMED, pairs.size()))) {
            if (decision.apart(pair)) {
                Two simple = simplest.from(pair);
                return Optional.of(refuted(decision.apart(simple) ? simple : pair));
            }
        }
        return Optional.empty();
    }

    private Verdict.Refuted refuted(Two pair) {
        Map<String, Double> at = new LinkedHashMap<>();
        Map<String, Double> other = new LinkedHashMap<>();
        space.coordinates().forEach(it -> at.put(it.name(), pair.one[it.index()]));
        chosen.coordinates().stream()
                .filter(it -> pair.one[it.index()] != pair.other[it.index()])
                .forEach(it -> other.put(it.name(), pair.other[it.index()]));
        PairDecision.Sides one = decision.sides(pair.one);
        PairDecision.Sides two = decision.sides(pair.other);
        return new Verdict.Refuted(at, one.left(), one.right())
                .showing(new Witness.Pair(other, two.left(), two.right(), Witness.Entry.NUMBERS));
    }
}
