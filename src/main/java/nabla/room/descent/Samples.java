package nabla.room.descent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nabla.math.nn.GaussianLoss;

/// The samples that are fitted, immutable: features by column, and one target each.
///
/// @param name     what they are called, such as a file's name
/// @param features the names of the columns, without a bias
/// @param target   the name of the target
/// @param x        `x[k][i]` is feature k of sample i; never to be changed
/// @param t        the targets; never to be changed
/// @param recipe   how they were generated; absent once they were edited, or where they came from a file
record Samples(String name, List<String> features, String target, double[][] x, double[] t, Optional<Recipe> recipe) {
    Samples {
        features = List.copyOf(features);
    }

    /// How samples are generated: the same recipe gives the same samples.
    record Recipe(Noise noise, long seed, int size) {}

    int size() {
        return t.length;
    }

    int dimensions() {
        return x.length;
    }

    /// The columns that are fitted: the features and, where wanted, a last column of ones.
    double[][] columns(boolean bias) {
        if (!bias) {
            return x;
        }
        double[][] columns = Arrays.copyOf(x, x.length + 1);
        columns[x.length] = new double[t.length];
        Arrays.fill(columns[x.length], 1);
        return columns;
    }

    GaussianLoss loss(boolean bias) {
        return new GaussianLoss(columns(bias), t);
    }

    /// The mean of each feature.
    double[] means() {
        return Arrays.stream(x)
                .mapToDouble(column -> Arrays.stream(column).average().orElse(0))
                .toArray();
    }

    /// Every so many samples, at most `most` of them.
    int[] thinned(int most) {
        int size = size();
        if (size <= most) {
            return IntStream.range(0, size).toArray();
        }
        return IntStream.range(0, most).map(i -> (int) ((long) i * size / most)).toArray();
    }

    /// The same columns with these samples alone.
    Samples only(int[] rows) {
        double[][] columns = new double[x.length][];
        for (int k = 0; k < x.length; k++) {
            columns[k] = pick(x[k], rows);
        }
        return new Samples(name, features, target, columns, pick(t, rows), recipe);
    }

    /// With one more sample at the end.
    Samples with(double[] features, double target) {
        double[][] columns = new double[x.length][];
        for (int k = 0; k < x.length; k++) {
            columns[k] = Arrays.copyOf(x[k], size() + 1);
            columns[k][size()] = features[k];
        }
        double[] targets = Arrays.copyOf(t, size() + 1);
        targets[size()] = target;
        return edited(columns, targets);
    }

    /// With sample `row` at another place in the picture of feature `k`.
    Samples moved(int row, int k, double feature, double target) {
        double[][] columns = x.clone();
        columns[k] = x[k].clone();
        columns[k][row] = feature;
        double[] targets = t.clone();
        targets[row] = target;
        return edited(columns, targets);
    }

    /// Without sample `row`.
    Samples without(int row) {
        int[] rest = IntStream.range(0, size()).filter(i -> i != row).toArray();
        Samples left = only(rest);
        return edited(left.x, left.t);
    }

    private Samples edited(double[][] columns, double[] targets) {
        return new Samples(name, features, this.target, columns, targets, Optional.empty());
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    static Samples generated(Recipe recipe) {
        RandomGenerator random = new java.util.Random(recipe.seed());
        int n = recipe.size();
        double[] x = new double[n];
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 4 * random.nextDouble() - 2;
            double g = random.nextGaussian();
            double width = switch (recipe.noise()) {
                case GROWING -> Math.hypot(1, 2 * x[i]);
                case CONSTANT -> 1.5;
                case OUTLIERS -> i % 12 == 0 ? 8 : 1;
                case CLUSTERS -> i % 2 == 0 ? 1 : 3;
                case BELOW_ONE -> 0.4;
            };
            t[i] = 1.5 * x[i] + width * g;
        }
        return new Samples(recipe.noise().title(), List.of("x"), "t", new double[][] {x}, t, Optional.of(recipe));
    }
}
