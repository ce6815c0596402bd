package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.ClosedForm;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.CoordinateRoots;
import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.RootPolish;
import nabla.math.check.point.RootPolish.Polished;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.point.SeamRoot;
import nabla.math.check.side.Seams;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.tree.Expr;

/// Points that lie exactly on a seam where a side may jump: `if(x^2 = 2, 1, 0)` is 1 at √2 alone, which no decimal is.
///
/// A root that was seen in doubles is worked out in 50 and 200 digits, and both sides are compared there by
/// [TwoPrecisionArithmetic], in which what is 0 at the root is 0. From points on one seam further ones on two are
/// found.
public final class ExactSeamPoints {
    private static final int FEW_ROOTS = 3;
    private static final int MOST_ROOTS = 40;
    private static final int MOST_ROOTS_ASKED_FOR = 400;
    private static final int MOST_BASES = 8;
    private static final long MOST_WORK = 40_000_000;
    private static final long MOST_WORK_ON_TOUCHES = 20_000_000;
    private static final double SMALLEST = 1e-30;

    private final Comparison comparison;
    private final Seams seams;
    private final List<String> names;
    private final SamplePoints space;
    private final Budget whole;
    private final Budget budget;
    private final RootChoice choice;
    private final Map<Expr, RootPolish> polishes = new HashMap<>();
    private final Map<Expr, FunctionOfPoint> functions = new HashMap<>();
    private final List<List<TwoPrecisions>> found = new ArrayList<>();
    private final List<SeamRoot> hidden = new ArrayList<>();
    private final Set<SeamRoot> looked = Collections.newSetFromMap(new IdentityHashMap<>());
    private int polished;
    private boolean unfinished;

    ExactSeamPoints(Comparison comparison, Seams seams, List<String> names, SamplePoints space, Budget budget) {
        this.comparison = comparison;
        this.seams = seams;
        this.names = names;
        this.space = space;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
        this.choice = new RootChoice(seams, names, space, budget);
    }

    /// A point at which the relation fails.
    ///
    /// @param roots that were seen in doubles
    Optional<Verdict.Refuted> counterexample(List<SeamRoot> roots) {
        unfinished = seams.hasMoreEqualities() || choice.areTooMany(roots);
        try {
            return onOneSeam(roots).or(this::onTwoSeams);
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            unfinished |= roots.stream()
                    .filter(root -> root.coordinate().onSlider(root.root().at()))
                    .anyMatch(root -> choice.isDecisive(root) && !looked.contains(root));
            return Optional.empty();
        }
    }

    /// A point at which the relation fails by less than doubles see, on a few of the seams alone.
    Optional<Verdict.Refuted> beyondEquality(List<SeamRoot> roots) {
        try {
            return choice.simplestFirst(roots).stream()
                    .limit(FEW_ROOTS)
                    .map(root -> failing(root, decimal(root.base())))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    /// Whether a condition asks for equality at more places than were looked at.
    boolean isUnfinished() {
        return unfinished;
    }

    private Optional<Verdict.Refuted> onOneSeam(List<SeamRoot> roots) {
        return choice.simplestFirst(roots).stream()
                .map(root -> failing(root, decimal(root.base())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// A point of decimals.
    public static List<TwoPrecisions> decimal(double[] point) {
        return Arrays.stream(point)
                .mapToObj(value -> TwoPrecisions.exactly(BigDecimal.valueOf(value)))
                .toList();
    }

    /// Equalities that a condition asks for, of which rounding hides whether they are ever so.
    List<SeamRoot> hidden() {
        return hidden;
    }

    private Optional<Verdict.Refuted> onTwoSeams() {
        if (space.coordinates().size() == 1) {
            return Optional.empty();
        }
        List<List<TwoPrecisions>> bases = List.copyOf(found.subList(0, Math.min(MOST_BASES, found.size())));
        for (List<TwoPrecisions> base : bases) {
            double[] rounded = base.stream().mapToDouble(TwoPrecisions::value).toArray();
            for (Expr zero : seams.zeros()) {
                FunctionOfPoint function = FunctionOfPoint.of(zero, names, budget);
                for (Coordinate coordinate : space.coordinates()) {
                    for (Root root : CoordinateRoots.through(rounded, coordinate, function)) {
                        Optional<Verdict.Refuted> refuted =
                                failing(new SeamRoot(zero, coordinate, rounded, root), base);
                        if (refuted.isPresent()) {
                            return refuted;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Refuted> failing(SeamRoot root, List<TwoPrecisions> base) {
        Coordinate coordinate = root.coordinate();
        if (polished >= (seams.isEquality(root.seam()) ? MOST_ROOTS_ASKED_FOR : MOST_ROOTS)
                || !coordinate.continuous()) {
            unfinished |= coordinate.continuous() && choice.isDecisive(root);
            return Optional.empty();
        }
        double[] rounds = base.stream().mapToDouble(TwoPrecisions::value).toArray();
        FunctionOfPoint function =
                functions.computeIfAbsent(root.seam(), seam -> FunctionOfPoint.of(seam, names, budget));
        if (CoordinateRoots.isJump(rounds, coordinate, function, root.root())) {
            looked.add(root);
            return Optional.empty();
        }
        RootPolish polish = polishes.computeIfAbsent(root.seam(), seam -> new RootPolish(seam, names, budget));
        double rounded = root.root().at();
        if (isDecimal(base)) {
            List<TwoPrecisions> decimal =
                    RootPolish.with(base, coordinate.index(), TwoPrecisions.exactly(BigDecimal.valueOf(rounded)));
            if (polish.vanishesAt(decimal)) {
                looked.add(root);
                return failing(decimal);
            }
        }
        polished++;
        Polished at = polish.from(root.root(), coordinate.index(), base);
        looked.add(root);
        if (at.hidden() && isNear(root) && seams.isEquality(root.seam()) && !choice.vanishesElsewhere(root)) {
            hidden.add(root);
        }
        return at.at()
                .filter(value -> coordinate.contains(value.fine()))
                .map(value -> RootPolish.with(base, coordinate.index(), value))
                .flatMap(this::failing);
    }

    /// Whether a person would come there: digits are lost at 1e150 whatever is asked.
    private boolean isNear(SeamRoot root) {
        double[] at =
                SamplePoints.with(root.base(), root.coordinate(), root.root().at());
        return space.coordinates().stream()
                .filter(it -> Trees.mentions(root.seam(), it.name()))
                .allMatch(it ->
                        it.onSlider(at[it.index()]) && (at[it.index()] == 0 || Math.abs(at[it.index()]) > SMALLEST));
    }

    private static boolean isDecimal(List<TwoPrecisions> point) {
        return point.stream().allMatch(value -> value.isExact());
    }

    /// A point at which the relation fails, where a seam of several parameters is only touched.
    ///
    /// @param known points where both sides have a value
    /// @param worth whether a place is, where doubles see it
    Optional<Verdict.Refuted> touching(List<double[]> known, RandomGenerator random, Predicate<double[]> worth) {
        try {
            var touches = new SeamTouches(space, names, random, worth, whole.part(MOST_WORK_ON_TOUCHES));
            List<Set<Expr>> crossings = new ArrayList<>(seams.crossings());
            crossings.addAll(comparison.crossings());
            boolean alone = comparison.strict() || seams.mayJump();
            List<List<TwoPrecisions>> points = touches.of(alone ? seams.zeros() : List.of(), crossings, known);
            touches.hidden().stream()
                    .filter(root -> seams.isEquality(root.seam()) && isNear(root))
                    .forEach(hidden::add);
            return points.stream()
                    .filter(point -> space.coordinates().stream()
                            .allMatch(it -> !it.continuous()
                                    || it.contains(point.get(it.index()).fine())))
                    .map(this::failing)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    private Optional<Verdict.Refuted> failing(List<TwoPrecisions> point) {
        found.add(point);
        return comparison.failsAt(point) ? Optional.of(refuted(point)) : Optional.empty();
    }

    private Verdict.Refuted refuted(List<TwoPrecisions> point) {
        Map<String, Double> at = new LinkedHashMap<>();
        Map<String, Optional<Expr>> forms = new LinkedHashMap<>();
        for (Coordinate coordinate : space.coordinates()) {
            TwoPrecisions value = point.get(coordinate.index());
            at.put(coordinate.name(), value.value());
            if (!value.isExact()) {
                forms.put(coordinate.name(), ClosedForm.of(value.fine()));
            }
        }
        return comparison.refuted(point, at).showing(new Witness.Root(forms));
    }
}
