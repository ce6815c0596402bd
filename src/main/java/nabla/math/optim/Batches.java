package nabla.math.optim;

import nabla.math.SeededRandom;

/// The mini-batches of a run: every epoch goes once through all samples, in an order shuffled anew.
///
/// The last batch of an epoch is smaller where the samples do not divide evenly.
final class Batches {
    private final int[] rows;
    private final int size;
    private final SeededRandom random;
    private int from;
    private int to;

    Batches(int samples, int size, long seed) {
        this.rows = new int[samples];
        for (int i = 0; i < samples; i++) {
            rows[i] = i;
        }
        this.size = size;
        this.random = new SeededRandom(seed);
    }

    void next() {
        if (to == 0 || to == rows.length) {
            shuffle();
            to = 0;
        }
        from = to;
        to = Math.min(rows.length, from + size);
    }

    /// The present batch is `rows()[from()]`..`rows()[to() - 1]`.
    int[] rows() {
        return rows;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// Fisher and Yates: every order equally likely.
    private void shuffle() {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
    }
}
