package nabla.math.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nabla.math.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradientsTest {
    private static final double EPSILON = 1e-5;

    private static GradientCheck check(Setup setup) {
        return GradientCheck.of(setup, EPSILON, Budget.of(100_000));
    }

    /// 6 activations × 4 losses, as hidden and as last activation, three times: 144 networks.
    @Test
    void everyGradientIsTheCentralDifference() {
        var random = new Random(4);
        int networks = 0;
        int parameters = 0;
        int flagged = 0;
        for (int round = 0; round < 6; round++) {
            for (Activation activation : Activation.values()) {
                for (Loss loss : Loss.values()) {
                    Setup setup = RandomSetups.draw(random, activation, loss, round % 2 == 1);
                    GradientCheck check = check(setup);
                    assertThat(check.worst())
                            .as("%s %s %s", activation, loss, setup)
                            .isLessThan(1e-6);
                    networks++;
                    parameters += setup.network().parameterCount();
                    flagged += check.parts().stream()
                            .mapToInt(GradientCheck.Part::flaggedCount)
                            .sum();
                }
            }
        }
        assertThat(networks).isEqualTo(144);
        assertThat(flagged).isLessThan(parameters / 100);
    }

    static List<Conventions> penalties() {
        return RandomSetups.allConventions(0.7);
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void thePenaltyFollowsItsConvention(Conventions conventions) {
        Setup setup = NetworkSettings.DEFAULT.draw().withConventions(conventions);
        assertThat(check(setup).worst()).isLessThan(1e-6);

        Trace trace = Trace.of(setup);
        Gradients gradients = Gradients.of(setup, trace);
        double squares = 0;
        for (Layer layer : setup.network().layers()) {
            squares += layer.weights().hadamard(layer.weights()).sum();
            if (conventions.biases()) {
                squares += layer.biases().hadamard(layer.biases()).sum();
            }
        }
        double half = conventions.penalty() == Conventions.Penalty.HALF ? 0.5 : 1;
        assertThat(trace.loss() - trace.dataLoss()).isCloseTo(half * 0.7 * squares, within(1e-12));
        double weight = setup.network().layers().getFirst().weights().at(2, 1);
        assertThat(gradients.penalisedWeights().getFirst().at(2, 1)
                        - gradients.weights().getFirst().at(2, 1))
                .isCloseTo(2 * half * 0.7 * weight, within(1e-14));
        double bias = setup.network().layers().getFirst().biases().at(0, 3);
        assertThat(gradients.penalisedBiases().getFirst().at(0, 3)
                        - gradients.biases().getFirst().at(0, 3))
                .isCloseTo(conventions.biases() ? 2 * half * 0.7 * bias : 0, within(1e-14));
    }

    @Test
    void aSumIsNTimesTheMean() {
        Setup setup = NetworkSettings.DEFAULT.draw();
        Setup summed = setup.withConventions(setup.conventions().withReduction(Conventions.Reduction.SUM));
        assertThat(Trace.of(summed).dataLoss()).isCloseTo(5 * Trace.of(setup).dataLoss(), within(1e-14));
        Matrix mean = Gradients.of(setup).weights().getLast();
        Matrix sum = Gradients.of(summed).weights().getLast();
        assertThat(sum.minus(mean.scaled(5)).largest()).isLessThan(1e-14);
    }

    /// The second formula: sheet 001's sums, written out index by index without a matrix.
    @Test
    void sheet001IndexByIndex() {
        Setup setup = NetworkSettings.DEFAULT.draw();
        Gradients gradients = Gradients.of(setup);
        Layer first = setup.network().layers().getFirst();
        Layer second = setup.network().layers().getLast();
        List<Integer> k = ((Targets.Labels) setup.targets()).classes();
        double lambda = setup.conventions().lambda();
        var w1 = new double[10][4];
        var b1 = new double[10];
        var w2 = new double[3][10];
        var b2 = new double[3];
        for (int i = 0; i < 5; i++) {
            var z2 = new double[10];
            for (int h = 0; h < 10; h++) {
                z2[h] = first.biases().at(0, h);
                for (int d = 0; d < 4; d++) {
                    z2[h] += first.weights().at(h, d) * setup.inputs().at(i, d);
                }
            }
            var z3 = new double[3];
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                z3[j] = second.biases().at(0, j);
                for (int h = 0; h < 10; h++) {
                    z3[j] += z2[h] > 0 ? second.weights().at(j, h) * z2[h] : 0;
                }
                sum += Math.exp(z3[j]);
            }
            for (int j = 0; j < 3; j++) {
                double delta3 = (Math.exp(z3[j]) / sum - (k.get(i) == j ? 1 : 0)) / 5;
                assertThat(gradients.dz().getLast().at(i, j)).isCloseTo(delta3, within(1e-15));
                b2[j] += delta3;
                for (int h = 0; h < 10; h++) {
                    if (z2[h] > 0) {
                        w2[j][h] += delta3 * z2[h];
                        b1[h] += delta3 * second.weights().at(j, h);
                        for (int d = 0; d < 4; d++) {
                            w1[h][d] += delta3
                                    * second.weights().at(j, h)
                                    * setup.inputs().at(i, d);
                        }
                    }
                }
            }
        }
        assertClose(
                gradients.penalisedWeights().getFirst(),
                Matrix.of(w1).plus(first.weights().scaled(2 * lambda)));
        assertClose(
                gradients.penalisedWeights().getLast(),
                Matrix.of(w2).plus(second.weights().scaled(2 * lambda)));
        assertClose(gradients.penalisedBiases().getFirst(), Matrix.row(b1));
        assertClose(gradients.penalisedBiases().getLast(), Matrix.row(b2));
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        assertThat(actual.minus(expected).largest()).isLessThan(1e-14);
    }

    @Test
    void theSlopeOfSoftmaxAddsUpToNothing() {
        Matrix delta = Gradients.of(NetworkSettings.DEFAULT.draw()).dz().getLast();
        for (int i = 0; i < delta.rows(); i++) {
            assertThat(delta.rowAt(i).sum()).isCloseTo(0, within(1e-15));
        }
    }

    /// MISTAKES 001-1: the gradient of Z = [[1, 2, 0], [0, −1, 3]] with classes 2 and 3.
    @Test
    void theExampleOfSheet001() {
        Matrix z = Matrix.of(2, 3, 1, 2, 0, 0, -1, 3);
        Matrix slopes = Loss.SOFTMAX_CROSS_ENTROPY
                .slopes(z, new Targets.Labels(List.of(1, 2)))
                .scaled(0.5);
        assertClose(slopes, new double[] {0.122, -0.167, 0.045, 0.0233, 0.0086, -0.0319});
    }

    private static void assertClose(Matrix actual, double[] expected) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(actual.toArray()[k]).isCloseTo(expected[k], within(5.1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void outputsOfAThousandStayFinite(Loss loss) {
        for (double[] row : new double[][] {{1000, -1000}, {-1000, 1000}, {1000, 1000}, {-1000, -1000}, {0, 0}}) {
            for (int target = 0; target < 2; target++) {
                Matrix outputs = Matrix.row(row);
                Targets targets = switch (loss.targets()) {
                    case CLASSES -> new Targets.Labels(List.of(target));
                    case BITS, NUMBERS ->
                        new Targets.Values(loss.hasWidths() ? Matrix.row(target) : Matrix.row(target, 1 - target));
                };
                assertThat(loss.perSample(outputs, targets).isFinite()).isTrue();
                assertThat(loss.slopes(outputs, targets).isFinite()).isTrue();
                assertThat(loss.outputs().prediction(outputs).isFinite()).isTrue();
            }
        }
        assertThat(Loss.SOFTMAX_CROSS_ENTROPY
                        .perSample(Matrix.row(1000, -1000), new Targets.Labels(List.of(1)))
                        .at(0, 0))
                .isEqualTo(2000);
        // MISTAKES 002-2: the literal loss is infinite there.
        assertThat(Loss.BINARY_CROSS_ENTROPY
                        .perSample(Matrix.row(40), new Targets.Values(Matrix.row(0)))
                        .at(0, 0))
                .isEqualTo(40);
    }

    @Test
    void aDeadLayerLearnsOnlyItsPenaltyAndWhatComesAfterIt() {
        Setup drawn = NetworkSettings.DEFAULT.draw();
        Layer first = drawn.network().layers().getFirst();
        var dead = new Layer(first.weights(), first.biases().map(b -> -1e6), Activation.RELU);
        Setup setup = drawn.withNetwork(drawn.network().withLayer(0, dead));
        Gradients gradients = Gradients.of(setup);
        assertThat(gradients.weights().getFirst().largest()).isZero();
        assertThat(gradients.biases().getFirst().largest()).isZero();
        assertThat(gradients.weights().getLast().largest()).isZero();
        assertThat(gradients.biases().getLast().largest()).isPositive();
        assertThat(gradients.penalisedWeights().getFirst())
                .isEqualTo(dead.weights().scaled(0.02));
        assertThat(check(setup).worst()).isLessThan(1e-6);
    }

    @Test
    void oneSampleAndOneClass() {
        var settings = new NetworkSettings(
                1,
                1,
                List.of(1),
                List.of(Activation.IDENTITY),
                Loss.SOFTMAX_CROSS_ENTROPY,
                Conventions.DEFAULT.withLambda(0),
                3);
        Setup setup = settings.draw();
        assertThat(Trace.of(setup).loss()).isZero();
        assertThat(Trace.of(setup).prediction()).isEqualTo(Matrix.scalar(1));
        assertThat(Gradients.of(setup).vector()).containsOnly(0);
        assertThat(check(setup).worst()).isZero();
    }

    @Test
    void anEntryWithinReachOfAKinkIsFlagged() {
        // z⁽²⁾ = w x + b with x = 1, w = 0.25, b = -0.25: exactly on the kink.
        var hidden = new Layer(Matrix.scalar(0.25), Matrix.scalar(-0.25), Activation.RELU);
        var last = new Layer(Matrix.scalar(1), Matrix.scalar(0.5), Activation.IDENTITY);
        var setup = new Setup(
                new Network(List.of(hidden, last)),
                Matrix.scalar(1),
                new Targets.Values(Matrix.scalar(3)),
                Loss.LEAST_SQUARES,
                Conventions.DEFAULT.withLambda(0));
        GradientCheck check = check(setup);
        GradientCheck.Part w1 = check.parts().getFirst();
        assertThat(w1.name()).isEqualTo("W1");
        assertThat(w1.isFlagged(0, 0)).isTrue();
        assertThat(w1.errors().at(0, 0)).isEqualTo(1);
        assertThat(check.parts().get(1).isFlagged(0, 0)).isTrue();
        assertThat(check.parts().get(2).isFlagged(0, 0)).isFalse();
        assertThat(check.worst()).isLessThan(1e-6);
    }

    @Test
    void aCheckTellsItsProgressAndCanBeStopped() {
        Setup setup = NetworkSettings.DEFAULT.draw();
        var shares = new ArrayList<Double>();
        GradientCheck.of(setup, 1e-5, new Budget(Long.MAX_VALUE, () -> false), shares::add);
        assertThat(shares).hasSize(setup.network().parameterCount()).isSorted().allMatch(it -> it >= 0 && it < 1);
        shares.clear();
        assertThatThrownBy(() -> GradientCheck.of(
                        setup, 1e-5, new Budget(Long.MAX_VALUE, () -> shares.size() == 7), shares::add))
                .isInstanceOf(Budget.Spent.class);
        assertThat(shares).hasSizeLessThan(setup.network().parameterCount());
    }

    @Test
    void aWrongGradientWouldBeSeen() {
        Setup setup = NetworkSettings.DEFAULT.draw();
        var differences = new CentralDifferences(setup, EPSILON);
        var errors = new ArrayList<Double>();
        Matrix right = Gradients.of(setup).weights().getFirst(); // the penalty is missing
        for (int i = 0; i < right.rows(); i++) {
            double slope = differences.at(0, false, i, 0).slope();
            errors.add(Math.abs(slope - right.at(i, 0)) / Math.abs(slope));
        }
        assertThat(errors).anyMatch(error -> error > 1e-3);
    }
}
