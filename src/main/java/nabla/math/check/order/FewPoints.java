package nabla.math.check.order;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;

/// A few points that differ in the chosen names alone: simple ones, some on the sliders, some far beyond, and where a
/// single chosen name is close to what another is, since a minimiser often lies there.
final class FewPoints {
    private static final int EACH = 6;
    private static final int FAR = 3;
    private static final int MOST_OTHERS = 4;
    private static final double[] SHARES = {1, 0.5, 0.9, 1.1, -1};

    private final SamplePoints chosen;
    private final SamplePoints held;
    private final RandomGenerator random;

    FewPoints(SamplePoints chosen, SamplePoints held, RandomGenerator random) {
        this.chosen = chosen;
        this.held = held;
        this.random = random;
    }

    int most() {
        return chosen.listable() ? chosen.all().size() : 2 * (EACH + FAR) + MOST_OTHERS * SHARES.length;
    }

    List<double[]> at(double[] setting) {
        if (chosen.listable()) {
            return moved(chosen.all(), setting);
        }
        var points = new ArrayList<>(chosen.simple(EACH));
        Stream.generate(() -> chosen.uniform(random)).limit(EACH).forEach(points::add);
        Stream.generate(() -> chosen.magnitude(random, 1, 3)).limit(FAR).forEach(points::add);
        Stream.generate(() -> chosen.magnitude(random, 3, 7)).limit(FAR).forEach(points::add);
        List<double[]> moved = new ArrayList<>(moved(points, setting));
        if (chosen.coordinates().size() == 1) {
            closeToOthers(setting, chosen.coordinates().getFirst(), moved);
        }
        return moved;
    }

    private void closeToOthers(double[] setting, Coordinate coordinate, List<double[]> points) {
        for (Coordinate other : held.coordinates().stream().limit(MOST_OTHERS).toList()) {
            for (double share : SHARES) {
                double value = share * setting[other.index()];
                if (coordinate.domain().contains(value)) {
                    points.add(SamplePoints.with(setting, coordinate, value));
                }
            }
        }
    }

    /// The chosen names as in each of some points, the others as in a setting.
    List<double[]> moved(List<double[]> points, double[] setting) {
        return points.stream()
                .map(point -> {
                    double[] moved = setting.clone();
                    chosen.coordinates().forEach(it -> moved[it.index()] = point[it.index()]);
                    return moved;
                })
                .toList();
    }
}
