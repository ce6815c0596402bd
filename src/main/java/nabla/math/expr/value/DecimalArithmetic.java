package nabla.math.expr.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nabla.math.expr.number.Decimals;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// Arithmetic with 50 significant digits, or as many as asked for; throws [ArithmeticException] where an operation has
/// no value.
///
/// Ten more digits are carried from one operation to the next. A double is taken as exactly the number it is.
public final class DecimalArithmetic implements Arithmetic<BigDecimal> {
    /// In 50 digits.
    public static final DecimalArithmetic INSTANCE = new DecimalArithmetic(Decimals.FIFTY);

    /// How many significant digits a result has there, as long as nothing cancels.
    public static final int DIGITS = Decimals.FIFTY.digits();

    private static final Map<Integer, DecimalArithmetic> OTHERS = new ConcurrentHashMap<>();

    private final Decimals numbers;

    private DecimalArithmetic(Decimals numbers) {
        this.numbers = numbers;
    }

    /// In so many digits.
    public static DecimalArithmetic of(int digits) {
        return digits == DIGITS
                ? INSTANCE
                : OTHERS.computeIfAbsent(digits, some -> new DecimalArithmetic(Decimals.of(some)));
    }

    /// How many significant digits a result has, as long as nothing cancels.
    public int digits() {
        return numbers.digits();
    }

    @Override
    public BigDecimal of(Rational value) {
        return value.decimal(numbers.carried);
    }

    @Override
    public BigDecimal of(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException(value + " is not a number with digits");
        }
        return new BigDecimal(value, numbers.carried);
    }

    @Override
    public BigDecimal of(Constant constant) {
        return switch (constant) {
            case PI -> numbers.pi();
            case E -> numbers.e();
            case INFINITY -> throw new ArithmeticException("infinity is not a number");
        };
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return a.add(b, numbers.carried);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return a.multiply(b, numbers.carried);
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return a.divide(b, numbers.carried);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return a.negate();
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return numbers.power(base, exponent);
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        return function.value(numbers, arguments.getFirst(), arguments.getLast());
    }

    @Override
    public boolean comparable(BigDecimal a, BigDecimal b) {
        return true;
    }

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        return a.compareTo(b);
    }

    @Override
    public double toDouble(BigDecimal a) {
        return a.doubleValue();
    }
}
