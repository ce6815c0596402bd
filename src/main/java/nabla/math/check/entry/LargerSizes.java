package nabla.math.check.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.verdict.Verdict;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.tree.Relation;

/// Tries a claim at few points with all sizes as large as they can be: what is true for vectors of up to three entries
/// need not be for more.
public final class LargerSizes {
    /// No longer than that where there are entries.
    private static final int LONGEST = 5;
    /// What is equal for so many entries and no more is a sum of products of as many: the sum of all products of six of
    /// them, written by powers, is 0 for five.
    private static final int EQUAL = 8;
    /// Where one side may be larger than the other also at special matrices of such sizes: |tr A| ≤ √N |A|.
    private static final List<Integer> LONGER = List.of(8, 12, 17);

    private static final int POINTS = 24;
    private static final long MOST_WORK = 10_000_000;
    private static final long SEED = 20_261_129;

    private final SizedClaim claim;
    private final Budget whole;
    private final Budget budget;

    public LargerSizes(SizedClaim claim, Budget budget) {
        this.claim = claim;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    public Optional<Verdict.Refuted> counterexample() {
        List<Map<String, Integer>> tried = SizeDraws.of(claim.sizes());
        boolean equal = claim.relation() == Relation.EQUAL;
        try {
            return Stream.concat(Stream.of(LONGEST), equal ? Stream.of(EQUAL) : LONGER.stream())
                    .map(this::lengths)
                    .distinct()
                    .filter(lengths -> !tried.contains(lengths))
                    .map(this::found)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    private Map<String, Integer> lengths(int wanted) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        claim.sizes().forEach(size -> lengths.put(size.name(), Math.clamp(wanted, size.from(), size.to())));
        return lengths;
    }

    private Optional<Verdict.Refuted> found(Map<String, Integer> lengths) {
        try {
            return at(new WrittenOut(claim.scope(), lengths, 0));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty(); // it was written out at the sizes on screen
        }
    }

    private Optional<Verdict.Refuted> at(WrittenOut names) {
        if (claim.isLong(names)) {
            return Optional.empty();
        }
        EntrySearch search = claim.search(names, budget);
        if (claim.relation().admits(0) && search.sameNodes()) {
            return Optional.empty();
        }
        var random = new SplittableRandom(SEED);
        boolean longer = claim.relation() != Relation.EQUAL
                && names.lengths().values().stream().anyMatch(length -> length > LONGEST)
                && !names.scope().parameters().isEmpty();
        return longer ? search.specialCounterexample(random) : search.counterexample(POINTS, 0, random);
    }
}
