package nabla.math.check.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.HillClimb;
import nabla.math.check.point.NotableValues;
import nabla.math.check.point.NumberSimplicity;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.point.SeamPoints;
import nabla.math.check.point.SeamRoot;
import nabla.math.check.search.Comparison.Found;
import nabla.math.check.search.TriedPoint.Reason;
import nabla.math.check.side.EqualityBranches;
import nabla.math.check.side.Seams;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.tree.Expr;

/// Looks for a point at which a relation fails; [SimplestCounterexample] makes it simple.
///
/// All points are tried in doubles; [PointTally] keeps what came of it. Where that leaves a doubt (the relation
/// seems to fail, or a side seems to have no value) 50 digits decide, in the order that [Doubts] says. The same seed
/// tries the same points.
public final class CounterexampleSearch {
    private static final int WHOLE = 40;
    private static final int MAGNITUDES = 60;
    private static final int EVEN = 300;
    private static final int EVEN_GROUPS = 5;
    private static final int MOST_WITHOUT_VALUE = 12;
    /// Where doubles have hardly a value anywhere, as sinh on [1000, 2000] has none, decimals are asked more often.
    private static final int MORE_WITHOUT_VALUE = 40;

    /// Shares of what lies between the sides elsewhere: on a seam, and beside a place where several meet.
    private static final double MEETING = 1e-6;

    private static final double COMING_CLOSE = 1e-2;
    private static final int FEW = 20;
    private static final int WANTED = PointTally.WANTED;

    private final Comparison comparison;
    private final List<Side> sides;
    private final List<String> names;
    private final SamplePoints space;
    private final Budget budget;
    private final SplittableRandom random;
    private final PointTally tally;
    private final Doubts doubts;
    private final SimplestCounterexample simplest;
    private List<double[]> known = List.of();
    private Seams seams = Seams.of(List.of());
    private List<SeamRoot> roots = List.of();
    private List<SeamRoot> hidden = List.of();
    private boolean unfinished;

    public CounterexampleSearch(
            Comparison comparison, List<Side> sides, List<String> names, SamplePoints space, Budget budget, long seed) {
        this.comparison = comparison;
        this.sides = sides;
        this.names = names;
        this.space = space;
        this.budget = budget;
        this.random = new SplittableRandom(seed);
        this.tally = new PointTally();
        this.simplest = new SimplestCounterexample(comparison, space);
        this.doubts = new Doubts(comparison, simplest, budget, tally);
    }

    public PointTally tally() {
        return tally;
    }

    /// A confirmed counterexample.
    public Optional<Verdict.Refuted> counterexample() {
        if (space.listable()) {
            group(Reason.SAMPLE, space.all().stream());
            return refutation()
                    .or(this::acceptedExactly)
                    .or(this::inManyDigits)
                    .or(() -> new ListedEqualities(comparison, space, tally).counterexample());
        }
        group(Reason.SAMPLE, space.simple().stream());
        return plainRefutation()
                .or(() -> {
                    laySamples();
                    return plainRefutation();
                })
                .or(() -> {
                    group(Reason.EXTREME, space.extremes(random).stream());
                    laySeams();
                    layNotable();
                    return plainRefutation();
                })
                .or(() -> {
                    climb();
                    return refutation();
                })
                .or(this::exactlyOnSeams)
                .or(this::acceptedExactly)
                .or(this::inManyDigits)
                .or(() -> new EndLooks(comparison, space, budget).counterexample())
                .or(() -> new BeyondLooks(comparison, sides, seams, space, budget).counterexample());
    }

    private void tryAt(Reason reason, double[] point) {
        tally.add(new TriedPoint(point, reason, comparison.inDoubles(point)));
    }

    private void group(Reason reason, Stream<double[]> points) {
        tally.begin();
        points.forEach(point -> tryAt(reason, point));
    }

    /// Points at which a value is to be expected where most have none.
    public void startAt(List<double[]> points) {
        known = List.copyOf(points);
    }

    private void laySamples() {
        group(Reason.SAMPLE, known.stream());
        group(Reason.SAMPLE, space.borders(random).stream());
        group(Reason.SAMPLE, Stream.generate(() -> space.whole(random)).limit(WHOLE));
        group(
                Reason.SAMPLE,
                Stream.generate(() -> space.magnitude(random, -8, -1)).limit(MAGNITUDES));
        group(
                Reason.SAMPLE,
                Stream.generate(() -> space.magnitude(random, 1, 3)).limit(MAGNITUDES));
        for (int i = 0; i < EVEN_GROUPS; i++) {
            group(Reason.SAMPLE, IntStream.range(i * EVEN, (i + 1) * EVEN).mapToObj(space::even));
        }
        group(Reason.SAMPLE, Stream.generate(this::nearKnown).limit(tally.held().size() < WANTED ? 2 * WANTED : 0));
    }

    /// Where only few points have a value, their neighbours may have one too.
    private double[] nearKnown() {
        List<TriedPoint> known = tally.held().isEmpty() ? tally.doubts() : tally.held();
        double share = Math.pow(10, -3 * random.nextDouble());
        return known.isEmpty()
                ? space.uniform(random)
                : space.near(known.get(random.nextInt(known.size())).at(), share, random);
    }

    private void laySeams() {
        seams = Seams.of(sides);
        SeamPoints laid = SeamPoints.of(seams.zeros(), names, tally.points(), space, random, budget);
        group(Reason.SEAM, laid.points().stream());
        roots = laid.roots();
        List<Expr> equalities = seams.zeros().stream().filter(seams::isEquality).toList();
        if (!equalities.isEmpty()) {
            List<double[]> bases = List.of(space.simplest(), space.uniform(random));
            group(Reason.SEAM, new WholeEqualities(space, names, budget).points(equalities, bases).stream());
        }
    }

    /// Equalities that a condition asks for, of which rounding hides whether they are ever so.
    public List<SeamRoot> hidden() {
        return hidden;
    }

    /// Whether a condition asks for equality at more places than were looked at.
    public boolean isUnfinished() {
        return unfinished;
    }

    private Optional<Verdict.Refuted> exactlyOnSeams() {
        var points = new ExactSeamPoints(comparison, seams, names, space, budget);
        if (!seams.mayJump()) {
            // a side that is at most equal, and is equal somewhere, is not beyond the other by a number that stands
            // there
            boolean touches = comparison.isOrder() && !comparison.strict() && tally.meet(comparison);
            boolean looked = comparison.isOrder() ? !touches : !seams.tips().isEmpty();
            return looked ? whereSidesMeet(points) : Optional.empty();
        }
        Optional<Verdict.Refuted> refuted = points.counterexample(roots)
                .or(() -> new WholeSeams(comparison, seams, names, space, budget).counterexample(tally))
                .or(() -> points.touching(tally.points(), random, place -> true));
        hidden = points.hidden();
        unfinished = points.isUnfinished() && hangsOnEqualities();
        return refuted;
    }

    /// Of sides without jumps only where doubles see them come close: there one may be beyond the other by less than
    /// doubles see.
    private Optional<Verdict.Refuted> whereSidesMeet(ExactSeamPoints points) {
        double scale = tally.usualGap(comparison);
        List<SeamRoot> close = roots.stream()
                .filter(root -> isClose(
                        SamplePoints.with(
                                root.base(), root.coordinate(), root.root().at()),
                        MEETING * scale))
                .toList();
        Optional<Verdict.Refuted> refuted = points.beyondEquality(close);
        return refuted.or(() -> points.touching(
                tally.points(), random, place -> comparison.strict() || isClose(place, COMING_CLOSE * scale)));
    }

    /// Where a side has no value it is not known.
    private boolean isClose(double[] point, double distance) {
        double gap = Math.abs(comparison.excess(point));
        return !(comparison.isOrder() && gap > distance);
    }

    private boolean hangsOnEqualities() {
        Optional<List<List<Expr>>> met =
                EqualityBranches.met(sides.stream().map(Side::expression).toList());
        return met.isEmpty()
                || met.get().stream().anyMatch(pair -> {
                    FunctionOfPoint left = FunctionOfPoint.of(pair.getFirst(), names, budget);
                    FunctionOfPoint right = FunctionOfPoint.of(pair.getLast(), names, budget);
                    return !tally.held().stream()
                            .map(TriedPoint::at)
                            .allMatch(point -> comparison.isSatisfiedIfKnown(left.at(point), right.at(point)));
                });
    }

    private void layNotable() {
        List<List<Double>> values =
                NotableValues.of(sides.stream().map(Side::expression).toList(), space, names, random, budget);
        group(Reason.NOTABLE, NotableValues.points(values, space, random).stream());
    }

    /// Climbs from the points of each group that come closest to failing, so that not all start on the same hill.
    private void climb() {
        var climb = new HillClimb(space, random);
        List<double[]> starts = new ArrayList<>();
        starts.addAll(tally.highest(point -> point.found().violation()));
        starts.addAll(tally.highest(point -> comparison.excess(point.found())));
        tally.begin();
        for (double[] start : starts) {
            tryAt(Reason.CLIMB, climb.from(start, comparison::plainViolation, SimplestCounterexample.PLAIN));
            tryAt(Reason.CLIMB, climb.from(start, comparison::plainExcess, SimplestCounterexample.PLAIN));
        }
    }

    private Optional<Verdict.Refuted> plainRefutation() {
        return doubts.plain().map(this::simplified);
    }

    private Optional<Verdict.Refuted> refutation() {
        return doubts.any().map(this::simplified).or(this::withValueAfterAll);
    }

    private Verdict.Refuted simplified(Doubts.Failure failure) {
        double[] simpler = simplest.from(failure.at());
        Found found = comparison.exactly(simpler, budget);
        return found.kind() == Comparison.Kind.FAILS ? refuted(simpler, found) : refuted(failure.at(), failure.found());
    }

    /// A double may overflow where there is a value.
    private Optional<Verdict.Refuted> withValueAfterAll() {
        List<TriedPoint> simplest = tally.withoutValue().stream()
                .sorted(Comparator.comparingDouble(point -> NumberSimplicity.cost(point.at(), space.coordinates())))
                .toList();
        List<TriedPoint> seams =
                simplest.stream().filter(point -> point.reason() == Reason.SEAM).toList();
        boolean asked =
                comparison.strict() && tally.compared() < FEW; // what is equal there is told apart without rounding
        Stream<TriedPoint> more = asked ? spread(simplest, MORE_WITHOUT_VALUE) : Stream.of();
        return Stream.of(simplest.stream().limit(MOST_WITHOUT_VALUE), spread(seams, MOST_WITHOUT_VALUE), more)
                .flatMap(points -> points)
                .distinct()
                .map(point -> doubts.look(point.at()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(failure -> refuted(failure.at(), failure.found()));
    }

    private static Stream<TriedPoint> spread(List<TriedPoint> points, int most) {
        int count = Math.min(most, points.size());
        return IntStream.range(0, count).mapToObj(i -> points.get((int) ((i + 1L) * points.size() / count) - 1));
    }

    /// What holds in doubles is looked at in more digits.
    private Optional<Verdict.Refuted> acceptedExactly() {
        return new ExactLooks(comparison, budget, tally)
                .failure(random)
                .map(failure -> refuted(failure.at(), failure.found()));
    }

    private Optional<Verdict.Refuted> inManyDigits() {
        return comparison.strict()
                ? Optional.empty()
                : new FineLooks(comparison, sides, names, space, budget).counterexample(tally);
    }

    private Verdict.Refuted refuted(double[] point, Found found) {
        boolean equal = comparison.strict() && found.left() == found.right();
        return new Verdict.Refuted(
                space.named(point), found.left(), found.right(), equal ? Verdict.Touch.EXACT : Verdict.Touch.NONE);
    }
}
