package nabla.shell.find;

import java.util.List;
import nabla.shell.library.Entry;

/// A place in a lesson that can be found, and everything it is found by.
///
/// @param kind  what it is
/// @param title of the heading, derivation, plot or table, or of the heading above; empty for the lesson itself
/// @param block in the lesson's blocks; -1 for its beginning
/// @param parts the texts it is found by
public record FoundPlace(Entry entry, Kind kind, String title, int block, List<Part> parts) {
    /// The beginning of a lesson.
    static final int START = -1;

    public FoundPlace {
        parts = List.copyOf(parts);
    }

    /// What kind of place it is.
    enum Kind {
        LESSON,
        /// A task of a sheet.
        TASK,
        /// A heading, derivation, plot, table or paragraph.
        BLOCK
    }

    /// What a part says of its place, the most telling first, and how much a hit in it counts.
    enum Role {
        /// A row of the sheets' list of results: counts only as a whole.
        ROW(1.2),
        /// A sheet's number.
        SHEET(1),
        /// A task of a sheet.
        TASK(1),
        TITLE(0.9),
        TOPIC(0.6),
        REASON(0.55),
        PROSE(0.4),
        FORMULA(0.35);

        private final double weight;

        Role(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /// A text that a place is found by.
    ///
    /// @param line of the derivation, from 0; -1 where it is no line's
    record Part(Role role, String text, int line, List<FoundWord> words) {
        static final int NO_LINE = -1;

        static Part of(Role role, String text) {
            return of(role, text, NO_LINE);
        }

        static Part of(Role role, String text, int line) {
            return new Part(role, text, line, FoundWord.of(text));
        }
    }
}
