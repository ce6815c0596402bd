package nabla.lesson;

import java.util.List;
import java.util.Optional;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.read.ShapeFault;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Line;

/// Where in the file a line that cannot stand is at fault: at the part whose shape does not fit, on this line or on
/// the one that it goes on from, else at its beginning.
///
/// @param line   of the file, from 1
/// @param column from 1
/// @param caret  the line of the file and below it a caret
public record LineFault(int line, int column, String caret) {

    /// @param index of the line in its block
    public static LineFault of(Block.Derive block, int index, Derivation.Checked checked) {
        String text = block.texts().get(index);
        int number = block.lineNumbers().get(index);
        if (!isMisfit(checked.verdict()) && !(checked.verdict() instanceof Verdict.Undecided)) {
            return new LineFault(number, 1, text + "\n^");
        }
        Scope scope = block.derivation().scope();
        return ShapeFault.inLine(text, scope)
                .map(error -> of(number, error))
                .or(() -> above(block, index, scope))
                .orElseGet(() -> of(number, ShapeFault.ofWhole(text, "")));
    }

    /// Whether a line is wrong because its shapes do not fit or an index does not belong where it stands.
    public static boolean isMisfit(Verdict verdict) {
        return verdict instanceof Verdict.Refuted refuted && refuted.witness() instanceof Witness.Shapes;
    }

    /// In the line that this one goes on from.
    private static Optional<LineFault> above(Block.Derive block, int index, Scope scope) {
        List<Line> lines = block.derivation().lines();
        for (int i = index - 1; i >= 0; i--) {
            if (!lines.get(i).marked() && lines.get(i).link().goesOn()) {
                int number = block.lineNumbers().get(i);
                return ShapeFault.inLine(block.texts().get(i), scope).map(error -> of(number, error));
            }
        }
        return ShapeFault.inFirst(block.opening().text(), scope)
                .map(error -> of(block.opening().line(), error));
    }

    private static LineFault of(int number, SyntaxError error) {
        return new LineFault(number, error.column(), error.caret());
    }
}
