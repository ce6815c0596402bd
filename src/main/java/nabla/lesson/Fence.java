package nabla.lesson;

import java.util.List;

/// A fenced block as it stands in the file: ```` ```plot the sigmoid ````.
///
/// @param opening the line with its fence
/// @param word    the first word after the fence: `plot`
/// @param title   the rest of that line; may be empty
/// @param lines   those inside that are not blank
record Fence(Piece opening, String word, String title, List<Piece> lines) {
    Fence {
        lines = List.copyOf(lines);
    }

    int line() {
        return opening.line();
    }
}
