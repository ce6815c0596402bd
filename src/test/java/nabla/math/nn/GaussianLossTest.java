package nabla.math.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GaussianLossTest {
    private static final MathContext DIGITS = new MathContext(60);

    private static double[][] features(Random random, int d, int n) {
        var x = new double[d][n];
        for (double[] column : x) {
            for (int i = 0; i < n; i++) {
                column[i] = random.nextGaussian();
            }
        }
        return x;
    }

    private static double[] numbers(Random random, int n) {
        return random.doubles(n, -2, 2).toArray();
    }

    @Test
    void theGradientIsTheCentralDifference() {
        var random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            int d = 1 + random.nextInt(8);
            int n = 1 + random.nextInt(40);
            var loss = new GaussianLoss(features(random, d, n), numbers(random, n));
            double[] theta = numbers(random, 2 * d);
            var gradient = new double[2 * d];
            loss.gradient(theta, gradient);
            for (int k = 0; k < 2 * d; k++) {
                double h = 1e-5;
                double[] up = theta.clone();
                double[] down = theta.clone();
                up[k] += h;
                down[k] -= h;
                double difference = (loss.loss(up) - loss.loss(down)) / (2 * h);
                assertThat(gradient[k]).isCloseTo(difference, within(1e-7 * Math.max(1, Math.abs(difference))));
            }
        }
    }

    /// Second formula, in 60 digits: ∂f/∂z = z ((t − u)² − 1 − z²)/(1 + z²)², ∂f/∂u = (t − u)/(1 + z²).
    @Test
    void extremeSamplesAgreeWithSixtyDigits() {
        var random = new Random(2);
        for (int trial = 0; trial < 500; trial++) {
            double z = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-8, 8));
            double t = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-6, 6));
            double u = random.nextDouble(-1, 1);
            // One sample with feature 1: the parameters are u and z themselves.
            var loss = new GaussianLoss(new double[][] {{1}}, new double[] {t});
            var gradient = new double[2];
            loss.gradient(new double[] {u, z}, gradient);

            var residual = new BigDecimal(t).subtract(new BigDecimal(u));
            var square = BigDecimal.ONE.add(new BigDecimal(z).pow(2));
            double dfdu = residual.divide(square, DIGITS).doubleValue();
            double dfdz = new BigDecimal(z)
                    .multiply(residual.pow(2).subtract(square))
                    .divide(square.pow(2), DIGITS)
                    .doubleValue();
            // The residual itself is rounded once; near |t − u| = σ the difference of the two terms cancels.
            double scale = Math.abs(z)
                    * Math.max(residual.doubleValue() * residual.doubleValue() / square.doubleValue(), 1)
                    / square.doubleValue();
            assertThat(-gradient[0]).isCloseTo(dfdu, within(1e-14 * Math.abs(dfdu)));
            assertThat(-gradient[1]).isCloseTo(dfdz, within(1e-14 * scale));
            GaussianLoss.Sample sample = loss.sample(new double[] {u, z}, 0);
            assertThat(sample.dfdz()).isCloseTo(dfdz, within(1e-14 * scale));
            assertThat(sample.dfdsigma() * (z / sample.sigma())).isCloseTo(dfdz, within(1e-14 * scale));
        }
    }

    @Test
    void theLossIsTheMeanOfMinusLogDensities() {
        var random = new Random(3);
        var x = features(random, 2, 5000);
        double[] t = numbers(random, 5000);
        double[] theta = {0.3, -0.2, 0.7, 30};
        double expected = 0;
        for (int i = 0; i < t.length; i++) {
            double u = theta[0] * x[0][i] + theta[1] * x[1][i];
            double z = theta[2] * x[0][i] + theta[3] * x[1][i];
            double sigma = Math.sqrt(1 + z * z);
            double density = Math.exp(-0.5 * Math.pow((t[i] - u) / sigma, 2)) / (Math.sqrt(2 * Math.PI) * sigma);
            expected -= Math.log(density) / t.length;
        }
        assertThat(new GaussianLoss(x, t).loss(theta)).isCloseTo(expected, within(1e-10));
    }

    @Test
    void hugeWidthsKeepTheirLogarithm() {
        var loss = new GaussianLoss(new double[][] {new double[16]}, new double[16]);
        var wide = new GaussianLoss(
                new double[][] {IntStream.range(0, 16).mapToDouble(i -> 1e60).toArray()}, new double[16]);
        assertThat(wide.loss(new double[] {0, 1}) - loss.loss(new double[] {0, 1}))
                .isCloseTo(60 * Math.log(10), within(1e-10));
    }

    @Test
    void zeroWidthIsStationaryAndTheLossIsEvenInIt() {
        var random = new Random(4);
        var loss = new GaussianLoss(features(random, 2, 50), numbers(random, 50));
        var gradient = new double[4];
        loss.gradient(new double[] {0.4, 0.1, 0, 0}, gradient);
        assertThat(gradient[2]).isZero();
        assertThat(gradient[3]).isZero();
        assertThat(loss.loss(new double[] {0.4, 0.1, 0.6, -2})).isEqualTo(loss.loss(new double[] {0.4, 0.1, -0.6, 2}));
    }

    @Test
    void aBatchOfEverythingIsTheWhole() {
        var random = new Random(5);
        var loss = new GaussianLoss(features(random, 3, 3000), numbers(random, 3000));
        double[] theta = numbers(random, 6);
        var whole = new double[6];
        var batch = new double[6];
        double value = loss.gradient(theta, whole);
        double same = loss.gradient(theta, IntStream.range(0, 3000).toArray(), 0, 3000, batch);
        assertThat(same).isCloseTo(value, within(1e-12));
        for (int k = 0; k < 6; k++) {
            assertThat(batch[k]).isCloseTo(whole[k], within(1e-12));
        }
    }

    @Test
    void manyThreadsGiveTheSameBits() {
        var random = new Random(6);
        var loss = new GaussianLoss(features(random, 2, 300_000), numbers(random, 300_000));
        double[] theta = numbers(random, 4);
        var first = new double[4];
        var again = new double[4];
        assertThat(loss.gradient(theta, first)).isEqualTo(loss.gradient(theta, again));
        assertThat(first).containsExactly(again);
    }

    @Test
    void columnsMustFitTheTargets() {
        assertThatThrownBy(() -> new GaussianLoss(new double[][] {{1, 2}}, new double[] {1}))
                .hasMessageContaining("2 values where there are 1 targets");
    }
}
