package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.likelihood.model.Gaussian;
import nabla.room.likelihood.model.Outputs;

/// Ten bells, one in a row for each output: its top is over the prediction, the measurement stands in it, and between
/// the two is the residual.
final class BellsFigure {
    private static final double SIDE = 5;
    /// How high a bell of width 1 is, in rows.
    private static final double TALL = 0.72;
    /// A bell is no higher.
    private static final double TALLEST = 1.25;
    /// So many widths to either side a bell is drawn.
    private static final double REACH = 3.2;

    private static final int POINTS = 31;

    private BellsFigure() {}

    static Figure of(Outputs outputs) {
        double rows = rows(outputs);
        var under = new ArrayList<FigureLayer>();
        double[] outlineX = new double[Outputs.COUNT * (POINTS + 1)];
        double[] outlineY = new double[Outputs.COUNT * (POINTS + 1)];
        for (int d = Outputs.COUNT - 1; d >= 0; d--) {
            double[] xs = new double[POINTS];
            double[] low = new double[POINTS];
            double[] high = new double[POINTS];
            int at = (Outputs.COUNT - 1 - d) * (POINTS + 1);
            for (int i = 0; i < POINTS; i++) {
                double off = REACH * outputs.sigma() * (2.0 * i / (POINTS - 1) - 1);
                xs[i] = outputs.predicted(d) + off;
                low[i] = d + 1;
                high[i] = d + 1 + rows * Gaussian.density(off, outputs.sigma());
                outlineX[at + i] = xs[i];
                outlineY[at + i] = high[i];
            }
            outlineX[at + POINTS] = Double.NaN;
            outlineY[at + POINTS] = Double.NaN;
            under.add(new FigureLayer.Band(xs, low, high, "", LikelihoodInks.PREDICTED, 0.22));
        }
        under.add(new FigureLayer.Trail(outlineX, outlineY, "", LikelihoodInks.PREDICTED, Dash.SOLID));
        under.add(residuals(outputs));
        under.add(heights(outputs, rows));
        return new Figure(
                "Ten bells",
                new Figure.Axis("", "value", -SIDE, SIDE),
                rowsAxis(),
                under,
                List.of(),
                List.of(),
                marks(outputs, rows),
                List.of(),
                "Ten measurements in the bells of their predictions, of width %s; the likelihood is %s."
                        .formatted(Ticks.readout(outputs.sigma()), Ticks.readout(outputs.likelihood())));
    }

    /// The same beside the bells: a row for each output.
    static Figure.Axis rowsAxis() {
        return new Figure.Axis("d", 0.5, Outputs.COUNT + 1.5, AxisTicks.WHOLE);
    }

    /// How many rows a density of 1 is high.
    private static double rows(Outputs outputs) {
        return Math.min(TALL / Gaussian.peak(1), TALLEST / Gaussian.peak(outputs.sigma()));
    }

    private static FigureLayer residuals(Outputs outputs) {
        double[] xs = new double[3 * Outputs.COUNT];
        double[] ys = new double[3 * Outputs.COUNT];
        for (int d = 0; d < Outputs.COUNT; d++) {
            stroke(xs, ys, d, outputs.predicted(d), d + 1, outputs.measured().get(d), d + 1);
        }
        return new FigureLayer.Trail(xs, ys, "", LikelihoodInks.RESIDUAL, Dash.SOLID);
    }

    private static FigureLayer heights(Outputs outputs, double rows) {
        double[] xs = new double[3 * Outputs.COUNT];
        double[] ys = new double[3 * Outputs.COUNT];
        for (int d = 0; d < Outputs.COUNT; d++) {
            double y = outputs.measured().get(d);
            stroke(xs, ys, d, y, d + 1, y, d + 1 + rows * outputs.density(d));
        }
        return new FigureLayer.Trail(xs, ys, "", LikelihoodInks.DENSITY, Dash.SOLID);
    }

    /// A line and a gap after it.
    private static void stroke(double[] xs, double[] ys, int index, double x, double y, double toX, double toY) {
        xs[3 * index] = x;
        ys[3 * index] = y;
        xs[3 * index + 1] = toX;
        ys[3 * index + 1] = toY;
        xs[3 * index + 2] = Double.NaN;
        ys[3 * index + 2] = Double.NaN;
    }

    /// First the measurements, then the predictions.
    private static List<Mark> marks(Outputs outputs, double rows) {
        var marks = new ArrayList<Mark>();
        for (int d = 0; d < Outputs.COUNT; d++) {
            marks.add(handle(outputs.measured().get(d), d + 1, "measurement " + (d + 1), LikelihoodInks.MEASURED));
        }
        double top = rows * Gaussian.peak(outputs.sigma());
        for (int d = 0; d < Outputs.COUNT; d++) {
            marks.add(handle(outputs.predicted(d), d + 1 + top, "prediction " + (d + 1), LikelihoodInks.PREDICTED));
        }
        return marks;
    }

    private static Mark handle(double x, double y, String name, Role role) {
        return new Mark.Handle(x, y, "", name, role, 0.1, 0);
    }
}
