package nabla.math.check.limit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DecimalArithmetic;

/// Checks `f -> L for z -> a` by following f towards a, in 50 digits, from each side that the domain and f
/// allow; to ±∞ the domain is left behind. All other parameters take some values.
///
/// A limit is refuted only where the values plainly settle elsewhere, grow without end, or keep swinging; where they
/// crawl, as 1/log(log(z)) does, it stays undecided.
public final class LimitCheck {
    private final Scope scope;
    private final Budget budget;
    private final long seed;

    public LimitCheck(Scope scope, Budget budget, long seed) {
        this.scope = scope;
        this.budget = budget;
        this.seed = seed;
    }

    public Verdict verdict(Side function, String variable, Expr point, Expr target) {
        Optional<Integer> infinite = infinity(target);
        Side limit = Side.of(infinite.isPresent() ? new Expr.Const(Constant.PI) : target, scope, budget);
        if (Trees.mentions(limit.expression(), variable)) {
            return new Verdict.Undecided("the limit still has " + variable + " in it");
        }
        Set<String> occurring = new TreeSet<>(function.occurring());
        occurring.addAll(limit.occurring());
        SamplePoints all = SamplePoints.of(scope, occurring);
        occurring.remove(variable);
        SamplePoints others = SamplePoints.of(scope, occurring);
        int points = 0;
        int arrived = 0;
        int open = 0;
        double worst = 0;
        var chosen = new OtherPoints(others, seed);
        List<double[]> usual = chosen.usual();
        List<Expr> sides = List.of(function.expression(), limit.expression());
        List<double[]> notable = chosen.notable(sides, function.names(), budget);
        for (double[] sample : Stream.concat(usual.stream(), notable.stream()).toList()) {
            Optional<BigDecimal> value = limit.at(sample, DecimalArithmetic.INSTANCE);
            if (value.isEmpty()) {
                continue;
            }
            var goal = new LimitCourse.Goal(value.get(), infinite.orElse(0));
            for (Approach approach : Approach.to(point, scopeDomain(variable))) {
                FollowedPath followed = FollowedPath.of(
                        function, variable, approach, function.values(sample), goal, !notable.contains(sample));
                LimitPath path = followed.path();
                points += path.length();
                switch (followed.course()) {
                    case ARRIVES -> arrived++;
                    case SETTLES_ELSEWHERE, RUNS_AWAY -> {
                        return refuted(all, sample, variable, LimitCourse.shown(path, goal, followed.course()), goal);
                    }
                    case OPEN -> open += notable.contains(sample) ? 0 : 1;
                    case NO_VALUES -> {}
                }
                worst = Math.max(worst, LimitCourse.error(path, goal));
            }
        }
        if (arrived == 0 || open > 0) {
            return new Verdict.Undecided(
                    open > 0
                            ? "close to that point the values neither settle nor run away"
                            : "close to that point the function has too few values");
        }
        return new Verdict.Holds(points, worst, Optional.empty());
    }

    private Domain scopeDomain(String variable) {
        return scope.find(variable)
                .filter(Declaration.Parameter.class::isInstance)
                .map(declaration -> ((Declaration.Parameter) declaration).domain())
                .orElse(Domain.Interval.REAL);
    }

    /// +1 or −1 for ±∞.
    public static Optional<Integer> infinity(Expr expression) {
        return switch (expression) {
            case Expr.Const(var constant) when constant == Constant.INFINITY -> Optional.of(1);
            case Expr.Neg(var operand) -> infinity(operand).map(sign -> -sign);
            default -> Optional.empty();
        };
    }

    private static Verdict.Refuted refuted(
            SamplePoints all, double[] sample, String variable, LimitPath.Sample shown, LimitCourse.Goal goal) {
        Map<String, Double> at = new LinkedHashMap<>();
        for (Coordinate coordinate : all.coordinates()) {
            boolean moving = coordinate.name().equals(variable);
            at.put(coordinate.name(), moving ? shown.at().doubleValue() : sample[coordinate.index()]);
        }
        var refuted = new Verdict.Refuted(at, shown.one().doubleValue(), goal.asDouble());
        return goal.infinite() == 0 ? refuted.with(shown.one(), goal.number()) : refuted;
    }
}
