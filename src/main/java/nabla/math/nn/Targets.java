package nabla.math.nn;

import java.util.List;

/// What the network should say for each sample.
public sealed interface Targets {

    /// How many samples these are for.
    int samples();

    /// One class for each sample, counted from 0.
    record Labels(List<Integer> classes) implements Targets {
        public Labels {
            classes = List.copyOf(classes);
        }

        @Override
        public int samples() {
            return classes.size();
        }

        /// Δ: one row a sample, 1 in the column of its class.
        public Matrix oneHot(int count) {
            return Matrix.filled(classes.size(), count, (i, j) -> classes.get(i) == j ? 1 : 0);
        }
    }

    /// One row of numbers for each sample.
    record Values(Matrix matrix) implements Targets {
        @Override
        public int samples() {
            return matrix.rows();
        }
    }
}
