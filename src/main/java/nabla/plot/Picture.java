package nabla.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.Figure.Mark;

/// Everything of a figure in pixels: outlines of curves and lines, dots, and where each label stands. The stage and a
/// file draw the same picture.
///
/// It is laid out anew for each figure and keeps its arrays.
final class Picture {
    /// How much room a text takes.
    interface Measure {
        double width(String text, double size);

        double height(double size);
    }

    /// A label and its place.
    record Label(String text, Role role, Box box) {}

    /// A line of the figure's marks.
    record Stroke(Outline outline, Role role, Dash dash) {}

    /// A point of the figure's marks, in pixels.
    record Dot(double x, double y, Role role) {}

    /// An outline and what it was traced for.
    private static final class Traced {
        private final Outline outline = new Outline();
        private Optional<Figure.Curve> curve = Optional.empty();
        private Optional<Geometry> geometry = Optional.empty();

        /// A curve that has not changed, in a plane that has not, is not traced again: a point dragged along it costs
        /// next to nothing.
        Outline of(Figure.Curve wanted, Geometry plane) {
            if (curve.filter(wanted::isSame).isEmpty() || !geometry.equals(Optional.of(plane))) {
                outline.trace(wanted.xs(), wanted.ys(), plane);
                curve = Optional.of(wanted);
                geometry = Optional.of(plane);
            }
            return outline;
        }
    }

    private final Measure measure;
    private final LabelPlacement placement = new LabelPlacement();
    private final List<Traced> traced = new ArrayList<>();
    private final List<Outline> curves = new ArrayList<>();
    private final List<Stroke> below = new ArrayList<>();
    private final List<Stroke> above = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    Picture(Measure measure) {
        this.measure = measure;
    }

    /// As many as the figure has curves, in its order.
    List<Outline> curves() {
        return curves;
    }

    /// Asymptotes, drawn under the curves.
    List<Stroke> below() {
        return below;
    }

    /// Tangents, drawn over the curves.
    List<Stroke> above() {
        return above;
    }

    /// Points, the one that can be dragged among them.
    List<Dot> dots() {
        return dots;
    }

    List<Label> labels() {
        return labels;
    }

    void lay(Figure figure, Geometry geometry, Palette sizes) {
        curves.clear();
        for (int i = 0; i < figure.curves().size(); i++) {
            if (i == traced.size()) {
                traced.add(new Traced());
            }
            curves.add(traced.get(i).of(figure.curves().get(i), geometry));
        }
        below.clear();
        above.clear();
        dots.clear();
        figure.marks().forEach(mark -> lay(mark, geometry));
        labels.clear();
        var blocked = new ArrayList<Box>();
        double reach = sizes.pointRadius() + 2;
        dots.forEach(dot -> blocked.add(new Box(dot.x, dot.y, 0, 0).grown(reach)));
        placement.begin(geometry, curves, above.stream().map(Stroke::outline).toList(), blocked);
        label(figure, geometry, sizes);
    }

    private void lay(Mark mark, Geometry geometry) {
        Viewport shown = geometry.viewport();
        switch (mark) {
            case Mark.Point(var x, var y, var label, var role) -> dot(x, y, role, geometry);
            case Mark.Grip grip -> dot(grip.x(), grip.y(), grip.role(), geometry);
            case Mark.Handle handle -> dot(handle.x(), handle.y(), handle.role(), geometry);
            case Mark.Line(var x, var y, var slope, var role, var dash) -> {
                double[] xs = {shown.xFrom() - shown.width(), shown.xTo() + shown.width()};
                double[] ys = {y + slope * (xs[0] - x), y + slope * (xs[1] - x)};
                above.add(new Stroke(new Outline().trace(xs, ys, geometry), role, dash));
            }
            case Mark.Asymptote(var vertical, var at, var label, var role, var dash) -> {
                double[] across = {at, at};
                double[] along = vertical
                        ? new double[] {shown.yFrom() - shown.height(), shown.yTo() + shown.height()}
                        : new double[] {shown.xFrom() - shown.width(), shown.xTo() + shown.width()};
                Outline line = vertical
                        ? new Outline().trace(across, along, geometry)
                        : new Outline().trace(along, across, geometry);
                below.add(new Stroke(line, role, dash));
            }
        }
    }

    private void dot(double x, double y, Role role, Geometry geometry) {
        if (geometry.viewport().contains(x, y)) {
            dots.add(new Dot(geometry.x(x), geometry.y(y), role));
        }
    }

    private void label(Figure figure, Geometry geometry, Palette sizes) {
        double height = measure.height(sizes.labelSize());
        for (Mark mark : figure.marks()) {
            if (mark instanceof Mark.Asymptote line && !line.label().isEmpty()) {
                double at = line.vertical() ? geometry.x(line.at()) : geometry.y(line.at());
                double width = measure.width(line.label(), sizes.labelSize());
                placement
                        .atLine(line.vertical(), at, width, height)
                        .ifPresent(box -> labels.add(new Label(line.label(), line.role(), box)));
            }
        }
        for (int i = 0; i < curves.size(); i++) {
            Figure.Curve curve = figure.curves().get(i);
            if (!curve.label().isEmpty()) {
                double width = measure.width(curve.label(), sizes.labelSize());
                placement
                        .atCurve(curves.get(i), width, height)
                        .ifPresent(box -> labels.add(new Label(curve.label(), curve.role(), box)));
            }
        }
        for (Mark mark : figure.marks()) {
            switch (mark) {
                case Mark.Point(var x, var y, var label, var role) -> atPoint(x, y, label, role, geometry, sizes);
                case Mark.Grip grip -> atPoint(grip.x(), grip.y(), grip.label(), grip.role(), geometry, sizes);
                case Mark.Handle handle ->
                    atPoint(handle.x(), handle.y(), handle.label(), handle.role(), geometry, sizes);
                case Mark.Line line -> {}
                case Mark.Asymptote line -> {}
            }
        }
    }

    private void atPoint(double x, double y, String label, Role role, Geometry geometry, Palette sizes) {
        if (!label.isEmpty() && geometry.viewport().contains(x, y)) {
            double width = measure.width(label, sizes.labelSize());
            placement
                    .atPoint(
                            geometry.x(x), geometry.y(y), sizes.pointRadius(), width, measure.height(sizes.labelSize()))
                    .ifPresent(box -> labels.add(new Label(label, role, box)));
        }
    }
}
