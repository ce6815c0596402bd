package nabla.plot.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nabla.model.Dash;
import nabla.model.Role;

/// Figures to test with.
public final class Figures {
    private Figures() {}

    public static Figure.Curve curve(
            DoubleUnaryOperator curve, double from, double to, String label, Role role, Dash dash) {
        double[] xs = new double[1000];
        double[] ys = new double[1000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = from + (to - from) * i / (xs.length - 1);
            ys[i] = curve.applyAsDouble(xs[i]);
        }
        return new Figure.Curve(xs, ys, label, role, dash);
    }

    public static double sig(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /// The sigmoid with its slope, and a point that can be dragged at z.
    public static Figure sigmoid(double z) {
        double y = sig(z);
        return new Figure(
                "Sigmoid",
                new Figure.Axis("z", "z", -6, 6),
                new Figure.Axis("", "y", -0.2, 1.2),
                List.of(
                        curve(Figures::sig, -6, 6, "sig(z)", Role.BLUE, Dash.SOLID),
                        curve(x -> sig(x) * (1 - sig(x)), -6, 6, "its slope", Role.ORANGE, Dash.DASHED)),
                List.of(
                        new Figure.Mark.Asymptote(false, 1, "limit 1", Role.GREY, Dash.DOTTED),
                        new Figure.Mark.Line(z, y, y * (1 - y), Role.BLUE, Dash.SOLID),
                        new Figure.Mark.Grip(z, y, "0.7311", Role.BLUE, 0, 0.1)),
                "The sigmoid rises from 0 to 1.");
    }

    /// Binary cross-entropy against p: infinite at both ends.
    public static Figure crossEntropy() {
        return new Figure(
                "Binary cross-entropy",
                new Figure.Axis("predicted probability p", "p", 0, 1),
                new Figure.Axis("loss L", "L", 0, 5),
                List.of(
                        curve(p -> -Math.log(1 - p), 0, 1, "y = 0", Role.RED, Dash.DASHED),
                        curve(p -> -Math.log(p), 0, 1, "y = 1", Role.GREEN, Dash.SOLID)),
                List.of(
                        new Figure.Mark.Asymptote(true, 0, "p = 0", Role.GREY, Dash.DOTTED),
                        new Figure.Mark.Asymptote(true, 1, "p = 1", Role.GREY, Dash.DOTTED),
                        new Figure.Mark.Point(0.5, Math.log(2), "log 2", Role.GREY)),
                "Two losses that meet at p = 1/2.");
    }

    /// Everything that can go wrong in a curve.
    public static Figure wild() {
        return new Figure(
                "",
                new Figure.Axis("x", "x", -10, 10),
                new Figure.Axis("y", "y", -10, 10),
                List.of(
                        curve(x -> 1 / x, -10, 10, "1/x", Role.BLUE, Dash.SOLID),
                        curve(Math::tan, -10, 10, "tan x", Role.PURPLE, Dash.DASH_DOT),
                        curve(Math::sqrt, -10, 10, "√x", Role.ORANGE, Dash.DOTTED),
                        curve(x -> x > 2 ? 1e300 : Double.NEGATIVE_INFINITY, -10, 10, "huge", Role.GREEN, Dash.SOLID),
                        curve(x -> Double.NaN, -10, 10, "nothing", Role.SKY, Dash.SOLID)),
                List.of(
                        new Figure.Mark.Point(Double.NaN, 1, "nowhere", Role.GREY),
                        new Figure.Mark.Line(0, 1, Double.POSITIVE_INFINITY, Role.GREY, Dash.SOLID),
                        new Figure.Mark.Line(0, Double.NaN, 1, Role.GREY, Dash.SOLID),
                        new Figure.Mark.Asymptote(true, 0, "", Role.GREY, Dash.DOTTED)),
                List.of("values beyond the picture are left out"),
                "Several wild curves.");
    }

    /// Eight curves close together, each with a label.
    public static Figure crowded() {
        var curves = new ArrayList<Figure.Curve>();
        for (int i = 0; i < 8; i++) {
            double shift = 0.05 * i;
            curves.add(curve(
                    x -> Math.tanh(x) + shift,
                    -4,
                    4,
                    "curve number " + i,
                    List.of(Role.values()).get(i),
                    Dash.SOLID));
        }
        return new Figure(
                "Crowded",
                new Figure.Axis("x", "x", -4, 4),
                new Figure.Axis("y", "y", -1.5, 1.8),
                curves,
                List.of(new Figure.Mark.Point(4, 1.05, "a point at the very edge", Role.GREY)),
                "Eight curves.");
    }
}
