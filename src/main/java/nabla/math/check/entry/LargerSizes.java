package nabla.math.check.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
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

    private static final int MOST_WITH_DERIVATIVES = 20;
    private static final int POINTS = 24;
    private static final long MOST_WORK = 10_000_000;
    private static final long SEED = 20_261_129;

    private final Scope scope;
    private final List<Declaration.SizeParameter> sizes;
    private final List<Declaration.Index> indices;
    private final boolean derivative;
    private final Budget whole;
    private final Budget budget;

    /// @param derivative whether a derivative stands somewhere
    public LargerSizes(
            Scope scope,
            List<Declaration.SizeParameter> sizes,
            List<Declaration.Index> indices,
            boolean derivative,
            Budget budget) {
        this.scope = scope;
        this.sizes = sizes;
        this.indices = indices;
        this.derivative = derivative;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
    }

    public Optional<Verdict.Refuted> counterexample(Expr left, Relation relation, Expr right) {
        List<Map<String, Integer>> tried = SizeDraws.of(sizes);
        try {
            return Stream.concat(Stream.of(LONGEST), relation == Relation.EQUAL ? Stream.of(EQUAL) : LONGER.stream())
                    .map(this::lengths)
                    .distinct()
                    .filter(lengths -> !tried.contains(lengths))
                    .map(lengths -> found(lengths, left, relation, right))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    private Map<String, Integer> lengths(int wanted) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        sizes.forEach(size -> lengths.put(size.name(), Math.clamp(wanted, size.from(), size.to())));
        return lengths;
    }

    private Optional<Verdict.Refuted> found(Map<String, Integer> lengths, Expr left, Relation relation, Expr right) {
        try {
            return at(lengths, left, relation, right);
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty(); // it was written out at the sizes on screen
        }
    }

    private Optional<Verdict.Refuted> at(Map<String, Integer> lengths, Expr left, Relation relation, Expr right) {
        var names = new WrittenOut(scope, lengths, 0);
        if (derivative && names.scope().parameters().size() > MOST_WITH_DERIVATIVES) {
            return Optional.empty();
        }
        List<EntryPair> pairs = EntryPair.all(indices, names, lengths, left, right);
        var search = new EntrySearch(names.scope(), relation, pairs, derivative, budget);
        if (relation.admits(0) && search.sameNodes()) {
            return Optional.empty();
        }
        var random = new SplittableRandom(SEED);
        boolean longer = relation != Relation.EQUAL
                && lengths.values().stream().anyMatch(length -> length > LONGEST)
                && !names.scope().parameters().isEmpty();
        Optional<Verdict.Refuted> found =
                longer ? search.specialCounterexample(random) : search.counterexample(POINTS, 0, random);
        return found.map(refuted -> {
            Witness.Entry at = refuted.witness().place().orElse(Witness.Entry.NUMBERS);
            return refuted.showing(new Witness.Entry(at.at(), lengths, names.functions(), at.numbers()));
        });
    }
}
