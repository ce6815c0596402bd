package nabla.math.expr.read;

import java.util.List;
import nabla.math.expr.tree.Expr;

/// An expression as read from text, and what to tell its writer about the reading.
public record Parsed(Expr expression, List<Note> notes) {
    public Parsed {
        notes = List.copyOf(notes);
    }
}
