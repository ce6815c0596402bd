package nabla.math.check.limit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Finding;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;

/// Checks `f = e + O(gauge) for eps -> 0`: follows f − e towards the point in 50 digits, from each side that the domain
/// allows, and compares how fast it shrinks with how fast the gauge does, all other parameters taking some values.
public final class OrderCheck {
    /// Closer than that most differences have lost all of their 50 digits.
    private static final int NEAREST = 24;

    private final Scope scope;
    private final Line.Link.UpToOrder link;
    private final Budget budget;
    private final long seed;
    private final boolean closely;
    private double least = Double.POSITIVE_INFINITY;

    /// @param scope   of numbers alone
    /// @param closely whether notable values of the other parameters are looked at, too
    public OrderCheck(Scope scope, Line.Link.UpToOrder link, Budget budget, long seed, boolean closely) {
        this.scope = scope;
        this.link = link;
        this.budget = budget;
        this.seed = seed;
        this.closely = closely;
    }

    /// @throws Budget.Spent where it takes too long
    public Verdict verdict(Expr left, Expr right) {
        String variable = link.variable();
        Side rest = Side.of(Exprs.difference(left, right), scope, budget);
        Side gauge = Side.of(link.order().gauge(), scope, budget);
        Set<String> occurring = new TreeSet<>(rest.occurring());
        occurring.addAll(gauge.occurring());
        occurring.add(variable);
        SamplePoints all = SamplePoints.of(scope, occurring);
        occurring.remove(variable);
        int points = 0;
        int open = 0;
        int reached = 0;
        SamplePoints others = SamplePoints.of(scope, occurring);
        var chosen = new OtherPoints(others, seed);
        List<double[]> usual = chosen.usual();
        List<double[]> notable = closely ? chosen.notable(List.of(rest.expression()), rest.names(), budget) : List.of();
        List<Approach> approaches = Approach.to(link.point(), domain(variable));
        boolean alone = Set.of(variable).containsAll(gauge.occurring());
        Map<Approach, LimitPath> gauges = new HashMap<>();
        for (double[] sample : Stream.concat(usual.stream(), notable.stream()).toList()) {
            if (!alone) {
                gauges.clear();
            }
            for (Approach approach : approaches) {
                var fixed = rest.values(sample);
                LimitPath path = LimitPath.near(rest, variable, approach, fixed, NEAREST);
                LimitPath beside =
                        gauges.computeIfAbsent(approach, way -> LimitPath.near(gauge, variable, way, fixed, NEAREST));
                var pace = new Pace(path, beside, approach);
                points += path.length();
                switch (pace.judged(link.order().little())) {
                    case REACHED -> {
                        reached++;
                        least = Math.min(least, pace.slope());
                    }
                    case MISSED -> {
                        return refuted(all, sample, path, pace, left, right);
                    }
                    case OPEN -> open += notable.contains(sample) ? 0 : 1;
                    case NOTHING -> {}
                }
            }
        }
        if (open > 0) {
            return new Verdict.Undecided("the difference of the two sides shrinks too irregularly to see its order");
        }
        return reached == 0
                ? new Verdict.Undecided("close to that point the two sides have too few values")
                : new Verdict.Holds(points, 0, Optional.empty(), points, new Finding.Shrinks(variable, least));
    }

    private Domain domain(String variable) {
        return scope.find(variable)
                .filter(Declaration.Parameter.class::isInstance)
                .map(declaration -> ((Declaration.Parameter) declaration).domain())
                .orElse(Domain.Interval.REAL);
    }

    /// At a short number on the way where both sides have a value.
    private Verdict refuted(SamplePoints all, double[] sample, LimitPath path, Pace pace, Expr left, Expr right) {
        Side one = Side.of(left, scope, budget);
        Side other = Side.of(right, scope, budget);
        double at = path.readable().stream()
                .map(LimitPath.Sample::at)
                .filter(value -> pace.isOnTheWay(value))
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst()
                .orElse(Double.NaN);
        Map<String, Double> values = new LinkedHashMap<>();
        double[] point = sample.clone();
        for (Coordinate coordinate : all.coordinates()) {
            boolean moving = coordinate.name().equals(link.variable());
            point[coordinate.index()] = moving ? at : sample[coordinate.index()];
            values.put(coordinate.name(), point[coordinate.index()]);
        }
        return new Verdict.Refuted(values, one.at(point), other.at(point))
                .showing(new Witness.Slope(link.variable(), pace.slope(), link, Witness.Entry.NUMBERS));
    }
}
