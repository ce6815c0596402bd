package nabla.math.nn.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.RandomSetups;
import nabla.math.nn.Setup;
import nabla.math.nn.Shape;
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
                        "z2 = a1 W1ᵀ + 1 b1",
                        "a2 = ReLU(z2)",
                        "z3 = a2 W2ᵀ + 1 b2",
                        "ψ = softmax(z3)",
                        "J = 1/N Σ loss(ψ, Δ)",
                        "J̃ = J + λ ‖W1‖² + λ ‖W2‖²",
                        "∂J/∂z3 = 1/N (ψ − Δ)",
                        "∂J̃/∂W2 = (∂J/∂z3)ᵀ a2 + 2λ W2",
                        "∂J̃/∂b2 = 1ᵀ ∂J/∂z3",
                        "∂J/∂a2 = ∂J/∂z3 W2",
                        "∂J/∂z2 = ∂J/∂a2 ⊙ 1[z2 > 0]",
                        "∂J̃/∂W1 = (∂J/∂z2)ᵀ a1 + 2λ W1",
                        "∂J̃/∂b1 = 1ᵀ ∂J/∂z2",
                        "new W1 = W1 − η ∂J̃/∂W1",
                        "new b1 = b1 − η ∂J̃/∂b1",
                        "new W2 = W2 − η ∂J̃/∂W2",
                        "new b2 = b2 − η ∂J̃/∂b2");
        assertThat(step(steps, Step.Kind.Z, 2).latex(true))
                .isEqualTo("\\underset{5 \\times 10}{z^{(2)}} = "
                        + "\\underset{5 \\times 4}{a^{(1)}} \\, \\underset{4 \\times 10}{{W^{(1)}}^{\\top}}"
                        + " + \\underset{5 \\times 1}{\\mathbf{1}} \\, \\underset{1 \\times 10}{b^{(1)}}");
        assertThat(step(steps, Step.Kind.Z_SLOPE, 2).latex(false))
                .isEqualTo("\\frac{\\partial J}{\\partial z^{(2)}} = "
                        + "\\frac{\\partial J}{\\partial a^{(2)}} \\odot \\mathbf{1}[z^{(2)} > 0]");
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
        assertThat(z.in(columns).text()).isEqualTo("z2 = W1 a1 + b1 1ᵀ");
        assertThat(z.in(columns).result().shape()).hasToString("10×5");
        assertThat(z.in(columns).result().rows()).isEqualTo(Axis.UNIT);
        assertThat(weights.in(columns).text()).isEqualTo("∂J̃/∂W1 = ∂J/∂z2 a1ᵀ + 2λ W1");
        assertThat(back.in(columns).text()).isEqualTo("∂J/∂a2 = W2ᵀ ∂J/∂z3");
        assertThat(biases.in(columns).text()).isEqualTo("∂J̃/∂b1 = ∂J/∂z2 1");

        Layout numerator = new Layout(Samples.COLUMNS, Derivatives.NUMERATOR);
        assertThat(back.in(numerator).text()).isEqualTo("∂J/∂a2 = ∂J/∂z3 W2");
        assertThat(weights.in(numerator).text()).isEqualTo("∂J̃/∂W1 = a1 ∂J/∂z2 + 2λ W1ᵀ");
        assertThat(weights.in(numerator).result().shape()).hasToString("4×10");
        assertThat(step(steps, Step.Kind.Z_SLOPE, 2).in(numerator).text()).isEqualTo("∂J/∂z2 = ∂J/∂a2 ⊙ 1[z2 > 0]ᵀ");
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
        assertClose(step.formula().value(), result);
        assertClose(
                Matrix.filled(
                        result.rows(),
                        result.columns(),
                        (i, j) -> step.explain(i, j).value()),
                result);
        for (int i = 0; i < result.rows(); i++) {
            for (Cell cell : step.explain(i, result.columns() - 1).cells()) {
                assertThat(step.operands()).contains(cell.variable());
                assertThat(cell.value()).isNotNaN(); // the cell is inside its variable
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
        Term second = explanation.terms().get(1);
        assertThat(second.names(Double::toString)).isEqualTo("a1[4, 2] · W1[7, 2]");
        assertThat(second.value())
                .isEqualTo(DEFAULT.inputs().at(3, 1)
                        * DEFAULT.network().layers().getFirst().weights().at(6, 1));
        assertThat(explanation.terms().getLast().names(Double::toString)).isEqualTo("b1[1, 7]");

        Step columns = z.in(Layout.DEFAULT.with(Samples.COLUMNS));
        Term same = columns.explain(6, 3).terms().get(1);
        assertThat(same.names(Double::toString)).isEqualTo("W1[7, 2] · a1[2, 4]");
        assertThat(same.value()).isEqualTo(second.value());
    }

    @Test
    void softmaxIsAFraction() {
        Step softmax = step(Steps.of(DEFAULT, 0.1), Step.Kind.PREDICTION, 0);
        Explanation explanation = softmax.explain(1, 2);
        assertThat(explanation.over()).hasSize(3);
        assertThat(explanation.terms()).hasSize(1);
        assertThat(explanation.terms().getFirst().names(Double::toString)).isEqualTo("exp(z3[2, 3])");
        assertThat(explanation.value()).isCloseTo(softmax.result().value().at(1, 2), within(1e-15));
    }

    @Test
    void termsSayTheirNumbers() {
        var variable = Variable.of("A", "A", Matrix.row(2, -3), Axis.ONE, Axis.UNIT, Variable.Role.WEIGHT);
        Term term =
                Term.of(variable.cell(0, 0)).times(Term.of(variable.cell(0, 1))).scaled(-0.5);
        assertThat(term.text(value -> Long.toString(Math.round(2 * value)) + "/2"))
                .isEqualTo("(-1/2) · 4/2 · (-6/2)");
        assertThat(term.value()).isEqualTo(3);
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
        ShapeMismatch rows = Printed.equation4(DEFAULT, Layout.DEFAULT)
                .flatMap(Step::mismatch)
                .orElseThrow();
        assertThat(rows.left()).isEqualTo(new Shape(5, 10));
        assertThat(rows.right()).isEqualTo(new Shape(10, 5));
        assertThat(rows).hasMessage("The Hadamard product does not fit: 5×10 and 10×5");

        Step columns =
                Printed.equation4(DEFAULT, Layout.DEFAULT.with(Samples.COLUMNS)).orElseThrow();
        ShapeMismatch mismatch = columns.mismatch().orElseThrow();
        assertThat(mismatch).hasMessage("The product does not fit: 3×5 and 3×10");
        assertThat(columns.latex(true))
                .contains("\\underset{3 \\times 5}")
                .contains("\\underset{3 \\times 10}{\\frac{\\partial z^{(3)}}{\\partial a^{(2)}}}")
                .contains("\\underset{10 \\times 5}{\\mathbf{1}[z^{(2)} > 0]}");
    }

    /// What is said of the order is compared with what the numbers do, whatever the formula is made of.
    @ParameterizedTest
    @CsvSource({"ROWS, DENOMINATOR", "ROWS, NUMERATOR", "COLUMNS, DENOMINATOR", "COLUMNS, NUMERATOR"})
    void whatIsSaidOfTheOrderIsWhatTheFormulaDoes(Samples samples, Derivatives derivatives) {
        var layout = new Layout(samples, derivatives);
        Step fits = Printed.fitting(Steps.of(DEFAULT, 0.1), 2, layout);
        assertThat(fits.mismatch()).isEmpty();
        assertThat(fits.formula().value().minus(fits.result().value()).squaredNorm())
                .isLessThan(1e-24);
        Matrix slopes = operand(fits, "∂J/∂z3");
        Matrix weights = operand(fits, "W2");
        Matrix mask = operand(fits, "1[z2 > 0]");
        BackwardOrder order = BackwardOrder.of(layout);
        Matrix standing = order.weightsTransposed() ? weights.transposed() : weights;
        Matrix product = order.slopesFirst() ? slopes.times(standing) : standing.times(slopes);
        Matrix sameWay = product.shape().equals(mask.shape()) ? mask : mask.transposed();
        assertThat(product.hadamard(sameWay).minus(fits.result().value()).squaredNorm())
                .isLessThan(1e-24);
        String text = fits.text();
        assertThat(text.contains("W2ᵀ")).isEqualTo(order.weightsTransposed());
        assertThat(text.indexOf("∂J/∂z3") < text.indexOf("W2")).isEqualTo(order.slopesFirst());
        assertThat(text).doesNotContain("(∂J/∂z3)ᵀ");
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
        Step printed = Printed.equation4(DEFAULT, layout).orElseThrow();
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
        var denominator = new Jacobian(omega, Derivatives.DENOMINATOR);
        assertThat(denominator.element(0, 2)).isEqualTo(3);
        assertThat(denominator.place(0, 2)).isEqualTo(new Jacobian.Place(2, 0));
        assertThat(denominator.value()).isEqualTo(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6));
        assertThat(new Jacobian(omega, Derivatives.NUMERATOR).value()).isEqualTo(omega);
    }

    @Test
    void conventionsShowInTheFormulas() {
        Conventions conventions = new Conventions(0.5, Conventions.Penalty.HALF, true, Conventions.Reduction.SUM);
        Steps steps = Steps.of(DEFAULT.withConventions(conventions), 0.1);
        assertThat(step(steps, Step.Kind.BIAS_SLOPE, 1).text()).isEqualTo("∂J̃/∂b1 = 1ᵀ ∂J/∂z2 + λ b1");
        assertThat(step(steps, Step.Kind.Z_SLOPE, 3).text()).isEqualTo("∂J/∂z3 = ψ − Δ");
        assertThat(step(steps, Step.Kind.PENALISED_LOSS, 0).text())
                .isEqualTo("J̃ = J + λ/2 ‖W1‖² + λ/2 ‖b1‖² + λ/2 ‖W2‖² + λ/2 ‖b2‖²");
        Steps free = Steps.of(DEFAULT.withConventions(conventions.withLambda(0)), 0.1);
        assertThat(step(free, Step.Kind.WEIGHT_SLOPE, 2).text()).isEqualTo("∂J̃/∂W2 = (∂J/∂z3)ᵀ a2");
    }

    @Test
    void anotherOptimizerMovesByItsOwnChange() {
        Optimizer adam = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8);
        Steps steps = Steps.of(DEFAULT, adam, new Memory(DEFAULT.network().parameterCount()));
        Step move = step(steps, Step.Kind.NEW_WEIGHTS, 1);
        assertThat(move.text()).isEqualTo("new W1 = W1 + change of W1");
        check(move);
        assertThat(move.result().value())
                .isEqualTo(steps.update().after().layers().getFirst().weights());
    }
}
