package nabla.plot.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;

/// Writes the labels of a picture: first words at their places, then at lines across the plane,
/// then at curves, trails and bands, then at points, and the levels of contours where there is room left.
final class Labelling {
    /// From the picture's edge, in pixels.
    private static final double NOTES_APART = 6;

    /// Contours have smaller type than curves.
    private static final double LEVEL_SIZE = 0.85;
    /// Between a place and the words beside it, as a part of their height.
    private static final double GAP = 0.4;
    /// The least height of a row of numbers, against their type size: no letter goes below the line.
    private static final double ROW = 0.95;
    /// Words that share an edge do not overlap, to rounding.
    private static final double APART = 0.01;

    private final Picture.Measure measure;
    private final LabelPlacement placement = new LabelPlacement();
    private final List<Picture.Label> labels = new ArrayList<>();

    Labelling(Picture.Measure measure) {
        this.measure = measure;
    }

    List<Picture.Label> labels() {
        return labels;
    }

    /// @param blocked what labels should leave free, such as dots
    void label(Figure figure, Picture picture, Geometry geometry, Palette sizes, List<Box> blocked) {
        labels.clear();
        var lines = picture.above().stream().map(Picture.Stroke::outline).toList();
        var layers = new ArrayList<Drawn>(picture.under());
        layers.addAll(picture.over());
        var taken = new ArrayList<>(notes(figure, geometry, sizes.axisSize()));
        var said = new ArrayList<Box>();
        figure.marks().forEach(mark -> words(mark, geometry, sizes, taken, said));
        placement.begin(geometry, picture.curves(), lines, layers, blocked, taken);
        double size = sizes.labelSize();
        figure.marks().forEach(mark -> atLine(mark, geometry, size));
        for (int i = 0; i < picture.curves().size(); i++) {
            Figure.Curve curve = figure.curves().get(i);
            atCurve(picture.curves().get(i), curve.label(), curve.role(), size);
        }
        layers.forEach(layer -> atLayer(layer, size));
        figure.marks().forEach(mark -> atPoint(mark, geometry, sizes));
        layers.forEach(layer -> levels(layer, LEVEL_SIZE * sizes.axisSize()));
    }

    /// Where the notes stand: in the lower right corner.
    private List<Box> notes(Figure figure, Geometry geometry, double size) {
        if (figure.notes().isEmpty()) {
            return List.of();
        }
        double width = measure.width(String.join(" · ", figure.notes()), size) + NOTES_APART;
        double height = measure.height(size) + NOTES_APART;
        return List.of(new Box(geometry.right() - width, geometry.bottom() - height, width, height));
    }

    private void atLine(Mark mark, Geometry geometry, double size) {
        if (mark instanceof Mark.Asymptote line && !line.label().isEmpty()) {
            double at = line.vertical() ? geometry.x(line.at()) : geometry.y(line.at());
            placement
                    .atLine(line.vertical(), at, measure.width(line.label(), size), measure.height(size))
                    .ifPresent(box -> add(line.label(), line.role(), size, box));
        }
    }

    private void atLayer(Drawn layer, double size) {
        switch (layer) {
            case Drawn.Area area ->
                area.edge()
                        .ifPresent(edge ->
                                atCurve(edge, area.band().label(), area.band().role(), size));
            case Drawn.Way way ->
                atCurve(way.outline(), way.trail().label(), way.trail().role(), size);
            case Drawn.Cloud cloud -> {}
            case Drawn.Relief relief -> {}
        }
    }

    private void atCurve(Outline outline, String label, Role role, double size) {
        if (!label.isEmpty()) {
            placement
                    .atCurve(outline, measure.width(label, size), measure.height(size))
                    .ifPresent(box -> add(label, role, size, box));
        }
    }

    private void atPoint(Mark mark, Geometry geometry, Palette sizes) {
        switch (mark) {
            case Mark.Point(var x, var y, var label, var role) -> atPoint(x, y, label, role, geometry, sizes);
            case Mark.Grip grip -> atPoint(grip.x(), grip.y(), grip.label(), grip.role(), geometry, sizes);
            case Mark.Handle handle -> atPoint(handle.x(), handle.y(), handle.label(), handle.role(), geometry, sizes);
            case Mark.Hole(var x, var y, var label, var role) -> atPoint(x, y, label, role, geometry, sizes);
            case Mark.Words words -> {}
            case Mark.Line line -> {}
            case Mark.Asymptote line -> {}
        }
    }

    private void atPoint(double x, double y, String label, Role role, Geometry geometry, Palette sizes) {
        if (!label.isEmpty() && geometry.viewport().contains(x, y)) {
            double size = sizes.labelSize();
            double width = measure.width(label, size);
            placement
                    .atPoint(geometry.x(x), geometry.y(y), sizes.pointRadius(), width, measure.height(size))
                    .ifPresent(box -> add(label, role, size, box));
        }
    }

    /// Words come first, and all that finds its own place keeps clear of them.
    private void words(Mark mark, Geometry geometry, Palette sizes, List<Box> taken, List<Box> said) {
        if (mark instanceof Mark.Words words
                && !words.words().isEmpty()
                && geometry.viewport().contains(words.x(), words.y())) {
            double room = Math.abs(geometry.y(words.y() + words.tall()) - geometry.y(words.y()));
            double size = size(words, geometry, sizes.labelSize(), room);
            double width = measure.width(words.words(), size);
            double height = measure.height(size);
            double gap = GAP * height;
            double middleX = geometry.x(words.x()) + words.side() * (width / 2 + gap);
            double middleY = geometry.y(words.y()) - words.rise() * (height / 2 + gap);
            double trimmed = Math.max(0, (height - room) / 2) + APART;
            double lowest = geometry.bottom() - height + trimmed; // above the plane where that is lower than the words
            double top = Math.max(geometry.top() - trimmed, Math.min(middleY - height / 2, lowest));
            var box = new Box(middleX - width / 2, top, width, height);
            var ink = new Box(box.x(), top + trimmed, width, height - 2 * trimmed);
            if (said.stream().noneMatch(ink::overlaps)) {
                boolean bare = Double.isFinite(words.tall());
                labels.add(new Picture.Label(words.words(), Optional.of(words.role()), size, box, bare));
                said.add(ink);
                taken.add(box);
            }
        }
    }

    /// The type size in which words fit their room, at most the usual one.
    private double size(Mark.Words words, Geometry geometry, double usual, double room) {
        double across = Math.abs(geometry.x(words.x() + words.wide()) - geometry.x(words.x()));
        double narrow = Math.min(1, across / measure.width(words.words(), usual));
        return Math.min(usual, Math.floor(Math.min(narrow * usual, room / ROW)));
    }

    private void levels(Drawn layer, double size) {
        if (layer instanceof Drawn.Relief relief) {
            for (int i = 0; i < relief.lines().size(); i++) {
                String label = relief.map().contours().get(i).label();
                if (!label.isEmpty()) {
                    placement
                            .onLine(relief.lines().get(i), measure.width(label, size), measure.height(size))
                            .ifPresent(box -> labels.add(new Picture.Label(label, Optional.empty(), size, box, false)));
                }
            }
        }
    }

    private void add(String text, Role role, double size, Box box) {
        labels.add(new Picture.Label(text, Optional.of(role), size, box, false));
    }
}
