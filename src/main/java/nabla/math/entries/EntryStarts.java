package nabla.math.entries;

import java.math.BigDecimal;
import java.math.MathContext;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;

/// Where the entries of a vector or matrix start: small numbers, each another.
final class EntryStarts {
    private static final double GOLDEN = 0.6180339887498949;
    private static final double STEP = 0.1;

    private EntryStarts() {}

    /// The parameter that is one entry.
    ///
    /// @param n which entry, from 0
    static Declaration.Parameter parameter(String name, Domain domain, int n) {
        return new Declaration.Parameter(name, domain, start(domain, n), STEP);
    }

    private static double start(Domain domain, int n) {
        double share = (0.5 + n * GOLDEN) % 1;
        return switch (domain) {
            case Domain.Interval interval -> {
                double low = Math.max(interval.sliderFrom(), -2);
                double high = Math.min(interval.sliderTo(), 2);
                double from = low < high ? low : interval.sliderFrom();
                double to = low < high ? high : interval.sliderTo();
                double value = from + share * (to - from);
                double round = new BigDecimal(value, new MathContext(2)).doubleValue();
                yield domain.contains(round) ? round : value;
            }
            case Domain.Values(var values) -> values.get((int) (share * values.size()));
            case Domain.Integers(var from, var to) -> from + Math.floorMod(n, to - from + 1);
        };
    }
}
