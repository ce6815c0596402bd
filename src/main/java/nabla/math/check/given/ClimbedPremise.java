package nabla.math.check.given;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nabla.math.check.point.HillClimb;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.Comparison;

/// Points where a premise holds, or nearly: from points at random uphill.
final class ClimbedPremise {
    private static final int CLIMBS = 40;
    /// What holds by no more, relative to what is compared, may only just hold.
    private static final double ROUNDING = 1e-9;

    private final List<Comparison> conditions;
    private final List<double[]> tops = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

    ClimbedPremise(List<Comparison> conditions, SamplePoints space, long seed) {
        this.conditions = conditions;
        if (conditions.isEmpty() || space.coordinates().isEmpty() || space.listable()) {
            return;
        }
        var random = new SplittableRandom(seed);
        var climb = new HillClimb(space, random);
        for (int i = 0; i < CLIMBS; i++) {
            double[] top = climb.from(
                    space.uniform(random),
                    point -> -conditions.stream()
                            .mapToDouble(condition -> condition.excess(point))
                            .max()
                            .orElse(0),
                    0);
            tops.add(top);
            points.add(top);
            points.add(space.near(top, 0.01, random));
        }
    }

    List<double[]> points() {
        return points;
    }

    /// Whether it was nowhere seen to hold by more than rounding: `x^2 <= 0` can only just hold.
    boolean onlyJustHolds() {
        return !tops.isEmpty()
                && conditions.stream().noneMatch(Comparison::strict)
                && tops.stream().noneMatch(this::plainlyHolds);
    }

    private boolean plainlyHolds(double[] point) {
        return conditions.stream().allMatch(condition -> condition.violation(point) < -ROUNDING);
    }
}
