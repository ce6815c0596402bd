package nabla.plot.picture;

import java.util.Arrays;

/// Leaves out of a long line what is too fine to be seen, so that ten thousand steps draw like a thousand.
///
/// Where the line only goes to the right, each column of pixels keeps its first, lowest, highest and last
/// point: a noisy loss looks as rough as it is. Elsewhere a point stays that lies far enough from the one
/// before.
final class Thinning {
    /// In pixels.
    private static final double NEAREST = 0.5;

    /// A scribble of more points than that is drawn coarser.
    private static final int MOST = 3000;

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    private final double[] fromXs;
    private final double[] fromYs;
    private final int count;

    private Thinning(double[] fromXs, double[] fromYs, int count) {
        this.fromXs = fromXs;
        this.fromYs = fromYs;
        this.count = count;
    }

    /// What is left of the first `count` points. A point without a place becomes a gap.
    static Thinning of(double[] xs, double[] ys, int count, Geometry geometry) {
        var thinned = new Thinning(xs, ys, count);
        if (thinned.isAscending()) {
            thinned.byColumns(geometry);
        } else {
            double least = NEAREST;
            do {
                thinned.byDistance(geometry, least);
                least *= 2;
            } while (thinned.size > MOST);
        }
        return thinned;
    }

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }

    int size() {
        return size;
    }

    private boolean isAscending() {
        for (int i = 1; i < count; i++) {
            if (!(fromXs[i] >= fromXs[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private void byColumns(Geometry geometry) {
        double end = Math.ceil(geometry.width()) + 1;
        int first = 0;
        double column = Double.NaN;
        for (int i = 0; i < count; i++) {
            double now =
                    isPlace(i) ? Math.clamp(Math.floor(geometry.x(fromXs[i]) - geometry.left()), -2, end) : Double.NaN;
            if (now != column) {
                keep(first, i, column);
                first = i;
                column = now;
            }
        }
        keep(first, count, column);
    }

    /// Keeps what can be seen of the points `from` to `to`, which share a column.
    private void keep(int from, int to, double column) {
        if (from == to) {
            return;
        }
        if (Double.isNaN(column)) {
            gap();
            return;
        }
        int lowest = from;
        int highest = from;
        for (int i = from + 1; i < to; i++) {
            lowest = fromYs[i] < fromYs[lowest] ? i : lowest;
            highest = fromYs[i] > fromYs[highest] ? i : highest;
        }
        int last = from;
        add(fromXs[from], fromYs[from]);
        for (int i : new int[] {Math.min(lowest, highest), Math.max(lowest, highest), to - 1}) {
            if (i > last) {
                add(fromXs[i], fromYs[i]);
                last = i;
            }
        }
    }

    private void byDistance(Geometry geometry, double least) {
        size = 0;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < count; i++) {
            if (!isPlace(i)) {
                gap();
                lastX = Double.NaN;
                continue;
            }
            double x = geometry.x(fromXs[i]);
            double y = geometry.y(fromYs[i]);
            boolean near = Math.abs(x - lastX) < least && Math.abs(y - lastY) < least;
            if (!near || i == count - 1) {
                add(fromXs[i], fromYs[i]);
                lastX = x;
                lastY = y;
            }
        }
    }

    private boolean isPlace(int i) {
        return Double.isFinite(fromXs[i]) && Double.isFinite(fromYs[i]);
    }

    private void gap() {
        if (size > 0 && !Double.isNaN(ys[size - 1])) {
            add(xs[size - 1], Double.NaN);
        }
    }

    private void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }
}
