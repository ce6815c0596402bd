package nabla.math.expr.number;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The functions of the language in so many digits; ten more are carried so that the last one asked for is right.
///
/// The work is bounded by the digits, never by the size of the numbers: powers of ten are split off first, e^a is
/// e^(a − k log 10) · 10^k. Where a function has no value, and where its value would have more than a million digits
/// before or after the point, [ArithmeticException]; where it differs from 1 by less than the last digit, it is 1.
public final class Decimals {
    private static final Map<Integer, Decimals> OTHERS = new ConcurrentHashMap<>();
    private static final int GUARD = 10;
    private static final int CAREFUL_GUARD = 25;
    /// More than the digits before the point of what log 10 is multiplied by, and those that then cancel.
    private static final int CONSTANT_GUARD = 70;

    private static final int LARGEST_MAGNITUDE = 1_000_000;
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(2_000_000);
    private static final BigDecimal LARGEST_MULTIPLIED = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public static final Decimals FIFTY = new Decimals(50);

    public final MathContext carried;
    final MathContext careful;

    private final MathContext constant;
    private final FixedPoint series;
    private final DecimalAngles angles;
    private final KnownValues exponentials = new KnownValues(this::freshExp);
    private final KnownValues logarithms = new KnownValues(this::freshLog);
    private final BigDecimal logTen;
    private final BigDecimal rootOfPi;
    /// From here on e^(−a) is less than the last digit of 1.
    private final BigDecimal far;
    /// From here on 1 − erf is.
    private final BigDecimal farForErf;

    private Decimals(int digits) {
        carried = new MathContext(digits + GUARD, RoundingMode.HALF_EVEN);
        careful = new MathContext(digits + CAREFUL_GUARD, RoundingMode.HALF_EVEN);
        constant = new MathContext(digits + CONSTANT_GUARD, RoundingMode.HALF_EVEN);
        series = new FixedPoint(careful);
        angles = new DecimalAngles(this, series);
        logTen = logTen(constant);
        rootOfPi = sqrt(BigDecimalMath.pi(constant), careful);
        far = BigDecimal.valueOf(careful.getPrecision() * 12L / 5);
        farForErf = BigDecimal.valueOf((long) Math.sqrt(far.doubleValue()));
    }

    /// In so many digits.
    public static Decimals of(int digits) {
        return digits == FIFTY.digits() ? FIFTY : OTHERS.computeIfAbsent(digits, Decimals::new);
    }

    public int digits() {
        return carried.getPrecision() - GUARD;
    }

    public BigDecimal pi() {
        return BigDecimalMath.pi(carried);
    }

    public BigDecimal e() {
        return exp(BigDecimal.ONE);
    }

    /// 3 log 2 + log(5/4) = 6 artanh(1/3) + 2 artanh(1/9).
    private static BigDecimal logTen(MathContext digits) {
        var series = new FixedPoint(digits);
        BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), digits);
        BigDecimal ninth = third.multiply(third, digits);
        BigDecimal ofThird = third.multiply(series.areaTangentOver(third, 1));
        BigDecimal ofNinth = ninth.multiply(series.areaTangentOver(ninth, 1));
        return ofThird.multiply(BigDecimal.valueOf(6))
                .add(ofNinth.multiply(TWO))
                .round(digits);
    }

    public BigDecimal exp(BigDecimal a) {
        return carefulExp(a).round(carried);
    }

    private BigDecimal carefulExp(BigDecimal a) {
        return exponentials.at(a);
    }

    private BigDecimal freshExp(BigDecimal a) {
        if (a.abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw new ArithmeticException("the exponential of " + brief(a) + " is out of reach");
        }
        int tens = (int) Math.rint(a.doubleValue() / Math.log(10));
        BigDecimal rest = a.subtract(logTen.multiply(BigDecimal.valueOf(tens)), constant);
        return series.exp(rest).scaleByPowerOfTen(tens);
    }

    /// e^(−a²), where a² is exact.
    public BigDecimal gauss(BigDecimal a) {
        if (digitsBeforePoint(a) > 4) {
            throw new ArithmeticException("the exponential of minus " + brief(a) + " squared is out of reach");
        }
        return exp(a.multiply(a).negate());
    }

    /// e^a − 1, which keeps its digits near 0.
    public BigDecimal expm1(BigDecimal a) {
        return carefulExpm1(a).round(carried);
    }

    private BigDecimal carefulExpm1(BigDecimal a) {
        return a.abs().compareTo(HALF) < 0
                ? a.multiply(series.expLessOneOver(a), careful)
                : a.compareTo(far.negate()) < 0
                        ? BigDecimal.ONE.negate()
                        : carefulExp(a).subtract(BigDecimal.ONE, careful);
    }

    public BigDecimal log(BigDecimal a) {
        return carefulLog(a).round(carried);
    }

    private BigDecimal carefulLog(BigDecimal a) {
        return logarithms.at(a);
    }

    private BigDecimal freshLog(BigDecimal a) {
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
        return log.add(logTen.multiply(BigDecimal.valueOf(tens)), careful);
    }

    /// log(1 + t) = 2 artanh(t/(2 + t)).
    private BigDecimal nearOne(BigDecimal t) {
        BigDecimal u = t.divide(TWO.add(t, careful), careful);
        return TWO.multiply(u).multiply(series.areaTangentOver(u, 1), careful);
    }

    /// From the logarithm y that doubles give: log a = y + log(a e^(−y)), where a e^(−y) is near 1.
    private BigDecimal corrected(BigDecimal a) {
        BigDecimal y = new BigDecimal(Math.log(a.doubleValue()));
        BigDecimal rest = a.multiply(series.exp(y.negate()), careful).subtract(BigDecimal.ONE);
        return y.add(nearOne(rest), careful);
    }

    /// log(1 + a), which keeps its digits near 0.
    public BigDecimal log1p(BigDecimal a) {
        return a.abs().compareTo(TENTH) < 0
                ? nearOne(a.round(careful)).round(carried)
                : log(BigDecimal.ONE.add(a, careful));
    }

    public BigDecimal sqrt(BigDecimal a) {
        return sqrt(a, carried);
    }

    /// Of the whole number that the digits are, with twice as many of them as are asked for.
    private BigDecimal sqrt(BigDecimal a, MathContext digits) {
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

    public BigDecimal sin(BigDecimal a) {
        return angles.sin(a);
    }

    public BigDecimal cos(BigDecimal a) {
        return angles.cos(a);
    }

    public BigDecimal tan(BigDecimal a) {
        return angles.tan(a);
    }

    public BigDecimal atan(BigDecimal a) {
        return angles.atan(a);
    }

    public BigDecimal sinh(BigDecimal a) {
        BigDecimal e = carefulExpm1(a.abs());
        BigDecimal size = e.add(e.divide(BigDecimal.ONE.add(e, careful), careful), careful)
                .divide(TWO, carried);
        return a.signum() < 0 ? size.negate() : size;
    }

    public BigDecimal cosh(BigDecimal a) {
        BigDecimal e = carefulExp(a.abs());
        return e.add(BigDecimal.ONE.divide(e, careful), careful).divide(TWO, carried);
    }

    /// (e^2a − 1)/(e^2a + 1).
    public BigDecimal tanh(BigDecimal a) {
        if (a.abs().compareTo(far) > 0) {
            return BigDecimal.valueOf(a.signum());
        }
        BigDecimal e = carefulExpm1(a.add(a));
        return e.divide(TWO.add(e, careful), carried);
    }

    public BigDecimal sig(BigDecimal a) {
        if (a.compareTo(far) > 0) {
            return BigDecimal.ONE;
        }
        BigDecimal e = carefulExp(a.abs().negate());
        BigDecimal below = BigDecimal.ONE.add(e, careful);
        return (a.signum() < 0 ? e : BigDecimal.ONE).divide(below, carried);
    }

    /// max(a, 0) + log(1 + e^(−∣a∣)).
    public BigDecimal softplus(BigDecimal a) {
        return a.compareTo(far) > 0
                ? a.round(carried)
                : a.max(BigDecimal.ZERO).add(log1p(carefulExp(a.abs().negate())), carried);
    }

    /// 2/√π a e^(−a²) (1 + 2a²/3 + ...).
    public BigDecimal erf(BigDecimal a) {
        if (a.abs().compareTo(farForErf) > 0) {
            return BigDecimal.valueOf(a.signum());
        }
        BigDecimal x = a.round(careful);
        BigDecimal sum = x.multiply(series.errorSeries(x), careful);
        BigDecimal bell = carefulExp(x.multiply(x).negate());
        return TWO.multiply(sum).multiply(bell, careful).divide(rootOfPi, carried);
    }

    /// base^exponent: for a negative base only where the exponent is whole; 0^0 is 1.
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
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
            BigDecimal result = base.pow(Math.abs(n), careful);
            return n < 0 ? BigDecimal.ONE.divide(result, carried) : result.round(carried);
        }
        BigDecimal twice = exponent.add(exponent);
        if (isWhole(twice) && twice.abs().compareTo(LARGEST_MULTIPLIED) <= 0) {
            return powerOfRoot(base, exponent, twice.intValueExact());
        }
        BigDecimal log = exponent.multiply(carefulLog(base.abs()), careful);
        if (log.abs().compareTo(LARGEST_EXPONENT) > 0) {
            throw outOfReach(base, exponent);
        }
        BigDecimal size = exp(log);
        return base.signum() < 0 && isOdd(exponent) ? size.negate() : size;
    }

    /// e.g. a^(3/2) = √(a³), much sooner than by a logarithm
    private BigDecimal powerOfRoot(BigDecimal base, BigDecimal exponent, int twice) {
        if (Math.abs((long) twice * digitsBeforePoint(base)) > LARGEST_MAGNITUDE) {
            throw outOfReach(base, exponent);
        }
        BigDecimal size = sqrt(base.pow(Math.abs(twice), careful), careful);
        return twice < 0 ? BigDecimal.ONE.divide(size, carried) : size.round(carried);
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
