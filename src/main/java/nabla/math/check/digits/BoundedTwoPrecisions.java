package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Arithmetic;

/// [TwoPrecisionArithmetic] at decimals, with a bound of the error of the finer digits: what vanishes with the digits
/// is 0, and what rounding alone may have made is not taken for a number. Which of the two it is cannot always be said:
/// then [ArithmeticException].
public final class BoundedTwoPrecisions implements Arithmetic<BoundedTwoPrecisions.Bounded> {
    /// To tell whether a line's two sides meet at a point.
    public static final BoundedTwoPrecisions OF_POINTS = new BoundedTwoPrecisions(TwoPrecisionArithmetic.OF_POINTS);
    /// Where that leaves it open.
    public static final BoundedTwoPrecisions OF_NUMBERS = new BoundedTwoPrecisions(TwoPrecisionArithmetic.OF_NUMBERS);

    private static final Bounded ZERO = new Bounded(TwoPrecisions.ZERO, BigDecimal.ZERO);

    private final TwoPrecisionArithmetic numbers;
    private final RoundingErrors errors;

    private BoundedTwoPrecisions(TwoPrecisionArithmetic numbers) {
        this.numbers = numbers;
        this.errors = new RoundingErrors(numbers.fine());
    }

    /// @param error how far the finer value may be from the exact one
    public record Bounded(TwoPrecisions value, BigDecimal error) {
        /// A number that is known without rounding.
        public static Bounded exactly(BigDecimal value) {
            return new Bounded(TwoPrecisions.exactly(value), BigDecimal.ZERO);
        }

        private BigDecimal fine() {
            return value.fine();
        }
    }

    @Override
    public Bounded of(Rational value) {
        TwoPrecisions rounded = numbers.of(value);
        return new Bounded(rounded, errors.ofFraction(value, rounded.fine()));
    }

    @Override
    public Bounded of(double value) {
        return new Bounded(numbers.of(value), BigDecimal.ZERO);
    }

    @Override
    public Bounded of(Constant constant) {
        TwoPrecisions value = numbers.of(constant);
        return new Bounded(value, errors.ofRounding(value.fine()));
    }

    @Override
    public Bounded add(Bounded a, Bounded b) {
        TwoPrecisions sum = numbers.add(a.value, b.value);
        return sum.isZero() ? ZERO : new Bounded(sum, errors.ofSum(a.fine(), a.error, b.fine(), b.error, sum.fine()));
    }

    @Override
    public Bounded multiply(Bounded a, Bounded b) {
        TwoPrecisions product = numbers.multiply(a.value, b.value);
        return new Bounded(product, errors.ofProduct(a.fine(), a.error, b.fine(), b.error, product.fine()));
    }

    @Override
    public Bounded divide(Bounded a, Bounded b) {
        TwoPrecisions quotient = numbers.divide(a.value, b.value);
        return new Bounded(quotient, errors.ofQuotient(a.fine(), a.error, b.fine(), b.error, quotient.fine()));
    }

    @Override
    public Bounded negate(Bounded a) {
        return new Bounded(numbers.negate(a.value), a.error);
    }

    @Override
    public Bounded power(Bounded base, Bounded exponent) {
        TwoPrecisions power = numbers.power(base.value, exponent.value);
        return new Bounded(
                power, errors.ofPower(base.fine(), base.error, exponent.fine(), exponent.error, power.fine()));
    }

    @Override
    public Bounded call(Function function, List<Bounded> arguments) {
        TwoPrecisions value =
                numbers.call(function, arguments.stream().map(Bounded::value).toList());
        if (value.isZero()) {
            return ZERO;
        }
        return new Bounded(
                value,
                errors.ofCall(
                        function,
                        arguments.stream().map(Bounded::fine).toList(),
                        arguments.stream().map(Bounded::error).toList(),
                        value.fine()));
    }

    @Override
    public boolean comparable(Bounded a, Bounded b) {
        return true;
    }

    /// @throws ArithmeticException where rounding hides which is larger, and they are not seen to be equal
    @Override
    public int compare(Bounded a, Bounded b) {
        return numbers.compare(a.value, b.value) == 0 ? 0 : errors.order(a.fine(), a.error, b.fine(), b.error);
    }

    @Override
    public double toDouble(Bounded a) {
        return a.value.value();
    }
}
