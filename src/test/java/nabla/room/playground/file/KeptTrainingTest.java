package nabla.room.playground.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nabla.data.LabelledPoints;
import nabla.data.LabelledSets;
import nabla.math.nn.Activation;
import nabla.math.optim.Optimizers;
import nabla.room.playground.model.PlaygroundState;
import nabla.room.playground.model.Recipe;
import nabla.room.playground.model.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTrainingTest {
    private final TrainingSettings settings = TrainingSettings.of(
                    Recipe.of(LabelledSets.CLUSTERS).withNoise(0.35).withSeed(9).withShare(0.5))
            .withHidden(List.of(5, 3))
            .with(Activation.RELU)
            .with(Optimizers.MOMENTUM)
            .withRate(0.125)
            .withLambda(0.003);

    @Test
    void everythingComesBack() {
        PlaygroundState state = PlaygroundState.of(settings)
                .recalled(3_000, 77, Optional.of(settings.with(Optimizers.GD).withRate(1)), Optional.of(2));
        assertThat(KeptTraining.read(KeptTraining.write(state))).contains(state);
    }

    @Test
    void editedPointsComeBackBitForBit() {
        LabelledPoints points = settings.points().with(1.0 / 3, -Math.PI, 1).moved(0, 1e-300, 5);
        PlaygroundState state = PlaygroundState.of(settings.with(points).withHidden(List.of()));
        assertThat(KeptTraining.read(KeptTraining.write(state))).contains(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "data=spheres\nclasses=2",
                "data=xor\nclasses=7\nsize=100\nnoise=0\nshare=0\nseed=1\nhidden=3\nactivation=tanh\nweights=1",
                "points=1 2 3\nnames=a\nfeatures=x",
                "points=1 NaN 0 0\nnames=a\\nb\nfeatures=x\\ny\nweights=1\nactivation=tanh\noptimizer=gd\nrate=1\n"
                        + "lambda=0\nstep=0"
            })
    void whatMakesNoSenseIsLeftAlone(String text) {
        assertThat(KeptTraining.read(text)).isEmpty();
    }
}
