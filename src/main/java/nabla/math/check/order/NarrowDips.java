package nabla.math.check.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nabla.math.check.order.OrderedPairs.Two;
import nabla.math.check.order.PairHeights.Height;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;

/// Neighbours on a line of which one side rises and the other falls, sought where one is steep and the other nearly
/// level: `w + 1.001*sin(w)` falls only close to the odd multiples of π.
final class NarrowDips {
    private static final int EVEN = 160;
    private static final int FINER = 16;
    private static final int ROUNDS = 3;
    private static final int MOST_PLACES = 4;
    private static final double ROUNDING = 1e-13;

    private final PairHeights sides;

    NarrowDips(PairHeights sides) {
        this.sides = sides;
    }

    /// From end to end of a slider.
    List<Two> along(double[] base, Coordinate coordinate) {
        var pairs = new ArrayList<Two>();
        if (coordinate.continuous()) {
            look(base, coordinate, coordinate.low(), coordinate.high(), EVEN, ROUNDS, pairs);
        }
        return pairs;
    }

    private void look(
            double[] base, Coordinate coordinate, double from, double to, int count, int rounds, List<Two> pairs) {
        List<Height> heights = IntStream.rangeClosed(0, count)
                .mapToDouble(i -> from + (to - from) * i / count)
                .filter(coordinate.domain()::contains)
                .mapToObj(value -> sides.at(SamplePoints.with(base, coordinate, value)))
                .filter(PairHeights::isFinite)
                .toList();
        double[] steepness = new double[Math.max(0, heights.size() - 1)];
        for (int i = 0; i < steepness.length; i++) {
            Height one = heights.get(i);
            Height next = heights.get(i + 1);
            steepness[i] = steepness(one, next);
            if (steepness[i] < 0) {
                pairs.add(new Two(one.at(), next.at()));
            }
        }
        if (!pairs.isEmpty() || rounds == 0) {
            return;
        }
        int index = coordinate.index();
        for (int place : places(steepness, rounds == ROUNDS ? MOST_PLACES : 1)) {
            double low = heights.get(Math.max(0, place - 1)).at()[index];
            double high = heights.get(Math.min(heights.size() - 1, place + 2)).at()[index];
            look(base, coordinate, low, high, FINER, rounds - 1, pairs);
        }
    }

    /// How much the left side rises for what the right one does; NaN where rounding may hide it.
    private static double steepness(Height one, Height next) {
        double left = next.left() - one.left();
        double right = next.right() - one.right();
        boolean plain = Math.abs(left) > ROUNDING * (Math.abs(one.left()) + Math.abs(next.left()))
                && Math.abs(right) > ROUNDING * (Math.abs(one.right()) + Math.abs(next.right()));
        return plain ? left / right : Double.NaN;
    }

    /// Where the steepness is least or largest among its neighbours, the most extreme places first.
    private static List<Integer> places(double[] steepness, int most) {
        var places = new ArrayList<Integer>();
        IntStream.range(0, steepness.length)
                .filter(i -> isExtreme(steepness, i, 1))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> steepness[i]))
                .limit(most)
                .forEach(places::add);
        IntStream.range(0, steepness.length)
                .filter(i -> isExtreme(steepness, i, -1))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -steepness[i]))
                .limit(most)
                .forEach(places::add);
        return places;
    }

    private static boolean isExtreme(double[] steepness, int i, int sign) {
        return i > 0
                && i + 1 < steepness.length
                && sign * steepness[i] <= sign * steepness[i - 1]
                && sign * steepness[i] <= sign * steepness[i + 1]
                && steepness[i - 1] != steepness[i + 1];
    }
}
