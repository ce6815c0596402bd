package nabla.math.check.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import nabla.math.Budget;
import nabla.math.check.search.Comparison.Found;
import nabla.math.check.search.Comparison.Kind;
import nabla.math.check.search.TriedPoint.Reason;

/// Looks in many digits at points where the relation holds in doubles, for almost equal is not equal: both sides of
/// seams, ends and far sizes, where doubles disagree most, and points at random.
final class ExactLooks {
    private static final int SEAMS = 16;
    private static final int EXTREMES = 12;
    private static final int NOTABLE = 6;
    private static final int WORST = 6;
    private static final int RANDOM = 20;

    private final Comparison comparison;
    private final Budget budget;
    private final PointTally tally;

    ExactLooks(Comparison comparison, Budget budget, PointTally tally) {
        this.comparison = comparison;
        this.budget = budget;
        this.tally = tally;
    }

    /// A point at which the relation fails after all.
    Optional<Doubts.Failure> failure(RandomGenerator random) {
        for (TriedPoint point : chosen(random)) {
            Found found = comparison.exactly(point.at(), budget);
            if (found.kind() == Kind.FAILS) {
                return Optional.of(new Doubts.Failure(point.at(), found));
            }
            if (found.kind() == Kind.HOLDS) {
                tally.holdsExactly(found);
            }
        }
        return Optional.empty();
    }

    private Set<TriedPoint> chosen(RandomGenerator random) {
        double share = comparison.costly() ? 0.2 : 1;
        var chosen = new LinkedHashSet<TriedPoint>();
        spread(of(Reason.SEAM), SEAMS * share, chosen);
        spread(of(Reason.EXTREME), EXTREMES * share, chosen);
        spread(of(Reason.NOTABLE), NOTABLE * share, chosen);
        chosen.addAll(worst((int) Math.ceil(WORST * share)));
        List<TriedPoint> all = tally.held();
        for (int i = 0; i < Math.min(RANDOM * share, all.size()); i++) {
            chosen.add(all.get(random.nextInt(all.size())));
        }
        return chosen;
    }

    /// Those that come closest to failing, of equal ones the first.
    private List<TriedPoint> worst(int most) {
        var worst = new ArrayList<TriedPoint>();
        for (TriedPoint point : tally.held()) {
            int place = worst.size();
            while (place > 0
                    && Double.compare(
                                    worst.get(place - 1).found().violation(),
                                    point.found().violation())
                            < 0) {
                place--;
            }
            if (place < most) {
                worst.add(place, point);
            }
            if (worst.size() > most) {
                worst.removeLast();
            }
        }
        return worst;
    }

    private List<TriedPoint> of(Reason reason) {
        var points = new ArrayList<TriedPoint>();
        for (TriedPoint point : tally.held()) {
            if (point.reason() == reason) {
                points.add(point);
            }
        }
        return points;
    }

    private static void spread(List<TriedPoint> points, double wanted, Set<TriedPoint> chosen) {
        int count = (int) Math.min(Math.ceil(wanted), points.size());
        for (int i = 0; i < count; i++) {
            chosen.add(points.get((int) ((long) i * points.size() / count)));
        }
    }
}
