package nabla.room.likelihood.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The room's numbers against 50 digits and against a search that knows no formula of a minimum.
class LikelihoodMathTest {
    private static final MathContext DIGITS = new MathContext(50);
    /// What a search by values alone can tell of a minimum: about half of a double's digits.
    private static final double SEARCHED = 1e-6;

    private final Random random = new Random(4);

    @Test
    void densitiesTheirProductAndItsLogarithmAreThoseOfFiftyDigits() {
        for (int i = 0; i < 50; i++) {
            Outputs outputs = outputs();
            BigDecimal product = BigDecimal.ONE;
            for (int d = 0; d < Outputs.COUNT; d++) {
                BigDecimal density = density(outputs, d);
                assertThat(outputs.density(d)).isCloseTo(density.doubleValue(), Percentage.withPercentage(1e-10));
                assertThat(outputs.logDensity(d))
                        .isCloseTo(BigDecimalMath.log(density, DIGITS).doubleValue(), within(1e-9));
                product = product.multiply(density, DIGITS);
            }
            BigDecimal log = BigDecimalMath.log(product, DIGITS);
            assertThat(outputs.logLikelihood()).isCloseTo(log.doubleValue(), Percentage.withPercentage(1e-9));
            if (product.doubleValue() > Double.MIN_NORMAL) {
                assertThat(outputs.likelihood()).isCloseTo(product.doubleValue(), Percentage.withPercentage(1e-8));
            }
            assertThat(new Losses(outputs, 3).nll(outputs.shift(), outputs.sigma()))
                    .isCloseTo(-3 * log.doubleValue(), Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void everyLineIsLeastWhereASearchFindsIt() {
        for (int i = 0; i < 20; i++) {
            Losses losses = new Losses(outputs(), 1 + i % 4);
            double best = losses.best();
            for (double sigma : List.of(0.3, 1.0, 2.5)) {
                for (double dropped : List.of(0.0, 0.4, 1.0, 1.7, 2.0)) {
                    assertThat(GoldenSection.minimiser(b -> losses.slid(b, sigma, dropped), -10, 10))
                            .isCloseTo(best, within(SEARCHED));
                }
            }
            assertThat(GoldenSection.minimiser(losses::squares, -10, 10)).isCloseTo(best, within(SEARCHED));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 4})
    void whatIsDroppedIsTheConstantAndTheFactor(double variance) {
        double sigma = Math.sqrt(variance);
        Losses losses = new Losses(outputs(), 3);
        for (double b : List.of(-3.0, 0.2, 5.0)) {
            double rest = losses.nll(b, sigma) - losses.squares(b) / (2 * variance);
            assertThat(rest).isCloseTo(15 * Math.log(2 * Math.PI * variance), within(1e-9));
            assertThat(losses.constant(sigma)).isCloseTo(rest, within(1e-9));
            assertThat(losses.slid(b, sigma, Losses.FACTOR)).isCloseTo(losses.squares(b), within(1e-9));
        }
    }

    @Test
    void withoutItsMinusAPerfectFitIsWorseThanOneThatIsOffByTen() {
        Outputs perfect = Outputs.START.withOwn(Outputs.START.measured()).withShift(0);
        Losses losses = new Losses(perfect, 3);
        assertThat(-losses.nll(0, 1)).isCloseTo(-27.568, within(1e-3));
        assertThat(-losses.nll(10, 1)).isCloseTo(-1527.568, within(1e-3));
    }

    @Test
    void aNarrowBellIsHigherThanOneAndItsNllNegative() {
        Outputs perfect =
                Outputs.START.withOwn(Outputs.START.measured()).withShift(0).withSigma(0.2);
        assertThat(perfect.density(0)).isCloseTo(1.9947, within(1e-4));
        assertThat(new Losses(perfect, 1).nll(0, 0.2)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"1, 811", "0.1, 513"})
    void aLongProductEndsWhereTheDoublesDoAndItsLogarithmGoesOn(double sigma, int end) {
        assertThat(ManyFactors.end(sigma)).hasValue(end);
        BigDecimal peak = density(
                Outputs.START.withSigma(sigma).withOwn(Outputs.START.measured()).withShift(0), 0);
        double before = ManyFactors.product(end - 1, sigma);
        assertThat(before).isPositive().isFinite();
        BigDecimal exactly = peak.pow(end, DIGITS);
        BigDecimal limit = new BigDecimal(sigma == 1 ? Double.MIN_VALUE : Double.MAX_VALUE);
        assertThat(exactly.compareTo(limit)).isEqualTo(sigma == 1 ? -1 : 1);
        assertThat(ManyFactors.log(end, sigma))
                .isCloseTo(BigDecimalMath.log(exactly, DIGITS).doubleValue(), within(1e-9));
        assertThat(ManyFactors.end(0.4)).as("peaks near 1").isEmpty();
    }

    @Test
    void withOneWidthTheBestIsTheMeanAndWithTwoItMovesToTheNarrowSample() {
        SamplePair pair = SamplePair.START;
        assertThat(pair.best()).isEqualTo(2.0);
        assertThat(pair.differing(1).best()).isEqualTo(0.4);
        for (double differ = 0; differ <= 1; differ += 0.125) {
            SamplePair now = pair.differing(differ);
            assertThat(GoldenSection.minimiser(now::cost, SamplePair.LOWEST, SamplePair.HIGHEST))
                    .isCloseTo(now.best(), within(SEARCHED));
            for (int i = 0; i < SamplePair.COUNT; i++) {
                int sample = i;
                DoubleUnaryOperator cost = f -> now.cost(sample, f);
                assertThat(GoldenSection.minimiser(cost, SamplePair.LOWEST, SamplePair.HIGHEST))
                        .as("with an f of its own nothing moves")
                        .isCloseTo(now.sharing(false).best(i), within(SEARCHED))
                        .isCloseTo(pair.targets().get(i), within(SEARCHED));
            }
        }
    }

    @Test
    void theSlopeOfASquareIsThatOfADifferenceQuotient() {
        Outputs outputs = outputs();
        double step = 1e-5;
        for (int d = 0; d < Outputs.COUNT; d++) {
            double right = outputs.residual(d) - step;
            double left = outputs.residual(d) + step;
            assertThat(outputs.squareSlope(d)).isCloseTo((right * right - left * left) / (2 * step), within(1e-8));
        }
    }

    private Outputs outputs() {
        return new Outputs(numbers(), numbers(), 2 * random.nextDouble() - 1, 0.1 + 2.9 * random.nextDouble());
    }

    private List<Double> numbers() {
        return DoubleStream.generate(() -> 6 * random.nextDouble() - 3)
                .limit(Outputs.COUNT)
                .boxed()
                .toList();
    }

    private static BigDecimal density(Outputs outputs, int d) {
        BigDecimal residual = new BigDecimal(outputs.measured().get(d))
                .subtract(new BigDecimal(outputs.own().get(d)))
                .subtract(new BigDecimal(outputs.shift()));
        BigDecimal variance = new BigDecimal(outputs.sigma()).pow(2);
        BigDecimal two = BigDecimal.TWO;
        BigDecimal exponent = residual.pow(2).negate().divide(two.multiply(variance), DIGITS);
        BigDecimal root =
                BigDecimalMath.sqrt(two.multiply(BigDecimalMath.pi(DIGITS)).multiply(variance), DIGITS);
        return BigDecimalMath.exp(exponent, DIGITS).divide(root, DIGITS);
    }
}
