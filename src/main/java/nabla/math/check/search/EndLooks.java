package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Budget;
import nabla.math.check.digits.TwoPrecisionArithmetic;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Looks closer to an open end than doubles come: between 1 − 1e-16 and 1 there is none, but `1/sqrt(1 - p) <= 1e8` is
/// false there.
final class EndLooks {
    private static final long MOST_WORK = 10_000_000;
    private static final int MOST_ENDS = 6;
    private static final int[] DECIMALS = {20, 100};
    /// Of an order also closer to 0 than any double comes; beside another end two precisions do not tell these apart.
    private static final int[] MORE_DECIMALS = {400, 1_000};

    private final Comparison comparison;
    private final SamplePoints space;
    private final Budget whole;
    private final Budget budget;

    EndLooks(Comparison comparison, SamplePoints space, Budget budget) {
        this.comparison = comparison;
        this.space = space;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    /// An open end; to 0 doubles come as close as 1e-300.
    ///
    /// @param direction into the domain
    private record End(Coordinate coordinate, BigDecimal at, int direction) {
        BigDecimal beside(int decimals) {
            return at.add(BigDecimal.valueOf(direction).movePointLeft(decimals));
        }

        /// e.g. `1 - 10^(-20)`
        Expr written(int decimals) {
            Expr step = Exprs.power(Exprs.num(10), -decimals);
            Expr end = new Expr.Num(Rational.of(at));
            return direction > 0 ? Exprs.sum(end, step) : Exprs.difference(end, step);
        }

        double asDouble() {
            return direction > 0 ? Math.nextUp(at.doubleValue()) : Math.nextDown(at.doubleValue());
        }
    }

    /// A point at which the relation fails.
    Optional<Verdict.Refuted> counterexample() {
        try {
            return counterexample(ends(false), DECIMALS)
                    .or(() -> comparison.isOrder() ? counterexample(ends(true), MORE_DECIMALS) : Optional.empty());
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    private Optional<Verdict.Refuted> counterexample(List<End> ends, int[] decimals) {
        for (int some : decimals) {
            for (List<End> chosen : choices(ends)) {
                Optional<Verdict.Refuted> refuted = at(chosen, some);
                if (refuted.isPresent()) {
                    return refuted;
                }
            }
        }
        return Optional.empty();
    }

    /// @param zero whether those at 0, or the others
    private List<End> ends(boolean zero) {
        var ends = new ArrayList<End>();
        for (Coordinate coordinate : space.coordinates()) {
            if (coordinate.domain() instanceof Domain.Interval(var from, var to, var fromClosed, var toClosed)) {
                if (!fromClosed && Double.isFinite(from) && zero == (from == 0)) {
                    ends.add(new End(coordinate, BigDecimal.valueOf(from), 1));
                }
                if (!toClosed && Double.isFinite(to) && zero == (to == 0)) {
                    ends.add(new End(coordinate, BigDecimal.valueOf(to), -1));
                }
            }
        }
        return ends.subList(0, Math.min(MOST_ENDS, ends.size()));
    }

    /// Each alone, then the first of each parameter together, and the last of each.
    private static List<List<End>> choices(List<End> ends) {
        var choices = new ArrayList<List<End>>();
        ends.forEach(end -> choices.add(List.of(end)));
        if (ends.stream().map(End::coordinate).distinct().count() > 1) {
            choices.add(ends.stream().filter(end -> end.direction < 0).toList());
            choices.add(ends.stream().filter(end -> end.direction > 0).toList());
        }
        return choices.stream().filter(some -> !some.isEmpty()).distinct().toList();
    }

    private Optional<Verdict.Refuted> at(List<End> ends, int decimals) {
        double[] rounded = space.simplest();
        List<TwoPrecisions> point = new ArrayList<>(ExactSeamPoints.decimal(rounded));
        Map<String, Optional<Expr>> forms = new LinkedHashMap<>();
        for (End end : ends) {
            int index = end.coordinate.index();
            point.set(index, TwoPrecisions.exactly(end.beside(decimals)));
            rounded[index] = end.asDouble();
            forms.put(end.coordinate.name(), Optional.of(end.written(decimals)));
        }
        TwoPrecisionArithmetic numbers = TwoPrecisionArithmetic.OF_NUMBERS;
        budget.spend(0);
        OptionalInt order = comparison.order(point, numbers);
        if (order.isEmpty() || comparison.admits(order.getAsInt())) {
            return Optional.empty();
        }
        return Optional.of(
                comparison.refuted(point, space.named(rounded), numbers).showing(new Witness.Root(forms)));
    }
}
