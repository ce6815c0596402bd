package nabla.math.check.order;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nabla.math.check.order.OrderedPairs.Two;
import nabla.math.check.order.PairHeights.Height;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;

/// Pairs of points on both sides of a centre that one side puts exactly level and the other does not, by however
/// little: 1 and −1 tell `w^2 + 1e-12*w` from `w^2`.
///
/// Centres are simple numbers and the numbers that other names are.
final class MirroredPairs {
    private static final int CENTRES = 12;
    private static final double[] DISTANCES = {1, 0.5, 2};

    private final PairHeights sides;
    private final SamplePoints space;
    private final SamplePoints chosen;

    MirroredPairs(PairHeights sides, SamplePoints space, SamplePoints chosen) {
        this.sides = sides;
        this.space = space;
        this.chosen = chosen;
    }

    /// Around 0 in all chosen names at once.
    List<Two> aroundZero(double[] base) {
        double[] mirrored = base.clone();
        chosen.coordinates().forEach(it -> mirrored[it.index()] = -base[it.index()]);
        boolean inside =
                chosen.coordinates().stream().allMatch(it -> it.domain().contains(mirrored[it.index()]));
        return inside && isLevelOnOneSide(base, mirrored) ? List.of(new Two(base, mirrored)) : List.of();
    }

    List<Two> along(double[] base, Coordinate coordinate) {
        var centres = new TreeSet<Double>();
        Stream.concat(
                        coordinate.simple().stream().limit(CENTRES),
                        space.coordinates().stream().limit(CENTRES).map(it -> base[it.index()]))
                .forEach(centres::add);
        var pairs = new ArrayList<Two>();
        for (double centre : centres) {
            for (double distance : DISTANCES) {
                double low = centre - distance;
                double high = centre + distance;
                double[] one = SamplePoints.with(base, coordinate, high);
                double[] other = SamplePoints.with(base, coordinate, low);
                if (coordinate.domain().contains(low)
                        && coordinate.domain().contains(high)
                        && isLevelOnOneSide(one, other)) {
                    pairs.add(new Two(one, other));
                }
            }
        }
        return pairs;
    }

    private boolean isLevelOnOneSide(double[] point, double[] mirrored) {
        Height one = sides.at(point);
        Height other = sides.at(mirrored);
        return PairHeights.isFinite(one)
                && PairHeights.isFinite(other)
                && (one.left() == other.left()) != (one.right() == other.right());
    }
}
