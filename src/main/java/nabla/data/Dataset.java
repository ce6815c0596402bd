package nabla.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nabla.math.nn.GaussianLoss;

/// Samples to fit: features by column, and a target each. Immutable; every edit gives a new one.
///
/// The arrays are shared, since there may be a million samples: they are never written to.
///
/// @param features the names of the feature columns, all different
/// @param x        `x[k][i]` is feature k of sample i
/// @param target   the name of the target
/// @param t        the targets
public record Dataset(List<String> features, double[][] x, String target, double[] t) {
    /// The name of the column of ones.
    public static final String BIAS = "bias";

    /// @throws IllegalArgumentException where there is no feature or sample, the lengths differ or a name comes twice
    public Dataset {
        features = List.copyOf(features);
        if (features.isEmpty() || features.size() != x.length || t.length == 0) {
            throw new IllegalArgumentException("A data set needs a sample, a feature, and a name for each feature");
        }
        if (new HashSet<>(features).size() != features.size()) {
            throw new IllegalArgumentException("Two features have the same name: " + String.join(", ", features));
        }
        for (double[] column : x) {
            if (column.length != t.length) {
                throw new IllegalArgumentException(
                        "A feature has %d values where there are %d targets".formatted(column.length, t.length));
            }
        }
    }

    /// How many samples there are.
    public int samples() {
        return t.length;
    }

    /// How many features there are, the bias among them.
    public int dimensions() {
        return x.length;
    }

    public GaussianLoss loss() {
        return new GaussianLoss(x, t);
    }

    /// Whether the last column is the one of ones.
    public boolean hasBias() {
        return features.getLast().equals(BIAS) && Arrays.stream(x[x.length - 1]).allMatch(value -> value == 1);
    }

    /// With a last column of ones, so that the mean line and the width need not go through the origin.
    ///
    /// @throws IllegalArgumentException where another column has that name
    public Dataset withBias() {
        if (hasBias()) {
            return this;
        }
        double[][] columns = Arrays.copyOf(x, x.length + 1);
        columns[x.length] = new double[t.length];
        Arrays.fill(columns[x.length], 1);
        String[] names = Arrays.copyOf(features.toArray(new String[0]), x.length + 1);
        names[x.length] = BIAS;
        return new Dataset(List.of(names), columns, target, t);
    }

    /// With one more sample at the end.
    ///
    /// @param values one for each feature
    public Dataset with(double[] values, double targetValue) {
        int n = t.length;
        var columns = new double[x.length][];
        for (int k = 0; k < x.length; k++) {
            columns[k] = Arrays.copyOf(x[k], n + 1);
            columns[k][n] = values[k];
        }
        double[] targets = Arrays.copyOf(t, n + 1);
        targets[n] = targetValue;
        return new Dataset(features, columns, target, targets);
    }

    /// With sample `row` moved in the picture of feature `k`.
    public Dataset moved(int row, int k, double value, double targetValue) {
        double[][] columns = x.clone();
        columns[k] = with(x[k], row, value);
        return new Dataset(features, columns, target, with(t, row, targetValue));
    }

    /// The same array where nothing changes: a sample is often moved up and down alone.
    private static double[] with(double[] values, int row, double value) {
        if (values[row] == value) {
            return values;
        }
        double[] changed = values.clone();
        changed[row] = value;
        return changed;
    }

    /// Without sample `row`.
    ///
    /// @throws IllegalArgumentException where it is the only one
    public Dataset without(int row) {
        var columns = new double[x.length][];
        for (int k = 0; k < x.length; k++) {
            columns[k] = without(x[k], row);
        }
        return new Dataset(features, columns, target, without(t, row));
    }

    private static double[] without(double[] values, int row) {
        double[] rest = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, row + 1, rest, row, rest.length - row);
        return rest;
    }

    /// Equal where every number is.
    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset that
                && features.equals(that.features)
                && target.equals(that.target)
                && Arrays.equals(t, that.t)
                && Arrays.deepEquals(x, that.x);
    }

    @Override
    public int hashCode() {
        return 31 * features.hashCode() + Arrays.hashCode(t);
    }

    @Override
    public String toString() {
        return "%d samples of %s, target %s".formatted(t.length, String.join(", ", features), target);
    }
}
