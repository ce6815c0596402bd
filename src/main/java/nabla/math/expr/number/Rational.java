package nabla.math.expr.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/// An exact fraction in lowest terms, its denominator positive: `0.1 + 0.2 = 0.3` holds.
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (!denominator.equals(BigInteger.ONE)) { // most are whole numbers, and have no common factor to look for
            BigInteger common = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                common = common.negate();
            }
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// Exactly the decimal number `value`: 1e-3 is one thousandth.
    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public Rational plus(Rational other) {
        if (isInteger() && other.isInteger()) {
            return new Rational(numerator.add(other.numerator), BigInteger.ONE);
        }
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// @throws ArithmeticException where `other` is zero
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    /// The root of a square: of 9/4 it is 3/2.
    public Optional<Rational> root() {
        if (signum() < 0) {
            return Optional.empty();
        }
        BigInteger above = numerator.sqrt();
        BigInteger below = denominator.sqrt();
        boolean exact =
                above.multiply(above).equals(numerator) && below.multiply(below).equals(denominator);
        return exact ? Optional.of(new Rational(above, below)) : Optional.empty();
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    public int signum() {
        return numerator.signum();
    }

    /// The nearest double.
    public double value() {
        if (numerator.bitLength() <= Double.PRECISION && denominator.bitLength() <= Double.PRECISION) {
            return numerator.doubleValue() / denominator.doubleValue(); // both exact: only the division rounds
        }
        return decimal(MathContext.DECIMAL128).doubleValue();
    }

    public BigDecimal decimal(MathContext digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits);
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
