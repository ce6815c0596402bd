package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.List;
import nabla.math.nn.Activation;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.activations.model.ActivationsPicture;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.model.TangentPoint;

/// The activations with a point on one of them, its tangent, and the triangle with a run of 1 that shows its slope.
final class FunctionFigure {
    static final double STEP = 0.1;
    private static final double MARGIN = 0.09;
    private static final double ROOM_TO_THE_RIGHT = 2.9;

    private FunctionFigure() {}

    static Figure of(ActivationsPicture picture) {
        TangentPoint point = picture.ridden();
        Role role = ActivationInks.role(point.activation());
        Figure.Axis up = heights(picture.state().shown());
        var curves = new ArrayList<Figure.Curve>();
        for (Activation activation : picture.state().shown()) {
            ActivationCurve curve = ActivationCurve.of(activation);
            curves.add(new Figure.Curve(
                    curve.zs(),
                    curve.values(),
                    ActivationInks.name(activation),
                    ActivationInks.role(activation),
                    ActivationInks.dash(activation)));
        }
        var layers = new ArrayList<FigureLayer>();
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Asymptote(true, point.z(), "", Role.GREY, Dash.DOTTED));
        picture.points().stream()
                .filter(each -> !each.equals(point))
                .forEach(each ->
                        marks.add(new Mark.Point(each.z(), each.value(), "", ActivationInks.role(each.activation()))));
        point.kink()
                .ifPresentOrElse(
                        kink -> {
                            marks.add(new Mark.Line(point.z(), point.value(), kink.left(), role, Dash.DASHED));
                            marks.add(new Mark.Line(point.z(), point.value(), kink.right(), role, Dash.DASHED));
                            marks.add(new Mark.Words(
                                    -0.7,
                                    0,
                                    "slope %s from the left".formatted(Ticks.readout(kink.left())),
                                    role,
                                    -1,
                                    1));
                            marks.add(new Mark.Words(
                                    2.4,
                                    2.4,
                                    "slope %s from the right".formatted(Ticks.readout(kink.right())),
                                    role,
                                    -1,
                                    1));
                        },
                        () -> {
                            layers.add(triangle(point, role));
                            marks.add(new Mark.Line(point.z(), point.value(), point.slope(), role, Dash.DASHED));
                            marks.addAll(sides(point, role));
                        });
        marks.add(new Mark.Grip(
                point.z(), point.value(), "", role, picture.state().shown().indexOf(point.activation()), STEP));
        return new Figure(
                "Activations", across(), up, List.of(), curves, layers, marks, List.of(), description(picture, point));
    }

    static Figure.Axis across() {
        return new Figure.Axis("", "z", -ActivationsState.FARTHEST, ActivationsState.FARTHEST);
    }

    /// Over a run of 1 the tangent rises by the slope: to the left where there is no room to the right.
    private static FigureLayer triangle(TangentPoint point, Role role) {
        double there = point.value() + point.slope();
        return new FigureLayer.Band(
                new double[] {point.z(), point.z() + 1},
                new double[] {point.value(), Math.min(point.value(), there)},
                new double[] {point.value(), Math.max(point.value(), there)},
                "",
                role,
                0.3);
    }

    private static List<Mark> sides(TangentPoint point, Role role) {
        boolean rises = point.slope() >= 0;
        String slope = "slope " + Ticks.readout(point.slope());
        return List.of(
                new Mark.Words(point.z() + 0.5, point.value(), "1", role, 0, rises ? -1 : 1),
                point.z() < ROOM_TO_THE_RIGHT
                        ? new Mark.Words(point.z() + 1, point.value(), slope, role, 1, rises ? -1 : 1)
                        : new Mark.Words(point.z(), point.value(), slope, role, -1, rises ? -1 : 1));
    }

    private static Figure.Axis heights(List<Activation> shown) {
        double low = 0;
        double high = 1;
        for (Activation activation : shown) {
            for (double value : ActivationCurve.of(activation).values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double margin = MARGIN * (high - low);
        return new Figure.Axis("", "value", low - margin, high + margin);
    }

    private static String description(ActivationsPicture picture, TangentPoint point) {
        String slope = point.kink().isPresent()
                ? "there it has a kink with the slope 0 from the left and 1 from the right"
                : "with the slope " + Ticks.readout(point.slope());
        return "%s from z = −6 to 6; the point is on %s at z = %s, value %s, %s."
                .formatted(
                        String.join(
                                ", ",
                                picture.state().shown().stream()
                                        .map(ActivationInks::name)
                                        .toList()),
                        ActivationInks.name(point.activation()),
                        Ticks.readout(point.z()),
                        Ticks.readout(point.value()),
                        slope);
    }
}
