package nabla.math.check.search;

import java.util.List;
import java.util.Optional;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.SamplePoints;

/// What a function gains on the last stretch of a way that doubles can go: whether it may come to anything beyond.
///
/// The logarithm gains as much in each third of that stretch, and tanh nothing.
final class WayGains {
    /// How far the slowest growth that counts falls behind from one third to the next: log(log(x)) gains less and less.
    private static final double SLOWEST = 0.3;
    /// Gains that are smaller shares of what they are gains of are rounding.
    private static final double ROUNDING = 1e-10;
    /// Thirds of a stretch as powers of ten, the longest first; the longest on which there is a value.
    private static final double[] THIRDS = {100, 50, 25, 10, 3, 0.9, 0.25};
    /// The same close to an end other than 0.
    private static final double[] NEAR = {4, 2};

    private final SamplePoints space;

    WayGains(SamplePoints space) {
        this.space = space;
    }

    /// Whether `left` goes on gaining on `right`; absent where doubles do not tell.
    Optional<Boolean> steady(List<WayOut> ways, FunctionOfPoint left, FunctionOfPoint right) {
        for (double third : thirds(ways)) {
            double[] l = values(ways, third, left);
            double[] r = values(ways, third, right);
            if (areKnown(l) && areKnown(r)) {
                double first = gain(l, r, 0);
                return Optional.of(first > 0 && gain(l, r, 1) >= SLOWEST * first);
            }
        }
        return Optional.empty();
    }

    /// Whether two functions of different signs go on becoming more alike in size, so that their sum may be 0 beyond.
    boolean approachZero(List<WayOut> ways, FunctionOfPoint one, FunctionOfPoint other) {
        for (double third : thirds(ways)) {
            double[] ratio = values(ways, third, point -> Math.log(-one.at(point) / other.at(point)));
            if (areKnown(ratio)) {
                int towards = ratio[2] < 0 ? 1 : -1;
                double first = towards * moved(ratio[0], ratio[1]);
                return first > 0 && towards * moved(ratio[1], ratio[2]) >= SLOWEST * first;
            }
        }
        return false;
    }

    private static double[] thirds(List<WayOut> ways) {
        return ways.stream().anyMatch(WayOut::isToNumber) ? NEAR : THIRDS;
    }

    private double[] values(List<WayOut> ways, double third, FunctionOfPoint function) {
        var values = new double[3];
        for (int i = 0; i < values.length; i++) {
            double[] point = space.simplest();
            double power = (i + 1) * third;
            ways.forEach(way -> point[way.coordinate().index()] = way.at(power));
            values[i] = function.at(point);
        }
        return values;
    }

    private static boolean areKnown(double[] values) {
        return Double.isFinite(values[0]) && Double.isFinite(values[1]) && Double.isFinite(values[2]);
    }

    /// In the second or the last third; 0 where rounding may have made it.
    private static double gain(double[] left, double[] right, int third) {
        double l = moved(left[third], left[third + 1]);
        double r = moved(right[third], right[third + 1]);
        double gain = l - r;
        return Math.abs(gain) <= ROUNDING * Math.max(Math.abs(l), Math.abs(r)) ? 0 : gain;
    }

    private static double moved(double before, double after) {
        double moved = after - before;
        return Math.abs(moved) <= ROUNDING * Math.max(Math.abs(before), Math.abs(after)) ? 0 : moved;
    }
}
