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
import nabla.room.activations.model.TangentPoint;

/// The derivatives below the functions: at the same z, the height of the point is the slope above.
final class SlopeFigure {
    private static final double MARGIN = 0.2;
    private static final double PEAK = 0.25;

    private SlopeFigure() {}

    static Figure of(ActivationsPicture picture) {
        TangentPoint point = picture.ridden();
        Role role = ActivationInks.role(point.activation());
        var curves = new ArrayList<Figure.Curve>();
        for (TangentPoint each : picture.points()) {
            ActivationCurve whole = ActivationCurve.of(each.activation());
            ActivationCurve curve = picture.isDrawnWholly() ? whole : whole.upTo(picture.drawn(), each.slope());
            curves.add(new Figure.Curve(
                    curve.zs(),
                    curve.slopes(),
                    picture.isDrawnWholly() ? "slope of " + ActivationInks.name(each.activation()) : "",
                    ActivationInks.role(each.activation()),
                    ActivationInks.dash(each.activation())));
        }
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Asymptote(true, point.z(), "", Role.GREY, Dash.DOTTED));
        if (point.activation() == Activation.SIGMOID && point.z() == 0) {
            marks.add(new Mark.Asymptote(false, PEAK, "", Role.GREY, Dash.DASHED));
            marks.add(new Mark.Words(FunctionFigure.across().to(), PEAK, "1/4 at most", Role.GREY, -1, 1));
        }
        for (TangentPoint each : picture.points()) {
            kink(each, picture.isDrawnWholly(), marks);
            if (!each.equals(point)) {
                marks.add(new Mark.Point(each.z(), each.slope(), "", ActivationInks.role(each.activation())));
            }
        }
        String label = point.kink().isPresent() ? "" : Ticks.readout(point.slope());
        marks.add(new Mark.Grip(
                point.z(),
                point.slope(),
                label,
                role,
                picture.state().shown().indexOf(point.activation()),
                FunctionFigure.STEP));
        return new Figure(
                "Their derivatives",
                new Figure.Axis(
                        "",
                        "z",
                        FunctionFigure.across().from(),
                        FunctionFigure.across().to()),
                heights(picture.state().shown()),
                List.of(),
                curves,
                List.of(height(point, role)),
                marks,
                List.of(),
                "The derivatives over the same z; at z = %s that of %s is %s."
                        .formatted(
                                Ticks.readout(point.z()),
                                ActivationInks.name(point.activation()),
                                Ticks.readout(point.slope())));
    }

    /// The same height as the upright side of the triangle above.
    private static FigureLayer height(TangentPoint point, Role role) {
        double half = 0.05;
        return new FigureLayer.Band(
                new double[] {point.z() - half, point.z() + half},
                new double[] {Math.min(0, point.slope()), Math.min(0, point.slope())},
                new double[] {Math.max(0, point.slope()), Math.max(0, point.slope())},
                "",
                role,
                0.45);
    }

    /// At its kink a function has no slope, only one from either side; what is written there is a choice.
    private static void kink(TangentPoint point, boolean wholly, List<Mark> marks) {
        point.kink().filter(there -> wholly).ifPresent(kink -> {
            Role role = ActivationInks.role(point.activation());
            marks.add(new Mark.Hole(0, kink.right(), "", role));
            marks.add(new Mark.Words(-0.3, kink.right(), Ticks.readout(kink.right()) + " from the right", role, -1, 0));
            marks.add(new Mark.Words(-0.3, 0, Ticks.readout(kink.left()) + " from the left", role, -1, 1));
            String convention = "%s at 0, a convention".formatted(Ticks.readout(kink.convention()));
            marks.add(new Mark.Words(0.3, 0, convention, role, 1, 1));
        });
    }

    private static Figure.Axis heights(List<Activation> shown) {
        double low = 0;
        double high = PEAK;
        for (Activation activation : shown) {
            for (double slope : ActivationCurve.of(activation).slopes()) {
                low = Double.isNaN(slope) ? low : Math.min(low, slope);
                high = Double.isNaN(slope) ? high : Math.max(high, slope);
            }
        }
        double margin = MARGIN * (high - low);
        return new Figure.Axis("", "slope", low - margin, high + margin);
    }
}
