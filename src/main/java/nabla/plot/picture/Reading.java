package nabla.plot.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.model.Role;
import nabla.plot.figure.CurveValue;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.PlaneMap;
import nabla.plot.figure.Ticks;

/// What is read off at a place of the picture: a dot under the mouse, or else every curve at that x; the place itself
/// only where there is no curve.
///
/// @param lines what is shown, the place first: `z = 1.20`, then `σ(z) = 0.769`
/// @param x     the place read off, in pixels
public record Reading(List<Line> lines, double x) {
    /// How near a dot or a trail must be, in pixels.
    private static final double TOUCHED = 12;

    /// One thing that is read off.
    ///
    /// @param role whose colour it has; absent for the place
    /// @param y    where it is marked, in pixels; NaN where there is nothing to mark
    public record Line(String text, Optional<Role> role, double y) {
        static Line plain(String text) {
            return new Line(text, Optional.empty(), Double.NaN);
        }
    }

    public Reading {
        lines = List.copyOf(lines);
    }

    public static Reading at(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        return dot(figure, geometry, mouseX, mouseY)
                .or(() -> way(figure, geometry, mouseX, mouseY))
                .or(() -> curves(figure, geometry, mouseX))
                .orElseGet(() -> open(figure, geometry, mouseX, mouseY));
    }

    /// All of it on one line.
    public String text() {
        return String.join("   ", lines.stream().map(Line::text).toList());
    }

    /// Both coordinates, to the precision of a pixel.
    public static String coordinates(Figure figure, Geometry geometry, double x, double y) {
        double yStep = fine(geometry.viewport().height() / geometry.height());
        return "%s   %s = %s".formatted(place(figure, geometry, x), figure.y().symbol(), number(figure.y(), y, yStep));
    }

    private static String place(Figure figure, Geometry geometry, double x) {
        double xStep = fine(geometry.viewport().width() / geometry.width());
        return figure.x().symbol() + " = " + number(figure.x(), x, xStep);
    }

    /// What is read off at a dot with a name: which one it is, and where.
    private static Optional<Reading> dot(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        List<FigureLayer.Dots> named = Stream.concat(figure.under().stream(), figure.over().stream())
                .filter(FigureLayer.Dots.class::isInstance)
                .map(FigureLayer.Dots.class::cast)
                .filter(dots -> !dots.name().isEmpty())
                .toList();
        return DotHit.among(named, geometry, mouseX, mouseY, TOUCHED).map(hit -> {
            double x = hit.dots().xs()[hit.index()];
            double y = hit.dots().ys()[hit.index()];
            String name = "%s %d".formatted(hit.dots().name(), hit.number() + 1);
            return single(name, coordinates(figure, geometry, x, y), hit.dots().role(), hit.pixelX(), hit.pixelY());
        });
    }

    private static Reading single(String name, String coordinates, Role role, double pixelX, double pixelY) {
        String text = name.isEmpty() ? coordinates : name + "   " + coordinates;
        return new Reading(List.of(new Line(text, Optional.of(role), pixelY)), pixelX);
    }

    /// The nearest point of a trail that goes any way through the plane.
    private static Optional<Reading> way(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        Optional<Reading> nearest = Optional.empty();
        double least = TOUCHED;
        for (FigureLayer layer : figure.over()) {
            if (layer instanceof FigureLayer.Trail trail && !CurveValue.isFunction(trail)) {
                for (int i = 0; i < trail.count(); i++) {
                    double x = geometry.x(trail.xs()[i]);
                    double y = geometry.y(trail.ys()[i]);
                    double distance = Math.hypot(x - mouseX, y - mouseY);
                    if (distance < least) {
                        least = distance;
                        String where = coordinates(figure, geometry, trail.xs()[i], trail.ys()[i]);
                        nearest = Optional.of(single(trail.label(), where, trail.role(), x, y));
                    }
                }
            }
        }
        return nearest;
    }

    /// Every curve's own value at that x, however far from the mouse it is.
    private static Optional<Reading> curves(Figure figure, Geometry geometry, double mouseX) {
        double x = geometry.xValue(mouseX);
        double at = figure.curves().isEmpty() ? CurveValue.nearestStep(figure, x) : x;
        List<CurveValue> values = CurveValue.at(figure, at);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.plain(
                figure.curves().isEmpty()
                        ? figure.x().symbol() + " = " + number(figure.x(), at, 1)
                        : place(figure, geometry, at)));
        for (CurveValue value : values) {
            String joint = value.name().contains("=") ? ": " : " = ";
            lines.add(new Line(
                    value.name() + joint + height(figure.y(), geometry, value.value()),
                    Optional.of(value.role()),
                    geometry.y(value.value())));
        }
        return Optional.of(new Reading(lines, geometry.x(at)));
    }

    /// Where there is no curve: the place itself, called so unless a map gives every place a value.
    private static Reading open(Figure figure, Geometry geometry, double mouseX, double mouseY) {
        double x = geometry.xValue(mouseX);
        double y = geometry.yValue(mouseY);
        String place = coordinates(figure, geometry, x, y);
        String value = figure.under().stream()
                .filter(PlaneMap.class::isInstance)
                .flatMap(map -> ((PlaneMap) map).reading(x, y).stream())
                .map(read -> "   " + read)
                .findFirst()
                .orElse("");
        return new Reading(
                List.of(Line.plain(value.isEmpty() ? "no curve here, the mouse is at   " + place : place + value)),
                mouseX);
    }

    /// A curve's value: three digits, more where a pixel tells them apart, fewer where its points do not know them.
    private static String height(Figure.Axis axis, Geometry geometry, double value) {
        if (axis.powers() || value == 0) {
            return number(axis, value, 1);
        }
        double pixel = fine(geometry.viewport().height() / geometry.height());
        double digits = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
        return Ticks.text(value, Math.max(Math.min(digits, pixel), pixel / 1000));
    }

    private static String number(Figure.Axis axis, double value, double step) {
        return axis.powers() ? Ticks.readout(Math.pow(10, value)) : Ticks.text(value, step);
    }

    private static double fine(double perPixel) {
        return Math.pow(10, Math.floor(Math.log10(perPixel)));
    }
}
