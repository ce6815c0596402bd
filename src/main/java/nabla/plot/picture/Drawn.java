package nabla.plot.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.plot.figure.Field;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.PlaneMap;

/// A layer of a figure in pixels, as both the stage and a file draw it.
public sealed interface Drawn {
    /// A band.
    ///
    /// @param edge its upper edge, where a label stands at it
    record Area(FigureLayer.Band band, Ribbon ribbon, Optional<Outline> edge) implements Drawn {}

    /// Dots; those outside the plane are left out.
    record Cloud(FigureLayer.Dots dots, int count, double[] xs, double[] ys, Geometry plane) implements Drawn {}

    /// A trail.
    record Way(FigureLayer.Trail trail, Outline outline) implements Drawn {}

    /// A map of the plane.
    ///
    /// @param lines for each of its contours
    record Relief(PlaneMap map, List<Outline> lines, Geometry plane) implements Drawn {
        public Relief {
            lines = List.copyOf(lines);
        }
    }

    static Drawn of(FigureLayer layer, Geometry plane) {
        return switch (layer) {
            case FigureLayer.Band band -> area(band, plane);
            case FigureLayer.Dots dots -> cloud(dots, plane);
            case FigureLayer.Trail trail ->
                new Way(trail, new Outline().way(trail.xs(), trail.ys(), trail.count(), plane));
            case PlaneMap map -> relief(map, plane);
        };
    }

    private static Area area(FigureLayer.Band band, Geometry plane) {
        Optional<Outline> edge = band.label().isEmpty()
                ? Optional.empty()
                : Optional.of(new Outline().trace(band.xs(), band.high(), plane));
        return new Area(band, new Ribbon(band, plane), edge);
    }

    private static Cloud cloud(FigureLayer.Dots dots, Geometry plane) {
        double[] xs = new double[dots.xs().length];
        double[] ys = new double[xs.length];
        int count = 0;
        for (int i = 0; i < xs.length; i++) {
            if (plane.viewport().contains(dots.xs()[i], dots.ys()[i])) {
                xs[count] = plane.x(dots.xs()[i]);
                ys[count++] = plane.y(dots.ys()[i]);
            }
        }
        return new Cloud(dots, count, xs, ys, plane);
    }

    private static Relief relief(PlaneMap map, Geometry plane) {
        var lines = new ArrayList<Outline>();
        for (Field.Contour contour : map.contours()) {
            lines.add(new Outline().way(contour.xs(), contour.ys(), contour.xs().length, plane));
        }
        return new Relief(map, lines, plane);
    }
}
