package nabla.math.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Arithmetic with as many digits as asked for, to see whether a gap that 50 digits cannot tell from 0 goes on
/// vanishing.
///
/// Made for moderate numbers: where one has thousands of digits before or after the point, and for a function that is
/// not in its table, [ArithmeticException].
public final class PreciseDecimals implements Arithmetic<BigDecimal> {
    private static final int MORE = 10;
    private static final int LARGEST_MAGNITUDE = 2_000;
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(4_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_MULTIPLIED = 1_000;

    private static final Map<Function, BiFunction<BigDecimal, MathContext, BigDecimal>> VALUES = Map.ofEntries(
            Map.entry(Function.EXP, BigDecimalMath::exp),
            Map.entry(Function.LOG, BigDecimalMath::log),
            Map.entry(Function.SQRT, BigDecimal::sqrt),
            Map.entry(Function.SIN, BigDecimalMath::sin),
            Map.entry(Function.COS, BigDecimalMath::cos),
            Map.entry(Function.TAN, BigDecimalMath::tan),
            Map.entry(Function.SINH, PreciseDecimals::sinh),
            Map.entry(Function.COSH, PreciseDecimals::cosh),
            Map.entry(Function.TANH, (a, digits) -> sinh(a, digits).divide(cosh(a, digits), digits)),
            Map.entry(Function.SIG, PreciseDecimals::sig),
            Map.entry(Function.SOFTPLUS, PreciseDecimals::softplus),
            Map.entry(Function.ABS, (a, digits) -> a.abs()),
            Map.entry(Function.RELU, (a, digits) -> a.max(BigDecimal.ZERO)),
            Map.entry(Function.STEP, (a, digits) -> a.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO),
            Map.entry(Function.SIGN, (a, digits) -> BigDecimal.valueOf(a.signum())));

    private final MathContext carried;

    /// @param digits how many significant digits a result has, as long as nothing cancels
    public PreciseDecimals(int digits) {
        this.carried = new MathContext(digits + MORE);
    }

    private static BigDecimal sig(BigDecimal a, MathContext digits) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(BigDecimalMath.exp(a.negate(), digits), digits), digits);
    }

    private static BigDecimal sinh(BigDecimal a, MathContext digits) {
        if (a.abs().compareTo(BigDecimal.ONE) < 0) {
            return BigDecimalMath.sinh(a, digits);
        }
        BigDecimal e = BigDecimalMath.exp(a, digits);
        return e.subtract(BigDecimal.ONE.divide(e, digits), digits).multiply(HALF, digits);
    }

    private static BigDecimal cosh(BigDecimal a, MathContext digits) {
        BigDecimal e = BigDecimalMath.exp(a, digits);
        return e.add(BigDecimal.ONE.divide(e, digits), digits).multiply(HALF, digits);
    }

    private static BigDecimal softplus(BigDecimal a, MathContext digits) {
        return BigDecimalMath.log(BigDecimal.ONE.add(BigDecimalMath.exp(a, digits), digits), digits);
    }

    private static BigDecimal moderate(BigDecimal a) {
        if (a.signum() != 0 && Math.abs((long) a.precision() - a.scale()) > LARGEST_MAGNITUDE) {
            throw new ArithmeticException("a number is out of reach");
        }
        return a;
    }

    @Override
    public BigDecimal of(Rational value) {
        return moderate(value.decimal(carried));
    }

    @Override
    public BigDecimal of(double value) {
        return moderate(new BigDecimal(value, carried));
    }

    @Override
    public BigDecimal of(Constant constant) {
        return switch (constant) {
            case PI -> BigDecimalMath.pi(carried);
            case E -> BigDecimalMath.e(carried);
            case INFINITY -> throw new ArithmeticException("infinity is not a number");
        };
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return a.add(b, carried);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return moderate(a.multiply(b, carried));
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return moderate(a.divide(b, carried));
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return a.negate();
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.signum() == 0) {
            return BigDecimal.ONE;
        }
        if (base.signum() == 0 && exponent.signum() > 0) {
            return BigDecimal.ZERO;
        }
        if (exponent.compareTo(HALF) == 0) {
            return base.sqrt(carried);
        }
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (whole && exponent.abs().compareTo(BigDecimal.valueOf(MOST_MULTIPLIED)) <= 0) {
            BigDecimal result = moderate(base.pow(Math.abs(exponent.intValueExact()), carried));
            return exponent.signum() < 0 ? divide(BigDecimal.ONE, result) : result;
        }
        if (base.signum() <= 0) {
            throw new ArithmeticException("a power of a number that is not above 0");
        }
        return exponential(multiply(exponent, BigDecimalMath.log(base, carried)));
    }

    private BigDecimal exponential(BigDecimal a) {
        return BigDecimalMath.exp(reachable(a), carried);
    }

    private static BigDecimal reachable(BigDecimal a) {
        if (a.abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw new ArithmeticException("a value is out of reach");
        }
        return a;
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        BigDecimal a = arguments.getFirst();
        if (function.arity() > 1) {
            return function.value(a, arguments.getLast());
        }
        var value = VALUES.get(function);
        if (value == null) {
            throw new ArithmeticException(function.word() + " is known in 50 digits only");
        }
        return value.apply(reachable(a), carried);
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
