package nabla.math.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nabla.math.expr.tree.Domain;

/// Along which variable the gap between the sides of a refuted line changes most, the others held at the
/// counterexample.
public final class GuiltyVariable {
    private static final int PLACES = 240;
    /// So much at either end of the values is not looked at: a pole is no more to blame than a slope.
    private static final double TAIL = 0.05;

    private GuiltyVariable() {}

    /// The variables, the one to blame first. One that has only a few values comes after those that make a curve.
    public static List<String> order(RefutedSides sides) {
        Map<String, Double> change = new LinkedHashMap<>();
        sides.variables().forEach(variable -> change.put(variable, change(sides, variable)));
        return change.keySet().stream()
                .sorted(Comparator.<String>comparingInt(
                                variable -> sides.foremost().contains(variable) ? 0 : 1)
                        .thenComparingInt(variable -> rank(sides.domain(variable), change.getOrDefault(variable, 0.0)))
                        .thenComparingDouble(variable -> -change.getOrDefault(variable, 0.0)))
                .toList();
    }

    private static int rank(Domain domain, double change) {
        if (change == 0) {
            return 2;
        }
        return domain instanceof Domain.Interval ? 0 : 1;
    }

    /// How far the gap moves while the variable runs through its domain.
    static double change(RefutedSides sides, String variable) {
        double[] gaps = Arrays.stream(places(sides, variable))
                .map(x -> {
                    Map<String, Double> place = sides.place();
                    place.put(variable, x);
                    return sides.left(place) - sides.right(place);
                })
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (gaps.length < 2) {
            return 0;
        }
        int tail = (int) (TAIL * (gaps.length - 1));
        double change = gaps[gaps.length - 1 - tail] - gaps[tail];
        return Math.min(change, Double.MAX_VALUE);
    }

    private static double[] places(RefutedSides sides, String variable) {
        return switch (sides.domain(variable)) {
            case Domain.Interval interval -> {
                double from = from(sides, variable);
                double to = to(sides, variable);
                yield IntStream.rangeClosed(0, PLACES)
                        .mapToDouble(i -> from + (to - from) * i / PLACES)
                        .toArray();
            }
            case Domain.Values(var values) ->
                values.stream().mapToDouble(Double::doubleValue).toArray();
            case Domain.Integers(var from, var to) ->
                IntStream.rangeClosed(from, (int) Math.min(to, (long) from + PLACES))
                        .asDoubleStream()
                        .toArray();
        };
    }

    /// Where a picture over the variable begins: at its slider's end, and a little beyond a counterexample outside.
    public static double from(RefutedSides sides, String variable) {
        double at = sides.place().getOrDefault(variable, 0.0);
        double from = sides.domain(variable).sliderFrom();
        return at < from ? at - beyond(at, from) : from;
    }

    /// Where it ends.
    public static double to(RefutedSides sides, String variable) {
        double at = sides.place().getOrDefault(variable, 0.0);
        double to = sides.domain(variable).sliderTo();
        return at > to ? at + beyond(at, to) : to;
    }

    private static double beyond(double at, double end) {
        return Math.min(Math.abs(at - end) / 10, 1e300);
    }
}
