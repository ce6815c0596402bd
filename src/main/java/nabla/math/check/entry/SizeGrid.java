package nabla.math.check.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Limits;

/// All lengths that sizes can have together, the smallest first, as far as they are not too many.
///
/// @param complete whether there are no others
public record SizeGrid(List<Map<String, Integer>> lengths, boolean complete) {
    /// All pairs of two.
    private static final int MOST = Limits.SIZE * Limits.SIZE;

    /// @param varied those that take every length; the others are as in the second of the [SizeDraws], first come those
    ///               where one size is not
    public static SizeGrid of(List<Declaration.SizeParameter> sizes, Set<String> varied) {
        List<Map<String, Integer>> draws = SizeDraws.of(sizes);
        Map<String, Integer> usual = draws.get(Math.min(1, draws.size() - 1));
        Set<Map<String, Integer>> lengths = new LinkedHashSet<>();
        List<Map<String, Integer>> all = List.of(usual);
        boolean complete = true;
        for (Declaration.SizeParameter size : sizes) {
            if (!varied.contains(size.name())) {
                continue;
            }
            var more = new ArrayList<Map<String, Integer>>();
            for (int length = size.from(); length <= size.to(); length++) {
                lengths.add(with(usual, size.name(), length));
                for (Map<String, Integer> before : all) {
                    if (more.size() < MOST) {
                        more.add(with(before, size.name(), length));
                    } else {
                        complete = false;
                    }
                }
            }
            all = more;
        }
        all.stream().sorted(Comparator.comparingInt(SizeGrid::sum)).forEach(lengths::add);
        return new SizeGrid(List.copyOf(lengths), complete);
    }

    private static int sum(Map<String, Integer> lengths) {
        return lengths.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> with(Map<String, Integer> lengths, String name, int length) {
        var more = new LinkedHashMap<>(lengths);
        more.put(name, length);
        return more;
    }
}
