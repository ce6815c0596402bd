package nabla.math.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.check.entry.EntryPair;
import nabla.math.check.side.RenamedEntry;
import nabla.math.check.side.Side;
import nabla.math.check.side.Sides;

/// Whether both sides of every entry are the same expression. Of entries that differ by the names of their parameters
/// alone one is brought to its normal form, and the others are charged what that took.
final class SameEntries {
    private static final long MOST_WORK = 4_000_000;

    private final Map<RenamedEntry, Long> prices = new HashMap<>();
    private final Sides sides;
    private final Budget whole;
    private final Budget budget;
    private final Checker checker;

    SameEntries(Sides sides, Budget whole) {
        this.sides = sides;
        this.whole = whole;
        this.budget = whole.part(MOST_WORK);
        this.checker = new Checker(sides, budget);
    }

    /// False where it takes too long, too.
    boolean all(List<EntryPair> pairs) {
        try {
            return pairs.stream().allMatch(this::same);
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return false;
        }
    }

    private boolean same(EntryPair pair) {
        Side left = sides.of(pair.left(), budget);
        Side right = sides.of(pair.right(), budget);
        var entry = RenamedEntry.of(left, right, sides.scope());
        Long price = prices.get(entry);
        if (price != null) {
            budget.spend(price);
            return true;
        }
        long spent = budget.spent();
        boolean same = checker.identical(left, right);
        prices.put(entry, budget.spent() - spent);
        return same; // one that is not ends it
    }
}
