package nabla.room.descent.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nabla.data.Dataset;

/// What is known of samples at a glance. It is found when they are made, which for many is in the background, so that
/// drawing cannot look at all of them.
///
/// @param rows  those that have a dot
/// @param means of all samples, feature by feature
/// @param x     from where to where each feature goes
/// @param t     the same of the targets
public record Overview(int[] rows, double[] means, List<Span> x, Span t) {
    private static final int MOST_DOTS = 2_000;

    public Overview {
        x = List.copyOf(x);
    }

    static Overview of(Dataset data) {
        int size = data.samples();
        double[] means = new double[data.dimensions()];
        var spans = new ArrayList<Span>();
        for (int k = 0; k < means.length; k++) {
            double[] column = data.x()[k];
            means[k] = Arrays.stream(column).average().orElse(0);
            spans.add(Span.of(column, size));
        }
        return new Overview(thinned(size, MOST_DOTS), means, spans, Span.of(data.t(), size));
    }

    /// Every so many of `size` rows, at most `most` of them.
    static int[] thinned(int size, int most) {
        return size <= most
                ? IntStream.range(0, size).toArray()
                : IntStream.range(0, most)
                        .map(i -> (int) ((long) i * size / most))
                        .toArray();
    }
}
