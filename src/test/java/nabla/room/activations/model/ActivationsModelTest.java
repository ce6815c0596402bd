package nabla.room.activations.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.lesson.Block;
import nabla.lesson.LessonReader;
import nabla.math.nn.Activation;
import nabla.room.Story;
import org.junit.jupiter.api.Test;

/// The room's verbs, and the story that goes on from its own state.
class ActivationsModelTest {
    private static final ActivationsState PEAK = ActivationsState.START.at(0);
    private static final ActivationsState MANY =
            PEAK.on(ActivationsPage.SOFTMAX).withLogits(List.of(2.0, 1.0, 0.0));

    private static final List<Block.Derive> DERIVATIONS =
            LessonReader.read("a.md", """
                    ---
                    title: A
                    ---
                    ```derive first
                    1
                    = 1
                    ```
                    ```derive second
                    2
                    = 2
                    ```
                    ```derive third
                    3
                    = 3
                    ```
                    """).lesson().orElseThrow().blocks(Block.Derive.class);

    private final ActivationsModel model = new ActivationsModel(
            new Story<>(
                    List.of(ActivationsState.START, PEAK, MANY),
                    Map.of(
                            DERIVATIONS.getFirst().line(), 1,
                            DERIVATIONS.getLast().line(), 2)),
            true);

    @Test
    void atMostThreeActivationsAreShownAndTheNewestHasThePoint() {
        model.toggle(Activation.TANH);
        model.toggle(Activation.RELU);
        assertThat(model.state().shown()).containsExactly(Activation.SIGMOID, Activation.TANH, Activation.RELU);
        model.toggle(Activation.ROOT);
        assertThat(model.state().shown()).containsExactly(Activation.TANH, Activation.RELU, Activation.ROOT);
        assertThat(model.picture().ridden().activation()).isEqualTo(Activation.ROOT);
        model.toggle(Activation.ROOT);
        model.toggle(Activation.RELU);
        model.toggle(Activation.TANH);
        assertThat(model.state().shown()).as("one is always shown").containsExactly(Activation.TANH);
        assertThat(model.state().ridden()).isEqualTo(Activation.TANH);
    }

    @Test
    void aPressOnAnotherCurveTakesThePointThere() {
        model.toggle(Activation.TANH);
        model.ride(0, -2.5);
        assertThat(model.picture().ridden().activation()).isEqualTo(Activation.SIGMOID);
        assertThat(model.state().z()).isEqualTo(-2.5);
        model.ride(7, 1);
        assertThat(model.state().z()).as("no such curve").isEqualTo(-2.5);
        model.ride(0, 99);
        assertThat(model.state().z()).isEqualTo(6);
    }

    @Test
    void aCommonShiftChangesNothingButTheLogits() {
        List<Double> before = model.picture().softmax().probabilities();
        model.shift(1000);
        assertThat(model.state().shifted()).containsExactly(1002.0, 1001.0, 1000.0);
        assertThat(model.picture().softmax().probabilities()).isEqualTo(before);
        assertThat(model.picture().softmax().naiveIsFinite()).isFalse();
        model.moveLogit(0, 1003);
        assertThat(model.state().logits()).containsExactly(3.0, 1.0, 0.0);
    }

    @Test
    void moreAndFewerLogits() {
        model.choose(new SlopeEntry(JacobianKind.SOFTMAX, 2, 2));
        model.resize(10);
        assertThat(model.state().logits()).hasSize(10).startsWith(2.0, 1.0, 0.0, 0.0);
        assertThat(model.picture().plain().slopes().rows()).isEqualTo(10);
        assertThat(model.state().entry()).isPresent();
        model.resize(2);
        assertThat(model.state().logits()).containsExactly(2.0, 1.0);
        assertThat(model.state().entry()).as("there is no such entry any more").isEmpty();
        model.resize(99);
        assertThat(model.state().logits()).hasSize(10);
    }

    @Test
    void anEntryIsChosenAndLetGo() {
        var entry = new SlopeEntry(JacobianKind.TANH_OF_SOFTMAX, 0, 1);
        model.choose(entry);
        assertThat(model.picture().entry()).map(EntryCase::diagonal).contains(false);
        model.choose(entry);
        assertThat(model.picture().entry()).isEmpty();
    }

    @Test
    void theStoryGoesOnFromItsOwnState() {
        model.toggle(Activation.RELU);
        model.ride(0, 3);
        model.begun(DERIVATIONS.getFirst(), 0).ifPresent(model::restore);
        assertThat(model.state()).isEqualTo(PEAK.ofScene(1));
        model.ride(0, 2);
        model.begun(DERIVATIONS.get(1), 0).ifPresent(model::restore);
        assertThat(model.state().z())
                .as("the same scene: the hand's work stays")
                .isEqualTo(2);
        model.begun(DERIVATIONS.getLast(), 0).ifPresent(model::restore);
        assertThat(model.state()).isEqualTo(MANY.ofScene(2));
        model.begun(DERIVATIONS.get(1), 0).ifPresent(model::restore);
        assertThat(model.state()).as("back").isEqualTo(PEAK.ofScene(1));
        model.begun(DERIVATIONS.getFirst(), -1).ifPresent(model::restore);
        assertThat(model.state()).isEqualTo(ActivationsState.START);
    }

    @Test
    void aSweepDrawsTheDerivativesAndASnapshotIsNeverHalfChanged() {
        model.pictureProperty().addListener((property, before, now) -> {
            assertThat(now.points()).hasSameSizeAs(now.state().shown());
            assertThat(now.plain().slopes().rows())
                    .isEqualTo(now.state().logits().size());
        });
        model.sweepTo(-2);
        assertThat(model.picture().isDrawnWholly()).isFalse();
        assertThat(model.picture().drawn()).isEqualTo(-2);
        model.toggle(Activation.RELU);
        assertThat(model.picture().isDrawnWholly()).isTrue();
        model.resize(7);
        model.reset();
        assertThat(model.state()).isEqualTo(ActivationsState.START);
    }

    @Test
    void noStateHasAnEntryOutsideItsMatrix() {
        ActivationsState state =
                ActivationsState.START.withEntry(Optional.of(new SlopeEntry(JacobianKind.SOFTMAX, 3, 0)));
        assertThat(state.entry()).isEmpty();
    }
}
