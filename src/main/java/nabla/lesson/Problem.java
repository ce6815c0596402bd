package nabla.lesson;

/// Something in a lesson file that cannot stand.
///
/// @param file    as the user knows it
/// @param line    from 1
/// @param column  from 1
/// @param message what is wrong and what was expected
/// @param caret   the offending line and below it a caret under the column; may be empty
public record Problem(String file, int line, int column, String message, String caret) {
    @Override
    public String toString() {
        return "%s:%d:%d: %s%s".formatted(file, line, column, message, caret.isEmpty() ? "" : "\n" + caret);
    }
}
