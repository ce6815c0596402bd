package nabla.math.check.point;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;

/// Walks to the place where the gap between two sides is least, along one parameter, in any number of digits.
///
/// By Newton's method on the slope of the gap, which is taken from differences; a place that is approached ever more
/// slowly, as the zero of x⁴ is, by longer steps. At a kink, such as that of |x − √2|, two straight lines are made to
/// cross.
public final class GapPolish {
    private static final int MOST_STEPS = 80;
    private static final MathContext SHORT = new MathContext(12);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LONGEST = new BigDecimal("0.05");
    private static final BigDecimal BESIDE = new BigDecimal("1e-3");
    /// The lines that cross next start so much closer, or at so many times what the last crossing moved.
    private static final BigDecimal CLOSER = new BigDecimal("0.05");

    private static final BigDecimal SAFETY = BigDecimal.valueOf(50);

    private final Function<BigDecimal, Optional<BigDecimal>> gap;
    private final int digits;
    private final MathContext carried;

    /// @param gap    at a value of the parameter; absent where there is none
    /// @param digits in which the gap is worked out
    public GapPolish(Function<BigDecimal, Optional<BigDecimal>> gap, int digits) {
        this.gap = gap;
        this.digits = digits;
        this.carried = new MathContext(digits + 10);
    }

    /// The value of the parameter with the least gap that was found; the start where there is no way.
    public BigDecimal from(BigDecimal start) {
        BigDecimal smooth = newton(start);
        BigDecimal kinked = crossing(start);
        return height(kinked).compareTo(height(smooth)) < 0 ? kinked : smooth;
    }

    private BigDecimal height(BigDecimal at) {
        return gap.apply(at).map(BigDecimal::abs).orElse(BigDecimal.TEN.pow(digits));
    }

    private static BigDecimal unit(BigDecimal at) {
        return at.abs().max(BigDecimal.ONE).round(new MathContext(1));
    }

    private BigDecimal newton(BigDecimal start) {
        BigDecimal at = start;
        BigDecimal width = unit(start).movePointLeft(digits / 4);
        BigDecimal last = unit(start).movePointLeft(digits / 2 - 2);
        BigDecimal longest = unit(start).multiply(LONGEST);
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<BigDecimal> here = gap.apply(at);
            Optional<BigDecimal> above = gap.apply(at.add(width));
            Optional<BigDecimal> below = gap.apply(at.subtract(width));
            if (here.isEmpty() || above.isEmpty() || below.isEmpty()) {
                return start;
            }
            BigDecimal bend = above.get().subtract(here.get().multiply(TWO)).add(below.get());
            if (bend.signum() <= 0) {
                return at;
            }
            BigDecimal step = above.get()
                    .subtract(below.get())
                    .multiply(width)
                    .divide(bend.multiply(TWO), carried)
                    .negate();
            step = lengthened(step, before).min(longest).max(longest.negate());
            at = at.add(step, carried);
            if (step.abs().compareTo(last) < 0) {
                return at;
            }
            before = step;
        }
        return at;
    }

    /// Where each step is a fixed share of the one before, all that are to come in one.
    private BigDecimal lengthened(BigDecimal step, BigDecimal before) {
        if (before.signum() == 0) {
            return step;
        }
        double share = step.divide(before, SHORT).doubleValue();
        return share > 0.4 && share < 0.95 ? step.divide(BigDecimal.valueOf(1 - share), carried) : step;
    }

    private BigDecimal crossing(BigDecimal start) {
        BigDecimal low = start.subtract(unit(start).multiply(BESIDE));
        BigDecimal high = start.add(unit(start).multiply(BESIDE));
        BigDecimal width = unit(start).movePointLeft(digits / 2);
        BigDecimal best = start;
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<BigDecimal> atLow = gap.apply(low);
            Optional<BigDecimal> atHigh = gap.apply(high);
            Optional<BigDecimal> belowLow = gap.apply(low.subtract(width));
            Optional<BigDecimal> aboveHigh = gap.apply(high.add(width));
            if (atLow.isEmpty() || atHigh.isEmpty() || belowLow.isEmpty() || aboveHigh.isEmpty()) {
                return best;
            }
            BigDecimal falling = atLow.get().subtract(belowLow.get()).divide(width, carried);
            BigDecimal rising = aboveHigh.get().subtract(atHigh.get()).divide(width, carried);
            if (falling.signum() >= 0 || rising.signum() <= 0) {
                return best;
            }
            BigDecimal beyondLow = atHigh.get()
                    .subtract(rising.multiply(high.subtract(low)))
                    .subtract(atLow.get())
                    .divide(falling.subtract(rising), carried);
            BigDecimal at = low.add(beyondLow);
            if (at.compareTo(low) <= 0 || at.compareTo(high) >= 0) {
                return best;
            }
            BigDecimal nearer = at.subtract(low).min(high.subtract(at)).multiply(CLOSER, carried);
            BigDecimal moved = at.subtract(best).abs().multiply(SAFETY);
            BigDecimal near = (i == 0 ? nearer : nearer.min(moved)).max(width.multiply(TWO));
            best = at;
            if (high.subtract(low).compareTo(width.multiply(BigDecimal.TEN)) <= 0) {
                return best;
            }
            low = at.subtract(near);
            high = at.add(near);
        }
        return best;
    }
}
