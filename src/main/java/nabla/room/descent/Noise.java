package nabla.room.descent;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the targets of generated samples scatter about their mean.
enum Noise {
    GROWING("growing", "Grows with |x|", "The true width is √(1 + (2x)²): the fit can find it."),
    CONSTANT("constant", "The same everywhere", "The true width is 1.5 everywhere; without a bias z is 0 at x = 0."),
    OUTLIERS("outliers", "A few far off", "One target in twelve is far off; the width has to make room for it."),
    CLUSTERS("clusters", "Two clusters", "Two clouds of samples, one narrow and one wide."),
    BELOW_ONE(
            "below 1",
            "Below the floor",
            "The true width is 0.4, but σ = √(1 + z²) cannot go below 1: the fit ends at v = 0 and σ = 1, the floor.");

    private final String word;
    private final String title;
    private final String remark;

    Noise(String word, String title, String remark) {
        this.word = word;
        this.title = title;
        this.remark = remark;
    }

    /// As a lesson file says it.
    String word() {
        return word;
    }

    /// As the menu says it.
    String title() {
        return title;
    }

    /// What one can see with it.
    String remark() {
        return remark;
    }

    static Optional<Noise> ofWord(String word) {
        return Arrays.stream(values()).filter(noise -> noise.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Noise::word).collect(Collectors.joining(", "));
    }
}
