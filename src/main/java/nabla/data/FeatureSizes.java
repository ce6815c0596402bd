package nabla.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.Numerals;

/// Whether features are of so different a size that one learning rate cannot serve them all.
///
/// @param large the name of the largest feature
/// @param small the name of the smallest one, or empty where the largest is so beside 1
/// @param times how many times the size
public record FeatureSizes(String large, String small, double times) {
    /// Curvatures then differ ten-thousandfold.
    private static final double FAR = 100;

    /// Absent where their sizes are much alike, and near enough to 1.
    ///
    /// @param largest the greatest absolute value of each feature; 0 for one that is always 0
    public static Optional<FeatureSizes> apart(List<String> names, double[] largest) {
        int[] some = IntStream.range(0, largest.length)
                .filter(k -> largest[k] > 0 && Double.isFinite(largest[k]))
                .toArray();
        if (some.length == 0) {
            return Optional.empty();
        }
        int high = some[0];
        int low = some[0];
        for (int k : some) {
            high = largest[k] > largest[high] ? k : high;
            low = largest[k] < largest[low] ? k : low;
        }
        double times = largest[high] / largest[low];
        if (times >= FAR) {
            return Optional.of(new FeatureSizes(names.get(high), names.get(low), times));
        }
        return largest[high] >= FAR
                ? Optional.of(new FeatureSizes(names.get(high), "", largest[high]))
                : Optional.empty();
    }

    public static Optional<FeatureSizes> apart(Dataset data) {
        return apart(
                data.features(),
                Arrays.stream(data.x())
                        .mapToDouble(column ->
                                Arrays.stream(column).map(Math::abs).max().orElse(0))
                        .toArray());
    }

    /// "the feature “price” is 3300 times as large as “size”: one rate cannot serve both".
    public String told() {
        String factor = Numerals.of(times, 2);
        return small.isEmpty()
                ? "the feature “%s” goes up to %s: a small step of its w and v is a large one of u and z"
                        .formatted(large, factor)
                : "the feature “%s” is %s times as large as “%s”: one rate cannot serve both"
                        .formatted(large, factor, small);
    }
}
