package nabla.ui.formula;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.Budget;
import nabla.math.check.Checker;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.read.Note;
import nabla.math.expr.read.ParsedLine;
import nabla.math.expr.read.Parser;
import nabla.math.expr.read.ShapeFault;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// What a student typed, read: nothing, something that cannot be read, or a line. Made in the background.
public sealed interface TypedLine {

    record Nothing() implements TypedLine {}

    /// @param caret the text and below it a caret at the fault
    record Unreadable(String message, String caret) implements TypedLine {}

    /// @param remark on how it was read; may be empty
    /// @param misfit what does not fit on it, which its verdict will say
    record Ready(TypesetBlock.SetLine line, Line parsed, String remark, Optional<Unreadable> misfit)
            implements TypedLine {}

    /// Reads and sets `text`; without a relation it is meant to be equal.
    static TypedLine read(String text, Scope scope) {
        if (text.isBlank()) {
            return new Nothing();
        }
        try {
            String whole = startsWithRelation(text) ? text : "= " + text.strip();
            ParsedLine read = Parser.lineWithNotes(whole, scope);
            Line line = new Line(
                    false, read.line().link(), read.line().right(), read.line().reason());
            Optional<Unreadable> misfit = ShapeFault.inLine(whole, scope).map(TypedLine::told);
            return new Ready(TypesetBlock.set(line, scope), line, remark(read.notes()), misfit);
        } catch (SyntaxError error) {
            return told(error);
        }
    }

    private static Unreadable told(SyntaxError error) {
        return new Unreadable(Objects.requireNonNullElse(error.getMessage(), ""), error.caret());
    }

    private static boolean startsWithRelation(String text) {
        String start = text.strip();
        return start.startsWith("!")
                || start.startsWith("->")
                || start.startsWith("~")
                || List.of(Relation.values()).stream().anyMatch(relation -> start.startsWith(relation.word()))
                || "≤≥→⇒∼".indexOf(start.charAt(0)) >= 0;
    }

    private static String remark(List<Note> notes) {
        return notes.stream().map(Note::text).collect(Collectors.joining("; "));
    }

    /// What a check says of a typed line.
    ///
    /// @param fromFirst absent where it says nothing new
    record Answer(Verdict verdict, Optional<Verdict> fromFirst) {}

    /// Checks a line against the one before it, and an equality also against the first.
    static Answer check(Line line, Expr before, Expr first, Scope scope, Budget allowance) {
        Verdict verdict = Checker.check(new Claim(before, line.link(), line.right(), scope), allowance.anew());
        boolean equal = line.link() instanceof Line.Link.Related(Relation relation) && relation == Relation.EQUAL;
        Optional<Verdict> fromFirst = equal && !before.equals(first)
                ? Optional.of(Checker.check(new Claim(first, line.link(), line.right(), scope), allowance.anew()))
                : Optional.empty();
        return new Answer(verdict, fromFirst);
    }
}
