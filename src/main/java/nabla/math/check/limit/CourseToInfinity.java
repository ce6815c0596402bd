package nabla.math.check.limit;

import static nabla.math.check.limit.LimitPath.distance;
import static nabla.math.check.limit.LimitValues.AROUND;
import static nabla.math.check.limit.LimitValues.DIGITS;
import static nabla.math.check.limit.LimitValues.FEWEST;
import static nabla.math.check.limit.LimitValues.HUGE;
import static nabla.math.check.limit.LimitValues.SHORT;
import static nabla.math.check.limit.LimitValues.WINDOW;
import static nabla.math.check.limit.LimitValues.ratio;
import static nabla.math.check.limit.LimitValues.turns;

import java.math.BigDecimal;
import java.util.List;
import nabla.math.check.limit.LimitCourse.Course;
import nabla.math.check.limit.LimitPath.Sample;

/// Whether values grow without end to the side they are said to: steadily, or swinging ever higher; or settle at a
/// number, fall to 0 or keep changing their sign.
final class CourseToInfinity {
    private final LimitValues values;

    CourseToInfinity(LimitValues values) {
        this.values = values;
    }

    Course course() {
        List<Sample> all = values.path.samples();
        List<Sample> end = all.subList(all.size() - 4, all.size());
        if (all.getLast().exponent() < values.path.settledFrom()) {
            return Course.OPEN;
        }
        if (end.stream().allMatch(values::nothing)) {
            return Course.SETTLES_ELSEWHERE;
        }
        if (end.stream().allMatch(CourseToInfinity::known)) {
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
        return values.sharp.size() >= FEWEST && bothSigns() ? Course.RUNS_AWAY : Course.OPEN;
    }

    /// Whether it swings, as z (2 + sin z) does, but its lowest values rise too and are no small part of the highest.
    private boolean swingsUpwards(List<Sample> end) {
        List<Sample> known = values.ungarbled();
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
        return values.path.around(exponent, 3 * WINDOW).stream()
                .map(this::height)
                .sorted()
                .toList();
    }

    private BigDecimal height(Sample sample) {
        return values.goal.infinite() < 0 ? sample.one().negate() : sample.one();
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
        List<Sample> exact = values.path.samples().stream()
                .filter(sample -> !sample.clamped())
                .toList();
        return exact.size() >= FEWEST
                && steady(exact.subList(exact.size() - 4, exact.size()))
                && end.stream()
                        .allMatch(
                                sample -> sample.clamped() && sample.one().abs().compareTo(HUGE) > 0);
    }

    private Course upwards(List<Sample> end) {
        BigDecimal least = height(end.getFirst()).divide(BigDecimal.TWO, SHORT);
        for (Sample sample : end) {
            for (Sample other : values.path.around(sample.exponent(), AROUND / 4)) {
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
        List<Sample> known = values.ungarbled();
        if (known.size() < FEWEST) {
            return false;
        }
        List<Sample> far = values.path.around(known.getLast().exponent(), WINDOW);
        long below = far.stream()
                .filter(CourseToInfinity::known)
                .filter(sample -> height(sample).signum() <= 0)
                .count();
        List<Sample> all = values.path.samples();
        boolean lifted = all.subList(all.size() - 3, all.size()).stream()
                .allMatch(sample -> known(sample) && height(sample).signum() > 0);
        return below > 1 && turns(far) > 1 && !lifted;
    }
}
