package nabla.plot.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.PlaneMap;
import nabla.plot.figure.Viewport;

/// Everything of a figure in pixels: outlines of curves and lines, dots, and where each label stands. The stage and a
/// file draw the same picture.
///
/// It is laid out anew for each figure and keeps its arrays.
public final class Picture {
    /// How much room a text takes.
    public interface Measure {
        double width(String text, double size);

        double height(double size);
    }

    /// A label and its place.
    ///
    /// @param role empty for the colour of numbers at the axes
    /// @param size of its type
    /// @param bare whether it has a row to itself, where no line passes: it needs no halo
    public record Label(String text, Optional<Role> role, double size, Box box, boolean bare) {}

    /// A line of the figure's marks.
    public record Stroke(Outline outline, Role role, Dash dash) {}

    /// A point of the figure's marks, in pixels.
    public record Dot(double x, double y, Role role, Kind kind) {

        public double radius(double pointRadius) {
            return kind.size * pointRadius;
        }
    }

    /// What a dot is.
    public enum Kind {
        POINT(1),
        /// Where a trail has got to.
        HEAD(0.9),
        /// The one of many dots that is chosen: it has a second ring.
        CHOSEN(1),
        /// It can be taken anywhere: its middle is open.
        HANDLE(1.25),
        /// A curve comes to it and does not take it: its middle is open, too.
        HOLE(1);

        private final double size;

        Kind(double size) {
            this.size = size;
        }

        public boolean isOpen() {
            return this == HANDLE || this == HOLE;
        }
    }

    /// A layer's picture and what it was drawn for.
    private record Kept(FigureLayer layer, Geometry geometry, Drawn drawn) {}

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

    private final List<Traced> traced = new ArrayList<>();
    private final List<Outline> curves = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Drawn> under = new ArrayList<>();
    private final List<Drawn> over = new ArrayList<>();
    private final List<Stroke> below = new ArrayList<>();
    private final List<Stroke> above = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final Labelling labelling;

    public Picture(Measure measure) {
        labelling = new Labelling(measure);
    }

    /// The layers under the curves.
    public List<Drawn> under() {
        return under;
    }

    /// The layers over the curves.
    public List<Drawn> over() {
        return over;
    }

    /// Whether there is a map behind everything.
    public boolean hasMap() {
        return under.stream().anyMatch(Drawn.Relief.class::isInstance);
    }

    /// As many as the figure has curves, in its order.
    public List<Outline> curves() {
        return curves;
    }

    /// Asymptotes, drawn under the curves.
    public List<Stroke> below() {
        return below;
    }

    /// Tangents, drawn over the curves.
    public List<Stroke> above() {
        return above;
    }

    /// Points, the one that can be dragged among them.
    public List<Dot> dots() {
        return dots;
    }

    public List<Label> labels() {
        return labelling.labels();
    }

    public void lay(Figure figure, Geometry geometry, Palette sizes) {
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
        lay(figure.under(), under, 0, geometry);
        lay(figure.over(), over, figure.under().size(), geometry);
        kept.subList(under.size() + over.size(), kept.size()).clear();
        figure.marks().forEach(mark -> lay(mark, geometry));
        var blocked = new ArrayList<Box>();
        dots.forEach(dot -> blocked.add(new Box(dot.x, dot.y, 0, 0).grown(dot.radius(sizes.pointRadius()) + 2)));
        labelling.label(figure, this, geometry, sizes, blocked);
    }

    /// @param first the place of the first of these layers among all
    private void lay(List<FigureLayer> layers, List<Drawn> drawn, int first, Geometry geometry) {
        drawn.clear();
        for (int i = 0; i < layers.size(); i++) {
            FigureLayer layer = layers.get(i);
            if (first + i == kept.size()) {
                kept.add(new Kept(layer, geometry, Drawn.of(layer, geometry)));
            }
            Kept last = kept.get(first + i);
            if (!last.layer.equals(layer) || !last.geometry.equals(geometry)) {
                kept.set(first + i, new Kept(layer, geometry, Drawn.of(layer, geometry)));
            }
            drawn.add(kept.get(first + i).drawn);
            special(layer, geometry);
        }
    }

    /// The one dot of a layer that stands out.
    private void special(FigureLayer layer, Geometry geometry) {
        switch (layer) {
            case FigureLayer.Trail trail -> {
                if (trail.count() > 0) {
                    int last = trail.count() - 1;
                    dot(trail.xs()[last], trail.ys()[last], trail.role(), Kind.HEAD, geometry);
                }
            }
            case FigureLayer.Dots all -> {
                int chosen = all.chosen() == FigureLayer.Dots.NONE ? -1 : all.indexOf(all.chosen());
                if (chosen >= 0) {
                    dot(all.xs()[chosen], all.ys()[chosen], all.role(), Kind.CHOSEN, geometry);
                }
            }
            case FigureLayer.Band band -> {}
            case PlaneMap map -> {}
        }
    }

    private void lay(Mark mark, Geometry geometry) {
        Viewport shown = geometry.viewport();
        switch (mark) {
            case Mark.Point(var x, var y, var label, var role) -> dot(x, y, role, Kind.POINT, geometry);
            case Mark.Hole(var x, var y, var label, var role) -> dot(x, y, role, Kind.HOLE, geometry);
            case Mark.Words words -> {}
            case Mark.Grip grip -> dot(grip.x(), grip.y(), grip.role(), Kind.POINT, geometry);
            case Mark.Handle handle -> dot(handle.x(), handle.y(), handle.role(), Kind.HANDLE, geometry);
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

    private void dot(double x, double y, Role role, Kind kind, Geometry geometry) {
        if (geometry.viewport().contains(x, y)) {
            dots.add(new Dot(geometry.x(x), geometry.y(y), role, kind));
        }
    }
}
