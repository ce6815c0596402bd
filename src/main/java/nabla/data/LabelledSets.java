package nabla.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.SeededRandom;

/// Data sets that are made up: points of the plane in classes that a line cannot tell apart, or just can.
///
/// The classes take turns, so that each has as many points as the others, or one more. The same seed, size, noise and
/// number of classes give the same points, bit for bit.
public enum LabelledSets {
    /// A disc, and rings around it
    CIRCLES("circles", "Circles", 2, 4),
    /// Arms of a spiral
    SPIRALS("spirals", "Spirals", 2, 4),
    /// Opposite quarters of the plane belong together
    XOR("xor", "XOR", 2, 2),
    /// Clouds around places on a circle
    CLUSTERS("clusters", "Clusters", 3, 6),
    /// Two half circles, one hooked into the other
    MOONS("moons", "Moons", 2, 2);

    /// Without noise no coordinate is farther from 0.
    public static final double REACH = 3;

    private static final double TURNS = 1.25;
    private static final double HUB = 0.08;
    private static final double SPREAD = 0.35;

    private final String key;
    private final String title;
    private final int usualClasses;
    private final int mostClasses;

    LabelledSets(String key, String title, int usualClasses, int mostClasses) {
        this.key = key;
        this.title = title;
        this.usualClasses = usualClasses;
        this.mostClasses = mostClasses;
    }

    /// The word for it in files.
    public String key() {
        return key;
    }

    /// Its name on screen.
    public String title() {
        return title;
    }

    public int usualClasses() {
        return usualClasses;
    }

    /// There are 2 to so many classes.
    public int mostClasses() {
        return mostClasses;
    }

    public static Optional<LabelledSets> ofKey(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /// All points for training; see [LabelledPoints#held].
    ///
    /// @param size  at least 2 for each class
    /// @param noise the standard deviation of what is added to each coordinate
    /// @throws IllegalArgumentException where a number is out of its range
    public LabelledPoints make(long seed, int size, double noise, int classes) {
        if (classes < 2 || classes > mostClasses || size < 2 * classes) {
            throw new IllegalArgumentException(
                    "%s have 2 to %d classes of two points or more, not %d of %d points together"
                            .formatted(title, mostClasses, classes, size));
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Noise is 0 or a positive number, not " + noise);
        }
        var random = new SeededRandom(seed);
        var x = new double[size];
        var y = new double[size];
        var labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % classes;
            double[] place = place(labels[i], classes, random);
            x[i] = place[0] + noise * random.nextGaussian();
            y[i] = place[1] + noise * random.nextGaussian();
        }
        List<String> names =
                IntStream.rangeClosed(1, classes).mapToObj(String::valueOf).toList();
        return new LabelledPoints(List.of("x1", "x2"), names, x, y, labels, new boolean[size]);
    }

    /// A point of a class without noise.
    private double[] place(int label, int classes, SeededRandom random) {
        return switch (this) {
            case CIRCLES -> { // a band as wide as the gaps between bands
                double band = REACH / (2 * classes - 1);
                yield polar(band * (2 * label + random.nextDouble()), random.nextDouble(0, 2 * Math.PI));
            }
            case SPIRALS -> {
                double along = random.nextDouble();
                yield polar(
                        REACH * (HUB + (1 - HUB) * along), 2 * Math.PI * (TURNS * along + (double) label / classes));
            }
            case XOR -> {
                double across = random.nextDouble(0.15, REACH);
                double up = random.nextDouble(0.15, REACH);
                int side = random.nextInt(2) == 0 ? 1 : -1;
                yield new double[] {side * across, (label == 0 ? side : -side) * up};
            }
            case CLUSTERS -> {
                double[] middle = polar(2, 2 * Math.PI * label / classes + Math.PI / 2);
                double[] beside = polar(
                        SPREAD * Math.sqrt(-2 * Math.log1p(-0.98 * random.nextDouble())),
                        random.nextDouble(0, 2 * Math.PI));
                yield new double[] {middle[0] + beside[0], middle[1] + beside[1]};
            }
            case MOONS -> {
                double angle = random.nextDouble(0, Math.PI);
                double way = label == 0 ? 1 : -1;
                yield new double[] {2 * way * Math.cos(angle) - way, way * (2 * Math.sin(angle) - 0.5)};
            }
        };
    }

    private static double[] polar(double radius, double angle) {
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }
}
