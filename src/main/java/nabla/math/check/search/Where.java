package nabla.math.check.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.Budget;
import nabla.math.calculus.domain.Bound;
import nabla.math.calculus.domain.Requirements;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.write.TextNotation;

/// Says where both sides of a claim have a value, if one of them has more values than the other: "for x > 0",
/// "except at x = 0", "where x + y ≠ 0".
public final class Where {
    private static final String ANYWHERE = "where both sides are defined";
    private static final int LONGEST = 40;
    private static final double FEW = 0.02;

    private final LeftOutPoints leftOut;

    private Where(LeftOutPoints leftOut) {
        this.leftOut = leftOut;
    }

    /// @param points where both sides have a value
    public static Optional<String> of(
            Side left,
            Side right,
            Scope scope,
            SamplePoints space,
            List<double[]> points,
            Budget forms,
            Budget budget,
            long seed) {
        Requirements.Difference difference = Requirements.difference(left.needs(), right.needs(), scope, forms);
        List<String> names = scope.parameters().stream().map(p -> p.name()).toList();
        return new Where(new LeftOutPoints(left, right, space, names, points, budget, seed)).text(difference);
    }

    private Optional<String> text(Requirements.Difference difference) {
        List<Bound> bounds =
                difference.bounds().stream().filter(leftOut::isMadeBy).toList();
        var others = new ArrayList<Requirement>();
        difference.others().stream()
                .sorted(Comparator.comparingLong(need -> Trees.size(need.of())))
                .filter(need -> leftOut.isMadeBy(need, bounds, others))
                .forEach(others::add);
        if (others.isEmpty() && bounds.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        if (!bounds.isEmpty()) {
            parts.add(text(bounds));
        }
        if (!others.isEmpty()) {
            parts.add("where " + others.stream().map(Where::text).collect(Collectors.joining(" and ")));
        }
        String all = String.join(", ", parts);
        boolean plain = others.stream().noneMatch(need -> need.kind() == Requirement.Kind.A_VALUE)
                && (others.isEmpty() || all.length() <= LONGEST);
        return Optional.of((plain ? all : ANYWHERE) + share());
    }

    private static String text(Requirement need) {
        return TextNotation.of(need.of())
                + switch (need.kind()) {
                    case NOT_ZERO -> " ≠ 0";
                    case POSITIVE -> " > 0";
                    case NOT_NEGATIVE -> " ≥ 0";
                    case A_VALUE -> "";
                };
    }

    /// How many points that leaves out, where they are not a few: `, which leaves out half of the points`.
    private String share() {
        double share = leftOut.share();
        if (share < FEW) {
            return "";
        }
        boolean half = Math.abs(share - 0.5) < FEW;
        return ", which leaves out " + (half ? "half" : "%.0f %%".formatted(100 * share)) + " of the points";
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
                                    || LeftOutPoints.admits(other, bound.at().value())))
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
