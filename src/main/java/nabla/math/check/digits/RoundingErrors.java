package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;

/// How far results in many digits may be from the exact ones, when what they are made of may be off too: of tan(a) so
/// much that it is nothing at all where a may be π/2.
///
/// Where rounding leaves nothing of a result, [ArithmeticException].
final class RoundingErrors {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final BigDecimal TWICE = BigDecimal.TWO;
    private static final BigDecimal STEEPEST = new BigDecimal("1.2");
    private static final BigDecimal LARGEST_MULTIPLIED = BigDecimal.valueOf(1000);
    private static final MathContext ROUGH = new MathContext(8, RoundingMode.UP);
    /// A slope is worked out in so many digits.
    private static final DecimalArithmetic FEW_DIGITS = DecimalArithmetic.of(20);

    /// Moves no more than the argument does.
    private static final Set<Function> EVEN_TEMPERED =
            EnumSet.of(Function.ABS, Function.RELU, Function.SIN, Function.COS, Function.MIN, Function.MAX);
    /// No slope of these is beyond [#STEEPEST].
    private static final Set<Function> NOT_STEEP =
            EnumSet.of(Function.TANH, Function.SIG, Function.SOFTPLUS, Function.ATAN, Function.GAUSS, Function.ERF);
    /// Their slope changes with how far the argument is from where they end, or from 0.
    private static final Set<Function> SCALING = EnumSet.of(Function.LOG, Function.LOG1P, Function.SQRT, Function.ATAN);

    private static final Set<Function> STAIRS = EnumSet.of(Function.STEP, Function.SIGN);

    private final ExactResults exact;
    private final int unit;

    RoundingErrors(DecimalArithmetic numbers) {
        this.exact = new ExactResults(numbers.digits() + 10);
        this.unit = numbers.digits() + 5;
    }

    static ArithmeticException hidden() {
        return new ArithmeticException("rounding leaves nothing of it");
    }

    /// Of a result that is rounded in its last digits.
    BigDecimal ofRounding(BigDecimal value) {
        return value.abs().movePointLeft(unit).round(ROUGH);
    }

    BigDecimal ofFraction(Rational value, BigDecimal rounded) {
        return exact.isFraction(value, rounded) ? BigDecimal.ZERO : ofRounding(rounded);
    }

    BigDecimal ofSum(BigDecimal a, BigDecimal errorOfA, BigDecimal b, BigDecimal errorOfB, BigDecimal sum) {
        BigDecimal carried = errorOfA.add(errorOfB, ROUGH);
        return exact.isSum(a, b, sum) ? carried : carried.add(ofRounding(sum), ROUGH);
    }

    BigDecimal ofProduct(BigDecimal a, BigDecimal errorOfA, BigDecimal b, BigDecimal errorOfB, BigDecimal product) {
        BigDecimal carried = times(a.abs(), errorOfB).add(times(b.abs().add(errorOfB, ROUGH), errorOfA), ROUGH);
        return exact.isProduct(a, b) ? carried : carried.add(ofRounding(product), ROUGH);
    }

    private static BigDecimal times(BigDecimal size, BigDecimal error) {
        return error.signum() == 0 ? BigDecimal.ZERO : size.round(ROUGH).multiply(error, ROUGH);
    }

    BigDecimal ofQuotient(BigDecimal a, BigDecimal errorOfA, BigDecimal b, BigDecimal errorOfB, BigDecimal quotient) {
        BigDecimal below = b.abs().subtract(errorOfB, new MathContext(20));
        if (below.signum() <= 0) {
            throw hidden();
        }
        BigDecimal carried =
                errorOfA.add(times(quotient.abs(), errorOfB), ROUGH).divide(below, ROUGH);
        boolean sure = errorOfB.signum() == 0 && exact.isQuotient(a, b, quotient);
        return sure ? carried : carried.add(ofRounding(quotient), ROUGH);
    }

    BigDecimal ofPower(
            BigDecimal base,
            BigDecimal errorOfBase,
            BigDecimal exponent,
            BigDecimal errorOfExponent,
            BigDecimal power) {
        boolean sure = errorOfBase.signum() == 0 && errorOfExponent.signum() == 0;
        if (sure) {
            return exact.isPower(base, exponent) ? BigDecimal.ZERO : ofRounding(power);
        }
        boolean multiplied = errorOfExponent.signum() == 0
                && exponent.signum() > 0
                && exponent.compareTo(LARGEST_MULTIPLIED) <= 0
                && exponent.stripTrailingZeros().scale() <= 0;
        if (multiplied) { // n (∣b∣ + e)^(n − 1) e
            BigDecimal largest = base.abs().add(errorOfBase).round(ROUGH);
            BigDecimal slope = largest.pow(exponent.intValueExact() - 1, ROUGH).multiply(exponent, ROUGH);
            return slope.multiply(errorOfBase, ROUGH).add(ofRounding(power), ROUGH);
        }
        if (base.abs().multiply(QUARTER, ROUGH).compareTo(errorOfBase) <= 0) {
            throw hidden();
        }
        BigDecimal relative =
                times(exponent.abs(), errorOfBase).divide(base.abs().subtract(errorOfBase, new MathContext(20)), ROUGH);
        if (errorOfExponent.signum() != 0) {
            BigDecimal log = FEW_DIGITS.call(Function.LOG, List.of(base.abs().round(new MathContext(30))));
            relative = relative.add(times(log.abs(), errorOfExponent), ROUGH);
        }
        if (relative.compareTo(HALF) > 0) {
            throw hidden();
        }
        return times(power.abs(), relative.multiply(TWICE)).add(ofRounding(power), ROUGH);
    }

    /// @throws ArithmeticException where two differ by no more than rounding may make
    int order(BigDecimal a, BigDecimal errorOfA, BigDecimal b, BigDecimal errorOfB) {
        int order = a.compareTo(b);
        BigDecimal error = errorOfA.add(errorOfB, ROUGH);
        boolean sure = error.signum() == 0 || a.subtract(b, ROUGH).abs().compareTo(error) > 0;
        if (!sure) {
            throw hidden();
        }
        return order;
    }

    BigDecimal ofCall(Function function, List<BigDecimal> arguments, List<BigDecimal> errors, BigDecimal value) {
        BigDecimal a = arguments.getFirst();
        BigDecimal error = errors.getFirst().max(errors.getLast());
        if (STAIRS.contains(function)) {
            if (error.signum() != 0 && a.abs().compareTo(error) <= 0) {
                throw hidden();
            }
            return BigDecimal.ZERO;
        }
        BigDecimal rounding = exact.isValue(function, arguments, value) ? BigDecimal.ZERO : ofRounding(value.abs());
        return error.signum() == 0 ? rounding : moved(function, a, error, value).add(rounding, ROUGH);
    }

    /// How far the value moves where the argument does.
    private static BigDecimal moved(Function function, BigDecimal a, BigDecimal error, BigDecimal value) {
        if (EVEN_TEMPERED.contains(function)) {
            return error;
        }
        boolean scaling = SCALING.contains(function);
        boolean near =
                error.compareTo(scaling ? reach(function, a) : SMALL.divide(steepness(function, a, value), ROUGH)) <= 0;
        if (!near) {
            if (NOT_STEEP.contains(function)) {
                return error.multiply(STEEPEST, ROUGH);
            }
            throw hidden();
        }
        BigDecimal slope = Evaluate.in(FEW_DIGITS, function.stableSlope(0, List.of(Exprs.sym("a"))), Map.of("a", a))
                .abs();
        BigDecimal straight = times(slope, error).multiply(TWICE);
        BigDecimal curved =
                scaling ? BigDecimal.ZERO : times(value.abs(), error).multiply(error.multiply(TWICE), ROUGH);
        return straight.add(curved, ROUGH);
    }

    /// A quarter of how far the argument is from where the function ends; of arctan, from 0.
    private static BigDecimal reach(Function function, BigDecimal a) {
        BigDecimal distance = function == Function.ATAN
                ? a.abs().max(BigDecimal.ONE)
                : a.subtract(BigDecimal.valueOf(function.domain().from()), new MathContext(20));
        return distance.multiply(QUARTER, ROUGH);
    }

    /// How quickly its slope changes, beside the slope.
    private static BigDecimal steepness(Function function, BigDecimal a, BigDecimal value) {
        BigDecimal size = function == Function.TAN ? value : a;
        return size.abs().max(BigDecimal.ONE).round(ROUGH);
    }
}
