package nabla.room.descent.view;

import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.Prediction;

/// The curve σ(z) = √(1 + z²) with every sample riding on it, its floor, and its slope at the chosen one.
final class WidthFigure {
    private static final int POINTS = 241;

    private WidthFigure() {}

    static Figure of(DescentPicture picture) {
        double far = picture.windows().z();
        double[] zs = new double[POINTS];
        double[] sigmas = new double[POINTS];
        double[] sizes = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            zs[i] = far * (2.0 * i / (POINTS - 1) - 1);
            sigmas[i] = Math.hypot(1, zs[i]);
            sizes[i] = Math.abs(zs[i]);
        }
        var sample = picture.numbers().sample();
        double slope = sample.z() / sample.sigma();
        return new Figure(
                "The width of each sample",
                new Figure.Axis("z, the raw width", "z", -far, far),
                new Figure.Axis("σ", "σ", 0, Math.hypot(1, far) * 1.06),
                List.of(),
                List.of(
                        new Figure.Curve(zs, sizes, "|z|", Role.GREY, Dash.DOTTED),
                        new Figure.Curve(zs, sigmas, "σ(z)", Role.ORANGE, Dash.SOLID)),
                List.of(dots(picture)),
                List.of(
                        new Figure.Mark.Asymptote(false, 1, "the floor, σ = 1", Role.GREY, Dash.DASHED),
                        new Figure.Mark.Line(sample.z(), sample.sigma(), slope, Role.PURPLE, Dash.DASHED)),
                List.of(),
                "The width over the raw width, at least 1; the chosen sample is at z = %s with the slope %s."
                        .formatted(Ticks.readout(sample.z()), Ticks.readout(slope)));
    }

    private static FigureLayer.Dots dots(DescentPicture picture) {
        int[] rows = picture.samples().overview().rows();
        Prediction prediction = Prediction.of(picture);
        double[] zs = new double[rows.length];
        double[] sigmas = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            zs[i] = prediction.z(rows[i]);
            sigmas[i] = Math.hypot(1, zs[i]);
        }
        double size = rows.length > 600 ? 0.35 : 0.5;
        return new FigureLayer.Dots(
                zs, sigmas, rows, Role.BLUE, size, picture.state().chosen(), true, "sample");
    }
}
