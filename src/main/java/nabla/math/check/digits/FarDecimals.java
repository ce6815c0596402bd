package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;

/// [PerturbedDecimals] that go on where 50 digits end: to 10^(10^8), where a logarithm at last gets somewhere.
///
/// What cannot be known there is drawn by chance: sine of an angle whose whole turns are lost, the last
/// digits of e^(10^12). Where two such runs agree, it did not matter; where they differ, nothing is known.
public final class FarDecimals implements Arithmetic<BigDecimal> {
    private static final MathContext CARRIED = new MathContext(DecimalArithmetic.DIGITS + 10);
    private static final BigDecimal LN_10 = new BigDecimal(
            "2.302585092994045684017991454684364207601101488628772976033327900967572609677352480235997205089598298341967784");
    /// Up to this power of ten 50 digits are asked first.
    private static final int NEAR = 300;
    private static final long SEED = 1;
    private static final long WHOLE_SEED = 2;
    /// The largest argument whose exponential has an exponent that is exact.
    private static final BigDecimal EXACT_EXPONENTIAL = new BigDecimal("1e9");

    private static final double LOWEST_CLAMP = 5e8;
    private static final double HIGHEST_CLAMP = 2 * LOWEST_CLAMP;
    private static final double HIGHEST_MAGNITUDE = 2.5e9;
    private static final long LARGEST_LOGARITHM = 250_000_000;
    private static final long LARGEST_BESIDE_CLAMPED = 1_000;
    private static final long LARGEST_SCALE = 1_500_000_000;

    private final int sign;
    private PerturbedDecimals near;
    private SplittableRandom random;
    /// From here on softplus(z) is z in 50 digits and more.
    private static final BigDecimal SATURATED = BigDecimal.valueOf(200);

    private boolean garbled;
    private boolean clamped;
    /// The size of the argument of the first exponential of which only the order is kept, and whether there was another
    /// one.
    private BigDecimal clampedAt = BigDecimal.ZERO;

    private boolean twiceClamped;
    private boolean saturated;

    /// @param mirrored of two that are compared one is, so that what hangs on rounding comes out on both sides
    public FarDecimals(boolean mirrored) {
        this.sign = mirrored ? -1 : 1;
        this.near = new PerturbedDecimals(SEED, sign);
        this.random = new SplittableRandom(SEED);
    }

    /// Of the next value nothing is known yet.
    ///
    /// @param whole whether no numbers are taken over from another point, which other chances have moved than those
    ///              that are worked out beside them
    public void begin(boolean whole) {
        long seed = whole ? WHOLE_SEED : SEED;
        near = new PerturbedDecimals(seed, sign);
        random = new SplittableRandom(seed);
        garbled = false;
        clamped = false;
        clampedAt = BigDecimal.ZERO;
        twiceClamped = false;
        saturated = false;
    }

    /// Whether an angle was drawn by chance.
    public boolean garbled() {
        return garbled;
    }

    /// Whether an exponential was so large that only its order is kept.
    public boolean clamped() {
        return clamped;
    }

    /// Whether what a function is beside its straight or constant part was left out: softplus(z) was taken for z,
    /// cosh(z) for e^z/2.
    public boolean saturated() {
        return saturated;
    }

    /// Whether there were two such exponentials of different numbers: how one stands to the other is not known.
    public boolean twiceClamped() {
        return twiceClamped;
    }

    /// The power of ten of a number that is not 0.
    public static long magnitude(BigDecimal a) {
        return (long) a.precision() - a.scale();
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        BigDecimal a = arguments.getFirst();
        if (function.arity() > 1 || a.signum() == 0 || anySize(function)) {
            return near.call(function, arguments);
        }
        long size = magnitude(a);
        if (function == Function.LOG) {
            return Math.abs(size) <= NEAR ? near.call(function, arguments) : log(a, size);
        }
        if (size < -NEAR) {
            return nearZero(function, a);
        }
        if (function == Function.SOFTPLUS && a.compareTo(SATURATED) > 0) {
            saturated = true;
            return a; // and not moved: softplus(z) − z falls to 0 and does not grow with the rounding of z
        }
        try {
            return near.call(function, arguments);
        } catch (ArithmeticException e) {
            Far far = FAR.get(function);
            if (far == null) {
                throw e;
            }
            saturated |= SATURATING.contains(function);
            return far.of(this, a);
        }
    }

    /// Exact or almost so at any size.
    private static boolean anySize(Function function) {
        return function == Function.SQRT || !function.seams(List.of(Exprs.ZERO)).isEmpty();
    }

    private BigDecimal log(BigDecimal a, long size) {
        if (a.signum() < 0) {
            throw new ArithmeticException("the logarithm of a negative number does not exist");
        }
        if (Math.abs(size) > (clamped ? LARGEST_BESIDE_CLAMPED : LARGEST_LOGARITHM)) {
            throw new ArithmeticException("of numbers that large only the order is known");
        }
        BigDecimal mantissa = a.scaleByPowerOfTen((int) -size);
        BigDecimal exponent = near.multiply(BigDecimal.valueOf(size), moved(LN_10));
        return near.add(near.call(Function.LOG, List.of(mantissa)), exponent);
    }

    /// f(0) + f′(0) a, which is all that is seen of a smooth function.
    private BigDecimal nearZero(Function function, BigDecimal a) {
        BigDecimal value = near.call(function, List.of(BigDecimal.ZERO));
        BigDecimal slope = Evaluate.in(near, function.derivative(0, List.of(Exprs.ZERO)), Map.of());
        BigDecimal linear = near.multiply(slope, a);
        return value.signum() == 0 ? moved(linear) : moved(near.add(value, linear));
    }

    private static final Set<Function> SATURATING =
            Set.of(Function.SIG, Function.SOFTPLUS, Function.TANH, Function.COSH, Function.SINH);

    /// What a function is where 50 digits have no value for it.
    @FunctionalInterface
    private interface Far {
        BigDecimal of(FarDecimals numbers, BigDecimal a);
    }

    /// The others have values in 50 digits wherever they have any.
    private static final Map<Function, Far> FAR = Map.of(
            Function.EXP, FarDecimals::exp,
            Function.SIG, (numbers, a) -> a.signum() > 0 ? numbers.moved(BigDecimal.ONE) : numbers.exp(a),
            Function.SOFTPLUS, (numbers, a) -> a.signum() > 0 ? a : numbers.exp(a),
            Function.TANH, (numbers, a) -> numbers.moved(BigDecimal.valueOf(a.signum())),
            Function.COSH, (numbers, a) -> numbers.near.divide(numbers.exp(a.abs()), BigDecimal.TWO),
            Function.SINH,
                    (numbers, a) -> numbers.near.multiply(
                            BigDecimal.valueOf(a.signum()), numbers.near.divide(numbers.exp(a.abs()), BigDecimal.TWO)),
            Function.SIN, (numbers, a) -> numbers.angle(Function.SIN, a),
            Function.COS, (numbers, a) -> numbers.angle(Function.COS, a),
            Function.TAN, (numbers, a) -> numbers.angle(Function.TAN, a));

    /// A number of this sign that stands for e^exponent, which no decimal writes.
    static BigDecimal beyond(int sign, BigDecimal exponent) {
        double steps = Math.min(1, Math.log((double) magnitude(exponent)) / Math.log(HIGHEST_MAGNITUDE));
        int power = (int) (HIGHEST_CLAMP + steps * (LARGEST_SCALE - HIGHEST_CLAMP));
        return BigDecimal.valueOf(sign).scaleByPowerOfTen(exponent.signum() > 0 ? power : -power);
    }

    private BigDecimal exp(BigDecimal a) {
        if (a.abs().compareTo(EXACT_EXPONENTIAL) <= 0) {
            BigDecimal power = a.divideToIntegralValue(LN_10, new MathContext(40));
            BigDecimal rest = a.subtract(power.multiply(LN_10), new MathContext(80));
            return near.call(Function.EXP, List.of(rest)).scaleByPowerOfTen(power.intValueExact());
        }
        twiceClamped |= clamped && clampedAt.compareTo(a.abs()) != 0;
        clamped = true;
        clampedAt = a.abs();
        // in the right order, but by how much it is larger than another cannot be told from it
        double steps = Math.log((double) magnitude(a)) / Math.log(HIGHEST_MAGNITUDE);
        BigDecimal clamped = drawn(a.abs(), 0.5, 2).scaleByPowerOfTen((int) (LOWEST_CLAMP * (1 + Math.min(1, steps))));
        return a.signum() > 0 ? clamped : near.divide(BigDecimal.ONE, clamped);
    }

    private BigDecimal angle(Function function, BigDecimal a) {
        garbled = true;
        BigDecimal angle = drawn(a.abs(), 0, 6.283185307179586);
        return near.call(function, List.of(a.signum() < 0 ? angle.negate() : angle));
    }

    private BigDecimal drawn(BigDecimal from, double low, double high) {
        long mixed = 31L * (31L * from.unscaledValue().hashCode() + from.scale()) + sign;
        return BigDecimal.valueOf(new SplittableRandom(mixed).nextDouble(low, high));
    }

    /// Moved in its last digits, as [PerturbedDecimals] moves what is rounded.
    private BigDecimal moved(BigDecimal value) {
        BigDecimal share = BigDecimal.valueOf((long) sign * random.nextInt(-1000, 1001))
                .movePointLeft(DecimalArithmetic.DIGITS + 3);
        return value.add(value.multiply(share, CARRIED), CARRIED);
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (base.signum() == 0 || exponent.signum() == 0) {
            return near.power(base, exponent);
        }
        boolean ordinary = Math.abs(magnitude(base)) <= NEAR && magnitude(exponent) <= NEAR;
        if (ordinary) {
            try {
                return near.power(base, exponent);
            } catch (ArithmeticException e) {
                return beyond(base, exponent);
            }
        }
        return beyond(base, exponent);
    }

    private BigDecimal beyond(BigDecimal base, BigDecimal exponent) {
        boolean whole = magnitude(exponent) > 40
                ? exponent.scale() <= 0
                : exponent.stripTrailingZeros().scale() <= 0;
        boolean few = whole && exponent.abs().compareTo(BigDecimal.valueOf(1000)) <= 0;
        if (few && Math.abs(exponent.longValue() * magnitude(base)) < LARGEST_SCALE) {
            BigDecimal result = moved(base.pow(Math.abs(exponent.intValue()), CARRIED));
            return exponent.signum() > 0 ? result : near.divide(BigDecimal.ONE, result);
        }
        if (base.signum() < 0 && (!whole || magnitude(exponent) > 40)) {
            throw new ArithmeticException("a negative number to that power does not exist");
        }
        BigDecimal log = call(Function.LOG, List.of(base.abs()));
        BigDecimal size = call(Function.EXP, List.of(near.multiply(exponent, log)));
        return base.signum() < 0 && exponent.toBigInteger().testBit(0) ? size.negate() : size;
    }

    @Override
    public BigDecimal of(Rational value) {
        return near.of(value);
    }

    @Override
    public BigDecimal of(double value) {
        return near.of(value);
    }

    @Override
    public BigDecimal of(Constant constant) {
        return near.of(constant);
    }

    @Override
    public BigDecimal add(BigDecimal a, BigDecimal b) {
        return near.add(a, b);
    }

    @Override
    public BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return near.multiply(a, b);
    }

    @Override
    public BigDecimal divide(BigDecimal a, BigDecimal b) {
        return near.divide(a, b);
    }

    @Override
    public BigDecimal negate(BigDecimal a) {
        return near.negate(a);
    }

    @Override
    public boolean comparable(BigDecimal a, BigDecimal b) {
        return near.comparable(a, b);
    }

    @Override
    public int compare(BigDecimal a, BigDecimal b) {
        return near.compare(a, b);
    }

    @Override
    public double toDouble(BigDecimal a) {
        return near.toDouble(a);
    }
}
