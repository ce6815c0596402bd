package nabla.room.playground.model;

import java.util.Arrays;
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
/// @param way      where it goes on
/// @param loss     at each step
/// @param testLoss at each step; NaN where no point is held back
/// @param count    how many steps there are, the start being the first
/// @param wanted   how many are wanted after the start
public record ClassifierRun(
        TrainingSettings settings,
        Network start,
        Run way,
        Run.Trajectory trajectory,
        double[] loss,
        double[] testLoss,
        int count,
        int wanted)
        implements Race.Run<TrainingSettings> {
    /// So many are made at first, and each time that it is to go on.
    public static final int STEPS = 1_500;

    /// No run is longer.
    public static final int LONGEST = 20 * STEPS;

    /// All steps of a run hold no more numbers: 48 MB.
    private static final int MOST_NUMBERS = 6_000_000;

    /// So many steps are made between two reports.
    private static final int PORTION = 50;

    /// The start alone.
    static ClassifierRun begun(TrainingSettings settings) {
        Network start = settings.network();
        var way = new Run(new NetworkTraining(settings.setup()), settings.run());
        var none = new double[0];
        return new Recorder(new ClassifierRun(settings, start, way, way.trajectory(), none, none, 0, 0)).run(STEPS);
    }

    static ClassifierRun of(TrainingSettings settings) {
        return begun(settings).further(() -> false, run -> {});
    }

    /// How long a run can be: the larger the network, the shorter.
    public static int longest(TrainingSettings settings) {
        int most = MOST_NUMBERS / (settings.parameters() + 4);
        return Math.clamp(most - most % STEPS, STEPS, LONGEST);
    }

    /// The same run, of which so many steps are wanted: it is cut there, or goes on.
    ClassifierRun upTo(int steps) {
        int there = Math.min(count, steps + 1);
        return steps == wanted && there == count
                ? this
                : new ClassifierRun(settings, start, way, trajectory, loss, testLoss, there, steps);
    }

    /// All that is wanted of it.
    ///
    /// @param progress told now and then how far it is, on this thread
    ClassifierRun further(BooleanSupplier cancelled, Consumer<ClassifierRun> progress) {
        var recorder = new Recorder(this);
        while (recorder.record(cancelled) && !cancelled.getAsBoolean()) {
            progress.accept(recorder.run(wanted));
        }
        return recorder.run(wanted);
    }

    /// Whether no more will follow.
    public boolean done() {
        return last() >= wanted || (last() == trajectory.lastStep() && trajectory.ended());
    }

    /// The last step there is.
    public int last() {
        return count - 1;
    }

    /// The last step there will be, unless the run ends before.
    public int end() {
        return done() ? last() : wanted;
    }

    public Network at(int step) {
        return start.withParameters(trajectory.parameters(step));
    }

    public Optional<Divergence> divergence() {
        return last() == trajectory.lastStep() ? trajectory.divergence() : Optional.empty();
    }

    /// Writes both losses down, step by step.
    private static final class Recorder {
        private final ClassifierRun begun;
        private final Optional<NetworkTraining> bare;
        private final Optional<NetworkTraining> test;
        private final double[] loss;
        private final double[] testLoss;
        private int count;

        Recorder(ClassifierRun begun) {
            TrainingSettings settings = begun.settings();
            this.begun = begun;
            this.bare = settings.lambda() == 0
                    ? Optional.empty()
                    : Optional.of(new NetworkTraining(settings.setup(false, false)));
            this.test = settings.points().numbers(true).length == 0
                    ? Optional.empty()
                    : Optional.of(new NetworkTraining(settings.setup(true, false)));
            this.count = begun.count();
            this.loss = Arrays.copyOf(begun.loss(), Math.max(count, begun.wanted() + 1));
            this.testLoss = Arrays.copyOf(begun.testLoss(), loss.length);
            write();
        }

        /// Some steps more; false where none will follow.
        boolean record(BooleanSupplier cancelled) {
            begun.way().advance(Math.min(loss.length - 1, count - 1 + PORTION), cancelled);
            write();
            return count < loss.length && !begun.way().trajectory().ended();
        }

        ClassifierRun run(int wanted) {
            return new ClassifierRun(
                    begun.settings(),
                    begun.start(),
                    begun.way(),
                    begun.way().trajectory(),
                    loss,
                    testLoss,
                    count,
                    wanted);
        }

        private void write() {
            Run.Trajectory trajectory = begun.way().trajectory();
            for (; count <= trajectory.lastStep() && count < loss.length; count++) {
                double[] parameters = trajectory.parameters(count);
                loss[count] = bare.map(it -> it.loss(parameters)).orElse(trajectory.loss(count));
                testLoss[count] = test.map(it -> it.loss(parameters)).orElse(Double.NaN);
            }
        }
    }
}
