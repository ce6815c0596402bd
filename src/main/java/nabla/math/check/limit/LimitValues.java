package nabla.math.check.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import nabla.math.check.digits.FarDecimals;
import nabla.math.check.limit.LimitCourse.Goal;
import nabla.math.check.limit.LimitPath.Sample;

/// The values on a [LimitPath] beside the number they are said to go to: which of them are known well enough, and what
/// is called nothing beside them.
final class LimitValues {
    /// Fewer show nothing.
    static final int FEWEST = 5;
    /// How many chance points of the same size are asked.
    static final int AROUND = 12;
    static final int WINDOW = 16;
    static final BigDecimal NOTHING = new BigDecimal("1e-25");
    static final BigDecimal HUGE = new BigDecimal("1e100");
    static final MathContext DIGITS = new MathContext(60);
    static final MathContext SHORT = new MathContext(30);

    final LimitPath path;
    final Goal goal;
    /// What the distance from the goal is measured by.
    final BigDecimal unit;
    /// Those whose distance is known, and those of which nothing is left.
    final List<Sample> sharp;

    LimitValues(LimitPath path, Goal goal) {
        this.path = path;
        this.goal = goal;
        this.unit = goal.number().signum() != 0
                ? goal.number().abs()
                : size(path.samples().subList(0, FEWEST));
        this.sharp = path.samples().stream()
                .filter(sample -> sample.sharp(goal.number()) || nothing(sample))
                .toList();
    }

    /// How large the function is before it goes anywhere.
    private static BigDecimal size(List<Sample> first) {
        BigDecimal size = BigDecimal.ZERO;
        for (Sample sample : first) {
            size = size.max(sample.nearest(BigDecimal.ZERO));
        }
        return size.signum() == 0 ? BigDecimal.ONE : size;
    }

    boolean nothing(Sample sample) {
        return sample.farthest(goal.number()).compareTo(unit.multiply(NOTHING)) <= 0;
    }

    Sample last(int back) {
        return sharp.get(sharp.size() - 1 - back);
    }

    BigDecimal farthest(int back) {
        return last(back).farthest(goal.number());
    }

    BigDecimal nearest(int back) {
        return last(back).nearest(goal.number());
    }

    /// Those in which no angle was drawn by chance.
    List<Sample> ungarbled() {
        return path.samples().stream().filter(sample -> !sample.garbled()).toList();
    }

    /// How often a sequence changes between rising and falling.
    static int turns(List<Sample> samples) {
        var values = new ArrayList<>(samples.stream().map(Sample::one).toList());
        int turns = 0;
        for (int i = 2; i < values.size(); i++) {
            int before = values.get(i - 1).compareTo(values.get(i - 2));
            int now = values.get(i).compareTo(values.get(i - 1));
            turns += before * now < 0 ? 1 : 0;
        }
        return turns;
    }

    /// a/b; 0/0 is 0.
    static double ratio(BigDecimal a, BigDecimal b) {
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
}
