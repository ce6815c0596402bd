package nabla.math.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The functions of the language in 50 digits; ten more are carried so that the fiftieth is right.
///
/// Where a function has no value, and where its value would have more than a million digits before or after the point,
/// [ArithmeticException]: such a computation would not end while somebody waits.
final class Decimals {
    static final int DIGITS = 50;
    static final MathContext CARRIED = new MathContext(DIGITS + 10, RoundingMode.HALF_EVEN);

    private static final MathContext CAREFUL = new MathContext(CARRIED.getPrecision() + 10, RoundingMode.HALF_EVEN);
    private static final int LARGEST_MAGNITUDE = 1_000_000;
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(2_000_000);
    private static final BigDecimal LARGEST_ANGLE = new BigDecimal("1e40");
    private static final BigDecimal LARGEST_MULTIPLIED = BigDecimal.valueOf(1000);
    private static final BigDecimal TINY = new BigDecimal("1e-25");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal LOG_TEN = BigDecimalMath.log(BigDecimal.TEN, CAREFUL);

    private Decimals() {}

    static BigDecimal exp(BigDecimal a) {
        return carefulExp(a).round(CARRIED);
    }

    private static BigDecimal carefulExp(BigDecimal a) {
        if (a.abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw new ArithmeticException("the exponential of " + brief(a) + " is out of reach");
        }
        return BigDecimalMath.exp(a, CAREFUL);
    }

    static BigDecimal log(BigDecimal a) {
        if (a.signum() <= 0) {
            throw new ArithmeticException("the logarithm of " + brief(a) + " does not exist");
        }
        return log(a, CARRIED);
    }

    /// log(m · 10^k) = log m + k · log 10, since the time that the library needs for a grows with its size.
    private static BigDecimal log(BigDecimal a, MathContext digits) {
        if (a.compareTo(BigDecimal.TEN) < 0 && a.compareTo(TENTH) > 0) {
            BigDecimal beyondOne = a.subtract(BigDecimal.ONE);
            return beyondOne.abs().compareTo(TINY) < 0 ? logNearOne(beyondOne) : BigDecimalMath.log(a, digits);
        }
        int exponent = a.precision() - a.scale() - 1;
        BigDecimal mantissa = a.scaleByPowerOfTen(-exponent);
        if (mantissa.compareTo(THREE) > 0) {
            exponent++;
            mantissa = mantissa.scaleByPowerOfTen(-1);
        }
        return BigDecimalMath.log(mantissa, digits)
                .add(LOG_TEN.multiply(BigDecimal.valueOf(exponent), CAREFUL), digits);
    }

    /// log(1 + t) for ∣t∣ < 1e-25: t − t²/2 + t³/3, where 1 + t itself would lose t's digits.
    private static BigDecimal logNearOne(BigDecimal t) {
        BigDecimal square = t.multiply(t, CARRIED);
        return t.subtract(square.divide(TWO, CARRIED), CARRIED)
                .add(square.multiply(t, CARRIED).divide(THREE, CARRIED), CARRIED);
    }

    static BigDecimal sqrt(BigDecimal a) {
        if (a.signum() < 0) {
            throw new ArithmeticException("the square root of " + brief(a) + " does not exist");
        }
        return a.sqrt(CARRIED);
    }

    static BigDecimal sin(BigDecimal a) {
        return BigDecimalMath.sin(a, angular(a)).round(CARRIED);
    }

    static BigDecimal cos(BigDecimal a) {
        return BigDecimalMath.cos(a, angular(a)).round(CARRIED);
    }

    static BigDecimal tan(BigDecimal a) {
        return sin(a).divide(cos(a), CARRIED);
    }

    /// As many digits more as taking away whole turns costs.
    private static MathContext angular(BigDecimal a) {
        if (a.abs().compareTo(LARGEST_ANGLE) > 0) {
            throw new ArithmeticException("the angle " + brief(a) + " is out of reach");
        }
        return new MathContext(CAREFUL.getPrecision() + (int) Math.max(0, digitsBeforePoint(a)));
    }

    /// (e^a − e^(−a))/2, but the series near 0, where the difference would cancel.
    static BigDecimal sinh(BigDecimal a) {
        if (a.abs().compareTo(BigDecimal.ONE) < 0) {
            return BigDecimalMath.sinh(a, CARRIED);
        }
        BigDecimal e = carefulExp(a);
        return e.subtract(BigDecimal.ONE.divide(e, CAREFUL), CAREFUL).divide(TWO, CARRIED);
    }

    static BigDecimal cosh(BigDecimal a) {
        BigDecimal e = carefulExp(a);
        return e.add(BigDecimal.ONE.divide(e, CAREFUL), CAREFUL).divide(TWO, CARRIED);
    }

    static BigDecimal tanh(BigDecimal a) {
        return sinh(a).divide(cosh(a), CARRIED);
    }

    static BigDecimal sig(BigDecimal a) {
        BigDecimal e = carefulExp(a.abs().negate());
        BigDecimal below = BigDecimal.ONE.add(e, CAREFUL);
        return (a.signum() < 0 ? e : BigDecimal.ONE).divide(below, CARRIED);
    }

    static BigDecimal softplus(BigDecimal a) {
        BigDecimal e = carefulExp(a.abs().negate());
        BigDecimal small = e.compareTo(TINY) < 0 ? logNearOne(e) : log(BigDecimal.ONE.add(e, CAREFUL));
        return relu(a).add(small, CARRIED);
    }

    static BigDecimal relu(BigDecimal a) {
        return a.max(BigDecimal.ZERO);
    }

    static BigDecimal step(BigDecimal a) {
        return a.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    static BigDecimal sign(BigDecimal a) {
        return BigDecimal.valueOf(a.signum());
    }

    /// base^exponent: for a negative base only where the exponent is whole; 0^0 is 1.
    static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.signum() == 0) {
            return BigDecimal.ONE;
        }
        if (base.signum() == 0) {
            if (exponent.signum() < 0) {
                throw new ArithmeticException("0 to the power of " + brief(exponent) + " does not exist");
            }
            return BigDecimal.ZERO;
        }
        if (exponent.compareTo(HALF) == 0) {
            return sqrt(base);
        }
        if (digitsBeforePoint(exponent) > LARGEST_ANGLE.precision() - LARGEST_ANGLE.scale()) {
            throw outOfReach(base, exponent);
        }
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (base.signum() < 0 && !whole) {
            throw new ArithmeticException(
                    "%s to the power of %s does not exist".formatted(brief(base), brief(exponent)));
        }
        if (whole && exponent.abs().compareTo(LARGEST_MULTIPLIED) <= 0) {
            int n = exponent.intValueExact();
            if (Math.abs((long) n * digitsBeforePoint(base)) > LARGEST_MAGNITUDE) {
                throw outOfReach(base, exponent);
            }
            BigDecimal result = base.pow(Math.abs(n), CAREFUL);
            return n < 0 ? BigDecimal.ONE.divide(result, CARRIED) : result.round(CARRIED);
        }
        BigDecimal result = exp(exponent.multiply(log(base.abs(), CAREFUL), CAREFUL));
        return base.signum() < 0 && isOdd(exponent) ? result.negate() : result;
    }

    private static ArithmeticException outOfReach(BigDecimal base, BigDecimal exponent) {
        return new ArithmeticException("%s to the power of %s is out of reach".formatted(brief(base), brief(exponent)));
    }

    private static long digitsBeforePoint(BigDecimal a) {
        return (long) a.precision() - a.scale();
    }

    private static boolean isOdd(BigDecimal whole) {
        return whole.toBigIntegerExact().testBit(0);
    }

    private static String brief(BigDecimal a) {
        return a.round(new MathContext(6)).stripTrailingZeros().toString();
    }
}
