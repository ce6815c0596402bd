package nabla.room.backprop.model;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nabla.math.nn.NetworkTraining;
import nabla.math.nn.Setup;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Run;
import nabla.math.optim.Settings;

/// A training run as far as it is computed.
///
/// @param last the last step there will be, unless the run ends before
public record TrainingRun(Key key, Run.Trajectory trajectory, int last) {
    /// About so many numbers are kept of a run.
    private static final int MOST_NUMBERS = 3_000_000;

    private static final int LONGEST = 2_000;
    private static final int PORTION = 50;

    /// What a run depends on: with the same key it repeats bit for bit.
    record Key(Setup setup, Optimizers method, double rate) {}

    static TrainingRun of(Key key, BooleanSupplier cancelled, Consumer<TrainingRun> progress) {
        Setup setup = key.setup();
        int last = Math.clamp(MOST_NUMBERS / setup.network().parameterCount(), 100, LONGEST);
        var run = new Run(
                new NetworkTraining(setup),
                new Settings(
                        key.method().at(key.rate()),
                        setup.network().parameters(),
                        0,
                        Math.min(key.method().batch(), setup.samples()),
                        nabla.math.optim.Direction.DESCEND));
        Run.Trajectory trajectory = run.trajectory();
        while (trajectory.lastStep() < last && !trajectory.ended() && !cancelled.getAsBoolean()) {
            trajectory = run.advance(Math.min(last, trajectory.lastStep() + PORTION), cancelled);
            progress.accept(new TrainingRun(key, trajectory, last));
        }
        return new TrainingRun(key, trajectory, last);
    }

    /// The last step that can be shown, once all is computed.
    public int end() {
        return trajectory.ended() ? trajectory.lastStep() : last;
    }

    /// The network and its data at a step.
    public Setup at(int step) {
        return key.setup().withNetwork(key.setup().network().withParameters(trajectory.parameters(step)));
    }
}
