package nabla.math.check;

import java.util.Optional;
import nabla.math.expr.tree.Line.Link;
import nabla.math.expr.tree.Relation;

/// What two lines, one after the other, say of the first and the last of their three expressions.
final class Composed {
    private Composed() {}

    // e.g. a < b, b ≤ c -> a < c; a = b, b = c + O(ε²) -> a = c + O(ε²)
    static Optional<Link> of(Link first, Link second) {
        if (isEqual(first)) {
            return second instanceof Link.TendsTo ? Optional.empty() : Optional.of(second);
        }
        if (isEqual(second)) {
            return Optional.of(first);
        }
        return switch (second) {
            case Link.Related(var relation) ->
                first instanceof Link.Related(var before)
                        ? Derivations.composed(before, relation).map(Link.Related::new)
                        : Optional.empty();
            case Link.TendsTo limit -> Optional.empty();
            case Link.Implies implication -> first instanceof Link.Implies ? Optional.of(second) : Optional.empty();
            case Link.SameMinimiser minimiser -> first.equals(second) ? Optional.of(second) : Optional.empty();
            case Link.UpToOrder order -> Optional.empty();
        };
    }

    private static boolean isEqual(Link link) {
        return link instanceof Link.Related(var relation) && relation == Relation.EQUAL;
    }
}
