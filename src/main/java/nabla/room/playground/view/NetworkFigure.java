package nabla.room.playground.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.data.LabelledPoints;
import nabla.math.nn.Matrix;
import nabla.math.nn.Network;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Lattice;
import nabla.plot.figure.Shading;
import nabla.room.playground.model.Landscape;
import nabla.room.playground.model.PlaygroundPicture;
import nabla.room.playground.model.Unit;

/// The drawing of the network as a figure, for export: what [UnitPainter] paints on the stage, with the names of the
/// inputs and of the classes.
final class NetworkFigure {
    private static final double WIDTH = 60;
    private static final double HEIGHT = 36;
    /// Room at either side for names.
    private static final double NAMES = 14;

    private static final double THINNEST = 0.12;
    private static final double WIDEST = 2.2;

    private final PlaygroundPicture picture;
    private final Network network;
    private final UnitTiles tiles;

    private NetworkFigure(PlaygroundPicture picture) {
        this.picture = picture;
        this.network = picture.landscape().network();
        this.tiles = new UnitTiles(network, WIDTH, HEIGHT, 2);
    }

    static Figure of(PlaygroundPicture picture) {
        return new NetworkFigure(picture).figure();
    }

    private Figure figure() {
        var under = new ArrayList<FigureLayer>();
        var frames = new ArrayList<FigureLayer>();
        var names = new ArrayList<Mark>();
        for (int place = 1; place < tiles.places(); place++) {
            weights(place, under);
        }
        for (int place = 1; place <= tiles.places(); place++) {
            for (int index = 0; index < Unit.count(network, place); index++) {
                var unit = new Unit(place, index);
                under.add(tile(unit));
                frames.add(frame(unit));
                name(unit, names);
            }
        }
        return new Figure(
                "The network at step %,d".formatted(picture.step()),
                new Figure.Axis("", -NAMES, WIDTH + NAMES, AxisTicks.NONE),
                new Figure.Axis("", -1, HEIGHT + 1, AxisTicks.NONE),
                under,
                List.of(),
                frames,
                names,
                List.of(),
                "The network at step %,d: weights as lines, blue below 0 and orange above, and what each unit gives over the plane."
                        .formatted(picture.step()),
                true);
    }

    private void weights(int place, List<FigureLayer> lines) {
        Matrix weights = network.layers().get(place - 1).weights();
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.columns(); j++) {
                double size = Math.min(1, Math.abs(weights.at(i, j)) / UnitPainter.FULL);
                lines.add(trail(
                        new double[] {tiles.x(place), tiles.x(place + 1), Double.NaN},
                        new double[] {y(new Unit(place, j)), y(new Unit(place + 1, i)), Double.NaN},
                        weights.at(i, j) < 0 ? Role.BLUE : Role.ORANGE,
                        THINNEST + WIDEST * size));
            }
        }
    }

    private FigureLayer tile(Unit unit) {
        double[] values = picture.landscape().units().columns()[unit.place() - 1][unit.index()];
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double reach = Double.isFinite(largest) && largest > 1e-9 ? largest : 1;
        double x = tiles.x(unit.place());
        double half = tiles.half();
        var lattice =
                new Lattice(Landscape.SIDE, Landscape.SIDE, values, x - half, x + half, y(unit) - half, y(unit) + half);
        return Field.of(lattice, Shading.even(-reach, reach), Field.Ramp.DIVERGING);
    }

    private FigureLayer frame(Unit unit) {
        double x = tiles.x(unit.place());
        double y = y(unit);
        double half = tiles.half();
        boolean output = unit.place() == tiles.places();
        return trail(
                new double[] {x - half, x + half, x + half, x - half, x - half, Double.NaN},
                new double[] {y - half, y - half, y + half, y + half, y - half, Double.NaN},
                output ? ClassInks.role(unit.index()) : Role.GREY,
                output ? 1 : 0.4);
    }

    private void name(Unit unit, List<Mark> names) {
        LabelledPoints points = picture.settings().points();
        double half = tiles.half();
        if (unit.place() == 1) {
            names.add(
                    new Mark.Words(tiles.x(1) - half, y(unit), points.features().get(unit.index()), Role.GREY, -1, 0)
                            .within(NAMES, 2 * half));
        } else if (unit.place() == tiles.places()) {
            names.add(new Mark.Words(
                            tiles.x(unit.place()) + half,
                            y(unit),
                            LandscapeFigure.name(picture, unit.index()),
                            ClassInks.role(unit.index()),
                            1,
                            0)
                    .within(NAMES, 2 * half));
        }
    }

    /// Upward, as a plane has it.
    private double y(Unit unit) {
        return HEIGHT - tiles.y(unit);
    }

    /// The places end with a gap: a way that has come to its end has no dot there.
    private static FigureLayer trail(double[] xs, double[] ys, Role role, double width) {
        return new FigureLayer.Trail(xs, ys, xs.length, "", role, Dash.SOLID, width);
    }
}
