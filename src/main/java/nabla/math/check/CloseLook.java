package nabla.math.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.entry.EntryPair;
import nabla.math.check.entry.EntrySearch;
import nabla.math.check.side.RenamedEntry;
import nabla.math.check.side.Side;
import nabla.math.check.side.Sides;
import nabla.math.check.verdict.Verdict;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.Graph;

/// Looks at some entries of a claim with vectors and matrices as closely as at any two numbers, where they are short
/// enough for that: what many points show says nothing of a single one at which an entry jumps.
final class CloseLook {
    private static final int MOST_ENTRIES = 6;
    private static final int MOST_PARAMETERS = 8;
    private static final int LONGEST = 300;
    private static final Line.Link EQUAL = new Line.Link.Related(Relation.EQUAL);
    private static final Verdict NOTHING = new Verdict.Identical();

    private final WrittenOut names;
    private final Sides sides;
    private final Set<RenamedEntry> looked;
    private final Budget looks;
    private final Budget whole;

    /// @param sides  under the names of the entries
    /// @param looked takes up the entries that were looked at: another that differs by its names alone is not
    /// @param looks  what all looks of a line may cost
    /// @param whole  what the line may cost
    CloseLook(WrittenOut names, Sides sides, Set<RenamedEntry> looked, Budget looks, Budget whole) {
        this.names = names;
        this.sides = sides;
        this.looked = looked;
        this.looks = looks;
        this.whole = whole;
    }

    /// A refutation at some of the entries, or that one of them is undecided.
    ///
    /// @param search of these entries
    Optional<Verdict> at(List<EntryPair> pairs, EntrySearch search) {
        int count = Math.min(MOST_ENTRIES, pairs.size());
        for (int i = 0; i < count; i++) {
            int place = (int) ((i + 1L) * pairs.size() / count) - 1;
            EntryPair pair = pairs.get(place);
            Verdict verdict = isShort(search.graph(place)) ? at(pair) : NOTHING;
            if (verdict instanceof Verdict.Refuted refuted) {
                return Optional.of(pair.refuted(refuted, EQUAL, names));
            }
            if (verdict instanceof Verdict.Undecided) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /// As far as is seen before a derivative is written as a person would do it.
    private static boolean isShort(Graph graph) {
        return graph.inputsUsed().size() <= MOST_PARAMETERS && graph.size() <= LONGEST;
    }

    /// A refutation, or that it cannot be decided whether a condition is ever met; the same expression where there is
    /// nothing to be said against it.
    private Verdict at(EntryPair pair) {
        try {
            Side left = sides.of(pair.left(), looks);
            Side right = sides.of(pair.right(), looks);
            var occurring = new TreeSet<>(left.occurring());
            occurring.addAll(right.occurring());
            boolean short_ = Trees.size(left.expression()) + Trees.size(right.expression()) <= LONGEST;
            if (occurring.size() > MOST_PARAMETERS
                    || !short_
                    || !looked.add(RenamedEntry.of(left, right, names.scope()))) {
                return NOTHING;
            }
            Verdict verdict = new Checker(sides, looks).verdict(pair.left(), EQUAL, pair.right());
            boolean told = verdict instanceof Verdict.Refuted
                    || (verdict instanceof Verdict.Undecided(var reason) && reason.startsWith(Checker.HIDDEN));
            whole.spend(0); // passes on where the whole budget is spent
            return told ? verdict : NOTHING;
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return NOTHING;
        }
    }
}
