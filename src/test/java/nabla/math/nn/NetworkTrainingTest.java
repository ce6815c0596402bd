package nabla.math.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nabla.math.optim.Memory;
import nabla.math.optim.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTrainingTest {
    private static final double[] OUTPUTS = {1000, -1000, 0};

    private static void assertSame(Setup setup, NetworkTraining training) {
        double[] parameters = setup.network().parameters();
        var gradient = new double[parameters.length];
        double loss = training.gradient(parameters, gradient);
        double expected = Trace.of(setup).loss();
        assertThat(loss).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        assertThat(training.loss(parameters)).isEqualTo(loss);
        double[] plain = Gradients.of(setup).vector();
        double scale = Math.max(1, Matrix.row(plain).largest());
        for (int k = 0; k < plain.length; k++) {
            assertThat(gradient[k]).as("parameter %d", k).isCloseTo(plain[k], within(1e-12 * scale));
        }
        assertThat(parameters).isEqualTo(setup.network().parameters());
    }

    @ParameterizedTest
    @EnumSource
    void itIsThePlainGradient(Loss loss) {
        var random = new Random(5);
        for (int round = 0; round < 4; round++) {
            for (Activation activation : Activation.values()) {
                Setup setup = RandomSetups.draw(random, activation, loss, round % 2 == 1);
                var training = new NetworkTraining(setup);
                assertSame(setup, training);
                assertSame(setup, training); // nothing of the first call is left
            }
        }
    }

    /// More samples than a block, wide layers, and numbers of units that four does not divide.
    @ParameterizedTest
    @EnumSource
    void itIsThePlainGradientOverManySamples(Activation activation) {
        var random = new Random(6);
        Network network =
                Network.random(3, List.of(19, 33, 2), List.of(activation, activation, Activation.IDENTITY), 7);
        Matrix x = Matrix.filled(301, 3, (i, j) -> random.nextGaussian());
        Matrix y = Matrix.filled(301, 2, (i, j) -> random.nextGaussian());
        var setup = new Setup(network, x, new Targets.Values(y), Loss.LEAST_SQUARES, Conventions.DEFAULT);
        assertSame(setup, new NetworkTraining(setup));
    }

    @Test
    void aMiniBatchIsASmallerNetworkOfItsRows() {
        Setup setup = NetworkSettings.DEFAULT.draw();
        int[] rows = {4, 4, 1, 3, 0};
        List<Integer> labels = ((Targets.Labels) setup.targets()).classes();
        Setup part = new Setup(
                setup.network(),
                Matrix.filled(3, 4, (i, j) -> setup.inputs().at(rows[i + 1], j)),
                new Targets.Labels(IntStream.of(4, 1, 3).mapToObj(labels::get).toList()),
                setup.loss(),
                setup.conventions());
        double[] parameters = setup.network().parameters();
        var gradient = new double[parameters.length];
        double loss = new NetworkTraining(setup).gradient(parameters, rows, 1, 4, gradient);
        assertThat(loss).isCloseTo(Trace.of(part).loss(), within(1e-14));
        double[] plain = Gradients.of(part).vector();
        for (int k = 0; k < plain.length; k++) {
            assertThat(gradient[k]).isCloseTo(plain[k], within(1e-14));
        }
    }

    @Test
    void trainingGoesWherePlainUpdatesGo() {
        Setup setup = NetworkSettings.DEFAULT.draw();
        Optimizer adam = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8);
        var training = new NetworkTraining(setup);
        double[] parameters = setup.network().parameters();
        var gradient = new double[parameters.length];
        var memory = new Memory(parameters.length);
        Network network = setup.network();
        var plainMemory = new Memory(parameters.length);
        for (int step = 0; step < 50; step++) {
            training.gradient(parameters, gradient);
            adam.step(parameters, gradient, memory);
            Update update = Update.of(network, Gradients.of(setup.withNetwork(network)), adam, plainMemory);
            network = update.after();
            plainMemory = update.memory();
        }
        for (int k = 0; k < parameters.length; k++) {
            assertThat(parameters[k]).isCloseTo(network.parameters()[k], within(1e-10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void outputsOfAThousandStayFinite(Loss loss) {
        for (double first : OUTPUTS) {
            for (double second : OUTPUTS) {
                var layer = new Layer(Matrix.zero(2, 1), Matrix.row(first, second), Activation.IDENTITY);
                Targets targets = switch (loss.targets()) {
                    case CLASSES -> new Targets.Labels(List.of(1));
                    case BITS, NUMBERS -> new Targets.Values(loss.hasWidths() ? Matrix.row(1) : Matrix.row(0, 1));
                };
                var setup =
                        new Setup(new Network(List.of(layer)), Matrix.scalar(1), targets, loss, Conventions.DEFAULT);
                assertThat(Gradients.of(setup).vector()).doesNotContain(Double.NaN);
                assertSame(setup, new NetworkTraining(setup));
            }
        }
    }

    /// For z = w x + b and (y − z)²: ∂²J/∂w² = 2 x², ∂²J/∂w∂b = 2 x, ∂²J/∂b² = 2, and 2λ for the weight's penalty.
    @Test
    void theHessianOfASquareIsKnown() {
        var layer = new Layer(Matrix.scalar(0.5), Matrix.scalar(-0.25), Activation.IDENTITY);
        var setup = new Setup(
                new Network(List.of(layer)),
                Matrix.scalar(3),
                new Targets.Values(Matrix.scalar(1)),
                Loss.LEAST_SQUARES,
                Conventions.DEFAULT.withLambda(0.5));
        double[][] hessian = new NetworkTraining(setup).hessian(setup.network().parameters());
        assertThat(hessian[0][0]).isCloseTo(19, within(1e-8));
        assertThat(hessian[0][1]).isCloseTo(6, within(1e-8));
        assertThat(hessian[1][0]).isEqualTo(hessian[0][1]);
        assertThat(hessian[1][1]).isCloseTo(2, within(1e-8));
    }
}
