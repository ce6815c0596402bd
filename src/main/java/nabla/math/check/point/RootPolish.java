package nabla.math.check.point;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nabla.math.Budget;
import nabla.math.check.digits.RepeatedEvaluation;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// Works a root that doubles have seen out in 50 and in 200 digits, along one parameter, the others held at numbers
/// that need not be decimals.
///
/// By the secant method; where it does not get there, as at x³ and where 0 is only touched, by [GapPolish]. A root is
/// one if what should be 0 there vanishes with the digits.
public final class RootPolish {
    private static final TwoPrecisionArithmetic NUMBERS = TwoPrecisionArithmetic.OF_POINTS;
    private static final int[] DIGITS = {
        NUMBERS.coarse().digits(), NUMBERS.fine().digits()
    };
    private static final int MOST_STEPS = 16;
    private static final int FINE_COST = 5;
    private static final BigDecimal STAYS = new BigDecimal("1e-12");

    private final RepeatedEvaluation values;
    private final Set<Integer> inputs;
    private final Map<Place, Polished> known = new HashMap<>();
    private final long work;
    private final Budget budget;

    public RootPolish(Expr zero, List<String> names, Budget budget) {
        Graph graph = Graph.of(List.of(zero), names);
        this.values = new RepeatedEvaluation(graph);
        this.inputs = graph.inputsUsed();
        this.work = EvaluationWork.of(graph).decimals();
        this.budget = budget;
    }

    /// What is known of a root.
    ///
    /// @param at     the root, where there is one
    /// @param hidden whether rounding hides if there is one
    public record Polished(Optional<TwoPrecisions> at, boolean hidden) {
        private static final Polished NONE = new Polished(Optional.empty(), false);
    }

    /// Whether it is exactly 0 at a point.
    public boolean vanishesAt(List<TwoPrecisions> point) {
        return value(point).map(TwoPrecisions::isZero).orElse(false);
    }

    /// A root and all that its place depends on.
    private record Place(Root seen, int place, List<TwoPrecisions> others) {}

    /// The root beside one that was seen in doubles.
    public Polished from(Root seen, int place, List<TwoPrecisions> others) {
        List<TwoPrecisions> needed =
                inputs.stream().filter(input -> input != place).map(others::get).toList();
        var key = new Place(seen, place, needed);
        Polished before = known.get(key);
        if (before == null) {
            before = polished(seen, place, others);
            known.put(key, before);
        }
        return before;
    }

    private Polished polished(Root seen, int place, List<TwoPrecisions> others) {
        boolean hidden = false;
        for (Way way : ways(seen)) {
            Optional<TwoPrecisions> at = way.walk(seen, place, others);
            if (at.isPresent() && stays(at.get())) {
                Optional<TwoPrecisions> value = value(with(others, place, at.get()));
                if (value.filter(TwoPrecisions::isZero).isPresent()) {
                    return new Polished(at, false);
                }
                hidden |= value.isEmpty();
            }
        }
        return hidden ? new Polished(Optional.empty(), true) : Polished.NONE;
    }

    @FunctionalInterface
    private interface Way {
        Optional<TwoPrecisions> walk(Root seen, int place, List<TwoPrecisions> others);
    }

    private List<Way> ways(Root seen) {
        Way secant = (root, place, others) -> bySecants(root, place, others);
        Way touch = (root, place, others) -> byGap(root, place, others, BigDecimal::abs);
        Way odd = (root, place, others) -> byGap(root, place, others, value -> value.multiply(value));
        return seen.crosses() ? List.of(secant, odd) : List.of(touch, secant);
    }

    private static boolean stays(TwoPrecisions at) {
        BigDecimal moved = at.fine().subtract(at.coarse()).abs();
        return moved.compareTo(at.fine().abs().max(STAYS).multiply(STAYS)) <= 0;
    }

    private Optional<TwoPrecisions> value(List<TwoPrecisions> point) {
        budget.spend(work * (1 + FINE_COST));
        try {
            return Optional.of(values.at(point, NUMBERS).root(0));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    public static List<TwoPrecisions> with(List<TwoPrecisions> point, int place, TwoPrecisions value) {
        var changed = new ArrayList<>(point);
        changed.set(place, value);
        return changed;
    }

    private Optional<TwoPrecisions> bySecants(Root seen, int place, List<TwoPrecisions> others) {
        try {
            var low = new BigDecimal(seen.below());
            var high = new BigDecimal(seen.above() == seen.below() ? Math.nextUp(seen.below()) : seen.above());
            BigDecimal coarse = secants(low, high, function(place, others, false), DIGITS[0]);
            BigDecimal beside = coarse.add(ulp(coarse, DIGITS[0] - 5));
            return Optional.of(
                    new TwoPrecisions(coarse, secants(coarse, beside, function(place, others, true), DIGITS[1])));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal ulp(BigDecimal at, int digits) {
        return (at.signum() == 0 ? BigDecimal.ONE : at.abs()).movePointLeft(digits);
    }

    private static BigDecimal secants(BigDecimal from, BigDecimal to, UnaryOperator<BigDecimal> function, int digits) {
        var carried = new MathContext(digits + 10);
        BigDecimal before = from;
        BigDecimal at = to;
        BigDecimal heightBefore = function.apply(before);
        for (int i = 0; i < MOST_STEPS; i++) {
            BigDecimal height = function.apply(at);
            BigDecimal rise = height.subtract(heightBefore);
            if (height.signum() == 0 || rise.signum() == 0) {
                return at;
            }
            BigDecimal step = height.multiply(at.subtract(before)).divide(rise, carried);
            before = at;
            heightBefore = height;
            at = at.subtract(step, carried);
            if (step.abs().compareTo(ulp(at, digits + 4)) <= 0) {
                return at;
            }
        }
        return at;
    }

    private Optional<TwoPrecisions> byGap(
            Root seen, int place, List<TwoPrecisions> others, UnaryOperator<BigDecimal> gap) {
        BigDecimal coarse = gapless(new BigDecimal(seen.at()), function(place, others, false), gap, DIGITS[0]);
        return Optional.of(new TwoPrecisions(coarse, gapless(coarse, function(place, others, true), gap, DIGITS[1])));
    }

    private static BigDecimal gapless(
            BigDecimal start, UnaryOperator<BigDecimal> function, UnaryOperator<BigDecimal> gap, int digits) {
        return new GapPolish(
                        value -> {
                            try {
                                return Optional.of(gap.apply(function.apply(value)));
                            } catch (ArithmeticException e) {
                                return Optional.empty();
                            }
                        },
                        digits)
                .from(start);
    }

    private UnaryOperator<BigDecimal> function(int place, List<TwoPrecisions> others, boolean fine) {
        Arithmetic<BigDecimal> numbers = fine ? NUMBERS.fine() : NUMBERS.coarse();
        var point = new ArrayList<>(others.stream()
                .map(fine ? TwoPrecisions::fine : TwoPrecisions::coarse)
                .toList());
        return value -> {
            budget.spend(fine ? FINE_COST * work : work);
            point.set(place, value);
            return values.at(point, numbers).root(0);
        };
    }
}
