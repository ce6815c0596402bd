package nabla.math.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import nabla.math.expr.Arithmetic;
import nabla.math.expr.Constant;
import nabla.math.expr.DecimalArithmetic;
import nabla.math.expr.Function;
import nabla.math.expr.Rational;

/// 50 digits with every rounded result moved by chance in its last digits: where two such runs differ, there is
/// rounding
/// and no mathematics. Exact results, such as 3/4 or 0.3 − 0.3, are not moved.
final class Shaken implements Arithmetic<BigDecimal> {
    private static final DecimalArithmetic NUMBERS = DecimalArithmetic.INSTANCE;
    private static final MathContext CARRIED = new MathContext(DecimalArithmetic.DIGITS + 10);
    private static final int EXACT = DecimalArithmetic.DIGITS - 5;

    private final SplittableRandom random;

    Shaken(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private BigDecimal shake(BigDecimal value) {
        if (value.stripTrailingZeros().precision() < EXACT) {
            return value;
        }
        BigDecimal share = BigDecimal.valueOf(random.nextInt(-1000, 1001)).movePointLeft(DecimalArithmetic.DIGITS + 3);
        return value.add(value.multiply(share), CARRIED);
    }

    @Override
    public BigDecimal of(Rational value) {
        return shake(NUMBERS.of(value));
    }

    @Override
    public BigDecimal of(double value) {
        return NUMBERS.of(value);
    }

    @Override
    public BigDecimal of(Constant constant) {
        return shake(NUMBERS.of(constant));
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return shake(NUMBERS.add(a, b));
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return shake(NUMBERS.multiply(a, b));
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        return shake(NUMBERS.divide(a, b));
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return NUMBERS.negate(a);
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return shake(NUMBERS.power(base, exponent));
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        return shake(NUMBERS.call(function, arguments));
    }

    @Override
    public boolean comparable(BigDecimal a, BigDecimal b) {
        return NUMBERS.comparable(a, b);
    }

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        return NUMBERS.compare(a, b);
    }

    @Override
    public double toDouble(BigDecimal a) {
        return NUMBERS.toDouble(a);
    }
}
