package nabla.math.calculus.resolve;

import java.util.List;
import java.util.function.Function;
import nabla.math.calculus.rule.Numbers;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;

/// An interval that surely holds every value an expression takes; an end is `Closed` where it may be taken.
///
/// Ends are rounded outwards wherever an operation is not exact, so that "above 0" can be relied on:
/// 1 + z² is in [1, ∞), 1 − sig(z) in (0, 1).
record Range(double low, boolean lowClosed, double high, boolean highClosed) {
    private static final double INF = Double.POSITIVE_INFINITY;

    static final Range ALL = new Range(-INF, false, INF, false);
    private static final Range NOT_NEGATIVE = new Range(0, true, INF, false);
    private static final Range POSITIVE = new Range(0, false, INF, false);

    boolean positive() {
        return low > 0 || (low == 0 && !lowClosed);
    }

    boolean notNegative() {
        return low >= 0;
    }

    boolean hasZero() {
        return !positive() && !negated().positive();
    }

    static Range point(double value) {
        return new Range(value, true, value, true);
    }

    static Range of(Domain domain) {
        return switch (domain) {
            case Domain.Interval(var from, var to, var fromClosed, var toClosed) ->
                new Range(from, fromClosed, to, toClosed);
            case Domain.Integers(var from, var to) -> new Range(from, true, to, true);
            case Domain.Values(var values) ->
                values.stream().map(Range::point).reduce(Range::hull).orElse(ALL);
        };
    }

    /// @param names the range of each parameter
    static Range of(Expr closed, Function<String, Range> names) {
        return switch (closed) {
            case Expr.Num(var value) ->
                value.isInteger() && value.numerator().bitLength() < 53 ? point(value.value()) : rounded(value.value());
            case Expr.Const(var constant) -> constant == Constant.INFINITY ? ALL : rounded(constant.value());
            case Expr.Sym(var name) -> names.apply(name);
            case Expr.Sum(var terms) ->
                terms.stream().map(term -> of(term, names)).reduce(point(0), Range::plus);
            case Expr.Product(var factors) ->
                factors.stream().map(factor -> of(factor, names)).reduce(point(1), Range::times);
            case Expr.Quotient(var numerator, var denominator) ->
                of(numerator, names).times(of(denominator, names).reciprocal());
            case Expr.Power(var base, var exponent) -> power(of(base, names), exponent);
            case Expr.Neg(var operand) -> of(operand, names).negated();
            case Expr.Call(var function, var arguments) ->
                call(function, arguments.stream().map(each -> of(each, names)).toList());
            case Expr.If(var condition, var then, var otherwise) ->
                of(then, names).hull(of(otherwise, names));
            case Expr.Apply apply -> ALL;
            case Expr.Derivative derivative -> ALL;
            case Expr.Shaped shaped -> ALL;
        };
    }

    private static Range rounded(double value) {
        return new Range(Math.nextDown(value), false, Math.nextUp(value), false);
    }

    Range negated() {
        return new Range(-high, /* lowClosed= */ highClosed, -low, /* highClosed= */ lowClosed);
    }

    private Range hull(Range other) {
        boolean lower = other.low < low || (other.low == low && other.lowClosed);
        boolean higher = other.high > high || (other.high == high && other.highClosed);
        return new Range(
                lower ? other.low : low,
                lower ? other.lowClosed : lowClosed,
                higher ? other.high : high,
                higher ? other.highClosed : highClosed);
    }

    private Range plus(Range other) {
        return new Range(
                -addUp(-low, -other.low),
                lowClosed && other.lowClosed,
                addUp(high, other.high),
                highClosed && other.highClosed);
    }

    /// The sum, the next larger double where it is not exact.
    private static double addUp(double a, double b) {
        double sum = a + b;
        if (Double.isInfinite(sum)) {
            return a == INF || b == INF ? INF : sum;
        }
        double part = sum - a;
        double error = (a - (sum - part)) + (b - part);
        return error == 0 ? sum : Math.nextUp(sum);
    }

    private Range times(Range other) {
        return corner(low, lowClosed, other.low, other.lowClosed)
                .hull(corner(low, lowClosed, other.high, other.highClosed))
                .hull(corner(high, highClosed, other.low, other.lowClosed))
                .hull(corner(high, highClosed, other.high, other.highClosed));
    }

    /// One end times another: 0 times an end that is only approached is 0 where the 0 is taken.
    private static Range corner(double a, boolean aTaken, double b, boolean bTaken) {
        if (a == 0 || b == 0) {
            boolean taken = (a == 0 && aTaken) || (b == 0 && bTaken);
            return new Range(0, taken, 0, taken);
        }
        double product = a * b;
        boolean exact = Double.isInfinite(product) || (Math.fma(a, b, -product) == 0 && Math.abs(product) > 1e-290);
        boolean taken = aTaken && bTaken;
        return exact
                ? new Range(product, taken, product, taken)
                : new Range(Math.nextDown(product), taken, Math.nextUp(product), taken);
    }

    private Range reciprocal() {
        if (positive()) {
            return new Range(
                    high == INF ? 0 : Math.nextDown(1 / high),
                    highClosed,
                    low == 0 ? INF : Math.nextUp(1 / low),
                    false);
        }
        return negated().positive() ? negated().reciprocal().negated() : ALL;
    }

    private static Range power(Range base, Expr exponent) {
        var whole = Numbers.whole(exponent);
        if (whole.isPresent() && Math.abs(whole.get()) <= 64) {
            Range power = point(1);
            Range size = whole.get() % 2 == 0 ? base.size() : base;
            for (int i = 0; i < Math.abs(whole.get()); i++) {
                power = power.times(size);
            }
            return whole.get() < 0 ? power.reciprocal() : power;
        }
        if (Numbers.of(exponent).filter(value -> !value.isInteger()).isPresent()) {
            return base.positive() ? POSITIVE : NOT_NEGATIVE;
        }
        return base.positive() ? POSITIVE : ALL;
    }

    /// The range of the absolute value.
    private Range size() {
        if (notNegative()) {
            return this;
        }
        if (high <= 0) {
            return negated();
        }
        boolean left = -low > high || (-low == high && lowClosed);
        return new Range(0, true, left ? -low : high, left ? lowClosed : highClosed);
    }

    private static Range call(nabla.math.expr.tree.Function function, List<Range> arguments) {
        Domain.Interval image = function.image(arguments.stream()
                .map(a -> new Domain.Interval(a.low, a.high, a.lowClosed, a.highClosed))
                .toList());
        return of(image);
    }
}
