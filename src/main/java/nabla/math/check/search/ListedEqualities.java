package nabla.math.check.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.verdict.Verdict;

/// Where all points are tried: a strict order fails at one where its sides are equal, though rounding shows them apart,
/// as in `sin(pi*n/37)^2 > 0` at n = 37.
final class ListedEqualities {
    /// How far apart doubles may show what is equal.
    private static final double ROUNDING = 1e-6;
    private static final int MOST = 60;

    private final Comparison comparison;
    private final SamplePoints space;
    private final PointTally tally;

    ListedEqualities(Comparison comparison, SamplePoints space, PointTally tally) {
        this.comparison = comparison;
        this.space = space;
        this.tally = tally;
    }

    Optional<Verdict.Refuted> counterexample() {
        if (!comparison.strict()) {
            return Optional.empty();
        }
        Stream<double[]> close = tally.held().stream()
                .filter(point -> Math.abs(comparison.excess(point.found())) <= ROUNDING)
                .map(TriedPoint::at);
        return Stream.concat(tally.heldAfterAll().stream(), close)
                .limit(MOST)
                .flatMap(point -> equal(point).stream())
                .findFirst();
    }

    private Optional<Verdict.Refuted> equal(double[] point) {
        List<TwoPrecisions> exactly = ExactSeamPoints.decimal(point);
        OptionalInt order = comparison.order(exactly);
        return order.isPresent() && order.getAsInt() == 0
                ? Optional.of(comparison.refuted(exactly, space.named(point)))
                : Optional.empty();
    }
}
