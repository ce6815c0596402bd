package nabla.lesson;

/// A stretch of one line of a lesson file that knows where it stands.
///
/// @param line   from 1
/// @param column of its first character, from 1
record Piece(String text, int line, int column) {

    Piece sub(int from, int to) {
        return new Piece(text.substring(from, to), line, column + from);
    }

    Piece from(int from) {
        return sub(from, text.length());
    }

    /// Without the spaces around it.
    Piece strip() {
        String front = text.stripLeading();
        return new Piece(front.strip(), line, column + text.length() - front.length());
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
