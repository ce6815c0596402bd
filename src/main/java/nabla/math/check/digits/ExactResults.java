package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Function;

/// Whether a result that was worked out in some digits is the exact one, such as 3/4 or 0.3 − 0.3; false also where
/// that is not seen.
final class ExactResults {
    private static final MathContext LONG = new MathContext(130);

    private final int carried;

    /// @param carried how many digits a result has at most
    ExactResults(int carried) {
        this.carried = carried;
    }

    private static int digits(BigDecimal value) {
        return value.stripTrailingZeros().precision();
    }

    boolean isFraction(Rational value, BigDecimal quotient) {
        return quotient.multiply(new BigDecimal(value.denominator())).compareTo(new BigDecimal(value.numerator())) == 0;
    }

    /// 1 + 1e-70 is rounded to 1: what is missing then is the smaller of the two.
    boolean isSum(BigDecimal a, BigDecimal b, BigDecimal sum) {
        boolean larger = a.abs().compareTo(b.abs()) >= 0;
        MathContext enough = carried <= LONG.getPrecision() / 2 ? LONG : new MathContext(3 * carried);
        return sum.subtract(larger ? a : b, enough).compareTo(larger ? b : a) == 0;
    }

    boolean isProduct(BigDecimal a, BigDecimal b) {
        return digits(a) + digits(b) <= carried;
    }

    boolean isQuotient(BigDecimal a, BigDecimal b, BigDecimal quotient) {
        return quotient.multiply(b).compareTo(a) == 0;
    }

    boolean isPower(BigDecimal base, BigDecimal exponent) {
        return exponent.signum() >= 0
                && exponent.stripTrailingZeros().scale() <= 0
                && BigDecimal.valueOf(digits(base)).multiply(exponent).compareTo(BigDecimal.valueOf(carried)) <= 0;
    }

    boolean isValue(Function function, List<BigDecimal> arguments, BigDecimal value) {
        return function.exactValues().isExact(arguments.getFirst(), value);
    }
}
