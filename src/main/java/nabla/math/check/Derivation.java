package nabla.math.check;

import java.util.List;
import java.util.Optional;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;

/// A chain of lines: the first expression, then what each line makes of the one before.
///
/// A marked line is left out of the chain: the next line goes on from the line before it. So are a limit and an order,
/// which state something about the line before them.
public record Derivation(Scope scope, Expr first, List<Line> lines) {
    public Derivation {
        lines = List.copyOf(lines);
    }

    /// A line and what the check said.
    ///
    /// @param claim     what was checked: the line against the line before it
    /// @param verdict   of that claim
    /// @param fromFirst against the first line, the relations composed (< and then ≤ is <); absent for a limit, a
    ///                  marked line, and after mixing ≤ and ≥
    public record Checked(Line line, Claim claim, Verdict verdict, Optional<Verdict> fromFirst) {

        /// Whether the line is as its author said: right, or marked and refuted.
        public boolean asMarked() {
            return line.marked() ? verdict instanceof Verdict.Refuted : verdict.accepts();
        }
    }
}
