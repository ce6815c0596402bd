package nabla.math.check.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// The lengths at which a claim about vectors and matrices is tried: as the sliders stand, all as small as they can be,
/// and larger ones of which no two are equal, so that what is true for one size alone or for square matrices alone
/// fails.
public final class SizeDraws {
    /// So many lengths of sizes that are numbers are tried of what is no relation, none of them longer.
    private static final int MOST_LENGTHS = 12;

    private SizeDraws() {}

    /// The same, and where a size is a number in what is no relation, which is tried nowhere else, all it may be,
    /// as far as these are few.
    public static List<Map<String, Integer>> of(
            List<Declaration.SizeParameter> sizes, Line.Link link, List<Expr> sides, Scope scope) {
        List<Map<String, Integer>> draws = of(sizes);
        Set<String> counted = link instanceof Line.Link.Related ? Set.of() : CountedSizes.looselyOf(sides, scope);
        if (counted.isEmpty()) {
            return draws;
        }
        var all = new LinkedHashSet<>(draws);
        SizeGrid.of(sizes, counted).lengths().stream()
                .limit(MOST_LENGTHS)
                .filter(lengths -> lengths.values().stream().allMatch(length -> length <= MOST_LENGTHS))
                .forEach(all::add);
        return List.copyOf(all);
    }

    public static List<Map<String, Integer>> of(List<Declaration.SizeParameter> sizes) {
        Set<Map<String, Integer>> draws = new LinkedHashSet<>();
        Map<String, Integer> start = new LinkedHashMap<>();
        Map<String, Integer> least = new LinkedHashMap<>();
        for (Declaration.SizeParameter size : sizes) {
            start.put(size.name(), size.start());
            least.put(size.name(), size.from());
        }
        draws.add(start);
        draws.add(unequal(sizes));
        draws.add(unequal(sizes.reversed()));
        draws.add(least);
        return new ArrayList<>(draws);
    }

    /// 2, 3, 4, 2, ... where the size has it, else the nearest it has that no size before it was given.
    private static Map<String, Integer> unequal(List<Declaration.SizeParameter> sizes) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        int next = 2;
        for (Declaration.SizeParameter size : sizes) {
            int wanted = Math.clamp(next, size.from(), size.to());
            for (int other = size.from(); lengths.containsValue(wanted) && other <= size.to(); other++) {
                wanted = lengths.containsValue(other) ? wanted : other;
            }
            lengths.put(size.name(), wanted);
            next = next == 4 ? 2 : next + 1;
        }
        return lengths;
    }
}
