package nabla.room.likelihood.view;

import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.likelihood.model.LikelihoodState;

/// The squared error of one output over its prediction, with the tangent, whose slope is −2(y − f) (Sheet 002 a).
final class SquareFigure {
    private static final int POINTS = 161;
    private static final double SIDE = 5;
    private static final double HIGH = 18;
    private static final double LOW = -3;

    private SquareFigure() {}

    static Figure of(LikelihoodState state) {
        int d = state.output();
        double y = state.outputs().measured().get(d);
        double f = state.outputs().predicted(d);
        double residual = y - f;
        double slope = state.outputs().squareSlope(d);
        double middle = Math.rint(y);
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            xs[i] = middle + SIDE * (2.0 * i / (POINTS - 1) - 1);
            ys[i] = (y - xs[i]) * (y - xs[i]);
        }
        double height = residual * residual;
        var triangle = new FigureLayer.Band(
                new double[] {f, f + 1},
                new double[] {height, Math.min(height, height + slope)},
                new double[] {height, Math.max(height, height + slope)},
                "",
                LikelihoodInks.PREDICTED,
                0.3);
        return new Figure(
                "One square",
                new Figure.Axis("", "f", middle - SIDE, middle + SIDE),
                new Figure.Axis("", "(y − f)²", LOW, HIGH),
                List.of(),
                List.of(new Figure.Curve(xs, ys, "(y − f)²", LikelihoodInks.SQUARES, Dash.SOLID)),
                List.of(triangle),
                List.of(
                        new Mark.Asymptote(true, y, "y", LikelihoodInks.MEASURED, Dash.DASHED),
                        new Mark.Line(f, height, slope, LikelihoodInks.PREDICTED, Dash.DASHED),
                        new Mark.Words(f + 0.5, height, "1", Role.GREY, 0, slope < 0 ? 1 : -1),
                        new Mark.Words(
                                slope < 0 ? f - 0.3 : f + 1.1,
                                height + slope / 2,
                                "slope " + Ticks.readout(slope),
                                LikelihoodInks.PREDICTED,
                                slope < 0 ? -1 : 1,
                                0),
                        new Mark.Grip(f, height, "", LikelihoodInks.PREDICTED, 0, 0.1)),
                List.of(),
                "The square of y − f over f; at f = %s the residual y − f is %s and the slope %s."
                        .formatted(Ticks.readout(f), Ticks.readout(residual), Ticks.readout(slope)));
    }
}
