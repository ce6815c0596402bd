package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.likelihood.model.Gaussian;
import nabla.room.likelihood.model.SamplePair;

/// Two targets in the bells of their samples, whose widths may differ.
final class PairFigure {
    static final List<Role> ROLES = List.of(Role.BLUE, Role.GREEN);
    static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASH_DOT);
    private static final int POINTS = 121;
    private static final double LEAST = 0.5;

    private PairFigure() {}

    static Figure of(SamplePair pair) {
        var curves = new ArrayList<Figure.Curve>();
        var heights = new ArrayList<FigureLayer>();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < SamplePair.COUNT; i++) {
            double f = pair.guess(i);
            double sigma = pair.sigma(i);
            double t = pair.targets().get(i);
            double[] xs = new double[POINTS];
            double[] ys = new double[POINTS];
            for (int k = 0; k < POINTS; k++) {
                xs[k] = f + 4 * sigma * (2.0 * k / (POINTS - 1) - 1);
                ys[k] = Gaussian.density(xs[k] - f, sigma);
            }
            String label = "sample %d, σ² = %s".formatted(i + 1, Ticks.readout(pair.variance(i)));
            curves.add(new Figure.Curve(xs, ys, label, ROLES.get(i), DASHES.get(i)));
            heights.add(new FigureLayer.Trail(
                    new double[] {t, t},
                    new double[] {0, Gaussian.density(t - f, sigma)},
                    "",
                    LikelihoodInks.RESIDUAL,
                    Dash.SOLID));
        }
        for (int i = 0; i < SamplePair.COUNT; i++) {
            double t = pair.targets().get(i);
            marks.add(new Mark.Handle(
                    t, 0, "t" + (i == 0 ? "₁" : "₂"), "target " + (i + 1), LikelihoodInks.MEASURED, 0.1, 0));
        }
        for (int i = 0; i < SamplePair.COUNT; i++) {
            double sigma = pair.sigma(i);
            marks.add(new Mark.Handle(
                    pair.guess(i) + sigma,
                    Gaussian.density(sigma, sigma),
                    "",
                    "width of sample " + (i + 1),
                    ROLES.get(i),
                    0.1,
                    0));
        }
        double peak = Math.max(Gaussian.peak(pair.sigma(0)), Gaussian.peak(pair.sigma(1)));
        return new Figure(
                "Two samples",
                across(),
                new Figure.Axis("", "density", -0.04, DensityFigure.doubled(LEAST, 1.1 * peak)),
                List.of(),
                curves,
                heights,
                marks,
                List.of(),
                "Targets %s and %s in the bells of their samples, with the variances %s and %s."
                        .formatted(
                                Ticks.readout(pair.targets().getFirst()),
                                Ticks.readout(pair.targets().getLast()),
                                Ticks.readout(pair.variance(0)),
                                Ticks.readout(pair.variance(1))));
    }

    static Figure.Axis across() {
        return new Figure.Axis("", "f", SamplePair.LOWEST - 0.5, SamplePair.HIGHEST + 0.5);
    }
}
