package nabla.math.expr.number;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number as the sum of two doubles, some 31 digits, of which the second is at most half a unit in the last place of
/// the first.
///
/// What an operation or function gives is within 1e-29 of the true value, relative to it, or NaN: where there is no
/// value, and also where this promise could not be kept (results beyond 1e270 or below 1e-270, large powers, angles
/// that nearly cancel). NaN says "ask 50 digits", never "no value".
///
/// @param high the nearest double
/// @param low  what is missing of it
public record TwoDoubles(double high, double low) implements Comparable<TwoDoubles> {
    public static final TwoDoubles NONE = new TwoDoubles(Double.NaN, Double.NaN);
    static final TwoDoubles ZERO = of(0);
    static final TwoDoubles ONE = of(1);

    private static final double LARGEST = 1e270;
    private static final double SMALLEST = 1e-270;
    private static final MathContext DIGITS = new MathContext(60);

    /// Exactly this double.
    public static TwoDoubles of(double value) {
        return Double.isFinite(value) ? new TwoDoubles(value, 0) : NONE;
    }

    /// The nearest such number.
    public static TwoDoubles of(BigDecimal value) {
        if (value.signum() == 0) {
            return ZERO;
        }
        double high = value.doubleValue();
        return Double.isFinite(high)
                ? checked(high, value.subtract(new BigDecimal(high), DIGITS).doubleValue())
                : NONE;
    }

    public static TwoDoubles of(Rational value) {
        return of(value.decimal(DIGITS));
    }

    /// All digits that it has.
    public BigDecimal decimal() {
        return new BigDecimal(high).add(new BigDecimal(low));
    }

    /// Whether it says neither "no value" nor "cannot".
    public boolean isNumber() {
        return !Double.isNaN(high);
    }

    boolean isZero() {
        return high == 0;
    }

    boolean isNegative() {
        return high < 0;
    }

    /// Where the second double may have lost digits below the smallest double, or the first has overflown, it is NaN.
    private static TwoDoubles checked(double high, double low) {
        double size = Math.abs(high);
        return size > SMALLEST && size < LARGEST ? new TwoDoubles(high, low) : NONE;
    }

    /// The sum of a larger and a smaller double, without any rounding.
    static TwoDoubles ordered(double larger, double smaller) {
        double sum = larger + smaller;
        return new TwoDoubles(sum, smaller - (sum - larger));
    }

    /// a + b without any rounding.
    static TwoDoubles sum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return new TwoDoubles(sum, (a - (sum - part)) + (b - part));
    }

    /// a · b without any rounding.
    static TwoDoubles product(double a, double b) {
        double product = a * b;
        return new TwoDoubles(product, Math.fma(a, b, -product));
    }

    public TwoDoubles plus(TwoDoubles other) {
        TwoDoubles highs = sum(high, other.high);
        TwoDoubles lows = sum(low, other.low);
        TwoDoubles first = ordered(highs.high, highs.low + lows.high);
        TwoDoubles result = ordered(first.high, first.low + lows.low);
        return result.isNumber() ? result : NONE;
    }

    public TwoDoubles plus(double other) {
        TwoDoubles first = sum(high, other);
        return ordered(first.high, first.low + low);
    }

    TwoDoubles minus(TwoDoubles other) {
        return plus(other.negated());
    }

    public TwoDoubles negated() {
        return new TwoDoubles(-high, -low);
    }

    public TwoDoubles size() {
        return isNegative() ? negated() : this;
    }

    public TwoDoubles times(TwoDoubles other) {
        if (isZero() || other.isZero()) {
            return isNumber() && other.isNumber() ? ZERO : NONE;
        }
        TwoDoubles highs = product(high, other.high);
        double rest = Math.fma(high, other.low, Math.fma(low, other.high, low * other.low));
        TwoDoubles result = ordered(highs.high, highs.low + rest);
        return checked(result.high, result.low);
    }

    public TwoDoubles times(double other) {
        return times(new TwoDoubles(other, 0));
    }

    /// By a power of two, exactly.
    TwoDoubles scaled(int exponent) {
        return isZero() ? this : checked(Math.scalb(high, exponent), Math.scalb(low, exponent));
    }

    public TwoDoubles over(TwoDoubles other) {
        if (other.isZero()) {
            return NONE;
        }
        double first = high / other.high;
        TwoDoubles rest = minus(other.times(first));
        double second = rest.high / other.high;
        TwoDoubles left = rest.minus(other.times(second));
        TwoDoubles result = ordered(first, second).plus(left.high / other.high);
        return isZero() && other.isNumber() ? ZERO : checked(result.high, result.low);
    }

    TwoDoubles reciprocal() {
        return ONE.over(this);
    }

    @Override
    public int compareTo(TwoDoubles other) {
        int highs = Double.compare(high + 0.0, other.high + 0.0);
        return highs == 0 ? Double.compare(low + 0.0, other.low + 0.0) : highs;
    }
}
