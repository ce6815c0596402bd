package nabla.plot;

import java.util.Optional;
import nabla.model.Role;

/// The coordinates read off at a place of the picture: on the nearest curve, or in the open plane where none is near.
///
/// @param text what is shown, such as `z = 1.20   σ(z) = 0.769`, to the precision of a pixel
/// @param y    the height of the curve there in pixels; NaN where no curve is near
/// @param role of that curve
record Reading(String text, double y, Optional<Role> role) {
    private static final double NEAR = 70;

    static Reading at(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        double x = geometry.xValue(mouseX);
        double xStep = fine(geometry.viewport().width() / geometry.width());
        double yStep = fine(geometry.viewport().height() / geometry.height());
        String place = figure.x().symbol() + " = " + Ticks.text(x, xStep);
        Optional<Figure.Curve> nearest = Optional.empty();
        double nearestDistance = NEAR;
        for (Figure.Curve curve : figure.curves()) {
            double distance = Math.abs(geometry.y(value(curve, x)) - mouseY);
            if (distance < nearestDistance) {
                nearest = Optional.of(curve);
                nearestDistance = distance;
            }
        }
        if (nearest.isEmpty()) {
            String height = figure.y().symbol() + " = " + Ticks.text(geometry.yValue(mouseY), yStep);
            return new Reading(place + "   " + height, Double.NaN, Optional.empty());
        }
        Figure.Curve curve = nearest.orElseThrow();
        double y = value(curve, x);
        String name = curve.label().isEmpty() ? figure.y().symbol() : curve.label();
        String joint = name.contains("=") ? ": " : " = ";
        return new Reading(
                place + "   " + name + joint + Ticks.text(y, yStep), geometry.y(y), Optional.of(curve.role()));
    }

    /// A curve's height at x, on the straight line between its neighbouring points; NaN beside a gap.
    static double value(Figure.Curve curve, double x) {
        double[] xs = curve.xs();
        int low = 0;
        int high = xs.length - 1;
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
        double y0 = curve.ys()[low];
        double y1 = curve.ys()[high];
        if (!Double.isFinite(y0) || !Double.isFinite(y1)) {
            return Double.NaN;
        }
        return xs[high] == xs[low] ? y1 : y0 + (y1 - y0) * ((x - xs[low]) / (xs[high] - xs[low]));
    }

    private static double fine(double perPixel) {
        return Math.pow(10, Math.floor(Math.log10(perPixel)));
    }
}
