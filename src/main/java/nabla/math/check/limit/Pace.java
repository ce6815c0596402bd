package nabla.math.check.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.check.limit.LimitPath.Sample;

/// How fast what is left over shrinks on its way, beside a gauge: on axes of powers of ten both are nearly straight,
/// and what counts is whether the distance between them grows.
final class Pace {
    private static final int FEWEST = 4;
    private static final int LAST = 5;
    /// Of two straight lines whose slopes differ by less nothing is said.
    private static final double LEVEL = 0.005;
    private static final double PLAIN = 0.02;
    /// How far the points of a line may be off in powers of ten.
    private static final double STRAIGHT = 0.03;
    /// What swings is judged by its largest values, with room for a factor of 3.
    private static final double ROOM = 0.5;

    private static final double LEAST_POWER = 0.3;
    private static final double SAME = 0.005;

    private static final MathContext DIGITS = new MathContext(20);

    private final List<Step> steps = new ArrayList<>();
    private boolean nothingLeft;
    private final Optional<BigDecimal> centre;

    /// @param way   the power of ten of the step, negative on the way to a number
    /// @param rest  of what is left over
    /// @param ratio of what is left over to the gauge
    private record Step(double way, double rest, double ratio) {}

    /// What can be said.
    enum Judgement {
        REACHED,
        MISSED,
        OPEN,
        /// There are no values.
        NOTHING
    }

    Pace(LimitPath rest, LimitPath gauge, Approach approach) {
        this.centre = approach.centre();
        for (Sample sample : rest.samples()) {
            Optional<Sample> beside = gauge.samples().stream()
                    .filter(other -> other.exponent() == sample.exponent())
                    .findFirst();
            if (beside.isEmpty() || beside.get().one().signum() == 0 || sample.clamped()) {
                continue;
            }
            if (sample.one().signum() != 0 && sample.sharp(BigDecimal.ZERO)) {
                double size = power(sample.one());
                steps.add(new Step(
                        way(sample.at()), size, size - power(beside.get().one())));
            } else if (sample.exhausted(BigDecimal.ZERO)) {
                nothingLeft = true;
                break;
            }
        }
    }

    private double way(BigDecimal at) {
        return power(centre.map(from -> at.subtract(from)).orElse(at));
    }

    /// log₁₀ |a| of a number of any size.
    private static double power(BigDecimal a) {
        BigDecimal rounded = a.abs().round(DIGITS);
        int exponent = rounded.precision() - rounded.scale();
        return Math.log10(rounded.scaleByPowerOfTen(-exponent).doubleValue()) + exponent;
    }

    /// Like which power of the step the rest shrinks; of a step that grows without end like which power of its inverse.
    double slope() {
        if (steps.size() < 2) {
            return Double.POSITIVE_INFINITY;
        }
        List<Step> last = last();
        Step from = last.getFirst();
        Step to = last.getLast();
        double slope = (to.rest - from.rest) / (to.way - from.way);
        return centre.isPresent() ? slope : -slope;
    }

    private List<Step> last() {
        return steps.subList(Math.max(0, steps.size() - LAST), steps.size());
    }

    /// Whether a number lies where the steps were.
    boolean isOnTheWay(BigDecimal at) {
        double way = way(at);
        return steps.stream().anyMatch(step -> Math.abs(step.way - way) < 1);
    }

    Judgement judged(boolean little) {
        if (steps.size() < FEWEST) {
            return nothingLeft ? Judgement.REACHED : Judgement.NOTHING;
        }
        List<Step> last = last();
        Step from = last.getFirst();
        Step to = last.getLast();
        double run = Math.abs(to.way - from.way);
        double growth = (to.ratio - from.ratio) / run;
        boolean straight = last.stream()
                .allMatch(
                        step -> Math.abs(step.ratio - from.ratio - growth * Math.abs(step.way - from.way)) < STRAIGHT);
        if (!straight) {
            return swinging(little);
        }
        if (growth > PLAIN) {
            return Judgement.MISSED;
        }
        if (little) {
            return growth < -PLAIN ? Judgement.REACHED : Math.abs(growth) < LEVEL ? Judgement.MISSED : Judgement.OPEN;
        }
        return growth < LEVEL ? Judgement.REACHED : isLogarithm() ? Judgement.MISSED : Judgement.OPEN;
    }

    /// Whether the ratio grows like a power of the logarithm of the step, and so without end.
    private boolean isLogarithm() {
        List<Step> all = steps.subList(1, steps.size());
        Step from = all.getFirst();
        Step to = all.getLast();
        double power = (to.ratio - from.ratio) / Math.log10(to.way / from.way);
        return power > LEAST_POWER
                && all.stream()
                        .allMatch(step ->
                                Math.abs(step.ratio - from.ratio - power * Math.log10(step.way / from.way)) < SAME);
    }

    /// By the largest values at the beginning and at the end of the way.
    private Judgement swinging(boolean little) {
        int third = steps.size() / 3;
        double first = largest(steps.subList(0, Math.max(1, third)));
        double end = largest(steps.subList(steps.size() - Math.max(1, third), steps.size()));
        if (end > first + 2 * ROOM) {
            return Judgement.MISSED;
        }
        if (little) {
            return end < first - 2 * ROOM ? Judgement.REACHED : Judgement.OPEN;
        }
        return end <= first + ROOM ? Judgement.REACHED : Judgement.OPEN;
    }

    private static double largest(List<Step> steps) {
        return steps.stream().mapToDouble(Step::ratio).max().orElseThrow();
    }
}
