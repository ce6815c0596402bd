package nabla.math.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.util.List;

/// Arithmetic with 50 significant digits; throws [ArithmeticException] where an operation has no value.
///
/// Ten more digits are carried from one operation to the next. A double is taken as exactly the number it is.
public enum DecimalArithmetic implements Arithmetic<BigDecimal> {
    INSTANCE;

    /// How many significant digits a result has, as long as nothing cancels.
    public static final int DIGITS = Decimals.DIGITS;

    @Override
    public BigDecimal of(Rational value) {
        return value.decimal(Decimals.CARRIED);
    }

    @Override
    public BigDecimal of(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException(value + " is not a number with digits");
        }
        return new BigDecimal(value, Decimals.CARRIED);
    }

    @Override
    public BigDecimal of(Constant constant) {
        return switch (constant) {
            case PI -> BigDecimalMath.pi(Decimals.CARRIED);
            case E -> BigDecimalMath.e(Decimals.CARRIED);
            case INFINITY -> throw new ArithmeticException("infinity is not a number");
        };
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return a.add(b, Decimals.CARRIED);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return a.multiply(b, Decimals.CARRIED);
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return a.divide(b, Decimals.CARRIED);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return a.negate();
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return Decimals.power(base, exponent);
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        return function.arity() == 1
                ? function.value(arguments.getFirst())
                : function.value(arguments.get(0), arguments.get(1));
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
