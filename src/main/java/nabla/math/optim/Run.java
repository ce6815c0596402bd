package nabla.math.optim;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The whole way of an optimizer over a loss: every step is computed once and kept.
///
/// Going back shows what was computed, bit for bit, and so does a second run with the same settings. One thread
/// computes (a second one would wait); [#trajectory] may be asked for on any.
public final class Run {
    /// The longest run: 14 MB with 16 parameters.
    public static final int LONGEST = 100_000;

    /// A row of what is kept is loss, gradient norm, parameters; a block holds that many rows.
    private static final int ROWS = 512;

    private static final int LOSS = 0;
    private static final int NORM = 1;
    private static final int PARAMETERS = 2;

    private final Settings settings;
    private final Trainer trainer;
    private final int width;
    private double[][] blocks = new double[4][];
    private volatile Trajectory trajectory;

    /// Computes step 0.
    ///
    /// @throws IllegalArgumentException where the start has not as many parameters as the objective
    public Run(Objective objective, Settings settings) {
        this.settings = settings;
        this.trainer = new Trainer(objective, settings);
        this.width = PARAMETERS + trainer.count();
        keep();
        this.trajectory = new Trajectory(blocks, width, 0, trainer.divergence());
    }

    public Settings settings() {
        return settings;
    }

    /// Computes on, up to the step asked for or the end of the run; what was computed before stays as it is.
    ///
    /// @param cancelled asked before every step; true ends the work with what there is then
    public synchronized Trajectory advance(int toStep, BooleanSupplier cancelled) {
        int target = Math.min(toStep, LONGEST);
        while (trainer.step() < target && !cancelled.getAsBoolean() && trainer.advance()) {
            keep();
        }
        trajectory = new Trajectory(blocks, width, trainer.step(), trainer.divergence());
        return trajectory;
    }

    public Trajectory advance(int toStep) {
        return advance(toStep, () -> false);
    }

    /// How far the loss rose above its start on a way that should lead down; it is looked into anew each time.
    public synchronized Optional<Growth> growth() {
        return trainer.growth();
    }

    /// What was computed so far.
    public Trajectory trajectory() {
        return trajectory;
    }

    private void keep() {
        int step = trainer.step();
        int block = step / ROWS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * block);
        }
        if (step % ROWS == 0) {
            blocks[block] = new double[ROWS * width];
        }
        double[] rows = blocks[block];
        int at = step % ROWS * width;
        rows[at + LOSS] = trainer.loss();
        rows[at + NORM] = trainer.gradientNorm();
        for (int k = 0; k < trainer.count(); k++) {
            rows[at + PARAMETERS + k] = trainer.parameter(k);
        }
    }

    /// What a run had computed at one moment: immutable, and cheap, since the numbers are shared with the run.
    public static final class Trajectory {
        private final double[][] blocks;
        private final int width;
        private final int last;
        private final Optional<Divergence> divergence;

        private Trajectory(double[][] blocks, int width, int last, Optional<Divergence> divergence) {
            this.blocks = blocks;
            this.width = width;
            this.last = last;
            this.divergence = divergence;
        }

        /// The last step there is, from 0; the last finite one where the run diverged.
        public int lastStep() {
            return last;
        }

        /// How many parameters there are.
        public int parameters() {
            return width - PARAMETERS;
        }

        /// The mean loss over all samples at a step.
        public double loss(int step) {
            return at(step, LOSS);
        }

        /// The length of the gradient over all samples at a step.
        public double gradientNorm(int step) {
            return at(step, NORM);
        }

        /// Parameter `k` at a step.
        public double parameter(int step, int k) {
            return at(step, PARAMETERS + k);
        }

        /// All parameters at a step, a fresh array.
        public double[] parameters(int step) {
            int from = row(step) + PARAMETERS;
            return Arrays.copyOfRange(blocks[step / ROWS], from, from + parameters());
        }

        /// Why the run goes no further; empty where it may.
        public Optional<Divergence> divergence() {
            return divergence;
        }

        /// Whether no step will follow.
        public boolean ended() {
            return divergence.isPresent() || last == LONGEST;
        }

        private double at(int step, int column) {
            return blocks[step / ROWS][row(step) + column];
        }

        private int row(int step) {
            if (step < 0 || step > last) {
                throw new IndexOutOfBoundsException("There is no step %d among 0..%d".formatted(step, last));
            }
            return step % ROWS * width;
        }
    }
}
