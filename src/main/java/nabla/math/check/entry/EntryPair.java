package nabla.math.check.entry;

import java.util.Optional;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.EntryPlace;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// One entry of both sides of a claim, as numbers.
public record EntryPair(EntryPlace place, Expr left, Expr right) {

    /// The refutation of these two numbers, told with where they stand.
    public Verdict.Refuted refuted(Verdict.Refuted found, Line.Link link, WrittenOut names) {
        Claim numbers = numbers(found.witness(), link, names.scope());
        var at = new Witness.Entry(place, names.lengths(), names.functions(), Optional.of(numbers));
        return found.showing(found.witness().at(at));
    }

    /// What a picture of it shows.
    private Claim numbers(Witness witness, Line.Link link, Scope scope) {
        return witness instanceof Witness.Unimplied(var condition, var at)
                ? new Claim(condition.left(), new Line.Link.Related(condition.relation()), condition.right(), scope)
                : new Claim(left, link, right, scope);
    }
}
