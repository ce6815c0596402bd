package nabla.math.check;

import java.util.Optional;
import nabla.math.Budget;
import nabla.math.check.side.Sides;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// What a derivation's lines say of its first expression, line after line. Where a line is the same expression as the
/// one before it, or that one the same as the first, it was found already.
final class FromFirst {
    private static final Line.Link EQUAL = new Line.Link.Related(Relation.EQUAL);

    private final Expr first;
    private final Scope scope;
    private final Sides sides;
    private Optional<Line.Link> link = Optional.of(EQUAL);
    private Optional<Verdict> before = Optional.of(new Verdict.Identical());

    FromFirst(Derivation derivation, Sides sides) {
        this.first = derivation.first();
        this.scope = derivation.scope();
        this.sides = sides;
    }

    /// Of a line that is neither marked nor a limit; empty after mixing ≤ and ≥.
    ///
    /// @param verdict of the line against the one before it
    Optional<Verdict> verdict(Line line, Verdict verdict, Budget allowance) {
        Optional<Line.Link> composed = link.flatMap(so -> Composed.of(so, line.link()));
        Optional<Verdict> whole = composed.flatMap(so -> known(line.link(), verdict)
                .or(() -> Optional.of(
                        new Checker(sides, allowance.anew()).verdict(new Claim(first, so, line.right(), scope)))));
        if (line.link().goesOn()) {
            link = composed;
            before = whole;
        }
        return whole;
    }

    // e.g. a ≡ b, b ≤ c -> what was found of b ≤ c; a ≤ b, b ≡ c -> what was found of a ≤ b
    private Optional<Verdict> known(Line.Link last, Verdict verdict) {
        if (link.equals(Optional.of(EQUAL)) && before.equals(Optional.of(new Verdict.Identical()))) {
            return Optional.of(verdict);
        }
        return last.equals(EQUAL) && verdict instanceof Verdict.Identical ? before : Optional.empty();
    }
}
