package nabla.room.likelihood.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.Ticks;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.room.likelihood.model.Outputs;
import nabla.room.likelihood.model.Rewriting;

/// The negative log-likelihood for three widths and the sum of squares, over the shift b: rewritten line by line they
/// slide onto each other, and their minima stay at one place. Without its minus the loss has no minimum.
final class LossesFigure {
    static final double STEP = 0.1;
    private static final int POINTS = 161;
    private static final double SIDE = 3;
    private static final double BEYOND = 1;
    private static final double SHOWN = 2.2;
    private static final double LEAST = 20;
    private static final double[] WIDTHS = {0.5, 1, 2};
    private static final List<Role> ROLES = List.of(Role.SKY, Role.BLUE, Role.GREEN);
    private static final List<Dash> DASHES = List.of(Dash.DOTTED, Dash.SOLID, Dash.DASH_DOT);

    /// What the curves were drawn for; the shift is not in it, for it only moves the point on them.
    private record Drawn(Outputs outputs, int samples, Rewriting rewriting) {}

    private Optional<Drawn> drawn = Optional.empty();
    private List<Figure.Curve> curves = List.of();

    /// While only the shift moves, its curves are the ones before.
    Figure of(LikelihoodState state) {
        var wanted = Optional.of(new Drawn(state.outputs().withShift(0), state.samples(), state.rewriting()));
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            curves = state.rewriting().minus() ? curves(state) : List.of(withoutMinus(state));
        }
        return state.rewriting().minus() ? losses(state) : runaway(state);
    }

    private static List<Figure.Curve> curves(LikelihoodState state) {
        Losses losses = state.losses();
        double from = Math.rint(losses.best()) - SIDE;
        double to = from + 2 * SIDE;
        var curves = new ArrayList<Figure.Curve>();
        for (int i = 0; i < WIDTHS.length; i++) {
            double width = WIDTHS[i] * state.outputs().sigma();
            DoubleUnaryOperator loss =
                    b -> losses.slid(b, width, state.rewriting().dropped());
            curves.add(curve(loss, from, to, "NLL, σ = " + Ticks.readout(width), ROLES.get(i), DASHES.get(i)));
        }
        curves.add(curve(losses::squares, from, to, "sum of squares", LikelihoodInks.SQUARES, Dash.DASHED));
        return curves;
    }

    private Figure losses(LikelihoodState state) {
        Losses losses = state.losses();
        double best = losses.best();
        double middle = Math.rint(best);
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Asymptote(true, best, "least at b = " + Ticks.readout(best), Role.GREY, Dash.DASHED));
        double low = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            double width = WIDTHS[i] * state.outputs().sigma();
            double least = losses.slid(best, width, state.rewriting().dropped());
            marks.add(new Mark.Point(best, least, "", ROLES.get(i)));
            low = Math.min(low, losses.nll(best, width));
        }
        marks.add(new Mark.Point(best, losses.squares(best), "", LikelihoodInks.SQUARES));
        double b = state.outputs().shift();
        marks.add(new Mark.Grip(b, losses.squares(b), "b", LikelihoodInks.SQUARES, curves.size() - 1, STEP));
        double high = DensityFigure.doubled(LEAST, losses.squares(best + SHOWN));
        double down = low < 0 ? DensityFigure.doubled(LEAST / 2, -1.1 * low) : high / 20;
        return figure(
                curves,
                marks,
                new Figure.Axis("", "b", middle - SIDE, middle + SIDE),
                new Figure.Axis("", "loss", -down, high),
                "The negative log-likelihood for three widths and the sum of squares over b: all are least at b = %s."
                        .formatted(Ticks.readout(best)));
    }

    private static Figure.Curve withoutMinus(LikelihoodState state) {
        Losses losses = state.losses();
        double far = Outputs.FARTHEST_SHIFT + BEYOND;
        return curve(
                shift -> -losses.nll(shift, state.outputs().sigma()),
                -far,
                far,
                "log-likelihood, its minus missing",
                LikelihoodInks.RESIDUAL,
                Dash.SOLID);
    }

    private Figure runaway(LikelihoodState state) {
        Losses losses = state.losses();
        double sigma = state.outputs().sigma();
        double best = losses.best();
        double far = Outputs.FARTHEST_SHIFT + BEYOND;
        double b = state.outputs().shift();
        double loss = -losses.nll(b, sigma);
        double deep = DensityFigure.doubled(LEAST, 1.05 * losses.nll(best - Outputs.FARTHEST_SHIFT, sigma));
        return figure(
                curves,
                List.of(
                        new Mark.Asymptote(true, best, "best fit b = " + Ticks.readout(best), Role.GREY, Dash.DASHED),
                        new Mark.Grip(b, loss, Ticks.readout(loss), LikelihoodInks.RESIDUAL, 0, STEP)),
                new Figure.Axis("", "b", -far, far),
                new Figure.Axis("", "loss", -deep, deep / 8),
                "The log-likelihood over b, taken for a loss: it has no minimum, and b runs away from the data.");
    }

    private static Figure figure(
            List<Figure.Curve> curves, List<Mark> marks, Figure.Axis x, Figure.Axis y, String description) {
        return new Figure("Losses over b", x, y, curves, marks, description);
    }

    private static Figure.Curve curve(
            DoubleUnaryOperator loss, double from, double to, String label, Role role, Dash dash) {
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            xs[i] = from + (to - from) * i / (POINTS - 1);
            ys[i] = loss.applyAsDouble(xs[i]);
        }
        return new Figure.Curve(xs, ys, label, role, dash);
    }
}
