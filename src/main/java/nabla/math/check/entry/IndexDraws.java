package nabla.math.check.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.expr.scope.Declaration;

/// The values of the free indices of a claim.
final class IndexDraws {
    private IndexDraws() {}

    /// @param most how many there are at most
    static List<Map<String, Integer>> of(List<Declaration.Index> indices, Map<String, Integer> lengths, int most) {
        List<Map<String, Integer>> draws = List.of(Map.of());
        for (Declaration.Index index : indices) {
            var more = new ArrayList<Map<String, Integer>>();
            for (Map<String, Integer> draw : draws) {
                for (int value = 1; value <= index.reach().to().number(lengths) && more.size() < most; value++) {
                    var with = new LinkedHashMap<>(draw);
                    with.put(index.name(), value);
                    more.add(with);
                }
            }
            draws = more;
        }
        return draws;
    }
}
