package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Budget;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.ClosedForm;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.GapPolish;
import nabla.math.check.point.JointPolish;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;

/// Looks for a point where the two sides of `<` or `>` are equal, which need not be a simple number: the place where
/// they come together is polished in 50, 100 and 200 digits. Of `<=` and `>=` too the place is polished, for the larger
/// side may be beyond the smaller one by less than doubles see: `exp(x) - 2*x >= 2 - 2*log(2) + 1e-30`.
///
/// A gap that vanishes with the digits and is plainly above 0 on both sides of the place is a touch. One that settles
/// above 0 is none, nor is a saturation, such as that of tanh, which has no such place.
public final class TouchSearch {
    private static final int MOST_PLACES = 5;
    private static final int FEW_PLACES = 2;
    private static final int SWEEPS = 4;
    private static final int MOST_DECIMALS = 8;
    private static final int FEW_DECIMALS = 3;
    /// What may be spent on orders that equality satisfies.
    private static final long MOST_WORK = 30_000_000;
    private static final int[] DIGITS = {50, 100, 200};
    private static final int COARSE = DIGITS[0];
    private static final int FINE = DIGITS[2];
    private static final double COMING_TOGETHER = 1e-4;
    private static final double APART = 1e-3;
    private static final BigDecimal BESIDE = new BigDecimal("1e-3");
    private static final BigDecimal PLAIN = new BigDecimal("1e-30");

    private final Comparison comparison;
    private final SamplePoints space;
    private final PointTally tally;
    private final Budget whole;
    private final Budget budget;

    public TouchSearch(Comparison comparison, SamplePoints space, PointTally tally, Budget budget) {
        this.comparison = comparison;
        this.space = space;
        this.tally = tally;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    /// A refutation, or an undecided where a touch can be neither seen nor excluded.
    public Optional<Verdict> verdict() {
        double scale = tally.usualGap(comparison);
        List<double[]> places = places(scale);
        for (double[] place : comparison.strict() ? places : places.subList(0, Math.min(FEW_PLACES, places.size()))) {
            BigDecimal size = BigDecimal.valueOf(scale);
            if (space.coordinates().stream().noneMatch(it -> rises(comparison.values(place), it, size))) {
                continue;
            }
            Optional<Verdict> touch = beyondOrSpent(place, size);
            if (touch.isEmpty() && comparison.strict()) {
                touch = exactTouch(place, size).or(() -> polishedTouch(place, size));
            }
            if (touch.isPresent()) {
                return touch;
            }
        }
        return Optional.empty();
    }

    /// Points on the sliders, apart from one another, where the gap is smallest.
    private List<double[]> places(double scale) {
        var candidates = new ArrayList<>(tally.held());
        candidates.addAll(tally.doubts());
        var places = new ArrayList<double[]>();
        candidates.stream()
                .filter(point -> comparison.excess(point.found()) > -COMING_TOGETHER * scale)
                .filter(point -> space.coordinates().stream().allMatch(it -> it.onSlider(point.at()[it.index()])))
                .sorted(Comparator.comparingDouble(point -> -comparison.excess(point.found())))
                .map(TriedPoint::at)
                .filter(point -> {
                    boolean known =
                            places.size() >= MOST_PLACES || places.stream().anyMatch(other -> near(point, other));
                    return !known && places.add(point);
                })
                .forEach(point -> {});
        return places;
    }

    private boolean near(double[] a, double[] b) {
        return space.coordinates().stream()
                .allMatch(it -> Math.abs(a[it.index()] - b[it.index()]) <= APART * (it.high() - it.low()));
    }

    /// At short decimals close to a place.
    private Optional<Verdict> exactTouch(double[] place, BigDecimal size) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            double[] rounded = rounded(place, decimals);
            boolean inside =
                    space.coordinates().stream().allMatch(it -> it.domain().contains(rounded[it.index()]));
            Map<String, BigDecimal> values = comparison.values(rounded);
            if (inside
                    && near(rounded, place)
                    && vanishes(values, DIGITS[0], size)
                    && comparison.meets(values, values)) {
                return touch(values, size, Verdict.Touch.EXACT);
            }
        }
        return Optional.empty();
    }

    private double[] rounded(double[] place, int decimals) {
        double[] rounded = place.clone();
        double scale = Math.pow(10, decimals);
        space.coordinates().forEach(it -> rounded[it.index()] = Math.rint(place[it.index()] * scale) / scale + 0.0);
        return rounded;
    }

    private Optional<Verdict> polishedTouch(double[] place, BigDecimal size) {
        Map<String, BigDecimal> values = new HashMap<>(comparison.values(place));
        Map<String, BigDecimal> coarse = Map.of();
        for (int digits : DIGITS) {
            polish(values, digits);
            if (!vanishes(values, digits, size)) {
                return Optional.empty();
            }
            coarse = coarse.isEmpty() ? Map.copyOf(values) : coarse;
        }
        return comparison.meets(coarse, values) ? touch(values, size, Verdict.Touch.ROUNDED) : Optional.empty();
    }

    private Optional<Verdict> beyondOrSpent(double[] place, BigDecimal size) {
        try {
            return beyond(place, size);
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    /// Where the gap is below 0 at the place that 50 digits and 200 show.
    private Optional<Verdict> beyond(double[] place, BigDecimal size) {
        Map<String, BigDecimal> coarse = new HashMap<>(comparison.values(place));
        for (int decimals = 0; decimals <= FEW_DECIMALS; decimals++) {
            double[] rounded = rounded(place, decimals);
            if (near(rounded, place) && vanishes(comparison.values(rounded), COARSE, size)) {
                return Optional.empty(); // they are equal there, and come no closer
            }
        }
        polish(coarse, COARSE);
        boolean below = comparison
                .gap(coarse, numbers(COARSE))
                .filter(gap -> gap.signum() < 0)
                .isPresent();
        if (!below) {
            return Optional.empty();
        }
        Map<String, BigDecimal> fine = new HashMap<>(coarse);
        polish(fine, FINE);
        List<TwoPrecisions> point = comparison.point(coarse, fine);
        OptionalInt order = comparison.order(point);
        if (order.isEmpty() || comparison.admits(order.getAsInt())) {
            return Optional.empty();
        }
        Map<String, Double> at = new LinkedHashMap<>();
        Map<String, Optional<Expr>> forms = new LinkedHashMap<>();
        for (Coordinate coordinate : space.coordinates()) {
            BigDecimal value = fine.getOrDefault(coordinate.name(), BigDecimal.ZERO);
            at.put(coordinate.name(), value.doubleValue());
            if (coordinate.continuous()) {
                forms.put(coordinate.name(), ClosedForm.of(value));
            }
        }
        return Optional.of(comparison.refuted(point, at).showing(new Witness.Root(forms)));
    }

    private void polish(Map<String, BigDecimal> values, int digits) {
        Arithmetic<BigDecimal> numbers = numbers(digits);
        List<Coordinate> continuous =
                space.coordinates().stream().filter(Coordinate::continuous).toList();
        if (continuous.size() > 1) {
            jointly(values, continuous, numbers, digits);
        }
        for (int sweep = 0; sweep < (continuous.size() > 1 ? SWEEPS : 1); sweep++) {
            for (Coordinate coordinate : continuous) {
                BigDecimal start = values.getOrDefault(coordinate.name(), BigDecimal.ZERO);
                var polish = new GapPolish(value -> gap(values, coordinate, value, numbers), digits);
                values.put(coordinate.name(), polish.from(start));
            }
        }
    }

    /// Along all parameters at once, where that brings the sides closer.
    private void jointly(
            Map<String, BigDecimal> values, List<Coordinate> continuous, Arithmetic<BigDecimal> numbers, int digits) {
        List<BigDecimal> start = continuous.stream()
                .map(it -> values.getOrDefault(it.name(), BigDecimal.ZERO))
                .toList();
        var polish = new JointPolish(point -> gap(with(values, continuous, point), numbers), digits);
        polish.from(start)
                .or(() ->
                        polish.ofSquare().from(start)) // the distance from a point has a tip where its square is smooth
                .map(point -> with(values, continuous, point))
                .filter(moved -> continuous.stream()
                        .allMatch(it -> it.domain()
                                .contains(moved.getOrDefault(it.name(), BigDecimal.ZERO)
                                        .doubleValue())))
                .filter(moved -> size(moved, numbers).compareTo(size(values, numbers)) < 0)
                .ifPresent(values::putAll);
    }

    private BigDecimal size(Map<String, BigDecimal> values, Arithmetic<BigDecimal> numbers) {
        return comparison.gap(values, numbers).map(BigDecimal::abs).orElse(BigDecimal.TEN);
    }

    private static Map<String, BigDecimal> with(
            Map<String, BigDecimal> values, List<Coordinate> continuous, BigDecimal[] point) {
        var moved = new HashMap<>(values);
        for (int i = 0; i < point.length; i++) {
            moved.put(continuous.get(i).name(), point[i]);
        }
        return moved;
    }

    private Optional<BigDecimal> gap(
            Map<String, BigDecimal> values, Coordinate coordinate, BigDecimal value, Arithmetic<BigDecimal> numbers) {
        if (!coordinate.domain().contains(value.doubleValue())) {
            return Optional.empty();
        }
        var moved = new HashMap<>(values);
        moved.put(coordinate.name(), value);
        return gap(moved, numbers);
    }

    private Optional<BigDecimal> gap(Map<String, BigDecimal> values, Arithmetic<BigDecimal> numbers) {
        if (!comparison.strict()) {
            budget.spend(comparison.decimalWork());
        }
        return comparison.gap(values, numbers);
    }

    private static Arithmetic<BigDecimal> numbers(int digits) {
        return DecimalArithmetic.of(digits);
    }

    private boolean vanishes(Map<String, BigDecimal> values, int digits, BigDecimal size) {
        return comparison
                .gap(values, numbers(digits))
                .filter(gap -> gap.abs().compareTo(size.movePointLeft(digits * 4 / 5)) <= 0)
                .isPresent();
    }

    /// Only where the gap is plainly above 0 on both sides of the place.
    private Optional<Verdict> touch(Map<String, BigDecimal> values, BigDecimal size, Verdict.Touch kind) {
        int rising = 0;
        int flat = 0;
        for (Coordinate coordinate : space.coordinates()) {
            if (coordinate.continuous()) {
                if (rises(values, coordinate, size)) {
                    rising++;
                } else {
                    flat++;
                }
            }
        }
        if (rising == 0) {
            return Optional.empty();
        }
        if (flat > 0) {
            return Optional.of(new Verdict.Undecided("the two sides come so close that they may be equal"));
        }
        Map<String, Double> at = new LinkedHashMap<>();
        space.coordinates()
                .forEach(it -> at.put(
                        it.name(),
                        values.getOrDefault(it.name(), BigDecimal.ZERO).doubleValue()));
        double both = comparison.left(values);
        return Optional.of(new Verdict.Refuted(at, both, both, kind));
    }

    private boolean rises(Map<String, BigDecimal> values, Coordinate coordinate, BigDecimal size) {
        BigDecimal at = values.getOrDefault(coordinate.name(), BigDecimal.ZERO);
        BigDecimal distance = at.abs().max(BigDecimal.ONE).multiply(BESIDE);
        Optional<BigDecimal> here = comparison.gap(values, DecimalArithmetic.INSTANCE);
        if (!coordinate.continuous() || here.isEmpty()) {
            return false;
        }
        boolean inside = false;
        for (BigDecimal value : List.of(at.add(distance), at.subtract(distance))) {
            Optional<BigDecimal> gap = gap(values, coordinate, value, DecimalArithmetic.INSTANCE);
            if (gap.isPresent()) {
                inside = true;
                if (gap.get().subtract(here.get()).compareTo(size.multiply(PLAIN)) <= 0) {
                    return false;
                }
            }
        }
        return inside;
    }
}
