package nabla.plot.figure;

/// The part of the plane a picture shows; each span is positive and finite.
public record Viewport(double xFrom, double xTo, double yFrom, double yTo) {
    /// How deep and how wide one can zoom, against the picture's own axes.
    private static final double NARROWEST = 1e-6;

    private static final double WIDEST = 100;

    /// How many of its own widths one can pan away from the picture.
    private static final double FARTHEST = 100;

    /// Below this part of its numbers' size a span is lost in rounding.
    private static final double FINEST = 1e-11;

    public Viewport {
        if (!(xFrom < xTo) || !(yFrom < yTo) || !Double.isFinite(xTo - xFrom) || !Double.isFinite(yTo - yFrom)) {
            throw new IllegalArgumentException(
                    "Nothing to show from %s to %s and %s to %s".formatted(xFrom, xTo, yFrom, yTo));
        }
    }

    /// What a figure shows before anybody zooms.
    public static Viewport of(Figure figure) {
        return new Viewport(
                figure.x().from(),
                figure.x().to(),
                figure.y().from(),
                figure.y().to());
    }

    public double width() {
        return xTo - xFrom;
    }

    public double height() {
        return yTo - yFrom;
    }

    public boolean contains(double x, double y) {
        return x >= xFrom && x <= xTo && y >= yFrom && y <= yTo;
    }

    /// Spans times `xFactor` and `yFactor`, the point (x, y) staying where it is; a factor below 1 goes nearer.
    /// It stops at the limits, which are measured by the figure's own viewport `home`.
    public Viewport zoomed(double x, double y, double xFactor, double yFactor, Viewport home) {
        double width = limited(width() * xFactor, home.width(), xFrom, xTo);
        double height = limited(height() * yFactor, home.height(), yFrom, yTo);
        double left = x - (x - xFrom) / width() * width;
        double bottom = y - (y - yFrom) / height() * height;
        return new Viewport(left, left + width, bottom, bottom + height).near(home);
    }

    /// With more of one axis, so that a unit is as long to the side as up on a plane of that size.
    public Viewport squared(double planeWidth, double planeHeight) {
        double unit = Math.max(width() / planeWidth, height() / planeHeight);
        double moreX = (unit * planeWidth - width()) / 2;
        double moreY = (unit * planeHeight - height()) / 2;
        return new Viewport(xFrom - moreX, xTo + moreX, yFrom - moreY, yTo + moreY);
    }

    /// Moved by so much to the right and up, not beyond the limits around `home`.
    public Viewport panned(double dx, double dy, Viewport home) {
        return moved(dx, dy).near(home);
    }

    private Viewport near(Viewport home) {
        double dx = back((xFrom + xTo) / 2, (home.xFrom + home.xTo) / 2, FARTHEST * home.width());
        double dy = back((yFrom + yTo) / 2, (home.yFrom + home.yTo) / 2, FARTHEST * home.height());
        return dx == 0 && dy == 0 ? this : moved(dx, dy);
    }

    private Viewport moved(double dx, double dy) {
        return new Viewport(xFrom + dx, xTo + dx, yFrom + dy, yTo + dy);
    }

    private static double back(double centre, double homeCentre, double reach) {
        return Math.clamp(centre, homeCentre - reach, homeCentre + reach) - centre;
    }

    private static double limited(double span, double homeSpan, double from, double to) {
        double finest = FINEST * Math.max(Math.abs(from), Math.abs(to));
        double narrowest = Math.max(NARROWEST * homeSpan, finest);
        return Math.clamp(span, narrowest, Math.max(narrowest, WIDEST * homeSpan));
    }
}
