package nabla.math.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.Comparison.Found;
import nabla.math.check.Comparison.Kind;

/// Looks for a point at which a relation fails; [SimplestCounterexample] makes it simple.
///
/// All points are tried in doubles. Where that leaves a doubt (the relation seems to fail, or a side seems to have no
/// value) 50 digits decide, the simplest points first. The same seed tries the same points.
final class CounterexampleSearch {
    private static final int WHOLE = 40;
    private static final int MAGNITUDES = 60;
    private static final int EVEN = 300;
    private static final int EVEN_GROUPS = 5;
    private static final int WANTED = 200;
    private static final int MOST_DOUBTS = 250;
    /// So many of the simplest and plainest doubts are looked into even where enough points hold already.
    private static final int SOME_DOUBTS = 40;
    private static final int MOST_WITHOUT_VALUE = 12;
    private static final int ALSO_EXACTLY = 4;

    private final Comparison comparison;
    private final SamplePoints space;
    private final Budget budget;
    private final SplittableRandom random;
    private final List<List<double[]>> groups = new ArrayList<>();
    private final List<double[]> held = new ArrayList<>();
    private final List<double[]> doubts = new ArrayList<>();
    private final List<double[]> withoutValue = new ArrayList<>();
    private int compared;
    private int tried;
    private double worstError;

    CounterexampleSearch(Comparison comparison, SamplePoints space, Budget budget, long seed) {
        this.comparison = comparison;
        this.space = space;
        this.budget = budget;
        this.random = new SplittableRandom(seed);
    }

    /// At how many points both sides were compared and the relation held.
    int compared() {
        return compared;
    }

    int tried() {
        return tried;
    }

    double worstError() {
        return worstError;
    }

    /// The points where both sides have a value in doubles.
    List<double[]> points() {
        return held;
    }

    /// A confirmed counterexample.
    ///
    /// @param extra lays more points, given those where both sides have a value
    Optional<Verdict.Refuted> counterexample(Extra extra) {
        if (space.listable()) {
            space.all().forEach(this::tryAt);
        } else {
            tryMany();
            extra.points(List.copyOf(held), random).forEach(this::tryAt);
        }
        return judged();
    }

    /// Lays points where a claim might fail.
    @FunctionalInterface
    interface Extra {
        List<double[]> points(List<double[]> known, SplittableRandom random);
    }

    private void tryAt(double[] point) {
        tried++;
        Found found = comparison.inDoubles(point);
        switch (found.kind()) {
            case HOLDS -> {
                held.add(point);
                hold(found);
            }
            case FAILS, UNCLEAR -> doubts.add(point);
            case NO_VALUE -> withoutValue.add(point);
        }
    }

    private void hold(Found found) {
        compared++;
        worstError = Math.max(worstError, found.error());
    }

    private void tryMany() {
        group(space.simple().stream());
        group(space.borders(random).stream());
        group(Stream.generate(() -> space.whole(random)).limit(WHOLE));
        group(Stream.generate(() -> space.magnitude(random, -8, -1)).limit(MAGNITUDES));
        group(Stream.generate(() -> space.magnitude(random, 1, 3)).limit(MAGNITUDES));
        for (int i = 0; i < EVEN_GROUPS; i++) {
            group(IntStream.range(i * EVEN, (i + 1) * EVEN).mapToObj(space::even));
        }
        group(Stream.generate(this::nearKnown).limit(held.size() < WANTED ? 2 * WANTED : 0));
    }

    private void group(Stream<double[]> points) {
        int from = held.size();
        points.forEach(this::tryAt);
        groups.add(List.copyOf(held.subList(from, held.size())));
    }

    /// Where only few points have a value, their neighbours may have one too.
    private double[] nearKnown() {
        List<double[]> known = held.isEmpty() ? doubts : held;
        double share = Math.pow(10, -3 * random.nextDouble());
        return known.isEmpty()
                ? space.uniform(random)
                : space.near(known.get(random.nextInt(known.size())), share, random);
    }

    /// Climbs from the points that come closest to failing.
    void climb() {
        var climb = new HillClimb(space, random);
        List<double[]> starts = new ArrayList<>();
        starts.addAll(highest(comparison::violation));
        starts.addAll(highest(comparison::excess));
        for (double[] start : starts) {
            tryAt(climb.from(start, comparison::violation, SimplestCounterexample.PLAIN));
            tryAt(climb.from(start, comparison::excess, SimplestCounterexample.PLAIN));
        }
    }

    /// The highest of each group, so that not all climbs start on the same hill.
    private List<double[]> highest(ToDoubleFunction<double[]> height) {
        var starts = new ArrayList<double[]>();
        for (List<double[]> group : groups) {
            record Point(double[] at, double height) {}
            group.stream()
                    .map(point -> new Point(point, height.applyAsDouble(point)))
                    .max(Comparator.comparingDouble(Point::height))
                    .ifPresent(point -> starts.add(point.at));
        }
        return starts;
    }

    private Optional<Verdict.Refuted> judged() {
        var simplest = new SimplestCounterexample(comparison, space);
        doubts.sort(Comparator.comparingDouble(simplest::cost));
        for (int i = 0; i < doubts.size() && i < (compared < WANTED ? MOST_DOUBTS : SOME_DOUBTS); i++) {
            Optional<Verdict.Refuted> refuted = exactly(doubts.get(i));
            if (refuted.isPresent()) {
                return exactly(simplest.from(doubts.get(i))).or(() -> refuted);
            }
        }
        withoutValue.sort(Comparator.comparingDouble(point -> NumberSimplicity.cost(point, space.coordinates())));
        for (double[] point : withoutValue.subList(0, Math.min(MOST_WITHOUT_VALUE, withoutValue.size()))) {
            Optional<Verdict.Refuted> refuted = exactly(point);
            if (refuted.isPresent()) {
                return refuted;
            }
        }
        for (int i = 0; i < ALSO_EXACTLY && i < held.size(); i++) {
            double[] point = held.get(held.size() / ALSO_EXACTLY * i);
            Found found = comparison.exactly(point, budget);
            if (found.kind() == Kind.FAILS) {
                return Optional.of(refuted(point, found));
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Refuted> exactly(double[] point) {
        Found found = comparison.exactly(point, budget);
        switch (found.kind()) {
            case HOLDS -> hold(found);
            case FAILS -> {
                return Optional.of(refuted(point, found));
            }
            case UNCLEAR, NO_VALUE -> {}
        }
        return Optional.empty();
    }

    private Verdict.Refuted refuted(double[] point, Found found) {
        Map<String, Double> at = new LinkedHashMap<>();
        space.coordinates().forEach(coordinate -> at.put(coordinate.name(), point[coordinate.index()]));
        return new Verdict.Refuted(at, found.left(), found.right());
    }
}
