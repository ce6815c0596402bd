package nabla.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Lattice;

/// The four figures of a descent at each of its steps, made before anything is measured.
final class DescentFigures {
    private static final int SAMPLES = 200;
    private static final int PLACES = 200;
    private static final int SIDE = 200;
    private static final double RATE = 0.03;

    private final double[] xs = new double[SAMPLES];
    private final double[] ts = new double[SAMPLES];
    private final double[] ws;
    private final double[] vs;
    private final double[] steps;
    private final double[] losses;
    private final Field map;
    private final List<List<Figure>> all = new ArrayList<>();

    DescentFigures(int count) {
        var random = new Random(5);
        for (int i = 0; i < SAMPLES; i++) {
            xs[i] = 6 * random.nextDouble() - 3;
            ts[i] = 0.8 * xs[i] + Math.hypot(1, 2 * xs[i]) * random.nextGaussian();
        }
        ws = new double[count];
        vs = new double[count];
        steps = new double[count];
        losses = new double[count];
        double w = -1;
        double v = 0.8;
        for (int i = 0; i < count; i++) {
            ws[i] = w;
            vs[i] = v;
            steps[i] = i;
            losses[i] = loss(w, v);
            double h = 1e-5;
            double slopeW = (loss(w + h, v) - loss(w - h, v)) / (2 * h);
            double slopeV = (loss(w, v + h) - loss(w, v - h)) / (2 * h);
            w -= RATE * slopeW;
            v -= RATE * slopeV;
        }
        map = map();
        for (int i = 0; i < count; i++) {
            all.add(List.of(data(i), widths(i), loss(i), path(i)));
        }
    }

    List<Figure> at(int step) {
        return all.get(Math.min(step, all.size() - 1));
    }

    private double loss(double w, double v) {
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double variance = 1 + v * v * xs[i] * xs[i];
            double residual = ts[i] - w * xs[i];
            sum += residual * residual / (2 * variance) + 0.5 * Math.log(2 * Math.PI * variance);
        }
        return sum / SAMPLES;
    }

    private Field map() {
        double[] values = new double[SIDE * SIDE];
        var lattice = new Lattice(SIDE, SIDE, values, -2, 3, -1, 4);
        for (int j = 0; j < SIDE; j++) {
            for (int i = 0; i < SIDE; i++) {
                values[j * SIDE + i] = loss(lattice.x(i), lattice.y(j));
            }
        }
        return Field.of(lattice, 10);
    }

    private Figure data(int step) {
        double[] places = places(-3.2, 3.2);
        double w = ws[step];
        double v = vs[step];
        return new Figure(
                "",
                new Figure.Axis("x", -3.2, 3.2),
                new Figure.Axis("t", -12, 12),
                List.of(
                        band(places, w, v, 2, 0.16),
                        band(places, w, v, 1, 0.25),
                        new FigureLayer.Dots(xs, ts, Role.ORANGE, 0.55)),
                List.of(new Figure.Curve(places, values(places, x -> w * x), "u(x)", Role.BLUE, Dash.SOLID)),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static FigureLayer.Band band(double[] places, double w, double v, int widths, double opacity) {
        double[] low = values(places, x -> w * x - widths * Math.hypot(1, v * x));
        double[] high = values(places, x -> w * x + widths * Math.hypot(1, v * x));
        return new FigureLayer.Band(places, low, high, widths == 1 ? "u ± σ" : "u ± 2σ", Role.SKY, opacity);
    }

    private Figure widths(int step) {
        double[] places = places(-5, 5);
        double[] zs = values(xs, x -> vs[step] * x);
        DoubleUnaryOperator width = z -> Math.hypot(1, z);
        return new Figure(
                "",
                new Figure.Axis("z", -5, 5),
                new Figure.Axis("σ", 0, 5),
                List.of(),
                List.of(new Figure.Curve(places, values(places, width), "σ(z)", Role.BLUE, Dash.SOLID)),
                List.of(new FigureLayer.Dots(zs, values(zs, width), Role.ORANGE, 0.5)),
                List.of(),
                List.of(),
                "");
    }

    private Figure loss(int step) {
        return new Figure(
                "",
                new Figure.Axis("step", 0, steps.length),
                new Figure.Axis("−J", 2, 5),
                List.of(),
                List.of(),
                List.of(new FigureLayer.Trail(steps, losses, step + 1, "loss", Role.BLUE, Dash.SOLID)),
                List.of(),
                List.of(),
                "");
    }

    private Figure path(int step) {
        return new Figure(
                "",
                new Figure.Axis("w", -2, 3),
                new Figure.Axis("v", -1, 4),
                List.of(map),
                List.of(),
                List.of(new FigureLayer.Trail(ws, vs, step + 1, "path", Role.RED, Dash.SOLID)),
                List.of(),
                List.of(),
                "");
    }

    private static double[] places(double from, double to) {
        double[] places = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            places[i] = from + (to - from) * i / (PLACES - 1);
        }
        return places;
    }

    private static double[] values(double[] xs, DoubleUnaryOperator curve) {
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            ys[i] = curve.applyAsDouble(xs[i]);
        }
        return ys;
    }
}
