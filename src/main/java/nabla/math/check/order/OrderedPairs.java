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
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.check.entry.EntryPoints;
import nabla.math.check.order.PairHeights.Height;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Seams;
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
/// Among many points sorted by one side, the other side must rise too, and where one side comes back to the value it
/// had
/// at another point, so must the other. First on the sliders, then for many settings of the other names, then along
/// lines that reach far beyond the sliders.
final class OrderedPairs {
    private static final int SURROUNDINGS = 7;
    private static final int POINTS = 44;
    private static final int LEVELS = 24;
    private static final int MOST_CONFIRMED = 6;
    private static final int FEW_CONFIRMED = 3;
    private static final int BASES = 5;
    private static final int MOST_LINES = 4;
    /// Nodes that are evaluated for all settings beyond the first ones.
    private static final long MOST_WORK = 20_000_000;

    private final SplittableRandom random;
    private final PairHeights sides;
    private final SimplerPair simplest;
    private final SamplePoints space;
    private final SamplePoints chosen;
    private final LevelPairs levels;
    private final HeldSettings settings;
    private final FewPoints few;
    private final LinePoints lines;
    private final MirroredPairs mirrored;
    private final NarrowDips dips;
    private final List<Expr> values;
    private final List<Expr> seams;
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
        this.values = Resolve.values(List.of(left, right), scope, budget);
        Graph graph = Graph.of(values, names);
        this.sides = new PairHeights(graph, budget);
        var occurring = new TreeSet<String>();
        graph.inputsUsed().forEach(index -> occurring.add(names.get(index)));
        this.space = SamplePoints.of(scope, occurring);
        var free = new TreeSet<>(occurring);
        free.removeIf(name -> !over.contains(EntryNames.whole(name)));
        this.chosen = SamplePoints.of(scope, free);
        this.simplest = new SimplerPair(sides, space, chosen);
        this.levels = new LevelPairs(sides, chosen, random);
        Side one = Side.ofValue(values.get(0), List.of(), scope, budget);
        Side other = Side.ofValue(values.get(1), List.of(), scope, budget);
        this.decision = new PairDecision(one, other, names, budget);
        this.seams = Seams.of(List.of(one, other)).zeros();
        this.lines = new LinePoints(values, seams, names, budget);
        occurring.removeAll(free);
        SamplePoints held = SamplePoints.of(scope, occurring);
        this.settings = new HeldSettings(held, names, random, budget);
        this.few = new FewPoints(chosen, held, random);
        this.mirrored = new MirroredPairs(sides, space, chosen);
        this.dips = new NarrowDips(sides);
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
        return onSliders().or(this::elsewhere).or(this::alongLines);
    }

    private Optional<Verdict.Refuted> onSliders() {
        List<double[]> surroundings = new EntryPoints(space, random).points(SURROUNDINGS * 4);
        for (int i = 0; i < SURROUNDINGS; i++) {
            List<double[]> laid = chosen.listable() ? chosen.all() : new EntryPoints(chosen, random).points(POINTS);
            List<Height> heights = heights(few.moved(laid, surroundings.get(i < 2 ? i : 4 * i)), true);
            if (heights.size() < 2) {
                continue;
            }
            differences.look(
                    heights.stream().mapToDouble(Height::left).toArray(),
                    heights.stream().mapToDouble(Height::right).toArray());
            compared += heights.size() * (heights.size() - 1) / 2;
            Optional<Verdict.Refuted> refuted = confirmed(crossed(heights, PairHeights::crosses), MOST_CONFIRMED)
                    .or(() -> confirmed(levels.among(heights, LEVELS), MOST_CONFIRMED));
            if (refuted.isPresent()) {
                return refuted;
            }
        }
        return Optional.empty();
    }

    /// A few points each for many settings of the names that are the same at both.
    private Optional<Verdict.Refuted> elsewhere() {
        return settings.points(values, seams).stream()
                .limit(Math.max(SURROUNDINGS, MOST_WORK / (sides.work() * few.most())))
                .flatMap(setting -> refutation(few.at(setting)).stream())
                .findFirst();
    }

    private Optional<Verdict.Refuted> alongLines() {
        List<Coordinate> some = chosen.coordinates().stream().limit(MOST_LINES).toList();
        return IntStream.range(0, chosen.listable() ? 0 : BASES)
                .mapToObj(i -> i == 0 ? space.simplest() : i % 2 == 0 ? space.whole(random) : space.uniform(random))
                .flatMap(base -> Stream.concat(
                        confirmed(mirrored.aroundZero(base), FEW_CONFIRMED).stream(),
                        some.stream().flatMap(coordinate -> along(base, coordinate).stream())))
                .findFirst();
    }

    private Optional<Verdict.Refuted> along(double[] base, Coordinate coordinate) {
        return refutation(lines.through(base, coordinate))
                .or(() -> confirmed(mirrored.along(base, coordinate), FEW_CONFIRMED))
                .or(() -> confirmed(dips.along(base, coordinate), FEW_CONFIRMED));
    }

    /// Far out one side may seem to be level by rounding alone: pairs that both sides tell apart come first.
    private Optional<Verdict.Refuted> refutation(List<double[]> points) {
        List<Height> heights = heights(points, false);
        compared += heights.size() * (heights.size() - 1) / 2;
        return confirmed(crossed(heights, PairHeights::opposes), FEW_CONFIRMED)
                .or(() -> confirmed(crossed(heights, PairHeights::crosses), FEW_CONFIRMED));
    }

    private List<Height> heights(List<double[]> points, boolean onSliders) {
        var heights = new ArrayList<Height>();
        for (double[] point : points) {
            Height height = sides.at(point);
            if (PairHeights.isFinite(height)) {
                heights.add(height);
            } else if (onSliders) { // far out a side has no value by overflow alone
                leftOut = leftOut || decision.isOneSided(point);
            }
        }
        return heights;
    }

    /// Pairs that the two sides seem to put in different orders, the simplest first.
    private List<Two> crossed(List<Height> heights, BiPredicate<Height, Height> crosses) {
        record Weighed(Two pair, double cost) {}
        var crossed = new ArrayList<Weighed>();
        for (int i = 0; i < heights.size(); i++) {
            for (int j = i + 1; j < heights.size(); j++) {
                Height one = heights.get(i);
                Height other = heights.get(j);
                if (crosses.test(one, other)) {
                    crossed.add(new Weighed(new Two(one.at(), other.at()), simplest.cost(one.at(), other.at())));
                }
            }
        }
        return crossed.stream()
                .sorted(Comparator.comparingDouble(Weighed::cost))
                .map(Weighed::pair)
                .toList();
    }

    private Optional<Verdict.Refuted> confirmed(List<Two> pairs, int most) {
        for (Two pair : pairs.subList(0, Math.min(most, pairs.size()))) {
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
