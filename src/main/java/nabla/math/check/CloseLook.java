package nabla.math.check;

import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.calculus.Trees;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// Looks at one entry of a claim with vectors and matrices as closely as at any two numbers, where it is short enough
/// for that: what other entries show says nothing of a single point at which this one jumps.
final class CloseLook {
    private static final int MOST_PARAMETERS = 8;
    private static final int LONGEST = 300;
    private static final Verdict NOTHING = new Verdict.Identical();

    private final Sides sides;
    private final Budget looks;
    private final Budget whole;

    /// @param looks what all looks of a line may cost
    /// @param whole what the line may cost
    CloseLook(Sides sides, Budget looks, Budget whole) {
        this.sides = sides;
        this.looks = looks;
        this.whole = whole;
    }

    /// A refutation, or that it cannot be decided whether a condition is ever met; the same expression where there is
    /// nothing to be said against it.
    Verdict at(EntryPair pair) {
        try {
            Side left = sides.of(pair.left(), looks);
            Side right = sides.of(pair.right(), looks);
            var occurring = new TreeSet<>(left.occurring());
            occurring.addAll(right.occurring());
            boolean short_ = Trees.size(left.expression()) + Trees.size(right.expression()) <= LONGEST;
            if (occurring.size() > MOST_PARAMETERS || !short_) {
                return NOTHING;
            }
            Verdict verdict =
                    new Checker(sides, looks).verdict(pair.left(), new Line.Link.Related(Relation.EQUAL), pair.right());
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
