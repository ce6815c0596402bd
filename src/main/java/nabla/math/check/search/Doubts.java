package nabla.math.check.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.search.Comparison.Found;

/// Decides in 50 digits which of the points that seem to fail do fail: the plainest and simplest first, then those that
/// fail by more than rounding can make, then those that rounding hides.
final class Doubts {
    private static final int PLAIN_LOOKS = 5;
    private static final int SURE_LOOKS = 40;
    private static final int HIDDEN_LOOKS = 12;
    private static final int LOOKS_WHERE_FEW = 250;
    private static final int MOST_WEIGHED = 3_000;
    /// A difference of so many times its rounding error is none of rounding.
    private static final double SURE = 50;

    private final Comparison comparison;
    private final SimplestCounterexample simplest;
    private final Budget budget;
    private final PointTally tally;
    private final Set<TriedPoint> looked = new HashSet<>();

    Doubts(Comparison comparison, SimplestCounterexample simplest, Budget budget, PointTally tally) {
        this.comparison = comparison;
        this.simplest = simplest;
        this.budget = budget;
        this.tally = tally;
    }

    /// A point at which the relation fails, confirmed.
    record Failure(double[] at, Found found) {}

    /// The simplest point at which the relation fails by far, on the sliders if there is one.
    Optional<Failure> plain() {
        return first(
                tally.doubts().stream()
                        .filter(point -> point.found().violation() > SimplestCounterexample.PLAIN)
                        .filter(point -> !looked.contains(point))
                        .map(point -> new Weighed(point, simplest.cost(point.at(), point.found())))
                        .sorted(Comparator.comparingDouble(Weighed::weight))
                        .filter(weighed -> comparison.significance(weighed.point.at()) > SURE),
                PLAIN_LOOKS);
    }

    private record Weighed(TriedPoint point, double weight) {}

    /// Any point at which the relation fails.
    Optional<Failure> any() {
        List<Weighed> weighed = tally.doubts().stream()
                .filter(point -> !looked.contains(point))
                .limit(MOST_WEIGHED)
                .map(point -> new Weighed(point, comparison.significance(point.at())))
                .sorted(Comparator.comparingDouble(point -> -point.weight))
                .toList();
        Stream<Weighed> sure = weighed.stream()
                .filter(point -> point.weight > SURE)
                .sorted(Comparator.comparingDouble(point -> simplest.cost(point.point.at(), point.point.found())));
        return first(sure, SURE_LOOKS)
                .or(() -> first(weighed.stream(), HIDDEN_LOOKS))
                .or(() -> first(simplestOf(weighed), HIDDEN_LOOKS))
                .or(() -> tally.compared() < PointTally.WANTED
                        ? first(simplestOf(weighed), LOOKS_WHERE_FEW)
                        : Optional.empty());
    }

    private Stream<Weighed> simplestOf(List<Weighed> doubts) {
        return doubts.stream()
                .sorted(Comparator.comparingDouble(point -> simplest.cost(point.point.at(), point.point.found())));
    }

    private Optional<Failure> first(Stream<Weighed> doubts, int most) {
        return doubts.map(Weighed::point)
                .filter(point -> !looked.contains(point))
                .limit(most)
                .peek(looked::add)
                .map(point -> look(point.at()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Looks at a point in 50 digits and counts it where the relation holds.
    Optional<Failure> look(double[] point) {
        Found found = comparison.exactly(point, budget);
        switch (found.kind()) {
            case HOLDS -> tally.holdsAfterAll(point, found);
            case FAILS -> {
                return Optional.of(new Failure(point, found));
            }
            case UNCLEAR, NO_VALUE -> {}
        }
        return Optional.empty();
    }
}
