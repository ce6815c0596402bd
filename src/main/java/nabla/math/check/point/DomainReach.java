package nabla.math.check.point;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nabla.math.expr.tree.Domain;

/// How far the values of a parameter reach: its open ends approached geometrically, sizes up to 1e300 where it has no
/// end, and sizes down to 1e-300 around 0.
public final class DomainReach {
    private static final int[] NEAR = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 30, 60, 100, 200, 300
    };
    private static final int[] FAR = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 30, 60, 100, 150, 200, 300};
    private static final int EVEN = 32;

    private DomainReach() {}

    /// Values close to the ends of a domain, far out, and around 0; in no order.
    static List<Double> extremes(Coordinate coordinate) {
        var values = new ArrayList<Double>();
        switch (coordinate.domain()) {
            case Domain.Interval(var from, var to, var fromClosed, var toClosed) -> {
                double span = coordinate.high() - coordinate.low();
                approach(from, 1, span, values);
                approach(to, -1, span, values);
                approach(0, 1, 1, values);
                approach(0, -1, 1, values);
            }
            case Domain.Integers(var from, var to) -> {
                for (int power : FAR) {
                    if (power < 10) {
                        double size = Math.pow(10, power);
                        values.addAll(List.of(from + size, to - size, size, -size, size + 1, size - 1));
                    }
                }
                values.addAll(List.of((double) from, (double) to, from + 1.0, to - 1.0));
            }
            case Domain.Values(var all) -> values.addAll(all);
        }
        return values.stream()
                .map(value -> value + 0.0)
                .filter(coordinate.domain()::contains)
                .distinct()
                .toList();
    }

    private static void approach(double end, int direction, double span, List<Double> values) {
        if (Double.isInfinite(end)) {
            for (int power : FAR) {
                values.add(-direction * Math.pow(10, power));
            }
            return;
        }
        values.add(end);
        values.add(direction > 0 ? Math.nextUp(end) : Math.nextDown(end));
        for (int power : NEAR) {
            values.add(Coordinate.tidy(end + direction * span * Math.pow(10, -power), 17));
        }
    }

    /// Values over the whole domain in ascending order, close enough to one another that a simple function has one sign
    /// between two of them.
    public static double[] ladder(Coordinate coordinate) {
        var values = new TreeSet<>(extremes(coordinate));
        for (int i = 0; i <= EVEN; i++) {
            values.add(coordinate.at((double) i / EVEN));
        }
        values.addAll(coordinate.simple());
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// A value between two others that halves the way in both, sizes far apart and values close together; the lower of
    /// the two where there is nothing between.
    static double between(Coordinate coordinate, double low, double high) {
        if (!coordinate.continuous()) {
            double middle = Math.floor((low + high) / 2);
            return coordinate.domain().contains(middle) ? middle : low;
        }
        long below = rank(low);
        long above = rank(high);
        return ranked((below & above) + ((below ^ above) >> 1));
    }

    /// The place of a double among all doubles, so that neighbours differ by 1.
    private static long rank(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return value < 0 ? -(bits & Long.MAX_VALUE) : bits;
    }

    private static double ranked(long rank) {
        return rank < 0 ? -Double.longBitsToDouble(-rank) : Double.longBitsToDouble(rank);
    }
}
