package nabla.math.check.limit;

import static nabla.math.check.limit.LimitPath.distance;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import nabla.math.check.limit.LimitPath.Sample;

/// Where the values on a [LimitPath] go, compared with where they are said to go.
///
/// They arrive only where they agree in all digits, or fall steadily and are sure to fall on; they go elsewhere only
/// where they settle at another number, grow, or swing as widely far out as before. All else is open.
final class LimitCourse {
    /// The least power of ten that must be reached.
    private static final int REACH = 7;
    private static final BigDecimal CLOSE = new BigDecimal("1e-24");

    private LimitCourse() {}

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
        if (path.length() < LimitValues.FEWEST || path.samples().getLast().exponent() < REACH) {
            return Course.NO_VALUES;
        }
        return goal.infinite == 0
                ? new CourseToNumber(new LimitValues(path, goal)).course()
                : new CourseToInfinity(new LimitValues(path, new Goal(BigDecimal.ZERO, goal.infinite))).course();
    }

    /// Whether some value on the way is so close to where it is said to go that a number beside that is told from it.
    static boolean isClose(LimitPath path, Goal goal) {
        if (goal.infinite != 0) {
            return true;
        }
        BigDecimal allowed = goal.number.abs().max(BigDecimal.ONE).multiply(CLOSE);
        return path.samples().stream()
                .anyMatch(sample -> sample.farthest(goal.number).compareTo(allowed) <= 0);
    }

    /// How far the last value is from a number, relative to it or to 1.
    static double error(LimitPath path, Goal goal) {
        if (goal.infinite != 0 || path.length() == 0) {
            return 0;
        }
        return Math.min(
                10,
                LimitValues.ratio(
                        distance(path.samples().getLast().one(), goal.number),
                        goal.number.abs().max(BigDecimal.ONE)));
    }

    /// A value that can be read and shows where the function goes instead.
    static Sample shown(LimitPath path, Goal goal, Course course) {
        BigDecimal number = goal.infinite == 0 ? goal.number : BigDecimal.ZERO;
        var there = new LimitValues(path, new Goal(number, goal.infinite));
        Sample end = there.sharp.isEmpty() ? path.samples().getLast() : there.last(0);
        BigDecimal left = distance(end.one(), number);
        BigDecimal least = there.unit.min(BigDecimal.ONE).scaleByPowerOfTen(-1);
        List<Sample> readable = path.readable().stream()
                .filter(sample -> !sample.garbled() || sample.sharp(number))
                .toList();
        for (Sample sample : readable) {
            BigDecimal distance = sample.nearest(number);
            boolean plain = (course == Course.SETTLES_ELSEWHERE && left.signum() > 0)
                    ? LimitValues.ratio(distance(sample.one(), end.one()), left) < 0.01
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
