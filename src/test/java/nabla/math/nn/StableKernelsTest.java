package nabla.math.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nabla.math.expr.tree.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The losses and slopes of the kernels, and of [Loss], keep their digits where outputs are huge or classes sure; 50
/// digits are the oracle.
class StableKernelsTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double SHARE = 2e-15;

    private record Result(double loss, double[] slopes) {}

    private static Result kernel(Loss loss, double[] target, double... outputs) {
        var out = new double[outputs.length][];
        for (int j = 0; j < outputs.length; j++) {
            out[j] = new double[] {outputs[j]};
        }
        var slopes = new double[outputs.length][1];
        double sum = loss.differentiate(out, NetworkTraining.columns(targets(loss, target)), slopes, 1);
        var flat = new double[outputs.length];
        for (int j = 0; j < flat.length; j++) {
            flat[j] = slopes[j][0];
        }
        return new Result(sum, flat);
    }

    private static Targets targets(Loss loss, double[] target) {
        return loss == Loss.SOFTMAX_CROSS_ENTROPY
                ? new Targets.Labels(List.of((int) target[0]))
                : new Targets.Values(Matrix.of(1, target.length, target));
    }

    private static Result plain(Loss loss, double[] target, double... outputs) {
        Matrix out = Matrix.of(1, outputs.length, outputs);
        Matrix slopes = loss.slopes(out, targets(loss, target));
        var flat = new double[outputs.length];
        for (int j = 0; j < flat.length; j++) {
            flat[j] = slopes.at(0, j);
        }
        return new Result(loss.perSample(out, targets(loss, target)).at(0, 0), flat);
    }

    private static void assertClose(double value, BigDecimal exact) {
        double expected = exact.doubleValue();
        assertThat(value).isCloseTo(expected, within(SHARE * Math.abs(expected) + Double.MIN_VALUE));
    }

    /// log Σ e^(z_k − z_label), and by every output its share, less 1 for the label.
    @Test
    void softmaxCrossEntropy() {
        var random = new Random(1);
        for (int trial = 0; trial < 400; trial++) {
            double size = Math.pow(10, random.nextDouble(-3, 2.8));
            double[] z = random.doubles(2 + random.nextInt(4), -size, size).toArray();
            int label = random.nextInt(z.length);
            BigDecimal others = BigDecimal.ZERO;
            var powers = new ArrayList<BigDecimal>();
            for (double each : z) {
                powers.add(Function.EXP.value(new BigDecimal(each).subtract(new BigDecimal(z[label]))));
            }
            for (int k = 0; k < z.length; k++) {
                others = others.add(k == label ? BigDecimal.ZERO : powers.get(k));
            }
            BigDecimal sum = BigDecimal.ONE.add(others);
            for (Result result : List.of(
                    kernel(Loss.SOFTMAX_CROSS_ENTROPY, new double[] {label}, z),
                    plain(Loss.SOFTMAX_CROSS_ENTROPY, new double[] {label}, z))) {
                double scale = 1 + size; // the rounding of z_j − max is as large as that of z
                double expected = Function.LOG1P.value(others).doubleValue();
                assertThat(result.loss).isCloseTo(expected, within(SHARE * scale * expected + Double.MIN_VALUE));
                for (int j = 0; j < z.length; j++) {
                    BigDecimal slope = j == label ? others.negate() : powers.get(j);
                    double exact = slope.divide(sum, DIGITS).doubleValue();
                    assertThat(result.slopes[j])
                            .isCloseTo(exact, within(SHARE * scale * Math.abs(exact) + Double.MIN_VALUE));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e16, -1e16, 1e300, -1e300, 0, 12345678.9})
    void equalOutputsCostTheLogarithmOfTheirNumber(double z) {
        for (int classes = 2; classes < 6; classes++) {
            var outputs = new double[classes];
            Arrays.fill(outputs, z);
            Result kernel = kernel(Loss.SOFTMAX_CROSS_ENTROPY, new double[] {0}, outputs);
            Result plain = plain(Loss.SOFTMAX_CROSS_ENTROPY, new double[] {0}, outputs);
            assertThat(kernel.loss).isCloseTo(Math.log(classes), within(1e-15));
            assertThat(plain.loss).isCloseTo(Math.log(classes), within(1e-15));
            assertThat(kernel.slopes[0]).isCloseTo(1.0 / classes - 1, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, 1, -1, 15, -15, 37, -37, 100, -100, 700, -700, 745, -745, 1000, -1000, 1e16, -1e16, 0.3, 5})
    void binaryCrossEntropy(double f) {
        var at = new BigDecimal(Math.max(-1e5, Math.min(1e5, f)));
        for (int y = 0; y <= 1; y++) {
            BigDecimal towards = y == 1 ? at.negate() : at;
            BigDecimal slope = Function.SIG.value(towards);
            for (Result result : List.of(
                    kernel(Loss.BINARY_CROSS_ENTROPY, new double[] {y}, f),
                    plain(Loss.BINARY_CROSS_ENTROPY, new double[] {y}, f))) {
                assertClose(result.slopes[0], y == 1 ? slope.negate() : slope);
                if (Math.abs(f) <= 1e5) {
                    assertClose(result.loss, Function.SOFTPLUS.value(towards));
                }
            }
        }
    }

    /// f = −(t − u)²/(2σ²) − log(√(2π) σ), also where 1 + z² is beyond the doubles.
    @ParameterizedTest
    @CsvSource({
        "1e153, 0",
        "1e154, 3",
        "1.4e154, 1",
        "1e155, 1e155",
        "-1e200, 1e200",
        "1e300, -1",
        "1e300, 1e299",
        "1e150, 1e150",
        "1e-200, 2",
        "1e16, 5e15",
        "-3e160, 7e161"
    })
    void theGaussianBlockKernelAndTheSingleSampleAgreeWithFiftyDigits(double z, double t) {
        var loss = new GaussianLoss(new double[][] {{1}}, new double[] {t});
        var gradient = new double[2];
        double value = loss.gradient(new double[] {0, z}, gradient);
        BigDecimal square = BigDecimal.ONE.add(new BigDecimal(z).pow(2));
        BigDecimal share = new BigDecimal(t).pow(2).divide(square, DIGITS);
        BigDecimal twoPi = new BigDecimal("6.2831853071795864769252867665590057683943387987502116419498892");
        BigDecimal expected =
                share.add(Function.LOG.value(twoPi.multiply(square, DIGITS))).divide(BigDecimal.valueOf(2), DIGITS);
        assertClose(value, expected);
        assertClose(gradient[0], new BigDecimal(t).negate().divide(square, DIGITS));
        BigDecimal slope =
                BigDecimal.ONE.subtract(share).multiply(new BigDecimal(z)).divide(square, DIGITS);
        double scale = Math.max(1, share.doubleValue()) / Math.abs(z); // near |t| = σ the two terms cancel
        assertThat(gradient[1]).isCloseTo(slope.doubleValue(), within(SHARE * scale + Double.MIN_VALUE));
    }

    /// One hopeless sample among a thousand ordinary ones, in the block that is summed at once.
    @Test
    void aHugeWidthAmongOrdinaryOnes() {
        int n = 1000;
        var x = new double[1][n];
        var t = new double[n];
        var random = new Random(3);
        for (int i = 0; i < n; i++) {
            x[0][i] = i == 500 ? 1e160 : random.nextGaussian();
            t[i] = random.nextGaussian();
        }
        var loss = new GaussianLoss(x, t);
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean -= loss.sample(new double[] {0, 0.7}, i).f() / n;
        }
        assertThat(loss.loss(new double[] {0, 0.7})).isCloseTo(mean, within(1e-11 * Math.abs(mean)));
    }

    @Test
    void theSlopeOfTanhKeepsItsDigits() {
        double[] z = {0, 1e-300, 0.3, -0.3, 1, -2, 5, 10, 15, 19, -19, 20, 40, -100, 300, 1e10, -1e300};
        var kernel = new ActivationKernel(Activation.TANH, 1, z.length);
        var slopes = new double[1][z.length];
        Arrays.fill(slopes[0], 1);
        kernel.apply(new double[][] {z}, new double[1][z.length], z.length);
        kernel.differentiate(new double[][] {z}, slopes, z.length);
        for (int i = 0; i < z.length; i++) {
            if (Math.abs(z[i]) > 400) {
                assertThat(slopes[0][i]).isZero();
                continue;
            }
            BigDecimal cosh = Function.COSH.value(new BigDecimal(z[i]));
            BigDecimal exact = BigDecimal.ONE.divide(cosh.multiply(cosh, DIGITS), DIGITS);
            assertClose(slopes[0][i], exact);
            assertClose(Activation.TANH.slope(z[i]), exact);
        }
    }
}
