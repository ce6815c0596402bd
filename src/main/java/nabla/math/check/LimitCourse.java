package nabla.math.check;

import static nabla.math.check.LimitPath.distance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nabla.math.check.LimitPath.Sample;

/// Where the values on a [LimitPath] go, compared with where they are said to go.
///
/// They arrive only where they agree in all digits, or fall steadily and are sure to fall on; they go elsewhere only
/// where they settle at another number, grow, or swing as widely far out as before. All else is open.
final class LimitCourse {
    /// Fewer show nothing.
    private static final int FEWEST = 5;
    /// The least power of ten that must be reached.
    private static final int REACH = 7;

    private static final int AROUND = 12;
    private static final int WINDOW = 16;
    /// The share of the size that is called nothing, that of all digits, and that of the digits a creeping value must
    /// reach.
    private static final BigDecimal NOTHING = new BigDecimal("1e-25");

    private static final BigDecimal ALL_DIGITS = new BigDecimal("1e-40");
    private static final BigDecimal CLOSE = new BigDecimal("1e-6");
    private static final BigDecimal HUGE = new BigDecimal("1e100");
    private static final MathContext DIGITS = new MathContext(60);
    private static final MathContext SHORT = new MathContext(30);

    private final LimitPath path;
    private final Goal goal;
    private final BigDecimal unit;
    private final List<Sample> sharp;

    private LimitCourse(LimitPath path, Goal goal) {
        this.path = path;
        this.goal = goal;
        this.unit = goal.number.signum() != 0
                ? goal.number.abs()
                : size(path.samples().subList(0, FEWEST));
        this.sharp = path.samples().stream()
                .filter(sample -> sample.sharp(goal.number) || nothing(sample))
                .toList();
    }

    /// Where a function is said to go: a number, or ±∞ by its sign.
    record Goal(BigDecimal number, int infinite) {
        double asDouble() {
            return infinite == 0 ? number.doubleValue() : infinite * Double.POSITIVE_INFINITY;
        }
    }

    /// Where it goes.
    enum Course {
        ARRIVES,
        /// It settles at another number.
        SETTLES_ELSEWHERE,
        /// It grows or swings.
        RUNS_AWAY,
        OPEN,
        NO_VALUES
    }

    static Course of(LimitPath path, Goal goal) {
        if (path.length() < FEWEST || path.samples().getLast().exponent() < REACH) {
            return Course.NO_VALUES;
        }
        return goal.infinite == 0
                ? new LimitCourse(path, goal).towardsNumber()
                : new LimitCourse(path, new Goal(BigDecimal.ZERO, goal.infinite)).towardsInfinity();
    }

    /// How large the function is before it goes anywhere.
    private static BigDecimal size(List<Sample> first) {
        BigDecimal size = BigDecimal.ZERO;
        for (Sample sample : first) {
            size = size.max(sample.nearest(BigDecimal.ZERO));
        }
        return size.signum() == 0 ? BigDecimal.ONE : size;
    }

    private boolean nothing(Sample sample) {
        return sample.farthest(goal.number).compareTo(unit.multiply(NOTHING)) <= 0;
    }

    private Course towardsNumber() {
        if (sharp.size() < FEWEST || sharp.getLast().exponent() < path.settledFrom()) {
            return Course.OPEN;
        }
        if (vanishes() || falls() || creeps()) {
            return confirmed() ? Course.ARRIVES : swings() ? Course.RUNS_AWAY : Course.OPEN;
        }
        if (stands()) {
            return Course.SETTLES_ELSEWHERE;
        }
        return grows() || swings() ? Course.RUNS_AWAY : Course.OPEN;
    }

    private Sample last(int back) {
        return sharp.get(sharp.size() - 1 - back);
    }

    private BigDecimal farthest(int back) {
        return last(back).farthest(goal.number);
    }

    private BigDecimal nearest(int back) {
        return last(back).nearest(goal.number);
    }

    /// Nothing is left of the distance.
    private boolean vanishes() {
        for (int back = 0; back < 4; back++) {
            if (!nothing(last(back))) {
                return false;
            }
        }
        boolean allDigits = goal.number.signum() != 0 && farthest(0).compareTo(unit.multiply(ALL_DIGITS)) <= 0;
        return allDigits || last(0).exhausted(goal.number) || ratio(farthest(0), farthest(4)) < 1e-3;
    }

    /// The distance is small and falls at least like a small power, which a logarithm does not.
    private boolean falls() {
        List<Sample> seen = path.samples().stream()
                .filter(sample -> sample.sharp(goal.number))
                .toList();
        return falls(sharp) || (isEatenAfter(seen) && falls(seen));
    }

    private boolean falls(List<Sample> samples) {
        int last = samples.size() - 1;
        if (last < 3 || samples.get(last).farthest(goal.number).compareTo(unit.multiply(CLOSE)) > 0) {
            return false;
        }
        for (int i = last; i > last - 3; i--) {
            Sample here = samples.get(i);
            Sample before = samples.get(i - 1);
            double decades = (double) here.exponent() - before.exponent();
            if (ratio(here.farthest(goal.number), before.nearest(goal.number)) > Math.pow(10, -0.05 * decades)) {
                return false;
            }
        }
        return true;
    }

    /// Whether rounding eats what is left of the distance beyond these samples, as it does close to π, which no digits
    /// are.
    private boolean isEatenAfter(List<Sample> seen) {
        return seen.size() >= FEWEST
                && path.samples().stream()
                        .filter(sample -> sample.exponent() > seen.getLast().exponent())
                        .allMatch(sample -> sample.exhausted(goal.number) || nothing(sample));
    }

    /// The distance falls slowly, and where it falls to can be worked out: twice, from values ever farther out, with
    /// the
    /// same result.
    private boolean creeps() {
        if (last(0).exponent() < 1000 || sharp.size() < FEWEST) {
            return false;
        }
        for (int back = 0; back < 3; back++) {
            if (ratio(farthest(back), nearest(back + 1)) > 0.95) {
                return false;
            }
        }
        BigDecimal before = extrapolated(1);
        BigDecimal now = extrapolated(0);
        BigDecimal doubt = distance(now, before);
        BigDecimal left = distance(now, goal.number);
        BigDecimal allowed = doubt.multiply(BigDecimal.valueOf(3)).add(unit.multiply(ALL_DIGITS), DIGITS);
        return left.compareTo(allowed) <= 0 && ratio(doubt, farthest(0)) < 0.1;
    }

    /// Where three values go if their differences fall geometrically (Aitken).
    private BigDecimal extrapolated(int back) {
        BigDecimal second = last(back + 1).one();
        BigDecimal third = last(back).one();
        BigDecimal step = third.subtract(second, DIGITS);
        BigDecimal bend = step.subtract(second.subtract(last(back + 2).one(), DIGITS), DIGITS);
        return bend.signum() == 0
                ? third
                : third.subtract(step.multiply(step, DIGITS).divide(bend, DIGITS), DIGITS);
    }

    /// Whether chance points of the same sizes are as close.
    private boolean confirmed() {
        BigDecimal allowed = farthest(3).max(unit.multiply(NOTHING)).multiply(BigDecimal.TWO);
        boolean runsAway = path.samples().stream()
                .filter(sample -> sample.clamped() && sample.exponent() > last(0).exponent())
                .anyMatch(sample -> sample.one().abs().min(sample.two().abs()).compareTo(unit.multiply(HUGE)) > 0);
        if (runsAway) {
            return false;
        }
        for (int back = 0; back < 3; back++) {
            for (Sample sample : path.around(last(back).exponent(), AROUND / 3)) {
                if (sample.farthest(goal.number).compareTo(allowed) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether the last values hardly move any more, less and less, compared with how far they would have to go.
    private boolean stands() {
        BigDecimal distance = nearest(0);
        BigDecimal late = distance(last(0).one(), last(1).one());
        BigDecimal early = distance(last(1).one(), last(2).one());
        BigDecimal noise = last(0).noise().max(last(1).noise()).multiply(BigDecimal.TWO);
        boolean slows = late.compareTo(early) <= 0
                || late.compareTo(noise.max(last(0).one().abs().multiply(ALL_DIGITS))) <= 0;
        return distance.signum() > 0 && ratio(late, distance) < 1e-3 && ratio(early, distance) < 1e-3 && slows;
    }

    private boolean grows() {
        for (int back = 0; back < 3; back++) {
            if (nearest(back).compareTo(farthest(back + 1)) <= 0) {
                return false;
            }
        }
        return nearest(0).compareTo(unit) > 0 && ratio(nearest(0), farthest(3)) > 1.5;
    }

    /// Whether the values swing as widely far out as nearer, and nothing damps them farther on.
    private boolean swings() {
        List<Sample> known = sharp.stream().filter(sample -> !sample.garbled()).toList();
        if (known.size() < FEWEST) {
            return false;
        }
        List<Sample> near = path.around(known.get(known.size() / 2).exponent(), WINDOW);
        List<Sample> far = path.around(known.getLast().exponent(), WINDOW);
        BigDecimal width = widest(far);
        boolean damped = path.samples().subList(path.length() - 3, path.length()).stream()
                .allMatch(sample -> ratio(sample.farthest(goal.number), width) < 0.5);
        return width.signum() > 0 && turns(far) > 2 && ratio(width, widest(near)) > 0.9 && !damped;
    }

    private BigDecimal widest(List<Sample> samples) {
        BigDecimal widest = BigDecimal.ZERO;
        for (Sample sample : samples) {
            widest = widest.max(sample.nearest(goal.number));
        }
        return widest;
    }

    /// How often a sequence changes between rising and falling.
    private static int turns(List<Sample> samples) {
        var values = new ArrayList<>(samples.stream().map(Sample::one).toList());
        int turns = 0;
        for (int i = 2; i < values.size(); i++) {
            int before = values.get(i - 1).compareTo(values.get(i - 2));
            int now = values.get(i).compareTo(values.get(i - 1));
            turns += before * now < 0 ? 1 : 0;
        }
        return turns;
    }

    private Course towardsInfinity() {
        List<Sample> all = path.samples();
        List<Sample> end = all.subList(all.size() - 4, all.size());
        if (all.getLast().exponent() < path.settledFrom()) {
            return Course.OPEN;
        }
        if (end.stream().allMatch(this::nothing)) {
            return Course.SETTLES_ELSEWHERE;
        }
        if (end.stream().allMatch(LimitCourse::known)) {
            if (end.stream().allMatch(sample -> height(sample).signum() > 0)) {
                return steady(end) || beyondReach(end) ? upwards(end) : bounded(end);
            }
            if (end.stream().allMatch(sample -> height(sample).signum() < 0)) {
                return steady(end) ? Course.RUNS_AWAY : bounded(end);
            }
        }
        if (swingsUpwards(end)) {
            return Course.ARRIVES;
        }
        return sharp.size() >= FEWEST && bothSigns() ? Course.RUNS_AWAY : Course.OPEN;
    }

    /// Whether it swings, as z (2 + sin z) does, but its lowest values rise too and are no small part of the highest.
    private boolean swingsUpwards(List<Sample> end) {
        List<Sample> known =
                path.samples().stream().filter(sample -> !sample.garbled()).toList();
        boolean high = end.stream()
                .allMatch(sample -> height(sample).compareTo(HUGE) > 0
                        && sample.one().signum() == sample.two().signum());
        if (!high || known.size() < FEWEST) {
            return false;
        }
        List<BigDecimal> near = heights(known.get(known.size() - 3).exponent());
        List<BigDecimal> far = heights(known.getLast().exponent());
        return near.getFirst().signum() > 0
                && ratio(far.getFirst(), near.getLast()) > 1
                && ratio(near.getFirst(), near.getLast()) > 0.02
                && ratio(far.getFirst(), far.getLast()) > 0.02;
    }

    /// The lowest first.
    private List<BigDecimal> heights(int exponent) {
        return path.around(exponent, 3 * WINDOW).stream()
                .map(this::height)
                .sorted()
                .toList();
    }

    private BigDecimal height(Sample sample) {
        return goal.infinite < 0 ? sample.one().negate() : sample.one();
    }

    /// In some digits, or at least that it is huge.
    private static boolean known(Sample sample) {
        boolean huge = sample.one().abs().min(sample.two().abs()).compareTo(HUGE) > 0
                && sample.one().signum() == sample.two().signum();
        return sample.sharp(BigDecimal.ZERO) || (huge && !sample.garbled());
    }

    /// Whether the size rises, in no shorter steps as the power of ten itself grows; so log(log(z)) does.
    private static boolean steady(List<Sample> end) {
        double before = 0;
        BigDecimal step = BigDecimal.ZERO;
        for (int i = 1; i < end.size(); i++) {
            BigDecimal rise =
                    end.get(i).one().abs().subtract(end.get(i - 1).one().abs(), DIGITS);
            double widening =
                    Math.log((double) end.get(i).exponent() / end.get(i - 1).exponent());
            boolean slows = i > 1 && ratio(rise, step) < 0.9 * widening / before;
            if (rise.signum() <= 0 || slows) {
                return false;
            }
            before = widening;
            step = rise;
        }
        return true;
    }

    /// Whether all are so huge that only their order is known, and it rose steadily as long as it was known.
    private boolean beyondReach(List<Sample> end) {
        List<Sample> exact =
                path.samples().stream().filter(sample -> !sample.clamped()).toList();
        return exact.size() >= FEWEST
                && steady(exact.subList(exact.size() - 4, exact.size()))
                && end.stream()
                        .allMatch(
                                sample -> sample.clamped() && sample.one().abs().compareTo(HUGE) > 0);
    }

    private Course upwards(List<Sample> end) {
        BigDecimal least = height(end.getFirst()).divide(BigDecimal.TWO, SHORT);
        for (Sample sample : end) {
            for (Sample other : path.around(sample.exponent(), AROUND / 4)) {
                boolean huge = height(other).compareTo(HUGE) > 0;
                if (height(other).signum() <= 0 || (!huge && height(other).compareTo(least) < 0)) {
                    return Course.OPEN;
                }
            }
        }
        return Course.ARRIVES;
    }

    /// Whether it settles at a number, or falls to 0.
    private Course bounded(List<Sample> end) {
        boolean falls = true;
        for (int i = 1; i < end.size(); i++) {
            falls &= ratio(end.get(i).one().abs(), end.get(i - 1).one().abs()) < 0.95;
        }
        BigDecimal late = distance(end.get(3).one(), end.get(2).one());
        BigDecimal early = distance(end.get(2).one(), end.get(1).one());
        BigDecimal size = end.get(3).one().abs();
        boolean stands = ratio(late, size) < 1e-3
                && ratio(early, size) < 1e-3
                && (late.compareTo(early) <= 0 || ratio(late, size) < 1e-30);
        return falls || stands ? Course.SETTLES_ELSEWHERE : Course.OPEN;
    }

    /// Whether it is on the wrong side of 0 again and again far out, and nothing lifts it farther on.
    private boolean bothSigns() {
        List<Sample> known =
                path.samples().stream().filter(sample -> !sample.garbled()).toList();
        if (known.size() < FEWEST) {
            return false;
        }
        List<Sample> far = path.around(known.getLast().exponent(), WINDOW);
        long below = far.stream()
                .filter(LimitCourse::known)
                .filter(sample -> height(sample).signum() <= 0)
                .count();
        List<Sample> all = path.samples();
        boolean lifted = all.subList(all.size() - 3, all.size()).stream()
                .allMatch(sample -> known(sample) && height(sample).signum() > 0);
        return below > 1 && turns(far) > 1 && !lifted;
    }

    /// a/b; 0/0 is 0.
    private static double ratio(BigDecimal a, BigDecimal b) {
        if (a.signum() == 0) {
            return 0;
        }
        if (b.signum() == 0) {
            return Double.POSITIVE_INFINITY * a.signum();
        }
        long size = FarDecimals.magnitude(a) - FarDecimals.magnitude(b);
        if (Math.abs(size) > 300) {
            return size > 0 ? Double.POSITIVE_INFINITY * a.signum() * b.signum() : 0;
        }
        return a.divide(b, SHORT).doubleValue();
    }

    /// How far the last value is from a number, relative to it or to 1.
    static double error(LimitPath path, Goal goal) {
        if (goal.infinite != 0 || path.length() == 0) {
            return 0;
        }
        return Math.min(
                10,
                ratio(
                        distance(path.samples().getLast().one(), goal.number),
                        goal.number.abs().max(BigDecimal.ONE)));
    }

    /// A value that can be read and shows where the function goes instead.
    static Sample shown(LimitPath path, Goal goal, Course course) {
        BigDecimal number = goal.infinite == 0 ? goal.number : BigDecimal.ZERO;
        var there = new LimitCourse(path, new Goal(number, goal.infinite));
        Sample end = there.sharp.isEmpty() ? path.samples().getLast() : there.last(0);
        BigDecimal left = distance(end.one(), number);
        BigDecimal least = there.unit.min(BigDecimal.ONE).scaleByPowerOfTen(-1);
        List<Sample> readable = path.readable().stream()
                .filter(sample -> !sample.garbled() || sample.sharp(number))
                .toList();
        for (Sample sample : readable) {
            BigDecimal distance = sample.nearest(number);
            boolean plain = (course == Course.SETTLES_ELSEWHERE && left.signum() > 0)
                    ? ratio(distance(sample.one(), end.one()), left) < 0.01
                    : distance.compareTo(least) > 0;
            if (plain || goal.infinite != 0) {
                return sample;
            }
        }
        return readable.stream()
                .filter(sample -> sample.nearest(number).signum() > 0)
                .max(Comparator.comparing(sample -> sample.at().abs()))
                .orElse(end);
    }
}
