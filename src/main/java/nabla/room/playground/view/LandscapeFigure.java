package nabla.room.playground.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.data.LabelledPoints;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Lattice;
import nabla.plot.figure.PlaneMap;
import nabla.plot.figure.Regions;
import nabla.plot.figure.Shading;
import nabla.plot.figure.Viewport;
import nabla.room.playground.model.Landscape;
import nabla.room.playground.model.PlaygroundPicture;
import nabla.room.playground.model.Unit;

/// The plane: which class the network says where, or one class's probability, or what one unit gives; and the points.
final class LandscapeFigure {
    private LandscapeFigure() {}

    /// @param watched the unit whose own region is shown instead
    /// @param dots    the points
    static Figure of(PlaygroundPicture picture, Optional<Unit> watched, List<FigureLayer> dots) {
        LabelledPoints points = picture.settings().points();
        Landscape landscape = picture.landscape();
        Optional<Unit> unit = watched.filter(it -> it.isOf(landscape.network()));
        Viewport window = landscape.window();
        String x = points.features().getFirst();
        String y = points.features().getLast();
        return new Figure(
                title(picture, unit),
                new Figure.Axis(x, x, window.xFrom(), window.xTo()),
                new Figure.Axis(y, y, window.yFrom(), window.yTo()),
                List.of(unit.map(it -> unit(landscape, it)).orElseGet(() -> regions(picture))),
                List.of(),
                dots,
                List.of(),
                List.of(),
                description(picture, unit));
    }

    static String title(PlaygroundPicture picture, Optional<Unit> unit) {
        return unit.map(it -> "The " + it.words(picture.landscape().network()))
                .or(() -> picture.state().alone().map(it -> "The probability of " + name(picture, it)))
                .orElse("What the network says");
    }

    static String name(PlaygroundPicture picture, int label) {
        return "class " + picture.settings().points().classes().get(label);
    }

    private static PlaneMap regions(PlaygroundPicture picture) {
        Optional<Integer> alone = picture.state().alone();
        return Regions.of(IntStream.range(0, picture.settings().classes())
                .filter(label -> alone.isEmpty() || alone.get() == label)
                .mapToObj(label -> new Regions.Region(
                        name(picture, label),
                        ClassInks.role(label),
                        picture.landscape().probability(label)))
                .toList());
    }

    /// From its lowest to its highest value, or on a scale with 0 in the middle.
    private static PlaneMap unit(Landscape landscape, Unit unit) {
        Lattice lattice = landscape.unit(unit.place(), unit.index());
        double largest = Arrays.stream(lattice.values()).map(Math::abs).max().orElse(0);
        double reach = Double.isFinite(largest) && largest > 1e-9 ? largest : 1;
        return Field.of(lattice, Shading.even(-reach, reach), Field.Ramp.DIVERGING, 0)
                .named(unit.place() == 1 ? "x" + (unit.index() + 1) : "a");
    }

    private static String description(PlaygroundPicture picture, Optional<Unit> unit) {
        LabelledPoints points = picture.settings().points();
        return "%s over the plane at step %,d, with %d points for training and %d for the test in %d classes."
                .formatted(
                        title(picture, unit),
                        picture.step(),
                        points.numbers(false).length,
                        points.numbers(true).length,
                        points.classes().size());
    }
}
