package nabla.room.backprop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.data.Dataset;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;
import nabla.math.nn.step.Explanation;
import nabla.math.nn.step.Layout;
import nabla.math.nn.step.Step;
import nabla.math.nn.step.Variable;
import nabla.room.backprop.file.BackpropBlock;
import nabla.room.backprop.view.Opening;
import org.junit.jupiter.api.Test;

class BackpropModelTest {
    private final BackpropModel model = new BackpropModel(BackpropState.of(NetworkSettings.DEFAULT.draw(), 1, 0.5));

    private Step step() {
        return model.picture().step();
    }

    private Variable operand(String name) {
        return step().operands().stream()
                .filter(it -> it.text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Matrix weights(int layer) {
        return model.setup().network().layers().get(layer).weights();
    }

    @Test
    void aLessonSaysWhatItOpensOn() {
        BackpropState state = BackpropBlock.of(
                Map.of("page", "transpose", "samples", "3", "inputs", "2", "units", "4, 5,1", "activation", "tanh"));
        assertThat(state.page()).isEqualTo(Page.TRANSPOSE);
        assertThat(state.setup().samples()).isEqualTo(3);
        assertThat(state.setup().network().layers())
                .extracting(layer -> layer.weights().shape().toString(), layer -> layer.activation())
                .containsExactly(
                        tuple("4×2", Activation.TANH),
                        tuple("5×4", Activation.TANH),
                        tuple("1×5", Activation.IDENTITY));
        assertThat(BackpropBlock.of(Map.of()).setup()).isEqualTo(NetworkSettings.DEFAULT.draw());
    }

    @Test
    void walksThroughTheSheetsSteps() {
        var names = new ArrayList<String>();
        names.add(step().result().text());
        while (model.stepper().step()) {
            names.add(step().result().text());
        }
        assertThat(names).startsWith("z2", "a2", "z3", "ψ", "J", "J̃", "∂J/∂z3").endsWith("new W2", "new b2");
        assertThat(model.stepper().back()).isTrue();
        assertThat(step().result().text()).isEqualTo("new W2");
    }

    @Test
    void aTypedNumberChangesAllThatFollowsAndStaysOnTheStep() {
        model.jump(new Step.Id(Step.Kind.WEIGHT_SLOPE, 2));
        BackpropState before = model.state();
        Matrix slope = step().result().value();

        assertThat(model.type(new Explanation.Place(operand("W2"), 1, 2), "3/2"))
                .isEmpty();

        assertThat(step().id()).isEqualTo(new Step.Id(Step.Kind.WEIGHT_SLOPE, 2));
        assertThat(weights(1).at(1, 2)).isEqualTo(1.5);
        assertThat(step().result().value()).isNotEqualTo(slope);

        model.restore(before);
        assertThat(step().result().value()).isEqualTo(slope);
        assertThat(model.state()).isEqualTo(before);
    }

    @Test
    void everyInputCanBeTypedInEveryLayout() {
        for (Layout.Samples samples : Layout.Samples.values()) {
            for (Layout.Derivatives derivatives : Layout.Derivatives.values()) {
                model.reset();
                model.lay(new Layout(samples, derivatives));
                boolean rows = samples == Layout.Samples.ROWS;
                model.type(
                        rows ? new Explanation.Place(operand("a1"), 4, 3) : new Explanation.Place(operand("a1"), 3, 4),
                        "7");
                model.type(
                        rows ? new Explanation.Place(operand("b1"), 0, 9) : new Explanation.Place(operand("b1"), 9, 0),
                        "8");
                model.type(new Explanation.Place(operand("W1"), 9, 3), "9");

                assertThat(model.setup().inputs().at(4, 3)).isEqualTo(7);
                assertThat(model.setup().network().layers().getFirst().biases().at(0, 9))
                        .isEqualTo(8);
                assertThat(weights(0).at(9, 3)).isEqualTo(9);
            }
        }
    }

    @Test
    void aClassIsTypedAsAOne() {
        model.jump(new Step.Id(Step.Kind.LOSS, 0));
        assertThat(model.type(new Explanation.Place(operand("Δ"), 0, 2), "1")).isEmpty();
        assertThat(((Targets.Labels) model.setup().targets()).classes().getFirst())
                .isEqualTo(2);
        assertThat(model.type(new Explanation.Place(operand("Δ"), 0, 2), "0.5").orElse(""))
                .contains("Type 1");
    }

    @Test
    void badInputIsAMessageAndNothingIsLost() {
        BackpropState before = model.state();
        for (String bad : List.of("abc", "", "1/0", "NaN", "inf", "1e99", "2+", "z")) {
            Optional<String> message = model.type(new Explanation.Place(operand("W1"), 0, 0), bad);
            assertThat(message).as(bad).isPresent();
            assertThat(model.state()).isEqualTo(before);
        }
        assertThat(model.type(new Explanation.Place(step().result(), 0, 0), "1").orElse(""))
                .contains("computed");
    }

    @Test
    void anEntryIsTheSumOfItsTerms() {
        for (int k = 0; k < model.stepper().count(); k++) {
            model.moveTo(k);
            model.look(new Explanation.Place(step().result(), 0, 0));
            assertThat(model.picture().explanation().orElseThrow().value())
                    .isCloseTo(step().result().value().at(0, 0), org.assertj.core.data.Offset.offset(1e-12));
        }
        model.look(new Explanation.Place(step().result(), 0, 0));
        assertThat(model.picture().explanation()).isEmpty();
    }

    @Test
    void anEntryOfAnOperandIsLookedIntoWhereItIsComputed() {
        model.jump(new Step.Id(Step.Kind.Z, 3));
        assertThat(model.look(new Explanation.Place(operand("a2"), 1, 4))).isTrue();
        assertThat(step().id()).isEqualTo(new Step.Id(Step.Kind.A, 2));
        assertThat(model.picture().explanation().orElseThrow().row()).isEqualTo(1);
        assertThat(model.picture().explanation().orElseThrow().column()).isEqualTo(4);
    }

    @Test
    void theEntryStaysTheSameInAnotherLayout() {
        model.look(new Explanation.Place(step().result(), 3, 7));
        double value = model.picture().explanation().orElseThrow().value();
        model.lay(model.state().layout().with(Layout.Samples.COLUMNS));
        var entry = model.picture().explanation().orElseThrow();
        assertThat(List.of(entry.row(), entry.column())).containsExactly(7, 3);
        assertThat(entry.value()).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void aSampleAloneIsABatchOfOne() {
        model.alone(Optional.of(3));
        assertThat(step().result().shape()).hasToString("1×10");
        model.type(new Explanation.Place(operand("a1"), 0, 1), "5");
        assertThat(model.setup().inputs().at(3, 1)).isEqualTo(5);
        assertThat(model.setup().samples()).isEqualTo(5);
        model.reshape(it -> Reshape.samples(it, 2));
        assertThat(model.state().sample()).isEmpty();
    }

    @Test
    void slidersAndStateFollowOneAnother() {
        model.parameters().move(Map.of("lambda", 0.2, "eta", 1.0));
        assertThat(model.setup().conventions().lambda()).isEqualTo(0.2);
        assertThat(model.state().rate()).isEqualTo(1);
        BackpropState then = model.state();
        model.reset();
        assertThat(model.parameters().values()).containsEntry("lambda", 0.01).containsEntry("eta", 0.5);
        model.restore(then);
        assertThat(model.parameters().values()).containsEntry("lambda", 0.2);
    }

    @Test
    void whatStillFitsIsKeptInAnotherShape() {
        model.type(new Explanation.Place(operand("W1"), 0, 0), "9");
        model.reshape(it -> Reshape.samples(it, 8));
        assertThat(model.setup().samples()).isEqualTo(8);
        assertThat(weights(0).at(0, 0)).isEqualTo(9);
        model.reshape(Reshape::longer);
        assertThat(model.setup().network().layers()).hasSize(3);
        assertThat(weights(0).at(0, 0)).isEqualTo(9);
        model.reshape(it -> Reshape.activation(it, 0, Activation.TANH));
        assertThat(weights(0).at(0, 0)).isEqualTo(9);
        for (Loss loss : Loss.values()) {
            model.reshape(it -> Reshape.loss(it, loss));
            assertThat(model.setup().loss()).isEqualTo(loss);
        }
        model.reshape(it -> Reshape.without(it, 0));
        assertThat(model.setup().network().layers()).hasSize(2);
    }

    @Test
    void theGaussianLossKeepsAnEvenNumberOfOutputs() {
        model.reshape(it -> Reshape.loss(it, Loss.GAUSSIAN));
        assertThat(model.setup().network().outputs()).isEqualTo(4);
        model.reshape(it -> Reshape.units(it, 1, 5));
        assertThat(model.setup().network().outputs()).isEqualTo(6);
        model.reshape(it -> Reshape.units(it, 1, 5));
        assertThat(model.setup().network().outputs()).isEqualTo(4);
        model.reshape(it -> Reshape.units(it, 1, 1));
        assertThat(model.setup().network().outputs()).isEqualTo(2);
        model.reshape(it -> Reshape.units(it, 1, 31));
        assertThat(model.setup().network().outputs()).isEqualTo(32);
        model.reshape(it -> Reshape.units(it, 0, 7));
        model.reshape(it -> Reshape.without(it, 1));
        assertThat(model.setup().network().outputs()).isEqualTo(8);
    }

    @Test
    void aTableIsTakenWithEveryLoss() {
        int rows = 100;
        double[] first = new double[rows];
        double[] labels = new double[rows];
        for (int i = 0; i < rows; i++) {
            first[i] = i;
            labels[i] = i % 2;
        }
        var data = new Dataset(List.of("x"), new double[][] {first}, "y", labels);
        for (Loss loss : Loss.values()) {
            model.reshape(it -> Reshape.loss(it, loss));
            Setup opened = Opening.setup(data, model.setup(), 1);
            assertThat(opened.loss()).isEqualTo(loss);
            assertThat(opened.samples()).isEqualTo(64);
            assertThat(opened.inputs().at(63, 0)).isEqualTo(63);
            assertThat(opened.network().outputs())
                    .isEqualTo(loss == Loss.SOFTMAX_CROSS_ENTROPY || loss == Loss.GAUSSIAN ? 2 : 1);
        }
    }

    @Test
    void aStepOfALayerThatIsGoneBecomesTheFirst() {
        model.reshape(Reshape::longer);
        model.jump(new Step.Id(Step.Kind.WEIGHT_SLOPE, 3));
        model.reshape(it -> Reshape.without(it, 1));
        assertThat(model.picture().index()).isZero();
        assertThat(model.stepper().count())
                .isEqualTo(model.picture().steps().list().size() - 1);
    }

    @Test
    void conventionsShowInTheFormula() {
        model.jump(new Step.Id(Step.Kind.WEIGHT_SLOPE, 1));
        assertThat(step().text()).contains("2 * lambda * W1");
        model.change(it -> it.withPenalty(Conventions.Penalty.HALF));
        assertThat(step().text()).contains(" lambda * W1").doesNotContain("2 *");
        model.change(it -> it.withReduction(Conventions.Reduction.SUM));
        model.jump(new Step.Id(Step.Kind.Z_SLOPE, 3));
        assertThat(step().text()).doesNotContain("/N");
    }
}
