package nabla.room.linear.view;

/// Where a dragged point comes to rest.
final class DragStops {
    private static final double FINE = 100;
    private static final double COARSE = 2;
    private static final double PULL = 0.035;

    private DragStops() {}

    /// In hundredths, and on a half where that is near.
    static double near(double value) {
        double half = Math.rint(value * COARSE) / COARSE;
        double hundredth = Math.rint(value * FINE) / FINE;
        boolean drawn = Math.abs(value - half) < PULL && Math.abs(value - hundredth) > 1e-9;
        return (drawn ? half : hundredth) + 0.0;
    }

    /// The same, but never beyond the edge of the plane, where it could not be seen.
    static double near(double value, double from, double to) {
        return Math.clamp(near(value), Math.ceil(from * FINE) / FINE, Math.floor(to * FINE) / FINE);
    }
}
