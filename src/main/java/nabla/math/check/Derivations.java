package nabla.math.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nabla.math.Budget;
import nabla.math.check.side.Sides;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// Checks every line of a derivation against the line before it and against the first.
///
/// "The line before" is the last line that is neither marked as wrong nor a limit or an order: `-> 0 for z -> -inf`
/// states something about the function above it, which the next line goes on from.
public final class Derivations {
    private Derivations() {}

    /// One result for each line.
    ///
    /// @param allowance what each claim may cost by itself, so that none takes from another; one that costs
    ///                  more is undecided, and so is all that is left when the work is cancelled
    public static List<Derivation.Checked> check(Derivation derivation, Budget allowance) {
        return check(derivation, allowance, line -> {});
    }

    /// The same, and tells each line as soon as it is checked.
    public static List<Derivation.Checked> check(
            Derivation derivation, Budget allowance, Consumer<Derivation.Checked> found) {
        var sides = new Sides(derivation.scope());
        var checked = new ArrayList<Derivation.Checked>();
        Expr before = derivation.first();
        var fromFirst = new FromFirst(derivation, sides);
        for (Line line : derivation.lines()) {
            var claim = new Claim(before, line.link(), line.right(), derivation.scope());
            Verdict verdict = new Checker(sides, allowance.anew()).verdict(claim);
            Optional<Verdict> whole = Optional.empty();
            if (!(line.link() instanceof Line.Link.TendsTo) && !line.marked()) {
                whole = fromFirst.verdict(line, verdict, allowance);
                before = line.link().goesOn() ? line.right() : before;
            }
            var result = new Derivation.Checked(line, claim, verdict, whole);
            checked.add(result);
            found.accept(result);
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
