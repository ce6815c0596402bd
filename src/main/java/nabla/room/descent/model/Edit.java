package nabla.room.descent.model;

import java.util.Arrays;

/// A change of one sample. Where that sample is not there any more, or is the only one and to be removed, nothing
/// changes.
sealed interface Edit {

    /// The samples after it; of many this takes longer than a frame.
    Samples of(Samples samples);

    /// A sample more, at the end.
    record Add(double[] values, double t) implements Edit {
        @Override
        public Samples of(Samples samples) {
            return values.length == samples.dimensions() ? samples.with(values, t) : samples;
        }
    }

    /// Sample `row` at another place in the picture of a feature.
    record Move(int row, int feature, double x, double t) implements Edit {
        @Override
        public Samples of(Samples samples) {
            return row < samples.size() ? samples.moved(row, feature, x, t) : samples;
        }
    }

    /// Without sample `row`: a run needs a sample, so the last one stays.
    record Remove(int row) implements Edit {
        @Override
        public Samples of(Samples samples) {
            return row < samples.size() && samples.size() > 1 ? samples.without(row) : samples;
        }
    }

    /// Sample `row` of those that were there before it was removed: at its old place where nothing else has changed
    /// since, else at the end.
    record PutBack(Samples before, int row) implements Edit {
        @Override
        public Samples of(Samples samples) {
            if (samples.equals(before.without(row))) {
                return before;
            }
            double[] values =
                    Arrays.stream(before.x()).mapToDouble(column -> column[row]).toArray();
            return new Add(values, before.t()[row]).of(samples);
        }
    }
}
