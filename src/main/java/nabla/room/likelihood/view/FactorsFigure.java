package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.OptionalInt;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.Ticks;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.ManyFactors;

/// The product of many densities, each at its peak, over their number: it ends where doubles do, and the sum of the
/// logarithms does not.
final class FactorsFigure {
    private static final int POINTS = 101;
    private static final double STEP = 100;

    private FactorsFigure() {}

    static Figure of(LikelihoodState state) {
        double sigma = state.outputs().sigma();
        int n = state.factors();
        double slope = ManyFactors.log(1, sigma) / Math.log(10);
        OptionalInt end = ManyFactors.end(sigma);
        double last = end.orElse(ManyFactors.MOST + 1) - 1;
        double reach = Math.ceil(Math.abs(slope) * ManyFactors.MOST / STEP + 0.2) * STEP;
        boolean falls = slope < 0;
        var curves = new ArrayList<Figure.Curve>();
        curves.add(
                line(slope, ManyFactors.MOST, "exp(sum of their logarithms)", LikelihoodInks.PREDICTED, Dash.DASHED));
        curves.add(line(slope, last, "product, factor by factor", LikelihoodInks.DENSITY, Dash.SOLID));
        var marks = new ArrayList<Mark>();
        end.ifPresent(count -> marks.add(new Mark.Asymptote(
                true,
                count,
                "%s from %d factors on".formatted(falls ? "0" : "∞", count),
                LikelihoodInks.RESIDUAL,
                Dash.DOTTED)));
        marks.add(new Mark.Grip(n, slope * n, "", LikelihoodInks.PREDICTED, 0, 10));
        return new Figure(
                "Many factors",
                new Figure.Axis("number of densities n", "n", 0, ManyFactors.MOST + 50),
                new Figure.Axis("", "product", falls ? -reach : -STEP / 2, falls ? STEP / 2 : reach, true),
                curves,
                marks,
                "The product of n densities at their peak: %s for n = %d; the sum of their logarithms is %s."
                        .formatted(
                                Ticks.readout(ManyFactors.product(n, sigma)),
                                n,
                                Ticks.readout(ManyFactors.log(n, sigma))));
    }

    private static Figure.Curve line(double slope, double to, String label, Role role, Dash dash) {
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            xs[i] = to * i / (POINTS - 1);
            ys[i] = slope * xs[i];
        }
        return new Figure.Curve(xs, ys, label, role, dash);
    }
}
