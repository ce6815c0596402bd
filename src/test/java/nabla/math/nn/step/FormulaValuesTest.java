package nabla.math.nn.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nabla.math.Budget;
import nabla.math.check.Checker;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.GradientCheck;
import nabla.math.nn.Gradients;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.RandomSetups;
import nabla.math.nn.Setup;
import nabla.math.nn.step.Layout.Derivatives;
import nabla.math.nn.step.Layout.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The formulas of the steps, from inputs and parameters alone, beside the kernels and the central differences; and
/// what the checker says of them.
class FormulaValuesTest {
    private static final double EPSILON = 1e-5;

    @ParameterizedTest
    @EnumSource(Loss.class)
    void everyStepBackIsTheKernelsAndTheDifferences(Loss loss) {
        var random = new Random(11);
        for (Activation activation : Activation.values()) {
            for (int round = 0; round < 6; round++) {
                Setup setup = RandomSetups.draw(random, activation, loss, round % 2 == 1);
                Steps steps = Steps.of(setup, 0.1);
                FormulaValues formulas = FormulaValues.of(steps);
                for (Step step : steps.list()) {
                    if (step.id().kind().phase() == Step.Phase.BACKWARD) {
                        assertClose(
                                formulas.of(step.result().expr()), step.result().value(), 1e-10);
                    }
                }
                parameters(setup, formulas);
            }
        }
    }

    private static void parameters(Setup setup, FormulaValues formulas) {
        Gradients kernel = Gradients.of(setup);
        GradientCheck differences = GradientCheck.of(setup, EPSILON, Budget.of(Long.MAX_VALUE));
        for (GradientCheck.Part part : differences.parts()) {
            Matrix slope = formulas.parameterSlope(part.layer(), part.biases());
            List<Matrix> all = part.biases() ? kernel.penalisedBiases() : kernel.penalisedWeights();
            assertClose(slope, all.get(part.layer()), 1e-10);
            for (int i = 0; i < slope.rows(); i++) {
                for (int j = 0; j < slope.columns(); j++) {
                    if (!part.isFlagged(i, j)) {
                        double size = Math.max(differences.scale(), 1);
                        assertThat(Math.abs(slope.at(i, j) - part.difference().at(i, j)))
                                .isLessThan(1e-6 * size);
                    }
                }
            }
        }
    }

    private static void assertClose(Matrix actual, Matrix expected, double relative) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.minus(expected).largest()).isLessThan(relative * Math.max(1, expected.largest()));
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTMAX_CROSS_ENTROPY, ROWS, DENOMINATOR, TANH",
        "BINARY_CROSS_ENTROPY, COLUMNS, DENOMINATOR, SIGMOID",
        "LEAST_SQUARES, ROWS, NUMERATOR, ROOT",
        "GAUSSIAN, COLUMNS, NUMERATOR, IDENTITY"
    })
    void theCheckerHoldsTheWayBack(Loss loss, Samples samples, Derivatives derivatives, Activation activation) {
        Setup setup = new NetworkSettings(
                        3,
                        2,
                        List.of(3, 2),
                        List.of(activation, Activation.IDENTITY),
                        loss,
                        new Conventions(0.1, Conventions.Penalty.HALF, true, Conventions.Reduction.MEAN),
                        5)
                .draw();
        // the second layer's parameters are those of the first over again
        for (Step step : Steps.of(setup, 0.1).list().stream()
                .filter(it -> it.id().kind().phase() == Step.Phase.BACKWARD)
                .filter(it -> it.id().place() < 3)
                .filter(it ->
                        it.id().kind() != Step.Kind.WEIGHT_SLOPE || it.id().place() == 1)
                .toList()) {
            for (Claim claim : step.in(new Layout(samples, derivatives)).claims()) {
                Verdict verdict = Checker.check(claim);
                assertThat(verdict.accepts())
                        .as(step.text() + ": " + Wording.of(verdict))
                        .isTrue();
            }
        }
    }

    /// A step with the transpose or the factor of another is not held.
    @Test
    void theCheckerRefutesNearMisses() {
        Setup setup = NetworkSettings.DEFAULT.draw();
        Steps steps = Steps.of(setup, 0.1);
        Step weights = steps.list().get(steps.indexOf(new Step.Id(Step.Kind.WEIGHT_SLOPE, 1)));
        Step other = steps.list().get(steps.indexOf(new Step.Id(Step.Kind.WEIGHT_SLOPE, 2)));
        Claim right = weights.claims().getFirst();
        Claim wrong =
                new Claim(right.left(), right.link(), other.claims().getFirst().right(), right.scope());
        assertThat(Checker.check(wrong)).isInstanceOf(Verdict.Refuted.class);
        Step half = Steps.of(setup.withConventions(setup.conventions().withPenalty(Conventions.Penalty.HALF)), 0.1)
                .list()
                .get(steps.indexOf(weights.id()));
        Claim factor =
                new Claim(right.left(), right.link(), half.claims().getFirst().right(), right.scope());
        assertThat(Checker.check(factor)).isInstanceOf(Verdict.Refuted.class);
    }
}
