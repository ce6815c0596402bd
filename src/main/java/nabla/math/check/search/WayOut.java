package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.math.check.digits.ExponentialSeries;
import nabla.math.check.digits.SeriesArithmetic;
import nabla.math.check.point.Coordinate;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// A way out of a parameter's domain: to infinity, or to an open end.
///
/// @param end       empty where there is none on that side
/// @param direction the sign of the number far out; at an end, into the domain
record WayOut(Coordinate coordinate, Optional<Double> end, int direction) {
    private static final int MOST = 6;

    static List<WayOut> of(List<Coordinate> coordinates) {
        var ways = new ArrayList<WayOut>();
        for (Coordinate coordinate : coordinates) {
            if (coordinate.domain() instanceof Domain.Interval(var from, var to, var fromClosed, var toClosed)) {
                if (!toClosed) {
                    ways.add(new WayOut(coordinate, finite(to), Double.isFinite(to) ? -1 : 1));
                }
                if (!fromClosed) {
                    ways.add(new WayOut(coordinate, finite(from), Double.isFinite(from) ? 1 : -1));
                }
            }
        }
        return ways.subList(0, Math.min(MOST, ways.size()));
    }

    private static Optional<Double> finite(double end) {
        return Double.isFinite(end) ? Optional.of(end) : Optional.empty();
    }

    /// Which are gone together: each alone, then all to plus infinity, all to their ends, and the first of each
    /// parameter.
    static List<List<WayOut>> choices(List<WayOut> ways) {
        Stream<List<WayOut>> alone = ways.stream().map(List::of);
        boolean one = ways.stream().map(WayOut::coordinate).distinct().count() <= 1;
        Stream<List<WayOut>> together = one
                ? Stream.of()
                : Stream.of(
                        ways.stream()
                                .filter(way -> way.isToInfinity() && way.direction > 0)
                                .toList(),
                        first(ways.stream().filter(way -> !way.isToInfinity()).toList()),
                        first(ways));
        return Stream.concat(alone, together)
                .filter(some -> !some.isEmpty())
                .distinct()
                .toList();
    }

    private static List<WayOut> first(List<WayOut> ways) {
        Map<String, WayOut> first = new LinkedHashMap<>();
        ways.forEach(way -> first.putIfAbsent(way.coordinate.name(), way));
        return List.copyOf(first.values());
    }

    boolean isToInfinity() {
        return end.isEmpty();
    }

    /// Whether doubles end soon on this way: there are none between 1 − 1e-16 and 1.
    boolean isToNumber() {
        return end.isPresent() && end.get() != 0;
    }

    /// In doubles, at that power of ten from 0, or of one tenth from the end.
    double at(double power) {
        return end.map(from -> from + direction * Math.pow(10, -power)).orElse(direction * Math.pow(10, power));
    }

    /// At that power of e from 0, or of 1/e from the end.
    ExponentialSeries atPowerOfE(double exponent) {
        var numbers = SeriesArithmetic.INSTANCE;
        ExponentialSeries size = SeriesArithmetic.powerOfE(isToInfinity() ? exponent : -exponent);
        ExponentialSeries step = direction > 0 ? size : numbers.negate(size);
        return end.map(from -> numbers.add(numbers.of(Rational.of(BigDecimal.valueOf(from))), step))
                .orElse(step);
    }

    /// The same, e.g. `exp(1000)`, `1 - exp(-1000)`.
    Expr writtenAtPowerOfE(double exponent) {
        Expr size = Exprs.exp(Exprs.num(Rational.of(BigDecimal.valueOf(isToInfinity() ? exponent : -exponent))));
        if (!isToNumber()) {
            return direction > 0 ? size : Exprs.neg(size);
        }
        Expr from = new Expr.Num(Rational.of(BigDecimal.valueOf(end.orElseThrow())));
        return direction > 0 ? Exprs.sum(from, size) : Exprs.difference(from, size);
    }

    /// The double that is closest to all that lies beyond doubles.
    double rounded() {
        return end.map(from -> direction > 0 ? Math.nextUp(from) : Math.nextDown(from))
                .orElse(direction * Double.MAX_VALUE);
    }
}
