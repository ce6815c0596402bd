package nabla.math.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// The functions of the language in 50 digits; ten more are carried so that the fiftieth is right.
///
/// The work is bounded by the digits, never by the size of the numbers: powers of ten are split off first, e^a is
/// e^(a − k log 10) · 10^k. Where a function has no value, and where its value would have more than a million digits
/// before or after the point, [ArithmeticException]; where it differs from 1 by less than the last digit, it is 1.
final class Decimals {
    static final int DIGITS = 50;
    static final MathContext CARRIED = new MathContext(DIGITS + 10, RoundingMode.HALF_EVEN);
    static final MathContext CAREFUL = new MathContext(CARRIED.getPrecision() + 15, RoundingMode.HALF_EVEN);

    private static final MathContext CONSTANT = new MathContext(120, RoundingMode.HALF_EVEN);
    private static final BigDecimal LOG_TEN = BigDecimalMath.log(BigDecimal.TEN, CONSTANT);
    private static final BigDecimal ROOT_OF_PI = sqrt(BigDecimalMath.pi(CONSTANT), CAREFUL);

    private static final int LARGEST_MAGNITUDE = 1_000_000;
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(2_000_000);
    private static final BigDecimal LARGEST_MULTIPLIED = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /// From here on e^(−a) is less than the last digit of 1.
    private static final BigDecimal FAR = BigDecimal.valueOf(180);
    /// From here on 1 − erf is.
    private static final BigDecimal FAR_FOR_ERF = BigDecimal.valueOf(13);

    private Decimals() {}

    static BigDecimal exp(BigDecimal a) {
        return carefulExp(a).round(CARRIED);
    }

    private static BigDecimal carefulExp(BigDecimal a) {
        if (a.abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw new ArithmeticException("the exponential of " + brief(a) + " is out of reach");
        }
        int tens = (int) Math.rint(a.doubleValue() / Math.log(10));
        BigDecimal rest = a.subtract(LOG_TEN.multiply(BigDecimal.valueOf(tens)), CONSTANT);
        return FixedPoint.exp(rest).scaleByPowerOfTen(tens);
    }

    /// e^(−a²), where a² is exact.
    static BigDecimal gauss(BigDecimal a) {
        if (digitsBeforePoint(a) > 4) {
            throw new ArithmeticException("the exponential of minus " + brief(a) + " squared is out of reach");
        }
        return exp(a.multiply(a).negate());
    }

    /// e^a − 1, which keeps its digits near 0.
    static BigDecimal expm1(BigDecimal a) {
        return carefulExpm1(a).round(CARRIED);
    }

    private static BigDecimal carefulExpm1(BigDecimal a) {
        return a.abs().compareTo(HALF) < 0
                ? a.multiply(FixedPoint.expLessOneOver(a), CAREFUL)
                : a.compareTo(FAR.negate()) < 0
                        ? BigDecimal.ONE.negate()
                        : carefulExp(a).subtract(BigDecimal.ONE, CAREFUL);
    }

    static BigDecimal log(BigDecimal a) {
        return carefulLog(a).round(CARRIED);
    }

    private static BigDecimal carefulLog(BigDecimal a) {
        if (a.signum() <= 0) {
            throw new ArithmeticException("the logarithm of " + brief(a) + " does not exist");
        }
        int tens = a.precision() - a.scale() - 1;
        BigDecimal mantissa = a.scaleByPowerOfTen(-tens);
        if (mantissa.compareTo(BigDecimal.valueOf(4)) > 0) {
            tens++;
            mantissa = mantissa.movePointLeft(1);
        }
        BigDecimal beyondOne = mantissa.subtract(BigDecimal.ONE);
        BigDecimal log = beyondOne.abs().compareTo(TENTH) < 0 ? nearOne(beyondOne) : corrected(mantissa);
        return log.add(LOG_TEN.multiply(BigDecimal.valueOf(tens)), CAREFUL);
    }

    /// log(1 + t) = 2 artanh(t/(2 + t)).
    private static BigDecimal nearOne(BigDecimal t) {
        BigDecimal u = t.divide(TWO.add(t, CAREFUL), CAREFUL);
        return TWO.multiply(u).multiply(FixedPoint.areaTangentOver(u, 1), CAREFUL);
    }

    /// From the logarithm y that doubles give: log a = y + log(a e^(−y)), where a e^(−y) is near 1.
    private static BigDecimal corrected(BigDecimal a) {
        BigDecimal y = new BigDecimal(Math.log(a.doubleValue()));
        BigDecimal rest = a.multiply(FixedPoint.exp(y.negate()), CAREFUL).subtract(BigDecimal.ONE);
        return y.add(nearOne(rest), CAREFUL);
    }

    /// log(1 + a), which keeps its digits near 0.
    static BigDecimal log1p(BigDecimal a) {
        return a.abs().compareTo(TENTH) < 0
                ? nearOne(a.round(CAREFUL)).round(CARRIED)
                : log(BigDecimal.ONE.add(a, CAREFUL));
    }

    static BigDecimal sqrt(BigDecimal a) {
        return sqrt(a, CARRIED);
    }

    /// Of the whole number that the digits are, with twice as many of them as are asked for.
    private static BigDecimal sqrt(BigDecimal a, MathContext digits) {
        if (a.signum() < 0) {
            throw new ArithmeticException("the square root of " + brief(a) + " does not exist");
        }
        if (a.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int shift = Math.max(0, 2 * digits.getPrecision() + 6 - a.precision());
        shift += (shift + a.scale()) & 1;
        BigInteger square = a.unscaledValue().multiply(BigInteger.TEN.pow(shift));
        BigInteger root = square.sqrt();
        boolean exact = root.multiply(root).equals(square);
        BigInteger marked = root.multiply(BigInteger.TEN).add(exact ? BigInteger.ZERO : BigInteger.ONE);
        return new BigDecimal(marked, (a.scale() + shift) / 2 + 1).round(digits);
    }

    static BigDecimal sinh(BigDecimal a) {
        BigDecimal e = carefulExpm1(a.abs());
        BigDecimal size = e.add(e.divide(BigDecimal.ONE.add(e, CAREFUL), CAREFUL), CAREFUL)
                .divide(TWO, CARRIED);
        return a.signum() < 0 ? size.negate() : size;
    }

    static BigDecimal cosh(BigDecimal a) {
        BigDecimal e = carefulExp(a.abs());
        return e.add(BigDecimal.ONE.divide(e, CAREFUL), CAREFUL).divide(TWO, CARRIED);
    }

    /// (e^2a − 1)/(e^2a + 1).
    static BigDecimal tanh(BigDecimal a) {
        if (a.abs().compareTo(FAR) > 0) {
            return sign(a);
        }
        BigDecimal e = carefulExpm1(a.add(a));
        return e.divide(TWO.add(e), CARRIED);
    }

    static BigDecimal sig(BigDecimal a) {
        if (a.compareTo(FAR) > 0) {
            return BigDecimal.ONE;
        }
        BigDecimal e = carefulExp(a.abs().negate());
        BigDecimal below = BigDecimal.ONE.add(e, CAREFUL);
        return (a.signum() < 0 ? e : BigDecimal.ONE).divide(below, CARRIED);
    }

    /// max(a, 0) + log(1 + e^(−∣a∣)).
    static BigDecimal softplus(BigDecimal a) {
        return a.compareTo(FAR) > 0
                ? a.round(CARRIED)
                : relu(a).add(log1p(carefulExp(a.abs().negate())), CARRIED);
    }

    /// 2/√π a e^(−a²) (1 + 2a²/3 + ...).
    static BigDecimal erf(BigDecimal a) {
        if (a.abs().compareTo(FAR_FOR_ERF) > 0) {
            return sign(a);
        }
        BigDecimal x = a.round(CAREFUL);
        BigDecimal series = x.multiply(FixedPoint.errorSeries(x), CAREFUL);
        BigDecimal bell = carefulExp(x.multiply(x).negate());
        return TWO.multiply(series).multiply(bell, CAREFUL).divide(ROOT_OF_PI, CARRIED);
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
        boolean whole = isWhole(exponent);
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
        BigDecimal log = exponent.multiply(carefulLog(base.abs()), CAREFUL);
        if (log.abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw outOfReach(base, exponent);
        }
        BigDecimal size = exp(log);
        return base.signum() < 0 && isOdd(exponent) ? size.negate() : size;
    }

    private static ArithmeticException outOfReach(BigDecimal base, BigDecimal exponent) {
        return new ArithmeticException("%s to the power of %s is out of reach".formatted(brief(base), brief(exponent)));
    }

    /// How many digits stand before the point; negative where zeros follow it.
    static long digitsBeforePoint(BigDecimal a) {
        return a.signum() == 0 ? Integer.MIN_VALUE : (long) a.precision() - a.scale();
    }

    private static boolean isWhole(BigDecimal a) {
        return a.scale() <= 0
                || (digitsBeforePoint(a) > 0 && a.stripTrailingZeros().scale() <= 0);
    }

    private static boolean isOdd(BigDecimal whole) {
        BigDecimal stripped = whole.stripTrailingZeros();
        return stripped.scale() == 0 && stripped.unscaledValue().testBit(0);
    }

    static String brief(BigDecimal a) {
        return a.round(new MathContext(6)).stripTrailingZeros().toString();
    }
}
