package nabla.math.optim;

import java.util.Arrays;

/// All that a run depends on besides its data: with the same settings it repeats bit for bit.
///
/// @param optimizer how a gradient moves the parameters
/// @param start     the parameters at step 0; copied
/// @param seed      of the order in which mini-batches take the samples
/// @param batch     samples in a mini-batch; [#FULL] for all of them in every step
/// @param direction down the loss, or, the wrong sign, up it
public record Settings(Optimizer optimizer, double[] start, long seed, int batch, Direction direction) {
    /// Every step takes all samples.
    public static final int FULL = 0;

    public Settings {
        if (batch < 0) {
            throw new IllegalArgumentException("A mini-batch needs at least one sample, not " + batch);
        }
        start = start.clone();
    }

    /// Full batches, downhill.
    public static Settings of(Optimizer optimizer, double... start) {
        return new Settings(optimizer, start, 0, FULL, Direction.DESCEND);
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    public Settings withOptimizer(Optimizer other) {
        return new Settings(other, start, seed, batch, direction);
    }

    public Settings withStart(double... other) {
        return new Settings(optimizer, other, seed, batch, direction);
    }

    public Settings withSeed(long other) {
        return new Settings(optimizer, start, other, batch, direction);
    }

    public Settings withBatch(int other) {
        return new Settings(optimizer, start, seed, other, direction);
    }

    public Settings withDirection(Direction other) {
        return new Settings(optimizer, start, seed, batch, other);
    }

    /// The start is compared number by number.
    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that
                && optimizer.equals(that.optimizer)
                && Arrays.equals(start, that.start)
                && seed == that.seed
                && batch == that.batch
                && direction == that.direction;
    }

    @Override
    public int hashCode() {
        return 31 * optimizer.hashCode() + Arrays.hashCode(start);
    }
}
