package nabla.math.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.DecimalArithmetic;

/// The values of a function on the way to a limit's point, as far as rounding leaves them digits.
final class Tail {
    private static final int FEWEST = 5;
    private static final int FIRST_SHOWN = 5;
    private static final int MOST_GAPS = 3;
    private static final BigDecimal TRUSTED = new BigDecimal("1e-12");
    private static final BigDecimal TINY = new BigDecimal("1e-30");
    private static final BigDecimal SIGNIFICANT = BigDecimal.valueOf(100);
    private static final MathContext SHORT = new MathContext(25);

    private final Side function;
    private final String variable;
    private final Map<String, BigDecimal> others;
    private final List<BigDecimal> at = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private BigDecimal noise = BigDecimal.ZERO;

    private Tail(Side function, String variable, Map<String, BigDecimal> others) {
        this.function = function;
        this.variable = variable;
        this.others = others;
    }

    /// @param others the values of all other parameters
    static Tail of(Side function, String variable, Approach approach, Map<String, BigDecimal> others) {
        var tail = new Tail(function, variable, others);
        int gaps = 0;
        for (BigDecimal step : approach.steps()) {
            Optional<BigDecimal> value = tail.value(step, false);
            Optional<BigDecimal> shaken =
                    tail.length() < FEWEST ? value : value.flatMap(some -> tail.value(step, true));
            if (value.isEmpty() || shaken.isEmpty()) {
                gaps++;
                if (gaps >= MOST_GAPS && tail.length() >= FEWEST) {
                    break; // out of reach from here on
                }
                continue;
            }
            BigDecimal noise = value.get().subtract(shaken.get()).abs();
            if (noise.compareTo(TRUSTED.multiply(value.get().abs()).max(TINY)) > 0) {
                break; // rounding has eaten the digits
            }
            gaps = 0;
            tail.at.add(step);
            tail.values.add(value.get());
            tail.noise = noise;
        }
        return tail;
    }

    private Optional<BigDecimal> value(BigDecimal step, boolean shaken) {
        var values = new HashMap<>(others);
        values.put(variable, step);
        return function.at(values, shaken ? new PerturbedDecimals(1) : DecimalArithmetic.INSTANCE);
    }

    /// Where the function is said to go: a number, or ±∞ by its sign.
    record Goal(BigDecimal number, int infinite) {
        double asDouble() {
            return infinite == 0 ? number.doubleValue() : infinite * Double.POSITIVE_INFINITY;
        }

        BigDecimal unit() {
            return number.abs().max(BigDecimal.ONE);
        }
    }

    /// Where it goes.
    enum Course {
        ARRIVES,
        GOES_ELSEWHERE,
        OPEN,
        NO_VALUES
    }

    int length() {
        return values.size();
    }

    Course towards(Goal goal, Approach approach) {
        if (length() < FEWEST) {
            return Course.NO_VALUES;
        }
        return goal.infinite == 0 ? towardsNumber(goal, approach) : towardsInfinity(goal.infinite, approach);
    }

    private Course towardsNumber(Goal goal, Approach approach) {
        List<BigDecimal> distances = distances(goal);
        BigDecimal last = distances.getLast();
        double share = ratio(last, goal.unit());
        if (last.compareTo(noise.multiply(SIGNIFICANT)) <= 0) {
            return Course.ARRIVES; // in all the digits there are
        }
        if (stands(last)) {
            return Course.GOES_ELSEWHERE;
        }
        double fall = ratio(last, fromEnd(distances, 3));
        boolean creepsClose = share < 1e-3 && fall < 0.5 && falls(distances);
        boolean swingsClose = share < 1e-6 && ratio(last, distances.stream().reduce(last, BigDecimal::max)) < 1e-2;
        if (creepsClose || swingsClose) {
            return Course.ARRIVES;
        }
        if (share > 1 && fall > 1.5 && rises(distances)) {
            return Course.GOES_ELSEWHERE;
        }
        List<BigDecimal> near = distances(goal, approach.swings());
        List<BigDecimal> far = distances(goal, approach.fartherSwings());
        boolean swings = turns(far) > 1 && ratio(largest(far), goal.unit()) > 0.01;
        return swings && ratio(largest(far), largest(near)) > 0.9 ? Course.GOES_ELSEWHERE : Course.OPEN;
    }

    private Course towardsInfinity(int sign, Approach approach) {
        List<BigDecimal> heights =
                values.stream().map(value -> sign < 0 ? value.negate() : value).toList();
        List<BigDecimal> sizes = values.stream().map(BigDecimal::abs).toList();
        BigDecimal last = heights.getLast();
        if (stands(last.abs()) || falls(sizes)) {
            return Course.GOES_ELSEWHERE;
        }
        boolean grows = last.compareTo(BigDecimal.valueOf(1000)) > 0
                || ratio(last, fromEnd(heights, 3).abs()) > 1.5;
        if (last.signum() > 0 && grows && rises(heights)) {
            return Course.ARRIVES;
        }
        if (last.signum() < 0 && falls(heights)) {
            return Course.GOES_ELSEWHERE;
        }
        List<BigDecimal> far = approach.fartherSwings().stream()
                .flatMap(step -> value(step, false).stream())
                .map(value -> sign < 0 ? value.negate() : value)
                .toList();
        long below = far.stream().filter(height -> height.signum() <= 0).count();
        return below > 1 && turns(far) > 1 ? Course.GOES_ELSEWHERE : Course.OPEN;
    }

    private List<BigDecimal> distances(Goal goal) {
        return values.stream().map(value -> value.subtract(goal.number).abs()).toList();
    }

    private List<BigDecimal> distances(Goal goal, List<BigDecimal> steps) {
        return steps.stream()
                .flatMap(step -> value(step, false).stream())
                .map(value -> value.subtract(goal.number).abs())
                .toList();
    }

    /// Whether the last values hardly move any more, compared with how far they would have to go.
    private boolean stands(BigDecimal distance) {
        BigDecimal last = values.getLast().subtract(fromEnd(values, 1)).abs();
        BigDecimal before = fromEnd(values, 1).subtract(fromEnd(values, 2)).abs();
        return ratio(last, distance) < 1e-3 && ratio(before, distance) < 1e-2;
    }

    /// Whether the last four fall.
    private static boolean falls(List<BigDecimal> numbers) {
        return rises(numbers.subList(numbers.size() - 4, numbers.size()).reversed());
    }

    /// Whether the last four rise.
    private static boolean rises(List<BigDecimal> numbers) {
        for (int back = 0; back < 3; back++) {
            if (fromEnd(numbers, back).compareTo(fromEnd(numbers, back + 1)) <= 0) {
                return false;
            }
        }
        return true;
    }

    /// How often a sequence changes between rising and falling.
    private static int turns(List<BigDecimal> numbers) {
        int turns = 0;
        for (int i = 2; i < numbers.size(); i++) {
            int before = numbers.get(i - 1).compareTo(numbers.get(i - 2));
            int now = numbers.get(i).compareTo(numbers.get(i - 1));
            turns += before * now < 0 ? 1 : 0;
        }
        return turns;
    }

    private static BigDecimal largest(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal fromEnd(List<BigDecimal> numbers, int back) {
        return numbers.get(numbers.size() - 1 - back);
    }

    /// a/b; 0/0 is 0.
    private static double ratio(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            return a.signum() == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return a.divide(b, SHORT).doubleValue();
    }

    /// How far the last value is from a number, relative to it or to 1.
    double distance(Goal goal) {
        return goal.infinite != 0 || values.isEmpty()
                ? 0
                : ratio(distances(goal).getLast(), goal.unit());
    }

    /// A value that shows where the function goes instead.
    record Shown(double at, double value) {}

    /// The first that is about as far from the goal as the last, or at least plainly away from it.
    Shown shown(Goal goal) {
        List<BigDecimal> distances = distances(goal);
        boolean stands = stands(distances.getLast());
        int shown = Math.min(FIRST_SHOWN, length() - 1);
        for (int i = shown; i < length() && at.get(i).abs().doubleValue() < 1e300; i++) {
            BigDecimal last = values.getLast();
            boolean plain = stands
                    ? ratio(values.get(i).subtract(last).abs(), distances.getLast()) < 0.01
                    : goal.infinite != 0 || ratio(distances.get(i), goal.unit()) > 0.1;
            if (plain) {
                return shown(i);
            }
        }
        return shown(shown);
    }

    private Shown shown(int index) {
        return new Shown(at.get(index).doubleValue(), values.get(index).doubleValue());
    }
}
