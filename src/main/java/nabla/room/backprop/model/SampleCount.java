package nabla.room.backprop.model;

import java.util.stream.IntStream;
import nabla.math.nn.Matrix;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;

/// Fewer or more samples of a setup.
final class SampleCount {
    private SampleCount() {}

    /// One sample alone: N is 1.
    static Setup only(Setup setup, int sample) {
        Targets targets = switch (setup.targets()) {
            case Targets.Labels labels -> new Targets.Labels(labels.classes().subList(sample, sample + 1));
            case Targets.Values values -> new Targets.Values(values.matrix().rowAt(sample));
        };
        return new Setup(setup.network(), setup.inputs().rowAt(sample), targets, setup.loss(), setup.conventions());
    }

    /// As many rows as `drawn` has: those there are, and more from `drawn`.
    static Matrix inputs(Setup setup, Setup drawn) {
        return rows(setup.inputs(), drawn.inputs());
    }

    static Targets targets(Setup setup, Setup drawn) {
        if (setup.targets() instanceof Targets.Labels(var classes)
                && drawn.targets() instanceof Targets.Labels(var more)) {
            return new Targets.Labels(IntStream.range(0, more.size())
                    .mapToObj(i -> i < classes.size() ? classes.get(i) : more.get(i))
                    .toList());
        }
        if (setup.targets() instanceof Targets.Values(var values)
                && drawn.targets() instanceof Targets.Values(var more)) {
            return new Targets.Values(rows(values, more));
        }
        return drawn.targets();
    }

    private static Matrix rows(Matrix kept, Matrix drawn) {
        return Matrix.filled(drawn.rows(), drawn.columns(), (i, j) -> i < kept.rows() ? kept.at(i, j) : drawn.at(i, j));
    }
}
