package nabla.math.expr;

import java.util.List;

/// An expression as read from text, and what to tell its writer about the reading.
public record Parsed(Expr expression, List<Note> notes) {
    public Parsed {
        notes = List.copyOf(notes);
    }
}
