package nabla.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every optimizer against its definition written out as sums over the whole past, without running means.
class OptimizerTest {
    private static final int STEPS = 200;

    /// The parameters after each step, from all gradients so far: written from the closed form.
    interface ClosedForm {
        double move(List<Double> gradients);
    }

    record Case(String name, Optimizer optimizer, ClosedForm move) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("gd", new Optimizer.GradientDescent(0.1), g -> -0.1 * g.getLast()),
                new Case("momentum", new Optimizer.Momentum(0.1, 0.9), g -> -0.1 * discounted(g, 0.9, x -> x)),
                new Case(
                        "nesterov",
                        new Optimizer.Nesterov(0.1, 0.9),
                        g -> -0.1 * (g.getLast() + 0.9 * discounted(g, 0.9, x -> x))),
                new Case(
                        "rmsprop",
                        new Optimizer.RmsProp(0.01, 0.99, 1e-8),
                        g -> -0.01 * g.getLast() / (Math.sqrt(0.01 * discounted(g, 0.99, x -> x * x)) + 1e-8)),
                new Case("adam", new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), g -> {
                    double mean = 0.1 * discounted(g, 0.9, x -> x) / (1 - Math.pow(0.9, g.size()));
                    double square = 0.001 * discounted(g, 0.999, x -> x * x) / (1 - Math.pow(0.999, g.size()));
                    return -0.01 * mean / (Math.sqrt(square) + 1e-8);
                }));
    }

    private static double discounted(List<Double> gradients, double factor, DoubleUnaryOperator of) {
        double sum = 0;
        for (int k = 0; k < gradients.size(); k++) {
            sum += Math.pow(factor, gradients.size() - 1 - k) * of.applyAsDouble(gradients.get(k));
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRunIsTheClosedForm(Case given) {
        double[] theta = {1.5, -2};
        double[] expected = theta.clone();
        var past = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        var memory = new Memory(2);
        for (int step = 0; step < STEPS; step++) {
            // Rosenbrock's valley, scaled: a gradient that changes its size and sign along the way.
            double[] gradient = {
                -0.2 * theta[0] * (theta[1] - theta[0] * theta[0]) - 0.02 * (1 - theta[0]),
                0.1 * (theta[1] - theta[0] * theta[0])
            };
            for (int k = 0; k < 2; k++) {
                past.get(k).add(gradient[k]);
                expected[k] += given.move.move(past.get(k));
            }
            given.optimizer.step(theta, gradient, memory);
        }
        assertThat(memory.steps()).isEqualTo(STEPS);
        assertThat(theta[0]).isCloseTo(expected[0], within(1e-9));
        assertThat(theta[1]).isCloseTo(expected[1], within(1e-9));
        assertThat(theta[0]).isNotEqualTo(1.5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCopyOfTheMemoryGoesOnAlike(Case given) {
        var random = new Random(7);
        double[] theta = {0.3, -0.7};
        var memory = new Memory(2);
        for (int step = 0; step < 5; step++) {
            given.optimizer.step(theta, new double[] {random.nextGaussian(), random.nextGaussian()}, memory);
        }
        double[] fork = theta.clone();
        Memory copy = memory.copy();
        given.optimizer.step(theta, new double[] {0.5, -0.25}, memory);
        given.optimizer.step(fork, new double[] {0.5, -0.25}, copy);
        assertThat(fork).containsExactly(theta);
    }

    @Test
    void aRateMustBePositiveAndFinite() {
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Optimizer.GradientDescent(rate))
                    .hasMessageContaining("learning rate must be a positive number");
        }
    }
}
