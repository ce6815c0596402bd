package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;

/// 50 digits with every rounded result moved by chance in its last digits: where two such runs differ, there is
/// rounding and no mathematics. Exact results, such as 3/4 or 0.3 − 0.3, are not moved.
public final class PerturbedDecimals implements Arithmetic<BigDecimal> {
    private static final DecimalArithmetic NUMBERS = DecimalArithmetic.INSTANCE;
    private static final MathContext CARRIED = new MathContext(DecimalArithmetic.DIGITS + 10);
    private static final MathContext LONG = new MathContext(130);
    private static final ExactResults EXACT = new ExactResults(CARRIED.getPrecision());

    private static final BigDecimal TOO_CLOSE = new BigDecimal("1e-45");

    private final SplittableRandom random;
    private final int direction;

    PerturbedDecimals(long seed) {
        this(seed, 1);
    }

    /// @param direction 1, or −1 to move everything just the other way than 1 does: what moves across an `if`
    ///                  in neither of the two is not moved across it by rounding
    public PerturbedDecimals(long seed, int direction) {
        this.random = new SplittableRandom(seed);
        this.direction = direction;
    }

    private BigDecimal shaken(BigDecimal value) {
        int size = random.nextInt(200, 1001) * (random.nextBoolean() ? direction : -direction);
        BigDecimal share = BigDecimal.valueOf(size).movePointLeft(DecimalArithmetic.DIGITS + 3);
        return value.add(value.multiply(share), CARRIED);
    }

    private BigDecimal unless(boolean exact, BigDecimal value) {
        return exact ? value : shaken(value);
    }

    @Override
    public BigDecimal of(Rational value) {
        BigDecimal quotient = NUMBERS.of(value);
        return unless(EXACT.isFraction(value, quotient), quotient);
    }

    @Override
    public BigDecimal of(double value) {
        return NUMBERS.of(value);
    }

    @Override
    public BigDecimal of(Constant constant) {
        return shaken(NUMBERS.of(constant));
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        BigDecimal sum = NUMBERS.add(a, b);
        return unless(EXACT.isSum(a, b, sum), sum);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return unless(EXACT.isProduct(a, b), NUMBERS.multiply(a, b));
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        BigDecimal quotient = NUMBERS.divide(a, b);
        return unless(EXACT.isQuotient(a, b, quotient), quotient);
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return unless(EXACT.isPower(base, exponent), NUMBERS.power(base, exponent));
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        BigDecimal value = NUMBERS.call(function, arguments);
        return unless(EXACT.isValue(function, arguments, value), value);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return NUMBERS.negate(a);
    }

    @Override
    public boolean comparable(BigDecimal a, BigDecimal b) {
        return NUMBERS.comparable(a, b);
    }

    /// @throws ArithmeticException where the two differ by no more than rounding makes
    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        int order = NUMBERS.compare(a, b);
        if (order != 0 && a.subtract(b, LONG).abs().compareTo(a.abs().multiply(TOO_CLOSE)) < 0) {
            throw new ArithmeticException("rounding hides which is larger");
        }
        return order;
    }

    @Override
    public double toDouble(BigDecimal a) {
        return NUMBERS.toDouble(a);
    }
}
