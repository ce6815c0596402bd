package nabla.math.check.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nabla.math.expr.scope.Declaration;

/// The values of the free indices of a claim at some lengths.
final class IndexDraws {
    private static final long SEED = 20_261_201;

    private final List<Declaration.Index> indices;
    private final Map<String, Integer> lengths;

    IndexDraws(List<Declaration.Index> indices, Map<String, Integer> lengths) {
        this.indices = indices;
        this.lengths = lengths;
    }

    /// How many there are; of very many that they are.
    long count() {
        long count = 1;
        for (Declaration.Index index : indices) {
            count = Math.min(Integer.MAX_VALUE, count * Math.max(0, last(index)));
        }
        return count;
    }

    /// All of them where they are not more; else the first and the last of all indices, such where all are equal, and
    /// others by chance.
    List<Map<String, Integer>> some(int most) {
        long count = count();
        if (count <= most) {
            var all = new ArrayList<Map<String, Integer>>();
            for (int n = 0; n < count; n++) {
                all.add(nth(n));
            }
            return all;
        }
        Set<Map<String, Integer>> draws = new LinkedHashSet<>();
        draws.add(nth(0));
        draws.add(nth(count - 1));
        int longest = indices.stream().mapToInt(this::last).max().orElse(0);
        for (int value = 1; value <= longest && draws.size() < most / 2; value++) {
            Map<String, Integer> equal = new LinkedHashMap<>();
            for (Declaration.Index index : indices) {
                equal.put(index.name(), Math.min(value, last(index)));
            }
            draws.add(equal);
        }
        var random = new SplittableRandom(SEED);
        while (draws.size() < most) {
            Map<String, Integer> chance = new LinkedHashMap<>();
            indices.forEach(index -> chance.put(index.name(), random.nextInt(1, last(index) + 1)));
            draws.add(chance);
        }
        return new ArrayList<>(draws);
    }

    private int last(Declaration.Index index) {
        return index.reach().to().number(lengths);
    }

    /// The last index goes round first.
    private Map<String, Integer> nth(long n) {
        int[] values = new int[indices.size()];
        long rest = n;
        for (int i = values.length - 1; i >= 0; i--) {
            int length = last(indices.get(i));
            values[i] = (int) (rest % length) + 1;
            rest /= length;
        }
        Map<String, Integer> draw = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            draw.put(indices.get(i).name(), values[i]);
        }
        return draw;
    }
}
