package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.Arithmetic;

/// Numbers whose parts lie farther apart than digits reach: log(1 + e^(−100000)) is e^(−100000) − e^(−200000)/2 + ...
///
/// Whatever is not seen throws [ArithmeticException].
public enum SeriesArithmetic implements Arithmetic<ExponentialSeries> {
    INSTANCE;

    private static final TwoPrecisionArithmetic NUMBERS = TwoPrecisionArithmetic.OF_NUMBERS;
    static final ExponentialSeries ONE = ExponentialSeries.of(NUMBERS.of(1.0));
    static final ExponentialSeries TWO = ExponentialSeries.of(NUMBERS.of(2.0));

    /// e^exponent.
    public static ExponentialSeries powerOfE(double exponent) {
        return ExponentialSeries.power(NUMBERS.of(1.0), NUMBERS.of(exponent));
    }

    @Override
    public ExponentialSeries of(Rational value) {
        return ExponentialSeries.of(NUMBERS.of(value));
    }

    @Override
    public ExponentialSeries of(double value) {
        return ExponentialSeries.of(NUMBERS.of(value));
    }

    @Override
    public ExponentialSeries of(Constant constant) {
        return ExponentialSeries.of(NUMBERS.of(constant));
    }

    @Override
    public ExponentialSeries add(ExponentialSeries a, ExponentialSeries b) {
        return a.plus(b);
    }

    @Override
    public ExponentialSeries multiply(ExponentialSeries a, ExponentialSeries b) {
        return a.times(b);
    }

    @Override
    public ExponentialSeries divide(ExponentialSeries a, ExponentialSeries b) {
        return a.times(power(b, NUMBERS.of(-1.0)));
    }

    @Override
    public ExponentialSeries negate(ExponentialSeries a) {
        return a.negated();
    }

    @Override
    public ExponentialSeries power(ExponentialSeries base, ExponentialSeries exponent) {
        if (exponent.parts().size() == 1 && exponent.rest().isEmpty()) {
            ExponentialSeries.Part part = exponent.largest();
            if (part.exponent().isZero()) {
                return power(base, part.coefficient());
            }
        }
        return SeriesFunctions.call(Function.EXP, multiply(exponent, SeriesFunctions.call(Function.LOG, base)));
    }

    /// Where the exponent is an ordinary number: (c e^a (1 + s))^p = c^p e^(p a) (1 + s)^p.
    private static ExponentialSeries power(ExponentialSeries base, TwoPrecisions exponent) {
        if (exponent.isZero()) {
            return ONE;
        }
        if (base.isZero()) {
            if (exponent.fine().signum() < 0) {
                throw new ArithmeticException("division by zero");
            }
            return base;
        }
        ExponentialSeries.Part largest = base.largest();
        ExponentialSeries inside = base.beyondLargest().over(largest.coefficient(), largest.exponent());
        ExponentialSeries around = SeriesFunctions.powerNearOne(inside, exponent);
        TwoPrecisions outside =
                isOne(exponent) ? largest.coefficient() : NUMBERS.power(largest.coefficient(), exponent);
        return around.times(ExponentialSeries.power(outside, NUMBERS.multiply(largest.exponent(), exponent)));
    }

    private static boolean isOne(TwoPrecisions number) {
        return number.isExact() && number.fine().compareTo(BigDecimal.ONE) == 0;
    }

    @Override
    public ExponentialSeries call(Function function, List<ExponentialSeries> arguments) {
        ExponentialSeries a = arguments.getFirst();
        ExponentialSeries b = arguments.getLast();
        return switch (function) {
            case MAX -> compare(a, b) < 0 ? b : a;
            case MIN -> compare(a, b) < 0 ? a : b;
            default -> SeriesFunctions.call(function, a);
        };
    }

    @Override
    public boolean comparable(ExponentialSeries a, ExponentialSeries b) {
        return true;
    }

    @Override
    public int compare(ExponentialSeries a, ExponentialSeries b) {
        return a.plus(b.negated()).sign();
    }

    @Override
    public double toDouble(ExponentialSeries a) {
        return value(a).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    /// In decimal, where that can be written.
    public static Optional<BigDecimal> value(ExponentialSeries a) {
        if (a.isZero()) {
            return Optional.of(BigDecimal.ZERO);
        }
        ExponentialSeries.Part largest = a.largest();
        boolean written = largest.exponent().fine().abs().compareTo(WRITTEN) <= 0;
        return written
                ? Optional.of(NUMBERS.coarse()
                        .multiply(
                                largest.coefficient().fine(),
                                NUMBERS.coarse()
                                        .call(
                                                Function.EXP,
                                                List.of(largest.exponent().fine()))))
                : Optional.empty();
    }

    private static final BigDecimal WRITTEN = BigDecimal.valueOf(200_000);

    public static ExponentialSeries exactly(BigDecimal value) {
        return ExponentialSeries.of(TwoPrecisions.exactly(value));
    }

    /// In decimal; of what is too large or too small for that a number at its side of all others and in their order.
    /// Absent where few digits are known, and where it is 0, for it may be rounded to that.
    public static Optional<BigDecimal> ofAnySize(ExponentialSeries a) {
        if (a.isZero()) {
            return Optional.empty();
        }
        ExponentialSeries.Part largest = a.largest();
        if (!agree(largest.coefficient()) || !agree(largest.exponent())) {
            return Optional.empty();
        }
        BigDecimal exponent = largest.exponent().fine();
        return Optional.of(
                exponent.abs().compareTo(WRITTEN) <= 0
                        ? value(a).orElseThrow()
                        : FarDecimals.beyond(largest.coefficient().fine().signum(), exponent));
    }

    private static boolean agree(TwoPrecisions number) {
        BigDecimal apart = number.coarse().subtract(number.fine(), ExponentialSeries.ROUGH);
        return apart.abs().compareTo(number.fine().abs().multiply(AGREES)) <= 0;
    }

    private static final BigDecimal AGREES = new BigDecimal("1e-40");
}
