package nabla.math.check.entry;

import java.util.List;
import nabla.math.Budget;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Relation;

/// A relation between two sides with entries, which is a claim for every length of its sizes and every value of
/// its free indices.
///
/// @param derivative whether a derivative stands somewhere
public record SizedClaim(
        Expr left,
        Relation relation,
        Expr right,
        Scope scope,
        List<Declaration.SizeParameter> sizes,
        List<Declaration.Index> indices,
        boolean derivative) {
    private static final int MOST_WITH_DERIVATIVES = 20;

    /// Whether it would take long to carry its derivatives out for that many numbers.
    public boolean isLong(WrittenOut names) {
        return derivative && names.scope().parameters().size() > MOST_WITH_DERIVATIVES;
    }

    public EntryPairs pairs(WrittenOut names) {
        return EntryPairs.together(indices, names, left, right);
    }

    public EntrySearch search(WrittenOut names, Budget budget) {
        return search(pairs(names), names, budget);
    }

    /// Of its pairs of numbers.
    public EntrySearch search(EntryPairs pairs, WrittenOut names, Budget budget) {
        return new EntrySearch(names, relation, pairs.list(), derivative, budget);
    }
}
