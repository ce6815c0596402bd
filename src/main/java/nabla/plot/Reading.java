package nabla.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.model.Role;

/// The coordinates read off at a place of the picture: on the nearest curve, or in the open plane where none is near.
///
/// @param text what is shown, such as `z = 1.20   σ(z) = 0.769`, to the precision of a pixel
/// @param x    the place read off, in pixels; NaN for that of the mouse
/// @param y    the height of the curve there in pixels; NaN where no curve is near
/// @param role of that curve
record Reading(String text, double x, double y, Optional<Role> role) {
    private static final double NEAR = 70;

    /// How near a dot or a trail must be, in pixels.
    private static final double TOUCHED = 12;

    static Reading at(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        Optional<Reading> dot = dot(figure, geometry, mouseX, mouseY);
        return dot.or(() -> trail(figure, geometry, mouseX, mouseY))
                .orElseGet(() -> curve(figure, geometry, mouseX, mouseY));
    }

    /// Both coordinates, to the precision of a pixel.
    static String coordinates(Figure figure, Geometry geometry, double x, double y) {
        double xStep = fine(geometry.viewport().width() / geometry.width());
        double yStep = fine(geometry.viewport().height() / geometry.height());
        return "%s = %s   %s = %s"
                .formatted(
                        figure.x().symbol(),
                        number(figure.x(), x, xStep),
                        figure.y().symbol(),
                        number(figure.y(), y, yStep));
    }

    /// What is read off at a dot with a name: which one it is, and where.
    private static Optional<Reading> dot(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        List<Layer.Dots> named = Stream.concat(figure.under().stream(), figure.over().stream())
                .filter(Layer.Dots.class::isInstance)
                .map(Layer.Dots.class::cast)
                .filter(dots -> !dots.name().isEmpty())
                .toList();
        return DotHit.among(named, geometry, mouseX, mouseY, TOUCHED).map(hit -> {
            double x = hit.dots().xs()[hit.index()];
            double y = hit.dots().ys()[hit.index()];
            String text =
                    "%s %d   %s".formatted(hit.dots().name(), hit.number() + 1, coordinates(figure, geometry, x, y));
            return new Reading(
                    text, hit.pixelX(), hit.pixelY(), Optional.of(hit.dots().role()));
        });
    }

    /// The nearest point of a trail, such as the loss at a step.
    private static Optional<Reading> trail(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        Optional<Reading> nearest = Optional.empty();
        double least = TOUCHED;
        for (Layer layer : figure.over()) {
            if (layer instanceof Layer.Trail trail) {
                for (int i = 0; i < trail.count(); i++) {
                    double x = geometry.x(trail.xs()[i]);
                    double y = geometry.y(trail.ys()[i]);
                    double distance = Math.hypot(x - mouseX, y - mouseY);
                    if (distance < least) {
                        least = distance;
                        String name = trail.label().isEmpty() ? "" : trail.label() + "   ";
                        String text = name + coordinates(figure, geometry, trail.xs()[i], trail.ys()[i]);
                        nearest = Optional.of(new Reading(text, x, y, Optional.of(trail.role())));
                    }
                }
            }
        }
        return nearest;
    }

    private static Reading curve(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        double x = geometry.xValue(mouseX);
        double xStep = fine(geometry.viewport().width() / geometry.width());
        double yStep = fine(geometry.viewport().height() / geometry.height());
        String place = figure.x().symbol() + " = " + number(figure.x(), x, xStep);
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
            double height = geometry.yValue(mouseY);
            String text = place + "   " + figure.y().symbol() + " = " + number(figure.y(), height, yStep);
            return new Reading(text + value(figure, x, height), Double.NaN, Double.NaN, Optional.empty());
        }
        Figure.Curve curve = nearest.orElseThrow();
        double y = value(curve, x);
        String name = curve.label().isEmpty() ? figure.y().symbol() : curve.label();
        String joint = name.contains("=") ? ": " : " = ";
        return new Reading(
                place + "   " + name + joint + number(figure.y(), y, yStep),
                Double.NaN,
                geometry.y(y),
                Optional.of(curve.role()));
    }

    /// The value of a named field there.
    private static String value(Figure figure, double x, double y) {
        return figure.under().stream()
                .filter(layer -> layer instanceof Field field && !field.name().isEmpty())
                .map(layer -> (Field) layer)
                .map(field -> "   " + field.name() + " = " + Ticks.readout(field.at(x, y)))
                .findFirst()
                .orElse("");
    }

    private static String number(Figure.Axis axis, double value, double step) {
        return axis.powers() ? Ticks.readout(Math.pow(10, value)) : Ticks.text(value, step);
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
