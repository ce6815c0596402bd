package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.List;
import nabla.model.Role;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Ticks;
import nabla.room.activations.model.ActivationsPicture;

/// The logits as bars whose ends can be dragged.
final class LogitFigure {
    static final Role ROLE = Role.PURPLE;
    /// Logits between these stand on an axis that keeps still.
    private static final double USUAL = 5;
    /// So wide may a number be that the next one has room beside it.
    static final double BESIDE = 0.95;
    /// So near to the end of the axis, as a part of it, there is no room for a number.
    private static final double NEAR = 0.15;

    private LogitFigure() {}

    static Figure of(ActivationsPicture picture) {
        List<Double> logits = picture.state().shifted();
        Figure.Axis up = heights(logits);
        double foot = Math.clamp(0, up.from(), up.to());
        var marks = new ArrayList<Mark>();
        for (int j = 0; j < logits.size(); j++) {
            double x = logits.get(j);
            marks.add(new Mark.Handle(j + 1, x, "", "logit " + (j + 1), ROLE, 0, FunctionFigure.STEP));
            marks.add(new Mark.Words(j + 1, x, "\u2009" + Ticks.readout(x), ROLE, 1, rise(x, foot, up))
                    .within(BESIDE, Double.POSITIVE_INFINITY));
        }
        return new Figure(
                "Logits",
                across("j", logits.size()),
                up,
                bars(logits, foot, ROLE),
                List.of(),
                List.of(),
                marks,
                List.of(),
                "The logits %s as bars.".formatted(written(logits)));
    }

    /// With room for the number beside the last bar.
    static Figure.Axis across(String symbol, int count) {
        return new Figure.Axis(symbol, 0.4, count + 0.75, AxisTicks.WHOLE);
    }

    static List<FigureLayer> bars(List<Double> heights, double foot, Role role) {
        var bars = new ArrayList<FigureLayer>();
        for (int j = 0; j < heights.size(); j++) {
            double low = Math.min(foot, heights.get(j));
            double high = Math.max(foot, heights.get(j));
            bars.add(new FigureLayer.Band(
                    new double[] {j + 0.65, j + 1.35},
                    new double[] {low, low},
                    new double[] {high, high},
                    "",
                    role,
                    0.6));
        }
        return bars;
    }

    static String written(List<Double> values) {
        return String.join(", ", values.stream().map(Ticks::readout).toList());
    }

    /// Beyond the end of a bar, or within it where there is no room beyond.
    private static int rise(double x, double foot, Figure.Axis up) {
        double margin = NEAR * (up.to() - up.from());
        boolean above = x >= foot ? x < up.to() - margin : x < up.from() + margin;
        return above ? 1 : -1;
    }

    private static Figure.Axis heights(List<Double> logits) {
        double low = logits.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = logits.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (low >= -USUAL && high <= USUAL) {
            return new Figure.Axis("", "x", -USUAL - 0.5, USUAL + 0.5);
        }
        double middle = Math.rint((low + high) / 2);
        double half = Math.max(USUAL + 0.5, Math.ceil(0.7 * (high - low)));
        return new Figure.Axis("", "x", middle - half, middle + half);
    }
}
