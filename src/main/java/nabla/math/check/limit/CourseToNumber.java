package nabla.math.check.limit;

import static nabla.math.check.limit.LimitPath.distance;
import static nabla.math.check.limit.LimitValues.AROUND;
import static nabla.math.check.limit.LimitValues.DIGITS;
import static nabla.math.check.limit.LimitValues.FEWEST;
import static nabla.math.check.limit.LimitValues.HUGE;
import static nabla.math.check.limit.LimitValues.NOTHING;
import static nabla.math.check.limit.LimitValues.WINDOW;
import static nabla.math.check.limit.LimitValues.ratio;
import static nabla.math.check.limit.LimitValues.turns;

import java.math.BigDecimal;
import java.util.List;
import nabla.math.check.limit.LimitCourse.Course;
import nabla.math.check.limit.LimitPath.Sample;

/// Whether values go to a number: they agree in all digits, or fall steadily and are sure to fall on; or settle at
/// another one, grow, or swing as widely far out as before.
final class CourseToNumber {
    /// The share of the size that is as good as all digits, and that of the digits a creeping value must reach.
    private static final BigDecimal ALL_DIGITS = new BigDecimal("1e-40");

    private static final BigDecimal CLOSE = new BigDecimal("1e-6");

    private final LimitValues values;

    CourseToNumber(LimitValues values) {
        this.values = values;
    }

    Course course() {
        if (values.sharp.size() < FEWEST || values.sharp.getLast().exponent() < values.path.settledFrom()) {
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

    /// Nothing is left of the distance.
    private boolean vanishes() {
        for (int back = 0; back < 4; back++) {
            if (!values.nothing(values.last(back))) {
                return false;
            }
        }
        boolean allDigits = values.goal.number().signum() != 0
                && values.farthest(0).compareTo(values.unit.multiply(ALL_DIGITS)) <= 0;
        return allDigits
                || values.last(0).exhausted(values.goal.number())
                || ratio(values.farthest(0), values.farthest(4)) < 1e-3;
    }

    /// The distance is small and falls at least like a small power, which a logarithm does not.
    private boolean falls() {
        List<Sample> seen = values.path.samples().stream()
                .filter(sample -> sample.sharp(values.goal.number()))
                .toList();
        return falls(values.sharp) || (isEatenAfter(seen) && falls(seen));
    }

    private boolean falls(List<Sample> samples) {
        int last = samples.size() - 1;
        if (last < 3 || samples.get(last).farthest(values.goal.number()).compareTo(values.unit.multiply(CLOSE)) > 0) {
            return false;
        }
        for (int i = last; i > last - 3; i--) {
            Sample here = samples.get(i);
            Sample before = samples.get(i - 1);
            double decades = (double) here.exponent() - before.exponent();
            if (ratio(here.farthest(values.goal.number()), before.nearest(values.goal.number()))
                    > Math.pow(10, -0.05 * decades)) {
                return false;
            }
        }
        return true;
    }

    /// Whether rounding eats what is left of the distance beyond these samples, as it does close to π, which no digits
    /// are.
    private boolean isEatenAfter(List<Sample> seen) {
        return seen.size() >= FEWEST
                && values.path.samples().stream()
                        .filter(sample -> sample.exponent() > seen.getLast().exponent())
                        .allMatch(sample -> sample.exhausted(values.goal.number()) || values.nothing(sample));
    }

    /// The distance falls slowly, and where it falls to can be worked out: twice, from values ever farther out, with
    /// the same result.
    private boolean creeps() {
        if (values.last(0).exponent() < 1000 || values.sharp.size() < FEWEST) {
            return false;
        }
        for (int back = 0; back < 3; back++) {
            if (ratio(values.farthest(back), values.nearest(back + 1)) > 0.95) {
                return false;
            }
        }
        BigDecimal before = extrapolated(1);
        BigDecimal now = extrapolated(0);
        BigDecimal doubt = distance(now, before);
        BigDecimal left = distance(now, values.goal.number());
        BigDecimal allowed = doubt.multiply(BigDecimal.valueOf(3)).add(values.unit.multiply(ALL_DIGITS), DIGITS);
        return left.compareTo(allowed) <= 0 && ratio(doubt, values.farthest(0)) < 0.1;
    }

    /// Where three values go if their differences fall geometrically (Aitken).
    private BigDecimal extrapolated(int back) {
        BigDecimal second = values.last(back + 1).one();
        BigDecimal third = values.last(back).one();
        BigDecimal step = third.subtract(second, DIGITS);
        BigDecimal bend = step.subtract(second.subtract(values.last(back + 2).one(), DIGITS), DIGITS);
        return bend.signum() == 0
                ? third
                : third.subtract(step.multiply(step, DIGITS).divide(bend, DIGITS), DIGITS);
    }

    /// Whether chance points of the same sizes are as close.
    private boolean confirmed() {
        BigDecimal allowed =
                values.farthest(3).max(values.unit.multiply(NOTHING)).multiply(BigDecimal.TWO);
        boolean runsAway = values.path.samples().stream()
                .filter(sample ->
                        sample.clamped() && sample.exponent() > values.last(0).exponent())
                .filter(sample -> sample.one().signum() == sample.two().signum())
                .anyMatch(
                        sample -> sample.one().abs().min(sample.two().abs()).compareTo(values.unit.multiply(HUGE)) > 0);
        if (runsAway) {
            return false;
        }
        for (int back = 0; back < 3; back++) {
            for (Sample sample : values.path.around(values.last(back).exponent(), AROUND / 3)) {
                if (sample.farthest(values.goal.number()).compareTo(allowed) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether the last values hardly move any more, less and less, compared with how far they would have to go.
    private boolean stands() {
        BigDecimal distance = values.nearest(0);
        BigDecimal late = distance(values.last(0).one(), values.last(1).one());
        BigDecimal early = distance(values.last(1).one(), values.last(2).one());
        BigDecimal noise = values.last(0).noise().max(values.last(1).noise()).multiply(BigDecimal.TWO);
        boolean slows = late.compareTo(early) <= 0
                || late.compareTo(noise.max(values.last(0).one().abs().multiply(ALL_DIGITS))) <= 0;
        return distance.signum() > 0 && ratio(late, distance) < 1e-3 && ratio(early, distance) < 1e-3 && slows;
    }

    private boolean grows() {
        for (int back = 0; back < 3; back++) {
            if (values.nearest(back).compareTo(values.farthest(back + 1)) <= 0) {
                return false;
            }
        }
        return values.nearest(0).compareTo(values.unit) > 0 && ratio(values.nearest(0), values.farthest(3)) > 1.5;
    }

    /// Whether the values swing as widely far out as nearer, and nothing damps them farther on.
    private boolean swings() {
        List<Sample> known =
                values.sharp.stream().filter(sample -> !sample.garbled()).toList();
        if (known.size() < FEWEST) {
            return false;
        }
        List<Sample> near = values.path.around(known.get(known.size() / 2).exponent(), WINDOW);
        List<Sample> far = values.path.around(known.getLast().exponent(), WINDOW);
        BigDecimal width = widest(far);
        boolean damped = values.path.samples().subList(values.path.length() - 3, values.path.length()).stream()
                .allMatch(sample -> ratio(sample.farthest(values.goal.number()), width) < 0.5);
        return width.signum() > 0 && turns(far) > 2 && ratio(width, widest(near)) > 0.9 && !damped;
    }

    private BigDecimal widest(List<Sample> samples) {
        BigDecimal widest = BigDecimal.ZERO;
        for (Sample sample : samples) {
            widest = widest.max(sample.nearest(values.goal.number()));
        }
        return widest;
    }
}
