package nabla.math.expr.read;

import java.util.List;
import nabla.math.expr.tree.Line;

/// A line of a derivation as read from text, and what to tell its writer about the reading.
public record ParsedLine(Line line, List<Note> notes) {
    public ParsedLine {
        notes = List.copyOf(notes);
    }
}
