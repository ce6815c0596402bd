package nabla.math.nn.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nabla.math.check.Checker;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.write.LatexNotation;
import nabla.math.expr.write.LatexSetting;
import nabla.math.expr.write.TextNotation;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Layer;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.MatrixShape;
import nabla.math.nn.Network;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.RandomSetups;
import nabla.math.nn.Setup;
import nabla.math.nn.ShapeMismatch;
import nabla.math.nn.step.Layout.Derivatives;
import nabla.math.nn.step.Layout.Samples;
import nabla.math.optim.Memory;
import nabla.math.optim.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepsTest {
    private static final Setup DEFAULT = NetworkSettings.DEFAULT.draw();

    static List<Layout> layouts() {
        return List.of(
                Layout.DEFAULT,
                new Layout(Samples.COLUMNS, Derivatives.DENOMINATOR),
                new Layout(Samples.ROWS, Derivatives.NUMERATOR),
                new Layout(Samples.COLUMNS, Derivatives.NUMERATOR));
    }

    private static Step step(Steps steps, Step.Kind kind, int place) {
        return steps.list().get(steps.indexOf(new Step.Id(kind, place)));
    }

    @Test
    void theDefaultGoesAsTheSheetDoes() {
        Steps steps = Steps.of(DEFAULT, 0.1);
        assertThat(steps.list().stream().map(Step::text))
                .containsExactly(
                        "z2 = a1 * W1' + one * b1",
                        "a2 = relu(z2)",
                        "z3 = a2 * W2' + one * b2",
                        "psi = rowsoftmax(z3)",
                        "J = 1/N * sum(i in 1..N, -log(psi[i, k[i]]))",
                        "R = J + lambda * norm(W1)^2 + lambda * norm(W2)^2",
                        "d(J, z3) = 1/N * (psi - Delta)",
                        "d(R, W2) = d(J, z3)' * a2 + 2 * lambda * W2",
                        "d(R, b2) = one' * d(J, z3)",
                        "d(J, a2) = d(J, z3) * W2",
                        "d(J, z2) = d(J, a2) .* step(z2)",
                        "d(R, W1) = d(J, z2)' * a1 + 2 * lambda * W1",
                        "d(R, b1) = one' * d(J, z2)",
                        "W1new = W1 - eta * d(R, W1)",
                        "b1new = b1 - eta * d(R, b1)",
                        "W2new = W2 - eta * d(R, W2)",
                        "b2new = b2 - eta * d(R, b2)");
        assertThat(withShapes(step(steps, Step.Kind.Z, 2)))
                .isEqualTo(
                        "\\mathord{\\underset{5 \\times 10}{z^{(2)}}} \\;=\\; "
                                + "\\mathord{\\underset{5 \\times 4}{a^{(1)}}} \\;\\; \\mathord{\\underset{4 \\times 10}{W^{(1)\\,\\top}}}"
                                + " + \\mathord{\\underset{5 \\times 1}{\\mathbf{1}}} \\;\\; \\mathord{\\underset{1 \\times 10}{b^{(1)}}}");
        Step through = step(steps, Step.Kind.Z_SLOPE, 2);
        assertThat(LatexNotation.of(
                        through.equation(), LatexSetting.plain(through.names().scope())))
                .isEqualTo("\\frac{\\partial J}{\\partial z^{(2)}} \\;=\\; "
                        + "\\frac{\\partial J}{\\partial a^{(2)}} \\odot \\operatorname{step}(z^{(2)})");
    }

    private static String withShapes(Step step) {
        LatexSetting setting =
                LatexSetting.withShapes(step.names().scope(), step.names().lengths());
        return LatexNotation.of(step.equation(), setting);
    }

    /// Samples as columns: z = W a + b 1ᵀ, ∂J̃/∂W = δ aᵀ + 2λW; numerator layout: δ is turned as well.
    @Test
    void formulasFollowTheLayout() {
        Steps steps = Steps.of(DEFAULT, 0.1);
        Step z = step(steps, Step.Kind.Z, 2);
        Step weights = step(steps, Step.Kind.WEIGHT_SLOPE, 1);
        Step back = step(steps, Step.Kind.A_SLOPE, 2);
        Step biases = step(steps, Step.Kind.BIAS_SLOPE, 1);

        Layout columns = new Layout(Samples.COLUMNS, Derivatives.DENOMINATOR);
        assertThat(z.in(columns).text()).isEqualTo("z2 = W1 * a1 + b1 * one'");
        assertThat(z.in(columns).result().shape()).hasToString("10×5");
        assertThat(z.in(columns).result().rows()).isEqualTo(Axis.UNIT);
        assertThat(weights.in(columns).text()).isEqualTo("d(R, W1) = d(J, z2) * a1' + 2 * lambda * W1");
        assertThat(back.in(columns).text()).isEqualTo("d(J, a2) = W2' * d(J, z3)");
        assertThat(biases.in(columns).text()).isEqualTo("d(R, b1) = d(J, z2) * one");

        Layout numerator = new Layout(Samples.COLUMNS, Derivatives.NUMERATOR);
        assertThat(back.in(numerator).text()).isEqualTo("d(J, a2) = d(J, z3) * W2");
        assertThat(weights.in(numerator).text()).isEqualTo("d(R, W1) = a1 * d(J, z2) + 2 * lambda * W1'");
        assertThat(weights.in(numerator).result().shape()).hasToString("4×10");
        assertThat(step(steps, Step.Kind.Z_SLOPE, 2).in(numerator).text())
                .isEqualTo("d(J, z2) = d(J, a2) .* step(z2')");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyFormulaGivesItsMatrixAndEveryEntryItsSum(Layout layout) {
        var random = new Random(7);
        for (int round = 0; round < 2; round++) {
            for (Activation activation : Activation.values()) {
                for (Loss loss : Loss.values()) {
                    Setup setup = RandomSetups.draw(random, activation, loss, round == 1);
                    for (Step step : Steps.of(setup, 0.1).list()) {
                        check(step.in(layout));
                        assertThat(step.in(layout).in(Layout.DEFAULT).text()).isEqualTo(step.text());
                    }
                }
            }
        }
    }

    private static void check(Step step) {
        assertThat(step.mismatch()).isEmpty();
        Matrix result = step.result().value();
        assertClose(step.value(), result);
        assertClose(
                Matrix.filled(
                        result.rows(),
                        result.columns(),
                        (i, j) -> step.explain(i, j).value()),
                result);
        for (int i = 0; i < result.rows(); i++) {
            for (Explanation.Place place : step.explain(i, result.columns() - 1).places()) {
                assertThat(place.variable().isNumber() || step.operands().contains(place.variable()))
                        .isTrue();
                assertThat(place.value()).isNotNaN(); // the entry is inside its matrix
            }
        }
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        assertThat(actual.minus(expected).largest()).isLessThan(1e-12 * Math.max(1, expected.largest()));
    }

    @Test
    void anEntryIsTheRowOfOneTimesTheColumnOfTheOther() {
        Step z = step(Steps.of(DEFAULT, 0.1), Step.Kind.Z, 2);
        Explanation explanation = z.explain(3, 6);
        assertThat(explanation.terms()).hasSize(5);
        Summand second = explanation.terms().get(1);
        assertThat(TextNotation.of(second.term())).isEqualTo("a1[4, 2] * W1[7, 2]");
        assertThat(second.value())
                .isEqualTo(DEFAULT.inputs().at(3, 1)
                        * DEFAULT.network().layers().getFirst().weights().at(6, 1));
        assertThat(TextNotation.of(explanation.terms().getLast().term())).isEqualTo("b1[1, 7]");

        Step columns = z.in(Layout.DEFAULT.with(Samples.COLUMNS));
        Summand same = columns.explain(6, 3).terms().get(1);
        assertThat(TextNotation.of(same.term())).isEqualTo("W1[7, 2] * a1[2, 4]");
        assertThat(same.value()).isEqualTo(second.value());
    }

    @Test
    void softmaxIsAFraction() {
        Step softmax = step(Steps.of(DEFAULT, 0.1), Step.Kind.PREDICTION, 0);
        Explanation explanation = softmax.explain(1, 2);
        assertThat(explanation.over()).hasSize(3);
        assertThat(explanation.terms()).hasSize(1);
        assertThat(TextNotation.of(explanation.terms().getFirst().term())).isEqualTo("exp(z3[2, 3])");
        assertThat(explanation.value()).isCloseTo(softmax.result().value().at(1, 2), within(1e-15));
    }

    @Test
    void termsSayTheirNumbers() {
        Network network = DEFAULT.network();
        Layer first = network.layers().getFirst();
        Layer changed = new Layer(first.weights().with(6, 1, -3), first.biases(), first.activation());
        Setup setup = DEFAULT.withNetwork(network.withLayer(0, changed))
                .withInputs(DEFAULT.inputs().with(3, 1, 2.123456));
        Summand term =
                step(Steps.of(setup, 0.1), Step.Kind.Z, 2).explain(3, 6).terms().get(1);
        assertThat(TextNotation.of(term.numbers())).isEqualTo("2.123 (-3)");
        assertThat(term.value()).isEqualTo(2.123456 * -3);
    }

    @Test
    void outputsOfAThousandAreExplainedToo() {
        Setup setup = DEFAULT.withInputs(DEFAULT.inputs().scaled(1000));
        for (Step step : Steps.of(setup, 0.1).list()) {
            check(step);
        }
    }

    /// MISTAKES 001-3.
    @Test
    void equation4DoesNotFit() {
        ShapeMismatch rows = Printed.equation4(Steps.of(DEFAULT, 0.1), Layout.DEFAULT)
                .flatMap(Step::mismatch)
                .orElseThrow();
        assertThat(rows.left()).isEqualTo(new MatrixShape(5, 10));
        assertThat(rows.right()).isEqualTo(new MatrixShape(10, 5));
        assertThat(rows).hasMessage("The Hadamard product does not fit: 5×10 and 10×5");

        Step columns = Printed.equation4(Steps.of(DEFAULT, 0.1), Layout.DEFAULT.with(Samples.COLUMNS))
                .orElseThrow();
        ShapeMismatch mismatch = columns.mismatch().orElseThrow();
        assertThat(mismatch).hasMessage("The product does not fit: 3×5 and 3×10");
        assertThat(withShapes(columns))
                .contains("\\underset{3 \\times 5}")
                .contains("\\underset{3 \\times 10}{{\\frac{\\partial z^{(3)}}{\\partial a^{(2)}}}}")
                .contains("\\operatorname{step}(\\mathord{\\underset{10 \\times 5}{z^{(2)}}})");
    }

    /// As many samples as units make no matrix of what is none: N × H is not H × N.
    @Test
    void equation4DoesNotFitByAccident() {
        Setup setup = new NetworkSettings(
                        4,
                        3,
                        List.of(4, 2),
                        List.of(Activation.TANH, Activation.IDENTITY),
                        Loss.LEAST_SQUARES,
                        Conventions.DEFAULT,
                        3)
                .draw();
        Step printed = Printed.equation4(Steps.of(setup, 0.1), Layout.DEFAULT).orElseThrow();
        assertThat(printed.mismatch()).isPresent();
        assertThat(Wording.of(Checker.check(printed.claims().getFirst()))).contains("N × H and H × N do not fit");
    }

    /// What is said of the order is compared with what the numbers do, whatever the formula is made of.
    @ParameterizedTest
    @CsvSource({"ROWS, DENOMINATOR", "ROWS, NUMERATOR", "COLUMNS, DENOMINATOR", "COLUMNS, NUMERATOR"})
    void whatIsSaidOfTheOrderIsWhatTheFormulaDoes(Samples samples, Derivatives derivatives) {
        var layout = new Layout(samples, derivatives);
        Step fits = Printed.fitting(Steps.of(DEFAULT, 0.1), 2, layout);
        assertThat(fits.mismatch()).isEmpty();
        assertThat(fits.value().minus(fits.result().value()).squaredNorm()).isLessThan(1e-24);
        Matrix slopes = operand(fits, "∂J/∂z3");
        Matrix weights = operand(fits, "W2");
        Matrix mask = operand(fits, "z2").map(Activation.RELU::slope);
        BackwardOrder order = BackwardOrder.of(layout);
        Matrix standing = order.weightsTransposed() ? weights.transposed() : weights;
        Matrix product = order.slopesFirst() ? slopes.times(standing) : standing.times(slopes);
        Matrix sameWay = product.shape().equals(mask.shape()) ? mask : mask.transposed();
        assertThat(product.hadamard(sameWay).minus(fits.result().value()).squaredNorm())
                .isLessThan(1e-24);
        String text = fits.text();
        assertThat(text.contains("W2'")).isEqualTo(order.weightsTransposed());
        assertThat(text.indexOf("d(J, z3)") < text.indexOf("W2")).isEqualTo(order.slopesFirst());
        assertThat(text).doesNotContain("d(J, z3)'");
        assertThat(fits.sentence())
                .contains(order.weightsTransposed() ? "which is transposed" : "not transposed")
                .contains(order.slopesFirst() ? "left of W" : "right of W")
                .contains(samples == Samples.ROWS ? "as rows" : "as columns")
                .contains(derivatives == Derivatives.NUMERATOR ? "numerator" : "denominator");
    }

    /// The printed equation and the one that fits speak of the same ∂J/∂z2.
    @ParameterizedTest
    @CsvSource({"ROWS, DENOMINATOR", "ROWS, NUMERATOR", "COLUMNS, DENOMINATOR", "COLUMNS, NUMERATOR"})
    void bothEquationsHaveTheSameSlopes(Samples samples, Derivatives derivatives) {
        var layout = new Layout(samples, derivatives);
        Step printed = Printed.equation4(Steps.of(DEFAULT, 0.1), layout).orElseThrow();
        Step fits = Printed.fitting(Steps.of(DEFAULT, 0.1), 2, layout);
        assertThat(printed.result()).isEqualTo(fits.result());
        assertThat(operand(printed, "∂J/∂z3")).isEqualTo(operand(fits, "∂J/∂z3"));
        assertThat(printed.mismatch()).isPresent();
    }

    private static Matrix operand(Step step, String name) {
        return step.operands().stream()
                .filter(variable -> variable.text().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /// Sheet 002: ∂z_i/∂h_j = ω_ij lands at (j, i), so ∂z/∂h = Ωᵀ.
    @Test
    void theTransposeComesFromThePlace() {
        Matrix omega = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        var denominator = new OmegaSlope(omega, Derivatives.DENOMINATOR);
        assertThat(denominator.place(0, 2)).isEqualTo(new OmegaSlope.Place(2, 0));
        assertThat(denominator.value()).isEqualTo(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6));
        assertThat(new OmegaSlope(omega, Derivatives.NUMERATOR).value()).isEqualTo(omega);
    }

    @Test
    void conventionsShowInTheFormulas() {
        Conventions conventions = new Conventions(0.5, Conventions.Penalty.HALF, true, Conventions.Reduction.SUM);
        Steps steps = Steps.of(DEFAULT.withConventions(conventions), 0.1);
        assertThat(step(steps, Step.Kind.BIAS_SLOPE, 1).text()).isEqualTo("d(R, b1) = one' * d(J, z2) + lambda * b1");
        assertThat(step(steps, Step.Kind.Z_SLOPE, 3).text()).isEqualTo("d(J, z3) = psi - Delta");
        assertThat(step(steps, Step.Kind.PENALISED_LOSS, 0).text())
                .isEqualTo(
                        "R = J + lambda/2 * norm(W1)^2 + lambda/2 * norm(b1)^2 + lambda/2 * norm(W2)^2 + lambda/2 * norm(b2)^2");
        Steps free = Steps.of(DEFAULT.withConventions(conventions.withLambda(0)), 0.1);
        assertThat(step(free, Step.Kind.WEIGHT_SLOPE, 2).text()).isEqualTo("d(R, W2) = d(J, z3)' * a2");
    }

    @Test
    void anotherOptimizerMovesByItsOwnChange() {
        Optimizer adam = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8);
        Steps steps = Steps.of(DEFAULT, adam, new Memory(DEFAULT.network().parameterCount()));
        Step move = step(steps, Step.Kind.NEW_WEIGHTS, 1);
        assertThat(move.text()).isEqualTo("W1new = W1 + moveW1");
        check(move);
        assertThat(move.result().value())
                .isEqualTo(steps.update().after().layers().getFirst().weights());
    }
}
