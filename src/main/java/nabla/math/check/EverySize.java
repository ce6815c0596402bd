package nabla.math.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import nabla.math.Budget;
import nabla.math.check.entry.CountedSizes;
import nabla.math.check.entry.EntryPair;
import nabla.math.check.entry.EntryPairs;
import nabla.math.check.entry.EntrySearch;
import nabla.math.check.entry.SizeDraws;
import nabla.math.check.entry.SizeGrid;
import nabla.math.check.entry.SizedClaim;
import nabla.math.check.entry.SizesAsReals;
import nabla.math.check.side.Sides;
import nabla.math.check.verdict.Verdict;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// Tries a claim in which sizes stand as numbers at every length of these: `if(N = 4, 1, 0)` is 0 at all others. Both
/// sides are the same expression only where they were so at each.
final class EverySize {
    private static final int POINTS = 24;
    private static final long MOST_WORK = 40_000_000;
    /// What it takes to write an operation out, in operations.
    private static final int WRITING = 100;

    private static final long SEED = 20_261_130;

    private final SizedClaim claim;
    private final Budget whole;
    private final Budget budget;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Set<Map<String, Integer>> tried;
    private boolean complete;
    private boolean same;
    private int compared;
    private int exactly;
    private double worst;

    EverySize(SizedClaim claim, Budget budget) {
        this.claim = claim;
        this.whole = budget;
        this.budget = budget.part(MOST_WORK);
        this.tried = new HashSet<>(SizeDraws.of(claim.sizes()));
    }

    /// @param found at the sizes that were tried
    Verdict verdict(Verdict found) {
        List<Expr> sides = List.of(claim.left(), claim.right());
        Set<String> counted = CountedSizes.looselyOf(sides, claim.scope());
        if (counted.isEmpty()) {
            return found;
        }
        Set<String> numbers = CountedSizes.of(sides, claim.scope());
        boolean identical = found instanceof Verdict.Identical;
        same = identical && !numbers.isEmpty();
        Optional<Verdict> refuted = refuted(SizeGrid.of(claim.sizes(), counted));
        if (refuted.isPresent()) {
            return refuted.get();
        }
        boolean seen = !identical || numbers.isEmpty() || (same && complete);
        return seen || sameForReals(numbers) ? found : held();
    }

    private Optional<Verdict> refuted(SizeGrid grid) {
        complete = grid.complete();
        try {
            return grid.lengths().stream()
                    .filter(tried::add)
                    .map(this::at)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            complete = false;
            return Optional.empty();
        }
    }

    private Optional<Verdict> at(Map<String, Integer> lengths) {
        try {
            var names = new WrittenOut(claim.scope(), lengths, 0);
            if (!claim.isLong(names)) {
                return at(names);
            }
        } catch (IllegalArgumentException tooLong) {
            // not all lengths could be tried
        }
        complete = false;
        return Optional.empty();
    }

    private Optional<Verdict> at(WrittenOut names) {
        EntryPairs pairs = claim.pairs(names);
        complete &= pairs.complete();
        EntrySearch search = claim.search(pairs, names, budget);
        budget.spend(WRITING * search.cost());
        if (claim.relation().admits(0) && search.sameNodes()) {
            return Optional.empty();
        }
        if (names.scope().parameters().isEmpty() && !claim.relation().admits(0)) {
            return numbersAlone(pairs.list(), names);
        }
        Optional<Verdict> refuted = tried(search, 0);
        same = same && refuted.isEmpty() && new SameEntries(new Sides(names.scope()), budget).all(pairs.list());
        return refuted;
    }

    private Optional<Verdict> tried(EntrySearch search, int inMoreDigits) {
        Optional<Verdict.Refuted> refuted = search.counterexample(POINTS, inMoreDigits, random);
        compared += search.compared();
        exactly += search.exactly();
        worst = Math.max(worst, search.worst());
        return refuted.map(Verdict.class::cast);
    }

    /// Two numbers of a strict order may be equal, which is decided without rounding.
    private Optional<Verdict> numbersAlone(List<EntryPair> pairs, WrittenOut names) {
        var checker = new Checker(new Sides(names.scope()), budget);
        var link = new Line.Link.Related(claim.relation());
        for (EntryPair pair : pairs) {
            if (checker.verdict(pair.left(), link, pair.right()) instanceof Verdict.Refuted refuted) {
                return Optional.of(pair.refuted(refuted, link, names));
            }
        }
        return Optional.empty();
    }

    /// Whether both sides are the same expression whatever numbers the sizes are.
    private boolean sameForReals(Set<String> numbers) {
        Optional<SizedClaim> reals = SizesAsReals.of(claim, numbers);
        return reals.isPresent()
                && SizeDraws.of(claim.sizes()).stream().allMatch(lengths -> {
                    var names = new WrittenOut(reals.get().scope(), lengths, 0);
                    EntryPairs pairs = reals.get().pairs(names);
                    return pairs.complete() && new SameEntries(new Sides(names.scope()), whole).all(pairs.list());
                });
    }

    /// What can be said where not all lengths could be tried: at how many points of those tried the claim held.
    private Verdict held() {
        for (Map<String, Integer> lengths : SizeDraws.of(claim.sizes())) {
            Optional<Verdict> refuted = tried(claim.search(new WrittenOut(claim.scope(), lengths, 0), whole), 2);
            if (refuted.isPresent()) {
                return refuted.get();
            }
        }
        return compared == 0
                ? new Verdict.Undecided(Checker.NO_POINT)
                : new Verdict.Holds(compared, worst, Optional.empty(), exactly);
    }
}
