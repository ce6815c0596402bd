package nabla.room.differences.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nabla.math.expr.value.DecimalArithmetic;

/// Measures the error of one quotient at one point: in doubles as a program meets it, in 50 digits as it is without
/// rounding, and in 100 digits for the power it shrinks with.
final class ErrorMeasurement {
    /// How much of an error may be rounding where truncation is measured.
    private static final double CLEAN = 0.05;
    /// How far a local slope may be off the power.
    private static final double STRAIGHT = 0.06;
    /// Fewer points make no line.
    private static final int FEWEST = 6;
    /// Once truncation is so small a part of the error for a whole decade, it is not looked at any more.
    private static final double DROWNED = 0.01;

    private final Quotient quotient;
    private final TestFunction function;
    private final double point;
    private final BigDecimal slope;
    private final boolean smooth;
    private final double[] errors = new double[StepSizes.COUNT];
    private final double[] truncations = new double[StepSizes.COUNT];
    private final boolean[] flat = new boolean[StepSizes.COUNT];

    private ErrorMeasurement(Quotient quotient, TestFunction function, double point, TrueSlope.Exists slope) {
        this.quotient = quotient;
        this.function = function;
        this.point = point;
        this.slope = slope.value();
        this.smooth = slope.smooth();
    }

    /// @param cancelled asked now and then; what comes out then is of no use
    static ErrorCurve of(
            Quotient quotient, TestFunction function, double point, TrueSlope.Exists slope, BooleanSupplier cancelled) {
        var measurement = new ErrorMeasurement(quotient, function, point, slope);
        measurement.measure(cancelled);
        Truncation truncation = measurement.truncation();
        Optional<PowerLaw> rounding = measurement.rounding();
        return new ErrorCurve(
                quotient, measurement.errors, truncation, rounding, measurement.best(truncation, rounding));
    }

    private void measure(BooleanSupplier cancelled) {
        Arrays.fill(truncations, Double.NaN);
        int drowned = 0;
        for (int i = 0; i < StepSizes.COUNT; i++) {
            double step = StepSizes.step(StepSizes.EXPONENTS[i]);
            double[] values = function.around(point, step);
            errors[i] = ErrorCurve.error(quotient, values, step, slope);
            flat[i] = slope.signum() != 0 && quotient.at(values, step) == 0;
            if (drowned < StepSizes.TO_A_DECADE && !cancelled.getAsBoolean()) {
                truncations[i] = truncation(new BigDecimal(step), DecimalArithmetic.INSTANCE);
                drowned = Math.abs(truncations[i]) < DROWNED * errors[i] ? drowned + 1 : 0;
            }
        }
    }

    /// With its sign; NaN where there is no value.
    private double truncation(BigDecimal step, DecimalArithmetic numbers) {
        try {
            return quotient.exactly(function, new BigDecimal(point), step, numbers)
                    .subtract(slope)
                    .doubleValue();
        } catch (ArithmeticException none) {
            return Double.NaN;
        }
    }

    /// At a kink the slope is known to 18 decimals only, and larger steps are looked at.
    private Truncation truncation() {
        int exponent = smooth ? -8 : -4;
        double[] last = new double[3];
        for (int i = 0; i < last.length; i++) {
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent - i);
            last[i] = Math.abs(truncation(step, OneSidedLimit.NUMBERS));
        }
        double nothing = Math.max(1, slope.abs().doubleValue()) * (smooth ? 1e-60 : 2e-18);
        if (Arrays.stream(last).allMatch(each -> each <= nothing)) {
            return new Truncation.Nothing();
        }
        double power = Math.log10(last[1] / last[2]);
        double earlier = Math.log10(last[0] / last[1]);
        if (!(Math.abs(power - earlier) < STRAIGHT) || power < STRAIGHT) {
            return new Truncation.Irregular();
        }
        return new Truncation.Power(power, measured(power));
    }

    private Optional<PowerLaw> measured(double power) {
        int[] clean = IntStream.range(0, StepSizes.COUNT - 1)
                .filter(i -> isClean(i) && Math.abs(localSlope(i) - power) < STRAIGHT)
                .toArray();
        return clean.length < FEWEST ? Optional.empty() : Optional.of(line(clean));
    }

    private boolean isClean(int i) {
        double size = Math.abs(truncations[i]);
        return errors[i] > 0 && Math.abs(errors[i] - size) <= CLEAN * size;
    }

    /// Of the error without rounding, from one step to the next smaller one.
    private double localSlope(int i) {
        return Math.log10(Math.abs(truncations[i] / truncations[i + 1])) * StepSizes.TO_A_DECADE;
    }

    /// The steps at which the error is rounding's, and not yet so small that both values of the function are one.
    private IntStream rough() {
        double smallest = Math.log10(4 * Math.ulp(point));
        return IntStream.range(0, StepSizes.COUNT)
                .filter(i -> StepSizes.EXPONENTS[i] >= smallest && errors[i] > 0 && !flat[i])
                .filter(i -> !(Math.abs(errors[i] - Math.abs(truncations[i])) <= 0.5 * Math.abs(truncations[i])));
    }

    private Optional<PowerLaw> rounding() {
        int[] rough = rough().toArray();
        if (rough.length < StepSizes.TO_A_DECADE) {
            return Optional.empty();
        }
        PowerLaw line = line(rough);
        if (!(line.slope() < -0.5 && line.slope() > -1.5)) {
            return Optional.empty();
        }
        double[] heights = Arrays.stream(rough)
                .mapToDouble(i -> Math.log10(errors[i]) + StepSizes.EXPONENTS[i])
                .sorted()
                .toArray();
        return Optional.of(new PowerLaw(-1, heights[heights.length / 2], line.from(), line.to()));
    }

    private PowerLaw line(int[] chosen) {
        return PowerLaw.through(
                Arrays.stream(chosen).mapToDouble(i -> StepSizes.EXPONENTS[i]).toArray(),
                Arrays.stream(chosen).mapToDouble(i -> Math.log10(errors[i])).toArray());
    }

    private BestStep best(Truncation truncation, Optional<PowerLaw> rounding) {
        return switch (truncation) {
            case Truncation.Nothing nothing -> rounding.isPresent() ? new BestStep.Largest() : new BestStep.Any();
            case Truncation.Irregular irregular -> new BestStep.Unknown();
            case Truncation.Power(var power, var measured)
            when rounding.isEmpty() ->
                rough().count() < StepSizes.TO_A_DECADE ? new BestStep.Smallest() : new BestStep.Unknown();
            case Truncation.Power(var power, var measured) ->
                measured.map(line -> corner(line, rounding.orElseThrow())).orElse(new BestStep.Unknown());
        };
    }

    private static BestStep corner(PowerLaw falling, PowerLaw rising) {
        double exponent = (rising.height() - falling.height()) / (falling.slope() - rising.slope());
        return new BestStep.Corner(exponent, falling.at(exponent));
    }
}
