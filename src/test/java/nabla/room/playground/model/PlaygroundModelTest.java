package nabla.room.playground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nabla.data.LabelledPoints;
import nabla.data.LabelledSets;
import nabla.math.nn.Activation;
import nabla.math.nn.Matrix;
import nabla.math.nn.Network;
import nabla.math.nn.Trace;
import nabla.math.optim.Optimizers;
import nabla.plot.figure.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaygroundModelTest {
    private final PlaygroundModel model =
            new PlaygroundModel(PlaygroundState.of(TrainingSettings.of(Recipe.of(LabelledSets.MOONS))));

    private void finish() {
        model.take(ClassifierRun.of(model.settings()));
        model.picture().pinned().ifPresent(it -> model.take(ClassifierRun.of(it.settings())));
    }

    /// The network that is suited to each kind learns it; what it says of points it has not seen is nearly as good.
    @ParameterizedTest
    @CsvSource({
        "CIRCLES, 0.1, 0.99, 0.95",
        "SPIRALS, 0.02, 0.98, 0.90",
        "XOR, 0.05, 0.98, 0.93",
        "CLUSTERS, 0.1, 0.99, 0.97",
        "MOONS, 0.1, 0.99, 0.97"
    })
    void everyKindIsLearned(LabelledSets kind, double noise, double training, double test) {
        ClassifierRun run = ClassifierRun.of(TrainingSettings.of(Recipe.of(kind).withNoise(noise)));
        Score score = Score.of(run.at(run.last()), run.settings().points());
        assertThat(run.divergence()).isEmpty();
        assertThat(score.accuracy()).isGreaterThanOrEqualTo(training);
        assertThat(score.heldAccuracy()).isGreaterThanOrEqualTo(test);
    }

    @Test
    void linesAloneCannotTellCirclesApart() {
        ClassifierRun run = ClassifierRun.of(
                TrainingSettings.of(Recipe.of(LabelledSets.CIRCLES)).withHidden(List.of()));
        assertThat(Score.of(run.at(run.last()), run.settings().points()).accuracy())
                .isLessThan(0.75);
    }

    @Test
    void theRegionsAreWhatTheNetworkSaysThere() {
        finish();
        model.moveTo(300);
        Landscape landscape = model.picture().landscape();
        Network network = model.picture().run().at(300);
        for (int column : new int[] {0, 17, 60}) {
            for (int row : new int[] {0, 31, 60}) {
                Lattice first = landscape.probability(0);
                Matrix at = Matrix.filled(1, 2, (i, k) -> k == 0 ? first.x(column) : first.y(row));
                Trace trace = Trace.of(model.settings()
                        .setup()
                        .withNetwork(network)
                        .withInputs(Matrix.filled(model.settings().setup().samples(), 2, (i, k) -> at.at(0, k))));
                int point = row * Landscape.SIDE + column;
                assertThat(landscape.probability(0).values()[point])
                        .isCloseTo(trace.prediction().at(0, 0), within(1e-12));
                assertThat(landscape.probability(1).values()[point])
                        .isCloseTo(trace.prediction().at(0, 1), within(1e-12));
                assertThat(landscape.unit(2, 3).values()[point])
                        .isCloseTo(trace.a().get(1).at(0, 3), within(1e-12));
            }
        }
    }

    @Test
    void goingBackShowsTheSameWeights() {
        finish();
        model.moveTo(50);
        Network before = model.picture().landscape().network();
        model.moveTo(1_000);
        assertThat(model.picture().landscape().network()).isNotEqualTo(before);
        model.moveTo(50);
        assertThat(model.picture().landscape().network()).isEqualTo(before);
        assertThat(ClassifierRun.of(model.settings()).at(50)).isEqualTo(before);
    }

    @Test
    void aRunGoesOnAsIfItHadNeverStopped() {
        finish();
        model.moveTo(1_500);
        assertThat(model.atEndProperty().get()).isTrue();
        assertThat(model.goOn()).isTrue();
        assertThat(model.atEndProperty().get()).isFalse();
        assertThat(model.last()).isEqualTo(3_000);
        assertThat(model.position()).isEqualTo(1_500);
        model.take(model.picture().run().further(() -> false, more -> {}));
        model.moveTo(2_345);
        ClassifierRun atOnce = ClassifierRun.begun(model.settings()).upTo(3_000).further(() -> false, more -> {});
        assertThat(model.picture().landscape().network()).isEqualTo(atOnce.at(2_345));
        assertThat(model.picture().run().loss()).containsExactly(atOnce.loss());
        assertThat(model.picture().run().testLoss()).containsExactly(atOnce.testLoss());
        model.restore(model.state().recalled(1_500, 1_200, Optional.empty(), Optional.empty()));
        assertThat(model.last()).as("taken back").isEqualTo(1_500);
        assertThat(model.picture().run().done()).isTrue();
        assertThat(model.picture().run().divergence()).isEmpty();
    }

    @Test
    void noRunIsLongerThanItsNumbersHaveRoom() {
        TrainingSettings small = model.settings();
        TrainingSettings large = small.withHidden(List.of(12, 12, 12, 12));
        assertThat(large.parameters()).isEqualTo(large.network().parameters().length);
        assertThat(ClassifierRun.longest(small)).isGreaterThan(ClassifierRun.longest(large));
        assertThat(8L * ClassifierRun.longest(large) * (large.parameters() + 4)).isLessThan(50_000_000);
        int presses = 0;
        while (model.goOn()) {
            presses++;
        }
        assertThat(model.last()).isEqualTo(ClassifierRun.longest(small)).isEqualTo(1_500 * (presses + 1));
        model.change(it -> it.withHidden(List.of(12, 12, 12, 12)));
        assertThat(model.last()).isEqualTo(ClassifierRun.longest(large));
    }

    @Test
    void theLossesAreMeansOfMinusLogProbabilities() {
        model.change(it -> it.withLambda(0.01));
        finish();
        model.moveTo(200);
        LabelledPoints points = model.settings().points();
        Network network = model.picture().landscape().network();
        double[][] said = nabla.math.nn.UnitValues.of(network, new double[][] {points.x(), points.y()})
                .probabilities();
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < points.size(); i++) {
            int part = points.held()[i] ? 1 : 0;
            sums[part] -= Math.log(said[points.labels()[i]][i]);
            counts[part]++;
        }
        assertThat(counts).containsExactly(210, 90);
        assertThat(model.picture().run().loss()[200]).isCloseTo(sums[0] / counts[0], within(1e-10));
        assertThat(model.picture().run().testLoss()[200]).isCloseTo(sums[1] / counts[1], within(1e-10));
    }

    @Test
    void aStepIsHeldBackNoPointOfTheTestIsLookedAt() {
        ClassifierRun run = ClassifierRun.of(model.settings());
        LabelledPoints points = model.settings().points();
        int held = points.numbers(true)[0];
        ClassifierRun other = ClassifierRun.of(model.settings().with(points.moved(held, 9, 9)));
        assertThat(other.at(100)).isEqualTo(run.at(100));
        assertThat(other.testLoss()[100]).isNotEqualTo(run.testLoss()[100]);
    }

    @Test
    void aPinnedRunRacesFromTheSameStart() {
        finish();
        model.pin();
        model.change(it -> it.with(Optimizers.GD).withRate(0.3));
        finish();
        ClassifierRun pinned = model.picture().pinned().orElseThrow();
        ClassifierRun run = model.picture().run();
        assertThat(pinned.done()).isTrue();
        assertThat(run.at(0)).isEqualTo(pinned.at(0));
        assertThat(run.loss()[0]).isEqualTo(pinned.loss()[0]);
        assertThat(run.loss()[100]).isNotEqualTo(pinned.loss()[100]);
        model.change(it -> it.with(Activation.RELU));
        assertThat(model.picture().pinned()).isEmpty();
    }

    @Test
    void pointsAreAddedOfTheClassThatIsShownAloneMovedAndTakenAway() {
        int size = model.settings().points().size();
        model.add(1, 1);
        assertThat(model.settings().points().size()).isEqualTo(size);
        model.showAlone(Optional.of(1));
        model.add(1, 1);
        assertThat(model.settings().points().size()).isEqualTo(size + 1);
        assertThat(model.settings().points().labels()[size]).isEqualTo(1);
        assertThat(model.settings().recipe()).isEmpty();
        model.move(size, -1, 2);
        assertThat(model.settings().points().y()[size]).isEqualTo(2);
        assertThat(model.remove(size)).isTrue();
        assertThat(model.settings().points().size()).isEqualTo(size);
    }

    @Test
    void theLastPointForTrainingStays() {
        while (model.settings().points().numbers(false).length > 1) {
            model.remove(model.settings().points().numbers(false)[0]);
        }
        assertThat(model.remove(model.settings().points().numbers(false)[0])).isFalse();
        assertThat(model.picture().score().points()).isEqualTo(1);
    }

    @Test
    void aStateComesBack() {
        model.showAlone(Optional.of(1));
        finish();
        model.moveTo(70);
        PlaygroundState then = model.state();
        model.restart(it -> it.with(Recipe.of(LabelledSets.CLUSTERS)));
        assertThat(model.state().alone()).contains(1);
        assertThat(model.position()).isZero();
        model.restore(then);
        finish();
        assertThat(model.state()).isEqualTo(then);
        assertThat(model.position()).isEqualTo(70);
        model.reset();
        assertThat(model.state().alone()).isEmpty();
    }

    @Test
    void aRunThatFailsSaysSo() {
        model.change(it -> it.with(Optimizers.GD).withRate(1e9).with(Activation.IDENTITY));
        finish();
        model.moveTo(model.last());
        assertThat(model.picture().run().divergence()).isPresent();
        Comment comment = Comment.of(model.picture());
        assertThat(comment.serious()).isTrue();
        assertThat(model.atEndProperty().get()).isTrue();
    }

    @Test
    void aNetworkTooLargeForItsPointsIsSaidToLearnTheNoise() {
        model.change(it -> it.with(Recipe.of(LabelledSets.MOONS).withSize(60).withNoise(0.8))
                .withHidden(List.of(12, 12)));
        finish();
        model.moveTo(model.last());
        assertThat(Comment.of(model.picture()).text()).contains("The test loss was lowest at step");
    }
}
