package nabla.plot.figure;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nabla.model.Dash;
import nabla.model.Role;

/// Figures with bands, dots, trails and fields to test with.
public final class LayerFigures {
    private LayerFigures() {}

    public static double[] places(double from, double to, int count) {
        double[] xs = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = from + (to - from) * i / (count - 1);
        }
        return xs;
    }

    public static double[] values(double[] xs, DoubleUnaryOperator curve) {
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            ys[i] = curve.applyAsDouble(xs[i]);
        }
        return ys;
    }

    /// A band of half width 1 around x, a line through it, and three dots, numbered 10, 20 and 30.
    public static Figure data(int chosen) {
        return data(new double[] {-2, 0, 2}, new double[] {3, -3, -3}, chosen);
    }

    public static Figure data(double[] dotXs, double[] dotYs, int chosen) {
        double[] xs = places(-4, 4, 100);
        return new Figure(
                "Data",
                new Figure.Axis("x", -4, 4),
                new Figure.Axis("t", -4, 4),
                List.of(
                        new FigureLayer.Band(
                                xs, values(xs, x -> x - 1), values(xs, x -> x + 1), "u ± σ", Role.SKY, 0.5),
                        new FigureLayer.Dots(
                                dotXs, dotYs, new int[] {10, 20, 30}, Role.ORANGE, 1, chosen, true, "sample")),
                List.of(new Figure.Curve(xs, xs, "u", Role.BLUE, Dash.SOLID)),
                List.of(),
                List.of(),
                List.of(),
                "Three samples.");
    }

    /// x² + y² over a square, 101 × 101 points.
    static Lattice bowl() {
        int side = 101;
        double[] values = new double[side * side];
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double x = -2 + 4.0 * i / (side - 1);
                double y = -2 + 4.0 * j / (side - 1);
                values[j * side + i] = x * x + y * y;
            }
        }
        return new Lattice(side, side, values, -2, 2, -2, 2);
    }

    /// The bowl with a trail that goes down into it, and a handle where it starts.
    public static Figure descent(double startX, double startY) {
        double[] xs = new double[30];
        double[] ys = new double[30];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = startX * Math.pow(0.8, i);
            ys[i] = startY * Math.pow(-0.7, i);
        }
        return new Figure(
                "Descent",
                new Figure.Axis("w", -2, 2),
                new Figure.Axis("v", -2, 2),
                List.of(Field.of(bowl(), 5).named("loss")),
                List.of(),
                List.of(new FigureLayer.Trail(xs, ys, "descent", Role.RED, Dash.SOLID)),
                List.of(new Figure.Mark.Handle(startX, startY, "start", "start of the run", Role.RED, 0.1, 0.2)),
                List.of(),
                "A way down.");
    }
}
