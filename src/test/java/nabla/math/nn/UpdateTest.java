package nabla.math.nn;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.optim.Memory;
import nabla.math.optim.Optimizer;
import org.junit.jupiter.api.Test;

class UpdateTest {
    private final Setup setup = NetworkSettings.DEFAULT.draw();

    /// A bias that moved once per weight, or once per sample, would be 4, 5 or 10 times as far.
    @Test
    void everyWeightAndEveryBiasMovesOnce() {
        Gradients gradients = Gradients.of(setup);
        var memory = new Memory(setup.network().parameterCount());
        Update update = Update.of(setup.network(), gradients, new Optimizer.GradientDescent(0.5), memory);
        for (int l = 0; l < 2; l++) {
            Layer before = setup.network().layers().get(l);
            Layer after = update.after().layers().get(l);
            assertThat(after.weights())
                    .isEqualTo(before.weights()
                            .minus(gradients.penalisedWeights().get(l).scaled(0.5)));
            assertThat(after.biases())
                    .isEqualTo(before.biases()
                            .minus(gradients.penalisedBiases().get(l).scaled(0.5)));
        }
        assertThat(memory.steps()).isZero();
        assertThat(update.memory().steps()).isEqualTo(1);
        assertThat(update.before()).isEqualTo(setup.network());
    }

    @Test
    void adamMovesEveryParameterByItsRateAtFirst() {
        var memory = new Memory(setup.network().parameterCount());
        Optimizer adam = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-12);
        Gradients gradients = Gradients.of(setup);
        Update update = Update.of(setup.network(), gradients, adam, memory);
        double[] slopes = gradients.vector();
        for (int k = 0; k < slopes.length; k++) {
            if (slopes[k] != 0) {
                assertThat(update.change()[k] / (-0.01 * Math.signum(slopes[k])))
                        .isBetween(0.999, 1.001);
            }
        }
    }

    @Test
    void descentGoesDown() {
        Network network = setup.network();
        var memory = new Memory(network.parameterCount());
        double loss = Trace.of(setup).loss();
        for (int step = 0; step < 20; step++) {
            Setup now = setup.withNetwork(network);
            Update update = Update.of(network, Gradients.of(now), new Optimizer.GradientDescent(0.05), memory);
            network = update.after();
            memory = update.memory();
            double next = Trace.of(setup.withNetwork(network)).loss();
            assertThat(next).isLessThan(loss);
            loss = next;
        }
    }
}
