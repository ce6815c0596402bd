package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.Ticks;
import nabla.room.likelihood.model.SamplePair;

/// What each sample costs over f, and both: with one f for both the minimum lies nearer to the sample that is narrower;
/// with one for each, every sample has its own minimum at its target.
final class PairCosts {
    private static final int POINTS = 121;
    private static final double LEAST = 2.5;

    private PairCosts() {}

    static Figure of(SamplePair pair) {
        var curves = new ArrayList<Figure.Curve>();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < SamplePair.COUNT; i++) {
            int sample = i;
            curves.add(curve(
                    f -> pair.cost(sample, f), "sample " + (i + 1), PairFigure.ROLES.get(i), PairFigure.DASHES.get(i)));
        }
        if (pair.shared()) {
            shared(pair, curves, marks);
        } else {
            own(pair, marks);
        }
        double apart = pair.targets().getLast() - pair.targets().getFirst();
        double usual = apart * apart / 4 / pair.variances().getFirst();
        return new Figure(
                "Their costs over f",
                PairFigure.across(),
                new Figure.Axis("", "cost", -0.3, DensityFigure.doubled(LEAST, 2.2 * usual)),
                curves,
                marks,
                description(pair));
    }

    private static void shared(SamplePair pair, List<Figure.Curve> curves, List<Mark> marks) {
        curves.add(curve(pair::cost, "both", LikelihoodInks.SQUARES, Dash.SOLID));
        double best = pair.best();
        if (Math.abs(best - pair.bestAlike()) > 0.005) {
            marks.add(new Mark.Asymptote(
                    true, pair.bestAlike(), "σ alike: " + Ticks.readout(pair.bestAlike()), Role.GREY, Dash.DOTTED));
        }
        marks.add(new Mark.Asymptote(
                true, best, "least at f = " + Ticks.readout(best), LikelihoodInks.SQUARES, Dash.DASHED));
        marks.add(new Mark.Point(best, pair.cost(best), "", LikelihoodInks.SQUARES));
        double f = pair.guess(0);
        marks.add(new Mark.Grip(f, pair.cost(f), "f", LikelihoodInks.SQUARES, 2, LossesFigure.STEP));
    }

    private static void own(SamplePair pair, List<Mark> marks) {
        for (int i = 0; i < SamplePair.COUNT; i++) {
            double best = pair.best(i);
            double f = pair.guess(i);
            marks.add(new Mark.Asymptote(
                    true,
                    best,
                    "least at f%s = %s".formatted(i == 0 ? "₁" : "₂", Ticks.readout(best)),
                    PairFigure.ROLES.get(i),
                    Dash.DASHED));
            marks.add(new Mark.Handle(
                    f,
                    pair.cost(i, f),
                    "f" + (i == 0 ? "₁" : "₂"),
                    "prediction " + (i + 1),
                    PairFigure.ROLES.get(i),
                    0.1,
                    0));
        }
    }

    private static Figure.Curve curve(DoubleUnaryOperator cost, String label, Role role, Dash dash) {
        double from = PairFigure.across().from();
        double to = PairFigure.across().to();
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            xs[i] = from + (to - from) * i / (POINTS - 1);
            ys[i] = cost.applyAsDouble(xs[i]);
        }
        return new Figure.Curve(xs, ys, label, role, dash);
    }

    private static String description(SamplePair pair) {
        return pair.shared()
                ? "The costs of two samples over one f for both; their sum is least at f = %s."
                        .formatted(Ticks.readout(pair.best()))
                : "The costs of two samples, each over an f of its own: least at %s and at %s."
                        .formatted(Ticks.readout(pair.best(0)), Ticks.readout(pair.best(1)));
    }
}
