package nabla.room.linear.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.linear.model.Arrow;
import nabla.room.linear.model.LinearPicture;
import nabla.room.linear.model.PlaneImage;
import nabla.room.linear.model.PlaneLines;
import nabla.room.linear.model.Segment;

/// A plane with what has become of the grid and the house in it, the basis vectors as arrows.
final class PlaneFigure {
    private static final double KEY_STEP = 0.1;
    private static final double GRID_WIDTH = 0.35;
    private static final double ARROW_WIDTH = 1.4;
    private static final double HOUSE_WIDTH = 1.3;
    /// An arrow's head against the width of the plane.
    private static final double HEAD = 0.045;

    private final LinearPicture picture;
    private final LinearPicture.Planes planes;
    private final AxisTicks ticks;
    private final List<FigureLayer> layers = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private PlaneFigure(LinearPicture picture, LinearPicture.Planes planes, PlaneImage image, AxisTicks ticks) {
        this.picture = picture;
        this.ticks = ticks;
        this.planes = planes;
        layers.add(trail(image.grid(), LinearInks.GRID, Dash.SOLID, GRID_WIDTH));
        layers.add(trail(image.house(), LinearInks.HOUSE, Dash.SOLID, HOUSE_WIDTH));
    }

    /// Layer after layer.
    static Figure deep(LinearPicture picture, LinearPicture.Planes planes, AxisTicks ticks) {
        var plane = new PlaneFigure(picture, planes, planes.deep(), ticks);
        if (!picture.isBent()) {
            plane.arrows(planes.deep().arrows(), true);
        }
        plane.point(planes.deep());
        if (picture.isThrough()) {
            picture.missed().ifPresent(plane::miss);
        }
        return plane.figure(
                LinearWords.deep(picture.state().stack()), describe("Layer after layer", picture, planes.deep()));
    }

    /// At once through the one layer.
    static Figure single(LinearPicture picture, LinearPicture.Planes planes, AxisTicks ticks) {
        var plane = new PlaneFigure(picture, planes, planes.single(), ticks);
        plane.arrows(planes.single().arrows(), true);
        plane.point(planes.single());
        return plane.figure(
                LinearWords.one(picture.state().stack()), describe("Through the one layer", picture, planes.single()));
    }

    /// The plane in which one drags.
    static Figure between(LinearPicture picture, LinearPicture.Planes planes, PlaneImage image, AxisTicks ticks) {
        var plane = new PlaneFigure(picture, planes, image, ticks);
        int passed = picture.state().plane();
        if (passed == 0) {
            plane.arrows(image.arrows(), false);
            plane.marks.add(new Mark.Handle(
                    image.point()[0], image.point()[1], "x", "the point x", LinearInks.POINT, KEY_STEP, KEY_STEP));
        } else {
            plane.arrows(planes.drawnColumns(), false);
            plane.handles(planes.drawnColumns(), picture.state().stack().number(passed));
            plane.point(image);
        }
        return plane.figure("", describe("The plane after %d layers".formatted(passed), picture, image));
    }

    /// Where there is nothing to be drawn.
    static Figure empty() {
        var axis = new Figure.Axis("", "", -1, 1);
        return new Figure("", axis, axis, List.of(), List.of(), "Nothing is drawn here.");
    }

    private void handles(List<Arrow> columns, int number) {
        if (columns.isEmpty()) {
            return;
        }
        boolean flat = picture.state().stack().layer(number).outputs() == 1;
        double up = flat ? 0 : KEY_STEP;
        double[] foot = columns.getFirst().from();
        marks.add(new Mark.Handle(
                foot[0],
                foot[1],
                LinearWords.bias(number),
                "the bias " + LinearWords.bias(number),
                Role.GREY,
                KEY_STEP,
                up));
        for (Arrow arrow : columns) {
            String name = "column %d of %s".formatted(arrow.column() + 1, LinearWords.weights(number));
            marks.add(new Mark.Handle(
                    arrow.to()[0], arrow.to()[1], "", name, LinearInks.column(arrow.column()), KEY_STEP, up));
        }
    }

    /// @param labelled with the numbers of the column
    private void arrows(List<Arrow> arrows, boolean labelled) {
        int lit = picture.state().lit();
        for (Arrow arrow : arrows) {
            boolean steps = labelled && lit > 0 && lit != arrow.column() + 1;
            Role role = steps ? Role.GREY : LinearInks.column(arrow.column());
            double head = 2 * HEAD * planes.reach().far();
            layers.add(trail(shaft(arrow, head), role, Dash.SOLID, steps ? 1 : ARROW_WIDTH));
            if (labelled && lit == arrow.column() + 1 && picture.isThrough() && ticks == AxisTicks.ROUND) {
                double across = arrow.to()[0] - arrow.from()[0];
                double up = arrow.to()[1] - arrow.from()[1];
                marks.add(new Mark.Words(
                        arrow.to()[0],
                        arrow.to()[1],
                        "(%s, %s)".formatted(Ticks.readout(across), Ticks.readout(up)),
                        role,
                        across < 0 ? -1 : 1,
                        up < 0 ? -1 : 1));
            }
        }
    }

    /// A line with two short ones at its tip.
    private static PlaneLines shaft(Arrow arrow, double head) {
        double dx = arrow.to()[0] - arrow.from()[0];
        double dy = arrow.to()[1] - arrow.from()[1];
        double length = Math.hypot(dx, dy);
        double size = Math.min(head, 0.4 * length) / (length == 0 ? 1 : length);
        double backX = arrow.to()[0] - size * dx;
        double backY = arrow.to()[1] - size * dy;
        double sideX = -0.5 * size * dy;
        double sideY = 0.5 * size * dx;
        return new PlaneLines(
                new double[] {arrow.from()[0], arrow.to()[0], backX + sideX, arrow.to()[0], backX - sideX, Double.NaN},
                new double[] {arrow.from()[1], arrow.to()[1], backY + sideY, arrow.to()[1], backY - sideY, Double.NaN});
    }

    private void point(PlaneImage image) {
        marks.add(new Mark.Point(image.point()[0], image.point()[1], "", LinearInks.POINT));
    }

    /// The bent segment, the straight way between its ends, and the two middles.
    private void miss(Segment segment) {
        layers.add(trail(segment.image(), LinearInks.MISSED, Dash.SOLID, ARROW_WIDTH));
        int last = segment.image().xs().length - 2;
        var chord = new PlaneLines(
                new double[] {segment.image().xs()[0], segment.image().xs()[last], Double.NaN},
                new double[] {segment.image().ys()[0], segment.image().ys()[last], Double.NaN});
        layers.add(trail(chord, LinearInks.MISSED, Dash.DASHED, 0.7));
        marks.add(new Mark.Hole(segment.half()[0], segment.half()[1], "a matrix", LinearInks.MISSED));
        marks.add(new Mark.Point(segment.middle()[0], segment.middle()[1], "the ReLU", LinearInks.MISSED));
    }

    private static FigureLayer trail(PlaneLines lines, Role role, Dash dash, double width) {
        return new FigureLayer.Trail(lines.xs(), lines.ys(), lines.xs().length, "", role, dash, width);
    }

    private Figure figure(String title, String description) {
        return new Figure(
                title,
                axis("y₁", planes.reach().across()),
                axis("y₂", planes.reach().up()),
                layers,
                List.of(),
                List.of(),
                marks,
                List.of(),
                description,
                true);
    }

    private Figure.Axis axis(String symbol, double reach) {
        return new Figure.Axis(symbol, -reach, reach, ticks);
    }

    private static String describe(String way, LinearPicture picture, PlaneImage image) {
        String point = "x = (%s, %s) is at (%s, %s)"
                .formatted(
                        Ticks.readout(picture.state().x1()),
                        Ticks.readout(picture.state().x2()),
                        Ticks.readout(image.point()[0]),
                        Ticks.readout(image.point()[1]));
        String columns = image.arrows().stream()
                .map(arrow -> "basis vector %d points along (%s, %s)"
                        .formatted(
                                arrow.column() + 1,
                                Ticks.readout(arrow.to()[0] - arrow.from()[0]),
                                Ticks.readout(arrow.to()[1] - arrow.from()[1])))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        Optional<Segment> missed = picture.missed();
        return "%s, a grid and a house: %s; %s%s."
                .formatted(
                        way,
                        point,
                        columns,
                        missed.map(it -> "; a middle is missed by " + Ticks.readout(it.missed()))
                                .orElse(""));
    }
}
