package nabla.ui.counterexample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nabla.math.check.GuiltyVariable;
import nabla.math.check.RefutedSides;
import nabla.math.expr.tree.Domain;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Heights;

/// The part of the plane in which a counterexample is shown: the whole range of its variable where the gap can be seen
/// there, else as much nearer as it takes.
///
/// @param powers whether heights are shown by powers of ten: where the two sides are of very different size
/// @param near   whether it is not the whole range
record GapWindow(Heights.Range x, Heights.Range y, boolean powers, boolean near) {
    /// A gap smaller than this part of the picture's height is not seen from the last row.
    private static final double SEEN = 0.03;
    private static final int MOST_TIMES = 13;
    private static final double FINEST = 1e-10;
    /// Values that far apart are shown by their powers of ten.
    private static final double FAR_APART = 1000;
    /// Further out than this part of what is shown anyway the point is not gone after: it is told in words.
    private static final double HIGHEST = 1e300;

    static GapWindow of(RefutedSides sides, Map<String, Double> place, String variable) {
        var whole = new Heights.Range(GuiltyVariable.from(sides, variable), GuiltyVariable.to(sides, variable));
        double left = sides.left(place);
        double right = sides.right(place);
        GapWindow first = over(sides, place, variable, whole(sides, variable, whole), false);
        if (!(sides.domain(variable) instanceof Domain.Interval) || first.shows(left, right)) {
            return first;
        }
        double at = place.getOrDefault(variable, 0.0);
        Heights.Range range = whole;
        for (int i = 0; i < MOST_TIMES && range.length() > FINEST * Math.abs(at); i++) {
            range = nearer(range, at);
            GapWindow window = over(sides, place, variable, range, true);
            if (window.shows(left, right)) {
                return window;
            }
        }
        return first;
    }

    /// A few values need room beside the first and the last.
    private static Heights.Range whole(RefutedSides sides, String variable, Heights.Range range) {
        double beside = sides.domain(variable) instanceof Domain.Interval ? 0 : 0.15 * Math.max(range.length(), 1);
        double least = range.length() > 0 || beside > 0 ? beside : 1;
        return new Heights.Range(range.from() - least, range.to() + least);
    }

    private static Heights.Range nearer(Heights.Range range, double at) {
        double half = range.length() / 20;
        double from = Math.max(range.from(), at - half);
        double to = Math.min(range.to(), at + half);
        return from < to ? new Heights.Range(from, to) : range;
    }

    private static GapWindow over(
            RefutedSides sides, Map<String, Double> place, String variable, Heights.Range x, boolean near) {
        GapCurves curves = GapCurves.of(sides, place, variable, x);
        double left = sides.left(place);
        double right = sides.right(place);
        double[] heights = curves.heights();
        boolean positive = left > 0 && right > 0 && Arrays.stream(heights).allMatch(y -> y > 0);
        boolean powers = positive && Math.max(left / right, right / left) >= FAR_APART;
        Figure.Curve all = new Figure.Curve(
                new double[heights.length], powers ? powers(heights) : heights, "", Role.GREY, Dash.SOLID);
        Heights.Range y = Heights.following(List.of(all), java.util.Optional.empty());
        double[] own = powers ? powers(new double[] {left, right}) : new double[] {left, right};
        for (double each : own) {
            y = including(y, each);
        }
        return new GapWindow(x, y, powers, near);
    }

    /// With a little room around the value, so that its dot is whole.
    private static Heights.Range including(Heights.Range range, double value) {
        if (!Double.isFinite(value) || (value >= range.from() && value <= range.to())) {
            return range;
        }
        double within = Math.clamp(value, -HIGHEST, HIGHEST);
        double from = Math.min(range.from(), within);
        double to = Math.max(range.to(), within);
        double room = 0.06 * (to - from);
        return new Heights.Range(within < range.from() ? from - room : from, within > range.to() ? to + room : to);
    }

    static double[] powers(double[] values) {
        return Arrays.stream(values).map(Math::log10).toArray();
    }

    private boolean shows(double left, double right) {
        double gap = powers ? Math.abs(Math.log10(left) - Math.log10(right)) : Math.abs(left - right);
        return !Double.isFinite(gap) || gap >= SEEN * y.length();
    }
}
