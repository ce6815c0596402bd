package nabla.plot.picture;

/// A curve as it is drawn: runs of points in pixels, cut at the picture's edge, with gaps where there is no value.
///
/// Points that lie on the straight line between their neighbours, to within a tenth of a pixel, are left out: they
/// cannot be seen, and each costs drawing time.
public final class Outline extends Runs {
    /// How far beyond the data area a run goes on, so that its cut end lies outside the clip.
    private static final double MARGIN = 12;

    private static final double FLATNESS = 0.1;
    private static final double FAR = 1e7;

    private double minX;
    private double maxX;
    private double minY;
    private double maxY;

    /// Whether the last point of a run is still open, and the range of slopes from the one before it, within which no
    /// point passed over is farther from the line than the flatness.
    private boolean open;

    private double steepest;
    private double shallowest;

    /// Traces a curve anew.
    Outline trace(double[] valueXs, double[] valueYs, Geometry geometry) {
        return trace(valueXs, valueYs, valueXs.length, geometry, true);
    }

    /// Traces a way in any direction anew, without what is too fine to be seen.
    Outline way(double[] valueXs, double[] valueYs, int count, Geometry geometry) {
        Thinning thinned = Thinning.of(valueXs, valueYs, count, geometry);
        return trace(thinned.xs(), thinned.ys(), thinned.size(), geometry, false);
    }

    private Outline trace(double[] valueXs, double[] valueYs, int count, Geometry geometry, boolean poles) {
        clear();
        open = false;
        minX = geometry.left() - MARGIN;
        maxX = geometry.right() + MARGIN;
        minY = geometry.top() - MARGIN;
        maxY = geometry.bottom() + MARGIN;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < count; i++) {
            double x = Math.clamp(geometry.x(valueXs[i]), -FAR, FAR);
            double y = Math.clamp(geometry.y(valueYs[i]), -FAR, FAR);
            boolean joined = !Double.isNaN(lastY)
                    && !Double.isNaN(y)
                    && Double.isFinite(valueYs[i])
                    && !(poles && isPole(valueYs, i - 1, geometry.viewport().height()));
            if (joined) {
                segment(lastX, lastY, x, y);
            } else {
                open = false;
            }
            lastX = x;
            lastY = Double.isFinite(valueYs[i]) ? y : Double.NaN;
        }
        return this;
    }

    /// How far a place is from the curve, in pixels; infinitely far where nothing is to be seen of it.
    public double distance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int run = 0; run < runs(); run++) {
            for (int i = start(run); i + 1 < end(run); i++) {
                double dx = x(i + 1) - x(i);
                double dy = y(i + 1) - y(i);
                double along = Math.clamp(((x - x(i)) * dx + (y - y(i)) * dy) / (dx * dx + dy * dy), 0, 1);
                least = Math.min(least, Math.hypot(x(i) + along * dx - x, y(i) + along * dy - y));
            }
        }
        return least;
    }

    /// A pole lies between the samples `i` and `i + 1` where the curve leaps over half the picture against its course
    /// on both sides: 1/x falls, leaps up, and falls again, while a steep step rises all the way.
    private static boolean isPole(double[] ys, int i, double height) {
        double leap = ys[i + 1] - ys[i];
        if (Math.abs(leap) < height / 2 || i < 1 || i + 2 >= ys.length) {
            return false;
        }
        double before = ys[i] - ys[i - 1];
        double after = ys[i + 2] - ys[i + 1];
        return before * leap < 0
                && after * leap < 0
                && Math.abs(before) < Math.abs(leap)
                && Math.abs(after) < Math.abs(leap);
    }

    /// Cuts the segment at the margin (Liang and Barsky) and appends what is left.
    private void segment(double x0, double y0, double x1, double y1) {
        if (isInside(x0, y0) && isInside(x1, y1)) {
            if (!open) {
                begin(x0, y0);
            }
            append(x1, y1);
            return;
        }
        double dx = x1 - x0;
        double dy = y1 - y0;
        double enter = 0;
        double leave = 1;
        double[] steps = {-dx, dx, -dy, dy};
        double[] rooms = {x0 - minX, maxX - x0, y0 - minY, maxY - y0};
        for (int side = 0; side < 4; side++) {
            if (steps[side] == 0) {
                if (rooms[side] < 0) {
                    open = false;
                    return;
                }
            } else if (steps[side] < 0) {
                enter = Math.max(enter, rooms[side] / steps[side]);
            } else {
                leave = Math.min(leave, rooms[side] / steps[side]);
            }
        }
        if (enter >= leave) {
            open = false;
            return;
        }
        if (!open || enter > 0) {
            begin(x0 + enter * dx, y0 + enter * dy);
        }
        if (leave < 1) {
            append(x0 + leave * dx, y0 + leave * dy);
            open = false;
        } else {
            append(x1, y1);
        }
    }

    private boolean isInside(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    private void begin(double x, double y) {
        beginRun();
        open = true;
        add(x, y);
    }

    /// Appends a point; to the right, it takes the last one's place where that one is on the straight line to it.
    private void append(double x, double y) {
        int last = size() - 1;
        if (last > start(runs() - 1) && isStraight(last, x, y)) {
            removeLast();
        } else {
            shallowest = Double.NEGATIVE_INFINITY;
            steepest = Double.POSITIVE_INFINITY;
        }
        double dx = x - x(size() - 1);
        double dy = y - y(size() - 1);
        if (dx > 0) {
            double room = FLATNESS * Math.hypot(dx, dy) / dx; // measured upright, where the line is steep
            shallowest = Math.max(shallowest, (dy - room) / dx);
            steepest = Math.min(steepest, (dy + room) / dx);
        } else {
            steepest = Double.NEGATIVE_INFINITY; // a way that turns back keeps its corner
        }
        add(x, y);
    }

    /// Whether a point to the right of the last one goes on in its direction, as far as one can see.
    private boolean isStraight(int last, double x, double y) {
        double dx = x - x(last - 1);
        double slope = (y - y(last - 1)) / dx;
        return dx > 0 && x >= x(last) && slope >= shallowest && slope <= steepest;
    }
}
