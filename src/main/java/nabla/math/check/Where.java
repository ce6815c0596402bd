package nabla.math.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nabla.math.Budget;
import nabla.math.calculus.Bound;
import nabla.math.calculus.Requirement;
import nabla.math.calculus.Requirements;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.value.Compiled;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.write.TextNotation;

/// Says where both sides of a claim have a value, if one of them has more values than the other: "for x > 0",
/// "except at x = 0", "where x + y ≠ 0".
final class Where {
    private static final String ANYWHERE = "where both sides are defined";
    private static final int LONGEST = 40;
    private static final double ZERO = 1e-6;
    private static final int CLIMBS = 4;
    private static final int EVEN = 200;
    private static final double FEW = 0.02;

    private final Side left;
    private final Side right;
    private final SamplePoints space;
    private final List<String> names;
    private final List<double[]> points;
    private final SplittableRandom random;

    private Where(Side left, Side right, SamplePoints space, List<String> names, List<double[]> points, long seed) {
        this.left = left;
        this.right = right;
        this.space = space;
        this.names = names;
        this.points = points;
        this.random = new SplittableRandom(seed);
    }

    /// @param points where both sides have a value
    static Optional<String> of(
            Side left, Side right, Scope scope, SamplePoints space, List<double[]> points, Budget budget, long seed) {
        Requirements.Difference difference = Requirements.difference(left.needs(), right.needs(), scope, budget);
        List<String> names = scope.parameters().stream().map(p -> p.name()).toList();
        return new Where(left, right, space, names, points, seed).text(difference);
    }

    private Optional<String> text(Requirements.Difference difference) {
        List<Bound> bounds = difference.bounds().stream().filter(this::matters).toList();
        List<Requirement> others =
                difference.others().stream().filter(this::matters).toList();
        if (others.isEmpty()) {
            return bounds.isEmpty() ? Optional.empty() : Optional.of(text(bounds));
        }
        if (!bounds.isEmpty() || others.size() > 1) {
            return Optional.of(ANYWHERE + leftOut());
        }
        Requirement need = others.getFirst();
        String of = TextNotation.of(need.of());
        boolean short_ = of.length() <= LONGEST;
        return Optional.of(
                switch (need.kind()) {
                    case NOT_ZERO -> short_ ? "where " + of + " ≠ 0" + leftOut() : ANYWHERE + leftOut();
                    case POSITIVE -> short_ ? "where " + of + " > 0" : ANYWHERE + leftOut();
                    case NOT_NEGATIVE -> short_ ? "where " + of + " ≥ 0" : ANYWHERE + leftOut();
                    case A_VALUE -> ANYWHERE + leftOut();
                });
    }

    /// How many points that leaves out, where they are not a few: `, which leaves out half of the points`.
    private String leftOut() {
        int without = 0;
        for (int i = 0; i < EVEN; i++) {
            without += hasValue(space.even(i)) ? 0 : 1;
        }
        double share = (double) without / EVEN;
        if (share < FEW) {
            return "";
        }
        boolean half = Math.abs(share - 0.5) < FEW;
        return ", which leaves out " + (half ? "half" : "%.0f %%".formatted(100 * share)) + " of the points";
    }

    private boolean hasValue(double[] point) {
        return Double.isFinite(left.at(point)) && Double.isFinite(right.at(point));
    }

    private boolean hasExactValue(Map<String, BigDecimal> values) {
        return left.at(values, DecimalArithmetic.INSTANCE).isPresent()
                && right.at(values, DecimalArithmetic.INSTANCE).isPresent();
    }

    /// A point moved to a bound, which need not be a double.
    private Map<String, BigDecimal> at(double[] point, Bound bound) {
        Map<String, BigDecimal> values = left.values(point);
        values.put(bound.name(), DecimalArithmetic.INSTANCE.of(bound.at()));
        return values;
    }

    /// Whether the domain has a value that the bound leaves out.
    private boolean matters(Bound bound) {
        double at = bound.at().value();
        for (Coordinate coordinate : space.coordinates()) {
            if (coordinate.name().equals(bound.name())) {
                if (bound.side() == Bound.Side.NOT) {
                    return coordinate.domain().contains(at)
                            && !points.stream().limit(CLIMBS).allMatch(point -> hasExactValue(at(point, bound)));
                }
                if (!coordinate.continuous()) {
                    return coordinate.values().stream().anyMatch(value -> !admits(bound, value));
                }
            }
        }
        return true;
    }

    private static boolean admits(Bound bound, double value) {
        double at = bound.at().value();
        return switch (bound.side()) {
            case ABOVE -> value > at;
            case AT_LEAST -> value >= at;
            case BELOW -> value < at;
            case AT_MOST -> value <= at;
            case NOT -> value != at;
        };
    }

    /// Whether a point is found where the need is not met, among those tried and by climbing towards it.
    private boolean matters(Requirement need) {
        if (need.kind() == Requirement.Kind.A_VALUE) {
            return true;
        }
        Compiled of = Compiled.of(need.of(), names);
        if (need.kind() == Requirement.Kind.NOT_ZERO) {
            List<double[]> zeros = space.simple().stream()
                    .filter(point -> of.at(point) == 0)
                    .limit(CLIMBS)
                    .toList();
            if (!zeros.isEmpty() && zeros.stream().allMatch(point -> hasExactValue(left.values(point)))) {
                return false; // 0 is a kink there, but there is a slope
            }
        }
        var starts = new ArrayList<>(points.subList(0, Math.min(CLIMBS, points.size())));
        starts.addAll(space.simple());
        double least = Double.POSITIVE_INFINITY;
        boolean below = false;
        boolean above = false;
        for (double[] point : starts) {
            double value = of.at(point);
            below |= value < 0;
            above |= value > 0;
            least = Math.min(least, Math.abs(value));
        }
        var climb = new HillClimb(space, random);
        for (int i = 0; i < CLIMBS && i < starts.size(); i++) {
            double[] reached = need.kind() == Requirement.Kind.NOT_ZERO
                    ? climb.from(starts.get(i), point -> -Math.abs(of.at(point)), -ZERO)
                    : climb.from(starts.get(i), point -> -of.at(point), 0);
            double value = of.at(reached);
            below |= value < 0;
            least = Math.min(least, Math.abs(value));
        }
        return switch (need.kind()) {
            case NOT_ZERO -> least <= ZERO || (below && above);
            case POSITIVE -> below || least <= ZERO;
            case NOT_NEGATIVE -> below;
            case A_VALUE -> true;
        };
    }

    private static String text(List<Bound> bounds) {
        Map<String, List<Bound>> byName = new LinkedHashMap<>();
        bounds.forEach(bound ->
                byName.computeIfAbsent(bound.name(), name -> new ArrayList<>()).add(bound));
        var ranges = new ArrayList<String>();
        var exceptions = new ArrayList<String>();
        byName.forEach((name, about) -> {
            range(name, about).ifPresent(ranges::add);
            about.stream()
                    .filter(bound -> bound.side() == Bound.Side.NOT)
                    .filter(bound -> about.stream()
                            .allMatch(other -> other.side() == Bound.Side.NOT
                                    || admits(other, bound.at().value())))
                    .forEach(bound -> exceptions.add(name + " = " + Wording.exact(bound.at())));
        });
        String range = ranges.isEmpty() ? "" : "for " + String.join(" and ", ranges);
        boolean oneName = byName.size() == 1;
        String except = exceptions.isEmpty()
                ? ""
                : oneName || exceptions.size() == 1
                        ? "except at " + String.join(" and ", exceptions)
                        : "except where " + String.join(" or ", exceptions);
        return range.isEmpty() || except.isEmpty() ? range + except : range + ", " + except;
    }

    /// `x > 0`, `x ≤ 3` or `0 < x ≤ 3`: of several bounds the strongest.
    private static Optional<String> range(String name, List<Bound> bounds) {
        Optional<Bound> low = strongest(bounds, Bound.Side.AT_LEAST, Bound.Side.ABOVE, 1);
        Optional<Bound> high = strongest(bounds, Bound.Side.AT_MOST, Bound.Side.BELOW, -1);
        if (low.isPresent() && high.isPresent()) {
            String from = low.get().side() == Bound.Side.ABOVE ? " < " : " ≤ ";
            String to = high.get().side() == Bound.Side.BELOW ? " < " : " ≤ ";
            return Optional.of(Wording.exact(low.get().at())
                    + from
                    + name
                    + to
                    + Wording.exact(high.get().at()));
        }
        return low.map(bound -> name + (bound.side() == Bound.Side.ABOVE ? " > " : " ≥ ") + Wording.exact(bound.at()))
                .or(() -> high.map(bound ->
                        name + (bound.side() == Bound.Side.BELOW ? " < " : " ≤ ") + Wording.exact(bound.at())));
    }

    private static Optional<Bound> strongest(List<Bound> bounds, Bound.Side weak, Bound.Side strict, int direction) {
        return bounds.stream()
                .filter(bound -> bound.side() == weak || bound.side() == strict)
                .max((a, b) -> {
                    int order = direction * a.at().compareTo(b.at());
                    return order != 0 ? order : Boolean.compare(a.side() == strict, b.side() == strict);
                });
    }
}
