package nabla.room.playground.model;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nabla.math.nn.Network;
import nabla.math.nn.NetworkTraining;
import nabla.math.optim.Divergence;
import nabla.math.optim.Run;
import nabla.model.Race;

/// A run as far as it is computed: the network at each step, its loss on the points it learns from and on those that
/// are held back, both without the penalty.
///
/// The arrays are filled from `count` on by the job that computes; up to there they never change.
///
/// @param start    the network at step 0
/// @param loss     at each step
/// @param testLoss at each step; NaN where no point is held back
/// @param count    how many steps there are, the start being the first
/// @param done     whether no more will follow
public record ClassifierRun(
        TrainingSettings settings,
        Network start,
        Run.Trajectory trajectory,
        double[] loss,
        double[] testLoss,
        int count,
        boolean done)
        implements Race.Run<TrainingSettings> {
    public static final int STEPS = 1_500;

    /// So many steps are made between two reports.
    private static final int PORTION = 50;

    /// The start alone.
    static ClassifierRun begun(TrainingSettings settings) {
        return new Recorder(settings, 0).run(false);
    }

    static ClassifierRun of(TrainingSettings settings) {
        return of(settings, () -> false, run -> {});
    }

    /// @param progress told now and then how far it is, on this thread
    static ClassifierRun of(TrainingSettings settings, BooleanSupplier cancelled, Consumer<ClassifierRun> progress) {
        var recorder = new Recorder(settings, STEPS);
        while (recorder.record(cancelled) && !cancelled.getAsBoolean()) {
            progress.accept(recorder.run(false));
        }
        return recorder.run(true);
    }

    /// The last step there is.
    public int last() {
        return count - 1;
    }

    /// The last step there will be, unless the run ends before.
    public int end() {
        return done ? last() : STEPS;
    }

    public Network at(int step) {
        return start.withParameters(trajectory.parameters(step));
    }

    public Optional<Divergence> divergence() {
        return trajectory.divergence();
    }

    /// Writes both losses down, step by step.
    private static final class Recorder {
        private final TrainingSettings settings;
        private final Run run;
        private final Network start;
        private final Optional<NetworkTraining> bare;
        private final Optional<NetworkTraining> test;
        private final double[] loss;
        private final double[] testLoss;
        private int count;

        Recorder(TrainingSettings settings, int steps) {
            this.settings = settings;
            this.start = settings.network();
            this.run = new Run(new NetworkTraining(settings.setup()), settings.run());
            this.bare = settings.lambda() == 0
                    ? Optional.empty()
                    : Optional.of(new NetworkTraining(settings.setup(false, false)));
            this.test = settings.points().numbers(true).length == 0
                    ? Optional.empty()
                    : Optional.of(new NetworkTraining(settings.setup(true, false)));
            this.loss = new double[steps + 1];
            this.testLoss = new double[steps + 1];
            write();
        }

        /// Some steps more; false where none will follow.
        boolean record(BooleanSupplier cancelled) {
            run.advance(Math.min(loss.length - 1, count - 1 + PORTION), cancelled);
            write();
            return count < loss.length && !run.trajectory().ended();
        }

        ClassifierRun run(boolean done) {
            return new ClassifierRun(settings, start, run.trajectory(), loss, testLoss, count, done);
        }

        private void write() {
            Run.Trajectory trajectory = run.trajectory();
            for (; count <= trajectory.lastStep(); count++) {
                double[] parameters = trajectory.parameters(count);
                loss[count] = bare.map(it -> it.loss(parameters)).orElse(trajectory.loss(count));
                testLoss[count] = test.map(it -> it.loss(parameters)).orElse(Double.NaN);
            }
        }
    }
}
