package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;

/// Many digits that carry a bound of their own rounding error. Where it hides which of two is larger, or whether a
/// denominator is 0, [ArithmeticException]: nothing hangs on the sign of what may be 0.
public final class BoundedDecimals implements Arithmetic<BoundedDecimals.Bounded> {
    /// In 50 digits.
    public static final BoundedDecimals INSTANCE = new BoundedDecimals(DecimalArithmetic.INSTANCE);

    private final DecimalArithmetic numbers;
    private final RoundingErrors errors;

    private BoundedDecimals(DecimalArithmetic numbers) {
        this.numbers = numbers;
        this.errors = new RoundingErrors(numbers);
    }

    /// A value and how far it may be from the exact one.
    public record Bounded(BigDecimal value, BigDecimal error) {
        /// A number that is known without rounding.
        public static Bounded exactly(BigDecimal value) {
            return new Bounded(value, BigDecimal.ZERO);
        }
    }

    @Override
    public Bounded of(Rational value) {
        BigDecimal rounded = numbers.of(value);
        return new Bounded(rounded, errors.ofFraction(value, rounded));
    }

    @Override
    public Bounded of(double value) {
        return Bounded.exactly(numbers.of(value));
    }

    @Override
    public Bounded of(Constant constant) {
        BigDecimal value = numbers.of(constant);
        return new Bounded(value, errors.ofRounding(value));
    }

    @Override
    public Bounded add(Bounded a, Bounded b) {
        BigDecimal sum = numbers.add(a.value, b.value);
        return new Bounded(sum, errors.ofSum(a.value, a.error, b.value, b.error, sum));
    }

    @Override
    public Bounded multiply(Bounded a, Bounded b) {
        BigDecimal product = numbers.multiply(a.value, b.value);
        return new Bounded(product, errors.ofProduct(a.value, a.error, b.value, b.error, product));
    }

    @Override
    public Bounded divide(Bounded a, Bounded b) {
        BigDecimal quotient = numbers.divide(a.value, b.value);
        return new Bounded(quotient, errors.ofQuotient(a.value, a.error, b.value, b.error, quotient));
    }

    @Override
    public Bounded negate(Bounded a) {
        return new Bounded(a.value.negate(), a.error);
    }

    @Override
    public Bounded power(Bounded base, Bounded exponent) {
        BigDecimal power = numbers.power(base.value, exponent.value);
        return new Bounded(power, errors.ofPower(base.value, base.error, exponent.value, exponent.error, power));
    }

    @Override
    public Bounded call(Function function, List<Bounded> arguments) {
        List<BigDecimal> values = arguments.stream().map(Bounded::value).toList();
        BigDecimal value = numbers.call(function, values);
        return new Bounded(
                value,
                errors.ofCall(
                        function, values, arguments.stream().map(Bounded::error).toList(), value));
    }

    @Override
    public boolean comparable(Bounded a, Bounded b) {
        return true;
    }

    /// @throws ArithmeticException where the two differ by no more than rounding may make
    @Override
    public int compare(Bounded a, Bounded b) {
        return errors.order(a.value, a.error, b.value, b.error);
    }

    @Override
    public double toDouble(Bounded a) {
        return a.value.doubleValue();
    }
}
