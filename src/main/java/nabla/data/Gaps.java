package nabla.data;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// How many rows of a table have no number in which columns: so that the rows that would be left out are counted for
/// any choice of columns.
final class Gaps {
    /// More sorts of rows are not told apart.
    private static final int MOST_SORTS = 50_000;

    private final Map<BitSet, Integer> counts = new HashMap<>();
    private boolean complete = true;

    /// @param missing the columns without a number in one row; not kept
    void add(BitSet missing) {
        Integer before = counts.get(missing);
        if (before != null) {
            counts.put(missing, before + 1);
        } else if (counts.size() < MOST_SORTS) {
            counts.put((BitSet) missing.clone(), 1);
        } else {
            complete = false;
        }
    }

    /// Rows without a number in one of these columns at least.
    int rows(int... columns) {
        var chosen = new BitSet();
        for (int column : columns) {
            chosen.set(column);
        }
        int rows = 0;
        for (var sort : counts.entrySet()) {
            rows += sort.getKey().intersects(chosen) ? sort.getValue() : 0;
        }
        return rows;
    }

    /// False where there may be more of them.
    boolean isComplete() {
        return complete;
    }
}
