package nabla.room.differences.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import nabla.math.expr.number.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The orders of the two quotients against what calculus says, and against slopes measured here from differences in 50
/// digits whose derivatives are written by hand.
class ErrorAnalysisTest {
    private static final Decimals DIGITS = Decimals.of(50);

    /// Functions and their slopes, written by hand.
    private record Known(UnaryOperator<BigDecimal> f, UnaryOperator<BigDecimal> slope, DoubleUnaryOperator doubles) {}

    private static final Map<String, Known> KNOWN = Map.of(
            "sin(w)", new Known(DIGITS::sin, DIGITS::cos, Math::sin),
            "cos(w)", new Known(DIGITS::cos, w -> DIGITS.sin(w).negate(), Math::cos),
            "exp(w)", new Known(DIGITS::exp, DIGITS::exp, Math::exp),
            "w^3", new Known(w -> w.pow(3), w -> w.pow(2).multiply(BigDecimal.valueOf(3)), w -> w * w * w));

    @ParameterizedTest
    @CsvSource({
        "sin(w), 1",
        "sin(w), -0.4",
        "sin(w), 2.5",
        "cos(w), 1",
        "cos(w), 0.3",
        "exp(w), 0.5",
        "exp(w), -2",
        "w^3, 1",
        "w^3, -1.7"
    })
    void slopesAreThoseOfErrorsMeasuredWithoutRounding(String text, double w) {
        Known known = Objects.requireNonNull(KNOWN.get(text));
        ErrorAnalysis analysis = analysis(text, w);
        assertThat(analysis.slope().slope().orElseThrow())
                .isCloseTo(known.slope.apply(new BigDecimal(w)), within(new BigDecimal("1e-45")));
        for (Quotient quotient : Quotient.OF_THE_SHEET) {
            PowerLaw line =
                    analysis.curve(quotient).orElseThrow().truncation().line().orElseThrow();
            double middle = (line.from() + line.to()) / 2;
            double independent = truncation(known, quotient, w, middle) - truncation(known, quotient, w, middle - 1);
            assertThat(line.slope()).as("%s at %s", quotient, w).isCloseTo(independent, within(0.02));
            assertThat(line.at(middle))
                    .as("height of the line")
                    .isCloseTo(truncation(known, quotient, w, middle), within(0.03));
            assertThat(line.slope()).isCloseTo(quotient == Quotient.FORWARD ? 1 : 2, within(0.01));
        }
    }

    /// log₁₀ of the error in 50 digits.
    private static double truncation(Known known, Quotient quotient, double w, double exponent) {
        var point = new BigDecimal(w);
        var step = new BigDecimal(Math.pow(10, exponent));
        BigDecimal left = quotient == Quotient.CENTRAL ? point.subtract(step) : point;
        BigDecimal rise = known.f.apply(point.add(step)).subtract(known.f.apply(left));
        BigDecimal run = point.add(step).subtract(left);
        BigDecimal error = rise.divide(run, DIGITS.carried).subtract(known.slope.apply(point));
        return Math.log10(error.abs().doubleValue());
    }

    @ParameterizedTest
    @CsvSource({"sin(w), 1", "exp(w), 0.5", "w^3, -1.7", "cos(w), 0.3"})
    void errorsAreThoseOfAPlainProgram(String text, double w) {
        Known known = Objects.requireNonNull(KNOWN.get(text));
        BigDecimal truth = known.slope.apply(new BigDecimal(w));
        ErrorAnalysis analysis = analysis(text, w);
        for (int i = 0; i < StepSizes.COUNT; i++) {
            double step = StepSizes.step(StepSizes.EXPONENTS[i]);
            double forward = (known.doubles.applyAsDouble(w + step) - known.doubles.applyAsDouble(w)) / step;
            double central =
                    (known.doubles.applyAsDouble(w + step) - known.doubles.applyAsDouble(w - step)) / (2 * step);
            double ulps = 4 * Math.ulp(known.doubles.applyAsDouble(w)) / step;
            assertThat(analysis.curve(Quotient.FORWARD).orElseThrow().errors()[i])
                    .isCloseTo(distance(forward, truth), within(ulps));
            assertThat(analysis.curve(Quotient.CENTRAL).orElseThrow().errors()[i])
                    .isCloseTo(distance(central, truth), within(ulps));
        }
    }

    private static double distance(double quotient, BigDecimal truth) {
        return new BigDecimal(quotient).subtract(truth).abs().doubleValue();
    }

    @ParameterizedTest
    @CsvSource({
        "sin(w), 0, 2, 2", // f″ is 0 there
        "w^5, 0, 4, 4",
        "sin(100 w), 1, 1, 2",
        "sign(w)*abs(w)^1.5, 0, 0.5, 0.5",
        "w*abs(w), 0, 1, 1",
        "relu(w)^2, 0, 1, 1",
        "w*abs(w)^3, 0, 3, 3",
        "1e-20*sin(w), 1, 1, 2",
        "1e20*sin(w), 1, 1, 2",
        "sqrt(w), 2, 1, 2",
        "log(w), 0.05, 1, 2"
    })
    void ordersAreThoseThatSmoothnessAllows(String text, double w, double forward, double central) {
        ErrorAnalysis analysis = analysis(text, w);
        assertThat(power(analysis, Quotient.FORWARD)).isCloseTo(forward, within(0.001));
        assertThat(power(analysis, Quotient.CENTRAL)).isCloseTo(central, within(0.001));
        assertThat(line(analysis, Quotient.FORWARD).slope()).isCloseTo(forward, within(0.01));
        assertThat(line(analysis, Quotient.CENTRAL).slope()).isCloseTo(central, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "abs(w)^1.5, 0, 0.5", // right by symmetry
        "w^2, 1, 1", // a parabola has no third derivative
        "cos(w), 0, 1"
    })
    void aCentralDifferenceMayLeaveNothingOut(String text, double w, double forward) {
        ErrorAnalysis analysis = analysis(text, w);
        assertThat(power(analysis, Quotient.FORWARD)).isCloseTo(forward, within(0.001));
        assertThat(curve(analysis, Quotient.CENTRAL).truncation()).isEqualTo(new Truncation.Nothing());
    }

    @Test
    void roundingHasItsBranchWithTheCornerBetween() {
        ErrorAnalysis analysis = analysis("sin(w)", 1);
        BestStep.Corner forward = corner(analysis, Quotient.FORWARD);
        BestStep.Corner central = corner(analysis, Quotient.CENTRAL);
        assertThat(forward.exponent()).as("the root of the rounding unit").isCloseTo(-8, within(0.5));
        assertThat(central.exponent()).as("its cube root").isCloseTo(-5.2, within(0.5));
        assertThat(curve(analysis, Quotient.FORWARD).rounding().orElseThrow().slope())
                .isEqualTo(-1);
        for (Quotient quotient : Quotient.OF_THE_SHEET) {
            ErrorCurve curve = curve(analysis, quotient);
            BestStep.Corner best = corner(analysis, quotient);
            double least = java.util.Arrays.stream(curve.errors()).min().orElseThrow();
            assertThat(Math.log10(least)).as("no step is much better").isBetween(best.height() - 2.5, best.height());
        }
    }

    @Test
    void whatIsAddedToAFunctionMakesItsRoundingWorse() {
        double plain = curve(analysis("sin(w)", 1), Quotient.FORWARD)
                .rounding()
                .orElseThrow()
                .height();
        double lifted = curve(analysis("sin(w) + 1e10", 1), Quotient.FORWARD)
                .rounding()
                .orElseThrow()
                .height();
        assertThat(lifted - plain).as("ten more powers of ten in the values").isCloseTo(10, within(0.7));
    }

    @Test
    void nothingCancelsWhereTheFunctionIsZero() {
        assertThat(curve(analysis("sign(w)*abs(w)^1.5", 0), Quotient.FORWARD).best())
                .isEqualTo(new BestStep.Smallest());
        assertThat(curve(analysis("3*w - 1", 1), Quotient.FORWARD).best()).isEqualTo(new BestStep.Largest());
        assertThat(curve(analysis("abs(w)^1.5", 0), Quotient.CENTRAL).best()).isEqualTo(new BestStep.Any());
    }

    @Test
    void anErrorOfZeroIsCounted() {
        assertThat(curve(analysis("3", 1), Quotient.FORWARD).isExactEverywhere())
                .isTrue();
        ErrorCurve parabola = curve(analysis("w^2", 1), Quotient.CENTRAL);
        assertThat(parabola.errors()[0]).as("(4 − 0)/2").isZero();
        assertThat(parabola.isExactEverywhere()).isFalse();
        assertThat(curve(analysis("sin(w)", 1), Quotient.FORWARD).exact()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "relu(w); 0; 0; 1",
                "abs(w); 0; -1; 1",
                "max(w, 3*w - 2); 1; 1; 3",
                "if(w > 2, 4*w, w^2 + 4); 2; 4; 4"
            })
    void aKinkHasTwoSlopes(String text, double w, double left, double right) {
        TrueSlope slope = analysis(text, w).slope();
        if (left == right) {
            assertThat(slope).isInstanceOf(TrueSlope.Exists.class);
        } else {
            assertThat(slope).isEqualTo(new TrueSlope.Kink(left, right));
            assertThat(analysis(text, w).curves()).as("no true slope, no error").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "log(w), -1",
        "log(w), 0",
        "1/w, 0",
        "sqrt(w), -0.1",
        "(w^2 - 1)/(w - 1), 1",
        "exp(1000 w), 1",
        "sqrt(w - 5), 1"
    })
    void withoutAValueThereIsNoSlope(String text, double w) {
        assertThat(analysis(text, w).slope()).isEqualTo(new TrueSlope.NoValue());
    }

    @Test
    void roughFunctionsHaveNone() {
        assertThat(analysis("sqrt(abs(w))", 0).slope())
                .isEqualTo(new TrueSlope.None(new OneSidedLimit.Grows(), new OneSidedLimit.Grows()));
        assertThat(analysis("sqrt(w)", 0).slope())
                .isEqualTo(new TrueSlope.None(new OneSidedLimit.Absent(), new OneSidedLimit.Grows()));
        assertThat(analysis("if(w = 0, 0, w*sin(1/w))", 0).slope())
                .isEqualTo(new TrueSlope.None(new OneSidedLimit.Unsettled(), new OneSidedLimit.Unsettled()));
        assertThat(((TrueSlope.None) analysis("step(w)", 0).slope()).right()).isEqualTo(new OneSidedLimit.Grows());
        assertThat(analysis("if(w = 0, 0, w^2*sin(1/w))", 0).slope().slope().orElseThrow())
                .isEqualByComparingTo("0");
    }

    private static ErrorAnalysis analysis(String text, double w) {
        return ErrorAnalysis.of(Functions.of(text), w, () -> false);
    }

    private static ErrorCurve curve(ErrorAnalysis analysis, Quotient quotient) {
        return analysis.curve(quotient).orElseThrow();
    }

    private static double power(ErrorAnalysis analysis, Quotient quotient) {
        return ((Truncation.Power) curve(analysis, quotient).truncation()).power();
    }

    private static PowerLaw line(ErrorAnalysis analysis, Quotient quotient) {
        return curve(analysis, quotient).truncation().line().orElseThrow();
    }

    private static BestStep.Corner corner(ErrorAnalysis analysis, Quotient quotient) {
        return (BestStep.Corner) curve(analysis, quotient).best();
    }
}
