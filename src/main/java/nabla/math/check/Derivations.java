package nabla.math.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.expr.Expr;
import nabla.math.expr.Line;
import nabla.math.expr.Relation;

/// Checks every line of a derivation against the line before it and against the first.
///
/// "The line before" is the last line that is neither marked as wrong nor a limit: a limit `-> 0 for z -> -inf` states
/// something about the function above it, which the next line goes on from.
public final class Derivations {
    private Derivations() {}

    /// One result for each line. Where the budget ends, what is left is undecided.
    public static List<Derivation.Checked> check(Derivation derivation, Budget budget) {
        var checker = new Checker(derivation.scope(), budget);
        var checked = new ArrayList<Derivation.Checked>();
        Expr before = derivation.first();
        Optional<Relation> fromFirst = Optional.of(Relation.EQUAL);
        boolean second = true;
        for (Line line : derivation.lines()) {
            var claim = new Claim(before, line.link(), line.right(), derivation.scope());
            Verdict verdict = checker.verdict(before, line.link(), line.right());
            Optional<Verdict> whole = Optional.empty();
            if (line.link() instanceof Line.Link.Related(var relation) && !line.marked()) {
                fromFirst = fromFirst.flatMap(so -> composed(so, relation));
                whole = second
                        ? Optional.of(verdict)
                        : fromFirst.map(
                                so -> checker.verdict(derivation.first(), new Line.Link.Related(so), line.right()));
                before = line.right();
                second = false;
            }
            checked.add(new Derivation.Checked(line, claim, verdict, whole));
        }
        return List.copyOf(checked);
    }

    /// What a < b ≤ c says of a and c; nothing after a ≤ b ≥ c.
    static Optional<Relation> composed(Relation first, Relation second) {
        if (first == Relation.EQUAL || first == second) {
            return Optional.of(second);
        }
        return switch (second) {
            case EQUAL -> Optional.of(first);
            case AT_MOST, LESS -> downwards(first) ? Optional.of(Relation.LESS) : Optional.empty();
            case AT_LEAST, GREATER -> downwards(first) ? Optional.empty() : Optional.of(Relation.GREATER);
        };
    }

    private static boolean downwards(Relation relation) {
        return relation == Relation.AT_MOST || relation == Relation.LESS;
    }
}
