package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Outputs;

/// The ten densities as bars, which are multiplied; or their logarithms, each bar from where the one below it ends, so
/// that the last ends at their sum.
final class DensityFigure {
    private static final double HALF = 0.3;
    private static final double LEAST_WIDE = 0.5;
    private static final double LEAST_LOG = 20;
    /// Beside a bar stands its number.
    private static final double ROOM = 1.25;

    private static final double MORE = 1.3;

    private DensityFigure() {}

    static Figure of(LikelihoodState state) {
        Outputs outputs = state.outputs();
        double logs = state.rewriting().logs();
        var bars = new ArrayList<FigureLayer>();
        var marks = new ArrayList<Mark>();
        for (int d = 0; d < Outputs.COUNT; d++) {
            double from = logs * outputs.logOfFirst(d);
            double to = from + (1 - logs) * outputs.density(d) + logs * outputs.logDensity(d);
            bars.add(new FigureLayer.Band(
                    new double[] {Math.min(from, to), Math.max(from, to)},
                    new double[] {d + 1 - HALF, d + 1 - HALF},
                    new double[] {d + 1 + HALF, d + 1 + HALF},
                    "",
                    LikelihoodInks.DENSITY,
                    0.6));
            double number = logs < 0.5 ? outputs.density(d) : outputs.logDensity(d);
            marks.add(new Mark.Words(
                            logs < 0.5 ? Math.max(from, to) : Math.min(from, to),
                            d + 1,
                            "\u2009" + number(number) + "\u2009",
                            LikelihoodInks.DENSITY,
                            logs < 0.5 ? 1 : -1,
                            0)
                    .within(Double.POSITIVE_INFINITY, 1));
        }
        marks.add(new Mark.Asymptote(
                true, logs < 0.5 ? 1 : outputs.logLikelihood(), "", Role.GREY, logs < 0.5 ? Dash.DOTTED : Dash.DASHED));
        return new Figure(
                "Their densities",
                across(outputs, logs),
                BellsFigure.rowsAxis(),
                List.of(),
                List.of(),
                bars,
                marks,
                List.of(),
                logs < 0.5
                        ? "Ten densities as bars; their product is " + Ticks.readout(outputs.likelihood()) + "."
                        : "The logarithms of ten densities, one after the other; their sum is %s."
                                .formatted(Ticks.readout(outputs.logLikelihood())));
    }

    /// Stays while the bars fit it, and goes over from one to the other.
    private static Figure.Axis across(Outputs outputs, double logs) {
        double most = 0;
        double low = 0;
        double high = 0;
        for (int d = 0; d < Outputs.COUNT; d++) {
            most = Math.max(most, outputs.density(d));
            low = Math.min(low, outputs.logOfFirst(d + 1));
            high = Math.max(high, outputs.logOfFirst(d + 1));
        }
        double wide = doubled(LEAST_WIDE, ROOM * most);
        double down = -doubled(LEAST_LOG, -ROOM * low);
        double up = high == 0 ? LEAST_LOG / 10 : doubled(LEAST_LOG, high);
        return new Figure.Axis(
                "", logs < 0.5 ? "density" : "log", MORE * logs * down, MORE * (1 - logs) * wide + logs * up);
    }

    /// The first of `least`, twice that, and so on, that is not below `wanted`.
    static double doubled(double least, double wanted) {
        double number = least;
        while (number < wanted) {
            number *= 2;
        }
        return number;
    }

    private static String number(double value) {
        return Math.abs(value) >= 0.0005
                ? String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%.0f", value)
                        .replace('-', '−')
                : Ticks.readout(value);
    }
}
