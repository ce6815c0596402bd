package nabla.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nabla.math.SeededRandom;

/// Points of the plane, each of a class, some of them held back for a test. Immutable; every edit gives a new one.
///
/// The arrays are shared and never written to.
///
/// @param features the names of the two coordinates
/// @param classes  the names of the classes, at least two
/// @param labels   the class of each point, counted from 0
/// @param held     whether a point is for the test: no step of training looks at it
public record LabelledPoints(
        List<String> features, List<String> classes, double[] x, double[] y, int[] labels, boolean[] held) {
    /// @throws IllegalArgumentException where the lengths differ, or a label is of no class
    public LabelledPoints {
        features = List.copyOf(features);
        classes = List.copyOf(classes);
        int size = x.length;
        if (features.size() != 2 || classes.size() < 2) {
            throw new IllegalArgumentException("Points have two coordinates and at least two classes, not %d and %d"
                    .formatted(features.size(), classes.size()));
        }
        if (y.length != size || labels.length != size || held.length != size) {
            throw new IllegalArgumentException(
                    "%d and %d coordinates, %d labels, %d marks".formatted(size, y.length, labels.length, held.length));
        }
        for (int label : labels) {
            if (label < 0 || label >= classes.size()) {
                throw new IllegalArgumentException("There is no class %d among %d".formatted(label, classes.size()));
            }
        }
    }

    public int size() {
        return x.length;
    }

    /// The numbers of the points that are held back, or of those that are not.
    public int[] numbers(boolean test) {
        return IntStream.range(0, size()).filter(i -> held[i] == test).toArray();
    }

    /// How many points of a class there are.
    public int count(int label) {
        return (int) Arrays.stream(labels).filter(it -> it == label).count();
    }

    /// With about that share of every class held back, drawn from the seed; one of each class stays for training.
    ///
    /// @param share from 0 to less than 1
    public LabelledPoints split(double share, long seed) {
        var random = new SeededRandom(seed);
        var drawn = new boolean[size()];
        for (int label = 0; label < classes.size(); label++) {
            int wanted = label;
            int[] own =
                    IntStream.range(0, size()).filter(i -> labels[i] == wanted).toArray();
            int count = Math.min((int) Math.rint(share * own.length), own.length - 1);
            for (int k = 0; k < count; k++) { // Fisher and Yates, as far as it is needed
                int other = k + random.nextInt(own.length - k);
                int taken = own[other];
                own[other] = own[k];
                drawn[taken] = true;
            }
        }
        return new LabelledPoints(features, classes, x, y, labels, drawn);
    }

    /// With both coordinates brought to one size: each minus its mean, by its deviation. One that is the same
    /// everywhere only loses its mean.
    public LabelledPoints standardised() {
        return new LabelledPoints(
                features.stream().map("%s, standardised"::formatted).toList(),
                classes,
                standardised(x),
                standardised(y),
                labels,
                held);
    }

    private static double[] standardised(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(1);
        double unit = largest > 0 ? largest : 1; // so that no square overflows
        double mean = Arrays.stream(values).map(it -> it / unit).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(it -> Math.pow(it / unit - mean, 2))
                .average()
                .orElse(0);
        double deviation = variance > 1e-24 ? Math.sqrt(variance) : 1;
        return Arrays.stream(values).map(it -> (it / unit - mean) / deviation).toArray();
    }

    /// At most so many points, evenly from all of them.
    public LabelledPoints thinned(int most) {
        return size() <= most
                ? this
                : of(IntStream.range(0, most)
                        .map(i -> (int) ((long) i * size() / most))
                        .toArray());
    }

    /// With one more point for training, at the end.
    public LabelledPoints with(double atX, double atY, int label) {
        int n = size();
        double[] xs = Arrays.copyOf(x, n + 1);
        double[] ys = Arrays.copyOf(y, n + 1);
        int[] all = Arrays.copyOf(labels, n + 1);
        xs[n] = atX;
        ys[n] = atY;
        all[n] = label;
        return new LabelledPoints(features, classes, xs, ys, all, Arrays.copyOf(held, n + 1));
    }

    public LabelledPoints moved(int number, double toX, double toY) {
        double[] xs = x.clone();
        double[] ys = y.clone();
        xs[number] = toX;
        ys[number] = toY;
        return new LabelledPoints(features, classes, xs, ys, labels, held);
    }

    public LabelledPoints without(int number) {
        return of(IntStream.range(0, size()).filter(i -> i != number).toArray());
    }

    /// The points with these numbers.
    private LabelledPoints of(int[] numbers) {
        var marks = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            marks[i] = held[numbers[i]];
        }
        return new LabelledPoints(
                features,
                classes,
                Arrays.stream(numbers).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(numbers).mapToDouble(i -> y[i]).toArray(),
                Arrays.stream(numbers).map(i -> labels[i]).toArray(),
                marks);
    }

    /// Equal where every number is.
    @Override
    @SuppressWarnings("ReferenceEquality") // the same arrays need not be gone through
    public boolean equals(Object other) {
        return this == other
                || (other instanceof LabelledPoints that
                        && features.equals(that.features)
                        && classes.equals(that.classes)
                        && Arrays.equals(x, that.x)
                        && Arrays.equals(y, that.y)
                        && Arrays.equals(labels, that.labels)
                        && Arrays.equals(held, that.held));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "%d points in %d classes".formatted(size(), classes.size());
    }
}
