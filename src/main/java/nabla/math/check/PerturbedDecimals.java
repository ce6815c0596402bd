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
/// rounding and no mathematics. Exact results, such as 3/4 or 0.3 − 0.3, are not moved.
final class PerturbedDecimals implements Arithmetic<BigDecimal> {
    private static final DecimalArithmetic NUMBERS = DecimalArithmetic.INSTANCE;
    private static final MathContext CARRIED = new MathContext(DecimalArithmetic.DIGITS + 10);
    private static final BigDecimal MOST_DIGITS = BigDecimal.valueOf(CARRIED.getPrecision());

    private final SplittableRandom random;
    private final int sign;

    PerturbedDecimals(long seed) {
        this(seed, false);
    }

    /// @param mirrored moves everything the other way: what hangs on rounding then comes out on the other side
    PerturbedDecimals(long seed, boolean mirrored) {
        this.random = new SplittableRandom(seed);
        this.sign = mirrored ? -1 : 1;
    }

    private BigDecimal shaken(BigDecimal value) {
        BigDecimal share = BigDecimal.valueOf((long) sign * random.nextInt(-1000, 1001)).movePointLeft(DecimalArithmetic.DIGITS + 3);
        return value.add(value.multiply(share), CARRIED);
    }

    private BigDecimal unless(boolean exact, BigDecimal value) {
        return exact ? value : shaken(value);
    }

    private static int digits(BigDecimal value) {
        return value.stripTrailingZeros().precision();
    }

    @Override
    public BigDecimal of(Rational value) {
        BigDecimal quotient = NUMBERS.of(value);
        boolean exact =
                quotient.multiply(new BigDecimal(value.denominator())).compareTo(new BigDecimal(value.numerator()))
                        == 0;
        return unless(exact, quotient);
    }

    @Override
    public BigDecimal of(double value) {
        return NUMBERS.of(value);
    }

    @Override
    public BigDecimal of(Constant constant) {
        return shaken(NUMBERS.of(constant));
    }

    /// 1 + 1e-70 is rounded to 1: what is missing then is the smaller of the two.
    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        BigDecimal sum = NUMBERS.add(a, b);
        boolean larger = a.abs().compareTo(b.abs()) >= 0;
        boolean exact = sum.subtract(larger ? a : b).compareTo(larger ? b : a) == 0;
        return unless(exact, sum);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return unless(digits(a) + digits(b) <= CARRIED.getPrecision(), NUMBERS.multiply(a, b));
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        BigDecimal quotient = NUMBERS.divide(a, b);
        return unless(quotient.multiply(b).compareTo(a) == 0, quotient);
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        boolean exact = exponent.signum() >= 0
                && exponent.stripTrailingZeros().scale() <= 0
                && BigDecimal.valueOf(digits(base)).multiply(exponent).compareTo(MOST_DIGITS) <= 0;
        return unless(exact, NUMBERS.power(base, exponent));
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        BigDecimal value = NUMBERS.call(function, arguments);
        return unless(function.exactValues().isExact(arguments.getFirst(), value), value);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return NUMBERS.negate(a);
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
