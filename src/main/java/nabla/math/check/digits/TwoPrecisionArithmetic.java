package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Arithmetic;
import nabla.math.expr.value.DecimalArithmetic;

/// Arithmetic in which a result that vanishes with the digits is 0: sin(π), cosh(1)² − sinh(1)² − 1, x² − 2 at the
/// root of that.
///
/// Where a part is lost among all the digits, as e^(−1000) is in 1 + e^(−1000) or in tanh(500), [ArithmeticException]:
/// that 0 would be one of rounding.
public final class TwoPrecisionArithmetic implements Arithmetic<TwoPrecisions> {
    /// To tell whether a line's two sides meet at a point.
    public static final TwoPrecisionArithmetic OF_POINTS = new TwoPrecisionArithmetic(50, 200);
    /// For numbers that may differ by very little.
    public static final TwoPrecisionArithmetic OF_NUMBERS = new TwoPrecisionArithmetic(200, 500);

    /// Of the digits that the finer one has more, such a share must have gone into what vanishes: half of them do where
    /// a double root was found.
    private static final double VANISHED = 0.45;
    private static final double LOST = 0.55;
    private static final int BEYOND_LOST = 25;
    /// What vanishes is small in the coarser digits too, at least in one of so many of them.
    private static final int COMES_CLOSE = 8;
    private static final double SMALLEST_ARGUMENT = 0.25;

    private static final MathContext LONG = new MathContext(2_000);
    /// These lose a small argument: e^a beside 1, sin(a) beside a.
    private static final Set<Function> LOSING_SMALL = smooth(Set.of(Function.SQRT, Function.LOG));
    /// These come ever closer to something else where the argument is large: sinh(a) to cosh(a), tanh(a) to 1.
    private static final Set<Function> LOSING_LARGE = smooth(Set.of(
            Function.SQRT,
            Function.LOG,
            Function.LOG1P,
            Function.EXP,
            Function.GAUSS,
            Function.SIN,
            Function.COS,
            Function.TAN,
            Function.ATAN));

    private static final Set<Function> STAIRS = EnumSet.of(Function.STEP, Function.SIGN);

    private final DecimalArithmetic coarse;
    private final DecimalArithmetic fine;
    private final int vanished;
    private final int lost;
    private final int smallest;
    private final BigDecimal largest;

    private TwoPrecisionArithmetic(int coarseDigits, int fineDigits) {
        this.coarse = DecimalArithmetic.of(coarseDigits);
        this.fine = DecimalArithmetic.of(fineDigits);
        this.vanished = (int) (VANISHED * (fineDigits - coarseDigits));
        this.lost = (int) (LOST * fineDigits);
        this.smallest = -(int) (SMALLEST_ARGUMENT * fineDigits);
        this.largest = BigDecimal.valueOf(fineDigits * 3L / 4);
    }

    private static Set<Function> smooth(Set<Function> butThese) {
        var functions = EnumSet.noneOf(Function.class);
        for (Function function : Function.values()) {
            if (function.seams(List.of(Exprs.ZERO, Exprs.ONE)).isEmpty() && !butThese.contains(function)) {
                functions.add(function);
            }
        }
        return functions;
    }

    public DecimalArithmetic coarse() {
        return coarse;
    }

    public DecimalArithmetic fine() {
        return fine;
    }

    /// @param size what rounding is measured against where the coarser digits are 0 by chance
    private TwoPrecisions settled(BigDecimal rough, BigDecimal exact, BigDecimal size) {
        BigDecimal against = rough.signum() == 0 ? size.movePointLeft(lost + BEYOND_LOST - vanished) : rough;
        return exact.abs().compareTo(against.abs().movePointLeft(vanished)) <= 0
                ? TwoPrecisions.ZERO
                : new TwoPrecisions(rough, exact);
    }

    /// What is as good as 0 in both, beside what it was made of; in the coarser digits (1 + 1e-100)^1e100 is 1, and e
    /// is not 1.
    private TwoPrecisions settledSum(TwoPrecisions sum, BigDecimal size) {
        TwoPrecisions settled = settled(sum.coarse(), sum.fine(), size);
        if (settled.isZero() && sum.coarse().abs().compareTo(size.movePointLeft(coarse.digits() / COMES_CLOSE)) > 0) {
            throw lost();
        }
        return settled;
    }

    private TwoPrecisions settled(BigDecimal rough, BigDecimal exact) {
        return settled(rough, exact, BigDecimal.ONE);
    }

    private static long magnitude(BigDecimal a) {
        return a.signum() == 0 ? Integer.MIN_VALUE : (long) a.precision() - a.scale();
    }

    private static ArithmeticException lost() {
        return new ArithmeticException("a part is lost among the digits");
    }

    @Override
    public TwoPrecisions of(Rational value) {
        return new TwoPrecisions(coarse.of(value), fine.of(value));
    }

    @Override
    public TwoPrecisions of(double value) {
        return new TwoPrecisions(coarse.of(value), fine.of(value));
    }

    @Override
    public TwoPrecisions of(Constant constant) {
        return new TwoPrecisions(coarse.of(constant), fine.of(constant));
    }

    @Override
    public TwoPrecisions add(TwoPrecisions a, TwoPrecisions b) {
        if (a.isZero() || b.isZero()) {
            return a.isZero() ? b : a;
        }
        if (Math.abs(magnitude(a.fine()) - magnitude(b.fine())) > lost) {
            throw lost();
        }
        var sum = new TwoPrecisions(coarse.add(a.coarse(), b.coarse()), fine.add(a.fine(), b.fine()));
        return settledSum(sum, a.fine().abs().max(b.fine().abs()));
    }

    @Override
    public TwoPrecisions multiply(TwoPrecisions a, TwoPrecisions b) {
        return new TwoPrecisions(coarse.multiply(a.coarse(), b.coarse()), fine.multiply(a.fine(), b.fine()));
    }

    @Override
    public TwoPrecisions divide(TwoPrecisions a, TwoPrecisions b) {
        if (b.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        return new TwoPrecisions(coarse.divide(a.coarse(), b.coarse()), fine.divide(a.fine(), b.fine()));
    }

    @Override
    public TwoPrecisions negate(TwoPrecisions a) {
        return new TwoPrecisions(a.coarse().negate(), a.fine().negate());
    }

    @Override
    public TwoPrecisions power(TwoPrecisions base, TwoPrecisions exponent) {
        BigDecimal power = fine.power(base.fine(), exponent.fine());
        BigDecimal beyondOne = power.subtract(BigDecimal.ONE, LONG);
        boolean one = base.fine().compareTo(BigDecimal.ONE) == 0 || exponent.isZero();
        if (!one && base.fine().signum() > 0 && magnitude(beyondOne) < -lost) {
            throw lost();
        }
        return new TwoPrecisions(coarse.power(base.coarse(), exponent.coarse()), power);
    }

    @Override
    public TwoPrecisions call(Function function, List<TwoPrecisions> arguments) {
        if (STAIRS.contains(function)) {
            return TwoPrecisions.exactly(
                    fine.call(function, List.of(settled(arguments.getFirst()).fine())));
        }
        TwoPrecisions a = arguments.getFirst();
        boolean tooSmall = LOSING_SMALL.contains(function) && !a.isZero() && magnitude(a.fine()) < smallest;
        boolean tooLarge = function == Function.ATAN && magnitude(a.fine()) > lost; // it comes to π/2 like 1/a
        if (tooSmall
                || tooLarge
                || (LOSING_LARGE.contains(function) && a.fine().abs().compareTo(largest) > 0)) {
            throw lost();
        }
        BigDecimal value =
                fine.call(function, arguments.stream().map(TwoPrecisions::fine).toList());
        Domain.Interval image = function.image(
                arguments.stream().map(it -> Domain.Interval.REAL).toList());
        if (isAlmost(value, image.from(), image.fromClosed()) || isAlmost(value, image.to(), image.toClosed())) {
            throw lost();
        }
        BigDecimal rough = coarse.call(
                function, arguments.stream().map(TwoPrecisions::coarse).toList());
        if (magnitude(value) - magnitude(rough) > vanished) {
            throw new ArithmeticException("it grows with the digits, as the tangent of π/2 does");
        }
        return settled(rough, value);
    }

    /// Whether a value is as good as a bound that is never reached.
    private boolean isAlmost(BigDecimal value, double bound, boolean reached) {
        if (reached || bound == 0 || Double.isInfinite(bound)) {
            return false;
        }
        BigDecimal rest = value.subtract(new BigDecimal(bound));
        return rest.signum() == 0 || magnitude(rest) < -lost;
    }

    @Override
    public boolean comparable(TwoPrecisions a, TwoPrecisions b) {
        return true;
    }

    @Override
    public int compare(TwoPrecisions a, TwoPrecisions b) {
        if (a.isZero() || b.isZero()) {
            return settled(a).fine().compareTo(settled(b).fine());
        }
        boolean far = Math.abs(magnitude(a.fine()) - magnitude(b.fine())) > lost;
        return far ? a.fine().compareTo(b.fine()) : add(a, negate(b)).fine().signum();
    }

    /// What was multiplied often may vanish only then.
    private TwoPrecisions settled(TwoPrecisions a) {
        return settled(a.coarse(), a.fine());
    }

    @Override
    public double toDouble(TwoPrecisions a) {
        return a.value();
    }
}
