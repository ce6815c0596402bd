package nabla.room.descent.model;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nabla.math.optim.Divergence;
import nabla.math.optim.Growth;
import nabla.math.optim.Run;
import nabla.model.Race;

/// A run as far as it is computed: all parameters and the loss −J at each step. What is shown is what was computed,
/// forwards or backwards.
///
/// The arrays are filled from `count` on by the job that computes; up to there they never change.
///
/// @param path       `path[k][step]` is parameter k
/// @param loss       −J at each step
/// @param count      how many steps there are, the start being the first
/// @param done       whether no more will follow
/// @param divergence why it ends early
/// @param growth     how far the loss rose where it should fall; known when the run is done
public record DescentRun(
        RunSettings settings,
        double[][] path,
        double[] loss,
        int count,
        boolean done,
        Optional<Divergence> divergence,
        Optional<Growth> growth)
        implements Race.Run<RunSettings> {

    /// About so many samples are looked at between two reports.
    private static final int PORTION = 4_000_000;

    /// The start alone, before anything is computed: the loss there is not known yet.
    static DescentRun begun(RunSettings settings) {
        double[] start = settings.startValues();
        double[][] path = new double[start.length][1];
        for (int k = 0; k < start.length; k++) {
            path[k][0] = start[k];
        }
        return new DescentRun(settings, path, new double[] {Double.NaN}, 1, false, Optional.empty(), Optional.empty());
    }

    static DescentRun of(RunSettings settings) {
        return of(settings, () -> false, course -> {});
    }

    /// @param progress told now and then how far it is, on this thread
    static DescentRun of(RunSettings settings, BooleanSupplier cancelled, Consumer<DescentRun> progress) {
        var recorder = new Recorder(settings);
        int portion = Math.clamp(PORTION / settings.samples().size(), 1, settings.steps());
        while (recorder.record(portion, cancelled) && !cancelled.getAsBoolean()) {
            progress.accept(recorder.course(false));
        }
        return recorder.course(true);
    }

    /// Whether nothing is computed yet.
    public boolean isAwaited() {
        return count == 1 && !done;
    }

    /// The last step there is.
    public int last() {
        return count - 1;
    }

    /// w, then v, at a step.
    public double[] at(int step) {
        double[] parameters = new double[path.length];
        for (int k = 0; k < path.length; k++) {
            parameters[k] = path[k][step];
        }
        return parameters;
    }

    /// Writes a run down by parameter, as pictures need it.
    private static final class Recorder {
        private final RunSettings settings;
        private final Run run;
        private final double[][] path;
        private final double[] loss;
        private int count;

        Recorder(RunSettings settings) {
            this.settings = settings;
            this.run = new Run(settings.samples().loss(settings.bias()), settings.settings());
            this.path = new double[settings.parameters()][settings.steps() + 1];
            this.loss = new double[settings.steps() + 1];
            write(run.trajectory());
        }

        /// Some steps more; false where none will follow.
        boolean record(int steps, BooleanSupplier cancelled) {
            int target = Math.min(settings.steps(), count - 1 + steps);
            write(run.advance(target, cancelled));
            return count <= settings.steps() && !run.trajectory().ended();
        }

        DescentRun course(boolean done) {
            return new DescentRun(
                    settings,
                    path,
                    loss,
                    count,
                    done,
                    run.trajectory().divergence(),
                    done ? run.growth() : Optional.empty());
        }

        private void write(Run.Trajectory trajectory) {
            for (; count <= trajectory.lastStep(); count++) {
                for (int k = 0; k < path.length; k++) {
                    path[k][count] = trajectory.parameter(count, k);
                }
                loss[count] = trajectory.loss(count);
            }
        }
    }
}
