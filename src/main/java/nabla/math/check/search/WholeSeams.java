package nabla.math.check.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.FunctionOfPoint;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.TriedPoint.Reason;
import nabla.math.check.side.Seams;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.tree.Expr;

/// Looks without rounding at points that lie on a seam of whole numbers, too many to be all tried: 8192 for
/// `if(log(n) = 13*log(2), 1, 0)`, of which doubles do not see that it is one.
final class WholeSeams {
    private static final double ROUNDING = 1e-9;
    private static final int MOST = 60;
    private static final long MOST_WORK = 20_000_000;

    private final Comparison comparison;
    private final Seams seams;
    private final List<String> names;
    private final SamplePoints space;
    private final Budget whole;
    private final Budget budget;

    WholeSeams(Comparison comparison, Seams seams, List<String> names, SamplePoints space, Budget budget) {
        this.comparison = comparison;
        this.seams = seams;
        this.names = names;
        this.space = space;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    /// A point at which the relation fails.
    Optional<Verdict.Refuted> counterexample(PointTally tally) {
        List<FunctionOfPoint> zeros = seams.zeros().stream()
                .filter(this::isWhole)
                .map(zero -> FunctionOfPoint.of(zero, names, budget))
                .toList();
        if (zeros.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Stream.concat(tally.doubts().stream(), tally.held().stream())
                    .filter(point -> point.reason() == Reason.SEAM)
                    .map(TriedPoint::at)
                    .filter(point -> zeros.stream().anyMatch(zero -> Math.abs(zero.at(point)) < ROUNDING))
                    .limit(MOST)
                    .flatMap(point -> failing(point).stream())
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    private boolean isWhole(Expr zero) {
        return !isExact(zero)
                && space.coordinates().stream().noneMatch(it -> it.continuous() && Trees.mentions(zero, it.name()));
    }

    /// Whether doubles lose nothing of it, as of `m^2 + n^2 - 3593`.
    private static boolean isExact(Expr zero) {
        boolean here = switch (zero) {
            case Expr.Num(var value) -> value.isInteger();
            case Expr.Power(var base, var exponent) -> exponent instanceof Expr.Num;
            case Expr.Sym symbol -> true;
            case Expr.Sum sum -> true;
            case Expr.Product product -> true;
            case Expr.Neg neg -> true;
            default -> false;
        };
        return here && zero.parts().stream().allMatch(WholeSeams::isExact);
    }

    private Optional<Verdict.Refuted> failing(double[] point) {
        OptionalInt order = comparison.surely(point, budget);
        return order.isPresent() && !comparison.admits(order.getAsInt())
                ? Optional.of(comparison.refuted(ExactSeamPoints.decimal(point), space.named(point)))
                : Optional.empty();
    }
}
