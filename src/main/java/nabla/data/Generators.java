package nabla.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.math.SeededRandom;

/// Data sets that are made up: one feature x, a line, and noise of five kinds around it.
///
/// The same seed and size give the same samples, bit for bit.
public enum Generators {
    /// The width the lesson looks for: v = 2 fits it exactly.
    GROWING("growing", "Noise growing with |x|"),
    CONSTANT("constant", "Constant noise"),
    OUTLIERS("outliers", "Outliers"),
    CLUSTERS("clusters", "Two clusters"),
    /// σ = √(1 + z²) cannot be less than 1: the fit ends at v = 0.
    BELOW_ONE("below-one", "Noise below 1");

    /// The slope of the line.
    public static final double SLOPE = 1.5;

    private static final double REACH = 2;

    private final String key;
    private final String title;

    Generators(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /// The word for it in files.
    public String key() {
        return key;
    }

    /// Its name on screen.
    public String title() {
        return title;
    }

    public static Optional<Generators> ofKey(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /// @param size at least 1
    public Dataset make(long seed, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A data set needs at least one sample, not " + size);
        }
        var random = new SeededRandom(seed);
        var x = new double[size];
        var t = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = this == CLUSTERS
                    ? (i % 2 == 0 ? -1.2 : 1.2) + 0.25 * random.nextGaussian()
                    : random.nextDouble(-REACH, REACH);
            t[i] = SLOPE * x[i] + deviation(x[i], i) * random.nextGaussian();
        }
        return new Dataset(List.of("x"), new double[][] {x}, "t", t);
    }

    /// The standard deviation of sample i.
    private double deviation(double x, int i) {
        return switch (this) {
            case GROWING -> Math.sqrt(1 + 4 * x * x);
            case CONSTANT -> 1.5;
            case OUTLIERS -> i % 12 == 0 ? 8 : 1;
            case CLUSTERS -> i % 2 == 0 ? 1 : 3;
            case BELOW_ONE -> 0.4;
        };
    }
}
