package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nabla.math.Budget;
import nabla.math.calculus.rule.Differentiate;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.CoordinateRoots;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.HillClimb;
import nabla.math.check.point.JointPolish;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.point.SeamRoot;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// Points of several parameters where a seam is touched and not crossed: sin(x) sin(y) is 1 at single points, which no
/// line along one parameter meets.
///
/// What has one sign wherever it was tried is climbed towards 0, and the place is polished in 50 and 200 digits.
public final class SeamTouches {
    private static final TwoPrecisionArithmetic NUMBERS = TwoPrecisionArithmetic.OF_POINTS;
    private static final int STARTS = 4;
    private static final int MOST_PAIRED = 4;
    private static final int MOST_POINTS = 600;
    private static final int FINE_COST = 5;
    private static final double CLOSE = 1e-4;
    private static final double APART = 1e-3;
    private static final double ROUNDING = 1e-12;
    private static final BigDecimal STAYS = new BigDecimal("1e-12");

    private final SamplePoints space;
    private final List<Coordinate> moving;
    private final List<String> names;
    private final RandomGenerator random;
    private final Predicate<double[]> worth;
    private final Budget budget;
    private final List<SeamRoot> hidden = new ArrayList<>();

    /// @param worth whether a place is polished, where doubles see it
    public SeamTouches(
            SamplePoints space, List<String> names, RandomGenerator random, Predicate<double[]> worth, Budget budget) {
        this.worth = worth;
        this.space = space;
        this.moving =
                space.coordinates().stream().filter(Coordinate::continuous).toList();
        this.names = names;
        this.random = random;
        this.budget = budget;
    }

    /// Places that come close to 0, of which rounding hides whether they reach it.
    List<SeamRoot> hidden() {
        return hidden;
    }

    /// @param crossings of what must be 0 together
    /// @param known     points where both sides have a value
    public List<List<TwoPrecisions>> of(List<Expr> seams, List<Set<Expr>> crossings, List<double[]> known) {
        var touches = new ArrayList<List<TwoPrecisions>>();
        var all = new LinkedHashSet<>(seams);
        crossings.stream()
                .filter(parts -> parts.size() > 1)
                .map(parts -> squares(simple(parts, known)))
                .forEach(all::add);
        all.addAll(pairs(seams.subList(0, Math.min(MOST_PAIRED, seams.size()))));
        for (Expr seam : all) {
            long several = moving.stream()
                    .filter(it -> Trees.mentions(seam, it.name()))
                    .count();
            if (several > 1) {
                touches.addAll(of(seam, known));
            }
        }
        return touches;
    }

    /// What is 0 where two are: u² + v².
    private static List<Expr> pairs(List<Expr> seams) {
        var pairs = new ArrayList<Expr>();
        for (int i = 0; i < seams.size(); i++) {
            for (int k = i + 1; k < seams.size(); k++) {
                pairs.add(squares(List.of(seams.get(i), seams.get(k))));
            }
        }
        return pairs;
    }

    private static Expr squares(Collection<Expr> of) {
        return Exprs.sum(of.stream().map(part -> Exprs.power(part, 2)).toList());
    }

    /// What is 0 where all these are and changes its sign there: of what has one sign the slopes too, for (x − y)² is 0
    /// where x − y is.
    private Set<Expr> simple(Set<Expr> parts, List<double[]> known) {
        var simple = new LinkedHashSet<Expr>();
        for (Expr part : parts) {
            simple.add(part);
            if (parts.size() > 1 && hasOneSign(part, known)) {
                moving.stream()
                        .map(Coordinate::name)
                        .filter(name -> Trees.mentions(part, name))
                        .map(name -> Differentiate.by(part, name, budget))
                        .forEach(simple::add);
            }
        }
        return simple;
    }

    private boolean hasOneSign(Expr part, List<double[]> known) {
        FunctionOfPoint height = FunctionOfPoint.of(part, names, budget);
        double[] heights = known.stream()
                .limit(MOST_POINTS)
                .mapToDouble(height::at)
                .filter(Double::isFinite)
                .toArray();
        double plain = ROUNDING * Arrays.stream(heights).map(Math::abs).max().orElse(0);
        return Arrays.stream(heights).allMatch(value -> value > -plain)
                || Arrays.stream(heights).allMatch(value -> value < plain);
    }

    private List<List<TwoPrecisions>> of(Expr seam, List<double[]> known) {
        FunctionOfPoint zero = FunctionOfPoint.of(seam, names, budget);
        double[] heights =
                known.stream().limit(MOST_POINTS).mapToDouble(zero::at).toArray();
        boolean above = Arrays.stream(heights).anyMatch(height -> height > 0);
        boolean below = Arrays.stream(heights).anyMatch(height -> height < 0);
        var touches = new ArrayList<List<TwoPrecisions>>();
        if (above == below) {
            return touches;
        }
        double usual = Arrays.stream(heights)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        var places = new ArrayList<double[]>();
        known.stream()
                .limit(MOST_POINTS)
                .sorted(Comparator.comparingDouble(point -> Math.abs(zero.at(point))))
                .limit(STARTS)
                .map(start -> new HillClimb(space, random).from(start, point -> -Math.abs(zero.at(point)), 0))
                .filter(place -> Math.abs(zero.at(place)) <= CLOSE * Math.min(1, usual))
                .filter(worth)
                .filter(place -> places.stream().noneMatch(other -> isNear(place, other)))
                .forEach(places::add);
        places.forEach(place -> polished(seam, place).ifPresent(touches::add));
        return touches;
    }

    private boolean isNear(double[] a, double[] b) {
        return space.coordinates().stream()
                .allMatch(it -> Math.abs(a[it.index()] - b[it.index()]) <= APART * (it.high() - it.low()));
    }

    private Optional<List<TwoPrecisions>> polished(Expr seam, double[] place) {
        List<Coordinate> along =
                moving.stream().filter(it -> Trees.mentions(seam, it.name())).toList();
        Graph graph = Graph.of(List.of(seam), names);
        List<TwoPrecisions> decimal = ExactSeamPoints.decimal(place);
        if (vanishes(graph, decimal).orElse(false)) {
            return Optional.of(decimal); // as what is 0 everywhere does
        }
        List<BigDecimal> start =
                along.stream().map(it -> BigDecimal.valueOf(place[it.index()])).toList();
        Optional<BigDecimal[]> coarse = walked(graph, place, along, start, false);
        Optional<BigDecimal[]> fine = coarse.flatMap(from -> walked(graph, place, along, Arrays.asList(from), true));
        if (fine.isEmpty()) {
            hide(seam, along.getFirst(), place);
            return Optional.empty();
        }
        List<TwoPrecisions> point = new ArrayList<>(decimal);
        for (int i = 0; i < along.size(); i++) {
            var value = new TwoPrecisions(coarse.get()[i], fine.get()[i]);
            BigDecimal moved = value.fine().subtract(value.coarse()).abs();
            if (moved.compareTo(value.fine().abs().max(BigDecimal.ONE).multiply(STAYS)) > 0) {
                return Optional.empty();
            }
            point.set(along.get(i).index(), value);
        }
        Optional<Boolean> vanishes = vanishes(graph, point);
        if (vanishes.isEmpty()) {
            hide(seam, along.getFirst(), place);
        }
        return vanishes.filter(zero -> zero).map(zero -> point);
    }

    /// Absent where rounding hides it.
    private Optional<Boolean> vanishes(Graph graph, List<TwoPrecisions> point) {
        budget.spend(EvaluationWork.of(graph).decimals() * (1 + FINE_COST));
        try {
            return Optional.of(new Evaluation<>(graph, NUMBERS, point).root(0).isZero());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private void hide(Expr seam, Coordinate coordinate, double[] place) {
        double at = place[coordinate.index()];
        hidden.add(new SeamRoot(seam, coordinate, place, new CoordinateRoots.Root(at, at, at, false)));
    }

    private Optional<BigDecimal[]> walked(
            Graph graph, double[] place, List<Coordinate> along, List<BigDecimal> start, boolean isFine) {
        var numbers = isFine ? NUMBERS.fine() : NUMBERS.coarse();
        long cost = EvaluationWork.of(graph).decimals() * (isFine ? FINE_COST : 1);
        List<BigDecimal> point = new ArrayList<>(
                Arrays.stream(place).mapToObj(BigDecimal::valueOf).toList());
        return new JointPolish(
                        values -> {
                            budget.spend(cost);
                            for (int i = 0; i < values.length; i++) {
                                point.set(along.get(i).index(), values[i]);
                            }
                            try {
                                return Optional.of(new Evaluation<>(graph, numbers, point).root(0));
                            } catch (ArithmeticException e) {
                                return Optional.empty();
                            }
                        },
                        numbers.digits())
                .from(start);
    }
}
