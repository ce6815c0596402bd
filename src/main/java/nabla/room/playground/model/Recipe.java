package nabla.room.playground.model;

import nabla.data.LabelledPoints;
import nabla.data.LabelledSets;

/// From what points are made up.
///
/// @param noise the standard deviation of what is added to each coordinate
/// @param share how many of all are held back for the test, from 0 to less than 1
public record Recipe(LabelledSets kind, int classes, int size, double noise, double share, long seed) {
    public static final int MOST_POINTS = 2_000;

    public static Recipe of(LabelledSets kind) {
        return new Recipe(kind, kind.usualClasses(), 300, 0.1, 0.3, 1);
    }

    public LabelledPoints points() {
        return kind.make(seed, size, noise, classes).split(share, seed);
    }

    /// Another kind, with its usual number of classes.
    public Recipe with(LabelledSets other) {
        return new Recipe(other, other.usualClasses(), size, noise, share, seed);
    }

    public Recipe withClasses(int other) {
        return new Recipe(kind, other, size, noise, share, seed);
    }

    public Recipe withSize(int other) {
        return new Recipe(kind, classes, other, noise, share, seed);
    }

    public Recipe withNoise(double other) {
        return new Recipe(kind, classes, size, other, share, seed);
    }

    public Recipe withShare(double other) {
        return new Recipe(kind, classes, size, noise, other, seed);
    }

    public Recipe withSeed(long other) {
        return new Recipe(kind, classes, size, noise, share, other);
    }
}
