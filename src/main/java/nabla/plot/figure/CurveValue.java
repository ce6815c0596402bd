package nabla.plot.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nabla.model.Role;

/// What a curve of a figure is worth at a place; a trail whose places ascend, such as a loss over its steps, is a curve
/// too.
///
/// @param name of the curve: its label, or what its axis shows
public record CurveValue(String name, double value, Role role) {

    /// Of all curves that have a value there, in the order drawn.
    public static List<CurveValue> at(Figure figure, double x) {
        var values = new ArrayList<CurveValue>();
        for (Figure.Curve curve : figure.curves()) {
            add(
                    values,
                    name(figure, curve.label()),
                    between(curve.xs(), curve.ys(), curve.xs().length, x),
                    curve.role());
        }
        for (FigureLayer.Trail trail : functions(figure)) {
            boolean reached = trail.count() > 0 && x <= trail.xs()[trail.count() - 1];
            double value = reached ? between(trail.xs(), trail.ys(), trail.count(), x) : Double.NaN;
            add(values, name(figure, trail.label()), value, trail.role());
        }
        return values;
    }

    /// The place of a trail's points nearest to x, for there is nothing between two steps; x where there is no trail.
    public static double nearestStep(Figure figure, double x) {
        double nearest = Double.NaN;
        for (FigureLayer.Trail trail : functions(figure)) {
            if (trail.count() > 0) {
                double[] xs = trail.xs();
                int found = Arrays.binarySearch(xs, 0, trail.count(), x);
                int after = Math.clamp(found >= 0 ? found : -found - 1, 0, trail.count() - 1);
                int before = Math.max(0, after - 1);
                double own = x - xs[before] < xs[after] - x ? xs[before] : xs[after];
                nearest = Double.isNaN(nearest) || Math.abs(own - x) < Math.abs(nearest - x) ? own : nearest;
            }
        }
        return Double.isNaN(nearest) ? x : nearest;
    }

    /// Whether every place of a trail has one height.
    public static boolean isFunction(FigureLayer.Trail trail) {
        for (int i = 1; i < trail.count(); i++) {
            if (!(trail.xs()[i - 1] < trail.xs()[i])) {
                return false;
            }
        }
        return trail.count() > 0;
    }

    /// The same trail may be drawn twice, as far as it has got and as far as it will go: it is read once.
    private static List<FigureLayer.Trail> functions(Figure figure) {
        var once = new ArrayList<FigureLayer.Trail>();
        Stream.concat(figure.over().stream(), figure.under().stream()).forEach(layer -> {
            if (layer instanceof FigureLayer.Trail trail
                    && isFunction(trail)
                    && !hasMap(figure)
                    && once.stream().noneMatch(other -> isSame(other, trail))) {
                once.add(trail);
            }
        });
        return once;
    }

    /// A path on a map is no curve, whichever way it goes.
    private static boolean hasMap(Figure figure) {
        return figure.under().stream().anyMatch(PlaneMap.class::isInstance);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(FigureLayer.Trail one, FigureLayer.Trail other) {
        return one.ys() == other.ys();
    }

    private static void add(List<CurveValue> values, String name, double value, Role role) {
        if (Double.isFinite(value)) {
            values.add(new CurveValue(name, value, role));
        }
    }

    private static String name(Figure figure, String label) {
        return label.isEmpty() ? figure.y().symbol() : label;
    }

    /// A height at x, on the straight line between the neighbouring points; NaN beside a gap and beyond the ends.
    static double between(double[] xs, double[] ys, int count, double x) {
        int low = 0;
        int high = count - 1;
        if (high == 0 && x == xs[0]) {
            return ys[0];
        }
        if (high < 1 || !(x >= xs[low]) || !(x <= xs[high])) {
            return Double.NaN;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (xs[middle] <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (xs[low] == x && Double.isFinite(ys[low])) {
            return ys[low];
        }
        double y0 = ys[low];
        double y1 = ys[high];
        if (!Double.isFinite(y0) || !Double.isFinite(y1)) {
            return Double.NaN;
        }
        return xs[high] == xs[low] ? y1 : y0 + (y1 - y0) * ((x - xs[low]) / (xs[high] - xs[low]));
    }
}
