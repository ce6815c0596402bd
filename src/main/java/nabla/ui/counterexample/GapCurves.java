package nabla.ui.counterexample;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import nabla.math.check.RefutedSides;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.value.Compiled;
import nabla.plot.figure.Heights;
import nabla.plot.figure.Sampler;

/// Both sides of a refuted line over one variable, and the gap between them where the line does not hold.
///
/// @param left  through these points; a variable that has only a few values gives single points
/// @param gapXs where the gap was looked at
/// @param low   the lower edge of the gap; NaN where the line holds or a side has no value
/// @param high  its upper edge
record GapCurves(Sampler.Points left, Sampler.Points right, double[] gapXs, double[] low, double[] high) {
    /// How wide the gap is shaded at one of a few values, against the picture.
    private static final double STRIPE = 0.012;

    /// @param place where the other variables are
    static GapCurves of(RefutedSides sides, Map<String, Double> place, String variable, Heights.Range span) {
        return switch (sides.domain(variable)) {
            case Domain.Interval interval -> curves(sides, place, variable, span);
            case Domain.Values(var values) ->
                points(
                        sides,
                        place,
                        variable,
                        span,
                        values.stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .toArray());
            case Domain.Integers(var from, var to) ->
                points(
                        sides,
                        place,
                        variable,
                        span,
                        DoubleStream.iterate(
                                        Math.max(from, Math.ceil(span.from())),
                                        x -> x <= Math.min(to, span.to()),
                                        x -> x + 1)
                                .limit(Sampler.POINTS)
                                .toArray());
        };
    }

    /// All heights there are, for an axis that shows both sides.
    double[] heights() {
        return DoubleStream.concat(Arrays.stream(left.ys()), Arrays.stream(right.ys()))
                .filter(Double::isFinite)
                .toArray();
    }

    private static GapCurves curves(
            RefutedSides sides, Map<String, Double> place, String variable, Heights.Range span) {
        int axis = sides.names().indexOf(variable);
        double[] point = sides.point(place);
        Sampler.Points left = Sampler.sample(sides.leftValue(), axis, point, span.from(), span.to());
        Sampler.Points right = Sampler.sample(sides.rightValue(), axis, point, span.from(), span.to());
        double[] xs = merged(left, right, place.getOrDefault(variable, span.from()), span);
        double[] low = along(sides.leftValue(), axis, xs, point);
        double[] high = along(sides.rightValue(), axis, xs, point);
        shade(sides, low, high);
        return new GapCurves(left, right, xs, low, high);
    }

    /// Values as points, each with its own small stripe of the gap.
    private static GapCurves points(
            RefutedSides sides, Map<String, Double> place, String variable, Heights.Range span, double[] xs) {
        int axis = sides.names().indexOf(variable);
        double[] point = sides.point(place);
        double[] left = along(sides.leftValue(), axis, xs, point);
        double[] right = along(sides.rightValue(), axis, xs, point);
        double half = STRIPE * span.length() / 2;
        double[] gapXs = new double[3 * xs.length];
        double[] low = new double[gapXs.length];
        double[] high = new double[gapXs.length];
        for (int i = 0; i < xs.length; i++) {
            for (int edge = 0; edge < 3; edge++) {
                gapXs[3 * i + edge] = xs[i] + (edge - 1) * half;
                low[3 * i + edge] = edge < 2 ? left[i] : Double.NaN;
                high[3 * i + edge] = edge < 2 ? right[i] : Double.NaN;
            }
        }
        shade(sides, low, high);
        return new GapCurves(new Sampler.Points(xs, left), new Sampler.Points(xs, right), gapXs, low, high);
    }

    /// Orders both edges, and leaves out where the line holds.
    private static void shade(RefutedSides sides, double[] low, double[] high) {
        for (int i = 0; i < low.length; i++) {
            double left = low[i];
            double right = high[i];
            boolean wrong = Double.isFinite(left) && Double.isFinite(right) && sides.contradict(left, right);
            low[i] = wrong ? Math.min(left, right) : Double.NaN;
            high[i] = wrong ? Math.max(left, right) : Double.NaN;
        }
    }

    private static double[] along(Compiled side, int axis, double[] xs, double[] point) {
        double[] ys = new double[xs.length];
        side.along(axis, xs, point, ys);
        return ys;
    }

    private static double[] merged(Sampler.Points left, Sampler.Points right, double at, Heights.Range span) {
        return DoubleStream.concat(
                        DoubleStream.of(at).filter(x -> x >= span.from() && x <= span.to()),
                        DoubleStream.concat(Arrays.stream(left.xs()), Arrays.stream(right.xs())))
                .sorted()
                .distinct()
                .toArray();
    }
}
