package nabla.plot.figure;

import java.util.Arrays;
import nabla.math.expr.value.Compiled;

/// Points of a curve: a thousand at equal distances, and a few more where it ends, leaps or has a pole, so that it ends
/// where its domain does and is not joined across a gap.
public final class Sampler {
    public static final int POINTS = 1000;

    private static final int HALVINGS = 46;

    /// How many such places are looked at; more would be noise.
    private static final int MOST_PLACES = 40;

    private final Compiled curve;
    private final int varying;
    private final double[] values;
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private int size;

    /// Its points, `xs` ascending; a gap is a NaN between two points.
    public record Points(double[] xs, double[] ys) {}

    private Sampler(Compiled curve, int varying, double[] values) {
        this.curve = curve;
        this.varying = varying;
        this.values = values.clone();
    }

    /// @param varying which of the names of `curve` runs from `from` to `to`
    public static Points sample(Compiled curve, int varying, double[] values, double from, double to) {
        double[] xs = places(from, to);
        double[] ys = new double[POINTS];
        curve.along(varying, xs, values, ys);
        return new Sampler(curve, varying, values).refined(xs, ys);
    }

    private static double[] places(double from, double to) {
        double[] xs = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double part = i / (POINTS - 1.0);
            xs[i] = (1 - part) * from + part * to;
        }
        return xs;
    }

    private Points refined(double[] baseXs, double[] baseYs) {
        int places = 0;
        for (int i = 0; i + 1 < POINTS && places < MOST_PLACES; i++) {
            boolean border = Double.isFinite(baseYs[i]) != Double.isFinite(baseYs[i + 1]);
            if (border || mayLeap(baseYs, i)) {
                if (places++ == 0) {
                    xs = new double[2 * POINTS];
                    ys = new double[2 * POINTS];
                }
            }
        }
        if (places == 0) {
            return new Points(baseXs, baseYs);
        }
        places = 0;
        for (int i = 0; i < POINTS; i++) {
            add(baseXs[i], baseYs[i]);
            if (i + 1 < POINTS && places < MOST_PLACES) {
                boolean border = Double.isFinite(baseYs[i]) != Double.isFinite(baseYs[i + 1]);
                if (border) {
                    places++;
                    border(baseXs[i], baseYs[i], baseXs[i + 1]);
                } else if (mayLeap(baseYs, i)) {
                    places++;
                    leap(baseXs[i], baseYs[i], baseXs[i + 1], baseYs[i + 1]);
                }
            }
        }
        return new Points(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
    }

    /// Between two points that differ by much more than their neighbours do, or against them on both sides.
    private static boolean mayLeap(double[] ys, int i) {
        double leap = ys[i + 1] - ys[i];
        if (!Double.isFinite(leap) || leap == 0) {
            return false;
        }
        double before = i > 0 ? finite(ys[i] - ys[i - 1]) : 0;
        double after = i + 2 < ys.length ? finite(ys[i + 2] - ys[i + 1]) : 0;
        double most = Math.max(Math.abs(before), Math.abs(after));
        boolean muchMore = Math.abs(leap) > 6 * most && Math.abs(leap) > 1e-9 * Math.abs(ys[i]);
        boolean against = before * leap < 0 && after * leap < 0 && Math.abs(leap) > most;
        return muchMore || against;
    }

    private static double finite(double difference) {
        return Double.isFinite(difference) ? difference : 0;
    }

    /// Halves towards the place where the curve ends and adds the points met on its own side.
    private void border(double x0, double y0, double x1) {
        boolean ends = Double.isFinite(y0);
        double there = ends ? x0 : x1;
        double beyond = ends ? x1 : x0;
        double[] metXs = new double[HALVINGS];
        double[] metYs = new double[HALVINGS];
        int met = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = there + (beyond - there) / 2;
            double y = at(middle);
            if (Double.isFinite(y)) {
                there = middle;
                metXs[met] = middle;
                metYs[met++] = y;
            } else {
                beyond = middle;
            }
        }
        for (int i = 0; i < met; i++) {
            int next = ends ? i : met - 1 - i;
            add(metXs[next], metYs[next]);
        }
    }

    /// Halves towards the greatest difference: what stays a leap is one, and the curve is not joined across it.
    private void leap(double x0, double y0, double x1, double y1) {
        double whole = Math.abs(y1 - y0);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = x0 + (x1 - x0) / 2;
            double y = at(middle);
            if (!Double.isFinite(y)) {
                break; // a pole, met exactly
            }
            if (Math.abs(y - y0) > Math.abs(y1 - y)) {
                x1 = middle;
                y1 = y;
            } else {
                x0 = middle;
                y0 = y;
            }
            if (Math.abs(y1 - y0) < whole / 2) {
                return; // steep, but joined
            }
        }
        add(x0, y0);
        add(x0 + (x1 - x0) / 2, Double.NaN);
        add(x1, y1);
    }

    private double at(double x) {
        values[varying] = x;
        return curve.at(values);
    }

    private void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }
}
