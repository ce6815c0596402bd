package nabla.math.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import nabla.math.Budget;
import nabla.math.check.entry.CountedSizes;
import nabla.math.check.entry.EntryPair;
import nabla.math.check.entry.EntrySearch;
import nabla.math.check.entry.SizeDraws;
import nabla.math.check.entry.SizeGrid;
import nabla.math.check.entry.SizesAsReals;
import nabla.math.check.side.Sides;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// Tries a claim in which sizes stand as numbers at every length of these: `if(N = 4, 1, 0)` is 0 at all others. Both
/// sides are the same expression only where they were so at each.
final class EverySize {
    private static final int POINTS = 24;
    private static final int MOST_WITH_DERIVATIVES = 20;
    private static final long MOST_WORK = 40_000_000;
    /// What it takes to write an operation out, in operations.
    private static final int WRITING = 100;

    private static final long SEED = 20_261_130;

    private final Scope scope;
    private final List<Declaration.SizeParameter> sizes;
    private final List<Declaration.Index> indices;
    private final boolean derivative;
    private final Budget whole;
    private final Budget budget;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private boolean same;
    private int compared;
    private double worst;

    /// @param derivative whether a derivative stands somewhere
    EverySize(
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

    /// @param found at the sizes that were tried
    Verdict verdict(Expr left, Relation relation, Expr right, Verdict found) {
        Set<String> counted = CountedSizes.looselyOf(List.of(left, right), scope);
        if (counted.isEmpty()) {
            return found;
        }
        Set<String> numbers = CountedSizes.of(List.of(left, right), scope);
        same = found instanceof Verdict.Identical && !numbers.isEmpty();
        SizeGrid grid = SizeGrid.of(sizes, counted);
        boolean complete = grid.complete();
        var tried = new HashSet<>(SizeDraws.of(sizes));
        try {
            for (Map<String, Integer> lengths : grid.lengths()) {
                if (!tried.add(lengths)) {
                    continue;
                }
                Optional<Verdict> refuted;
                try {
                    var names = new WrittenOut(scope, lengths, 0);
                    if (derivative && names.scope().parameters().size() > MOST_WITH_DERIVATIVES) {
                        complete = false;
                        continue;
                    }
                    refuted = at(lengths, names, left, relation, right);
                } catch (IllegalArgumentException tooLong) {
                    complete = false;
                    continue;
                }
                if (refuted.isPresent()) {
                    return refuted.get();
                }
            }
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            complete = false;
        }
        boolean seen = !(found instanceof Verdict.Identical) || numbers.isEmpty() || (same && complete);
        return seen || sameForReals(left, right, numbers) ? found : held(left, relation, right);
    }

    /// Whether both sides are the same expression whatever numbers the sizes are.
    private boolean sameForReals(Expr left, Expr right, Set<String> numbers) {
        Optional<SizesAsReals> claim = SizesAsReals.of(left, right, scope, numbers);
        return claim.isPresent()
                && SizeDraws.of(sizes).stream().allMatch(lengths -> {
                    var names = new WrittenOut(claim.get().scope(), lengths, 0);
                    List<EntryPair> pairs = EntryPair.all(
                            indices,
                            names,
                            lengths,
                            claim.get().left(),
                            claim.get().right());
                    return new SameEntries(new Sides(names.scope()), whole).all(pairs);
                });
    }

    private Optional<Verdict> at(
            Map<String, Integer> lengths, WrittenOut names, Expr left, Relation relation, Expr right) {
        List<EntryPair> pairs = EntryPair.all(indices, names, lengths, left, right);
        var search = new EntrySearch(names.scope(), relation, pairs, derivative, budget);
        budget.spend(WRITING * search.cost());
        if (relation.admits(0) && search.sameNodes()) {
            return Optional.empty();
        }
        if (names.scope().parameters().isEmpty() && !relation.admits(0)) {
            return counted(pairs, new Line.Link.Related(relation), names, lengths);
        }
        Optional<Verdict.Refuted> refuted = search.counterexample(POINTS, 0, random);
        compared += search.compared();
        worst = Math.max(worst, search.worst());
        if (refuted.isPresent()) {
            Witness.Entry at = refuted.get().witness().place().orElse(Witness.Entry.NUMBERS);
            var place = new Witness.Entry(at.at(), lengths, names.functions(), at.numbers());
            return Optional.of(refuted.get().showing(place));
        }
        same = same && new SameEntries(new Sides(names.scope()), budget).all(pairs);
        return Optional.empty();
    }

    /// Two numbers of a strict order may be equal, which is decided without rounding.
    private Optional<Verdict> counted(
            List<EntryPair> pairs, Line.Link link, WrittenOut names, Map<String, Integer> lengths) {
        var sides = new Sides(names.scope());
        for (EntryPair pair : pairs) {
            Verdict verdict = new Checker(sides, budget).verdict(pair.left(), link, pair.right());
            if (verdict instanceof Verdict.Refuted refuted) {
                var numbers = ShapedChecker.numbers(pair, refuted.witness(), link, names.scope());
                var place = new Witness.Entry(pair.place(), lengths, names.functions(), Optional.of(numbers));
                return Optional.of(refuted.showing(refuted.witness().at(place)));
            }
        }
        return Optional.empty();
    }

    /// What can be said where not all lengths could be tried: at how many points of those tried the claim held.
    private Verdict held(Expr left, Relation relation, Expr right) {
        var exactly = new ArrayList<Integer>();
        for (Map<String, Integer> lengths : SizeDraws.of(sizes)) {
            var names = new WrittenOut(scope, lengths, 0);
            List<EntryPair> pairs = EntryPair.all(indices, names, lengths, left, right);
            var search = new EntrySearch(names.scope(), relation, pairs, derivative, whole);
            Optional<Verdict.Refuted> refuted = search.counterexample(POINTS, 2, random);
            if (refuted.isPresent()) {
                return refuted.get();
            }
            compared += search.compared();
            worst = Math.max(worst, search.worst());
            exactly.add(search.exactly());
        }
        return compared == 0
                ? new Verdict.Undecided("no point was found where both sides have a value")
                : new Verdict.Holds(
                        compared,
                        worst,
                        Optional.empty(),
                        exactly.stream().mapToInt(Integer::intValue).sum());
    }
}
