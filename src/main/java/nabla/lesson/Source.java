package nabla.lesson;

import java.util.List;
import nabla.math.expr.token.SyntaxError;

/// The text of a lesson file, line by line, and how to point into it.
///
/// @param file  as the user knows it
/// @param lines without their ends
record Source(String file, List<String> lines) {
    private static final int WIDTH = 100;

    Source {
        lines = List.copyOf(lines);
    }

    /// A byte order mark and Windows line ends are taken for what they are.
    static Source of(String file, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Source(
                file, plain.replace("\r\n", "\n").replace('\r', '\n').lines().toList());
    }

    String text() {
        return String.join("\n", lines);
    }

    /// A line of the file, from 1.
    Piece line(int number) {
        return new Piece(lines.get(number - 1), number, 1);
    }

    Problem problem(int line, int column, String message) {
        return new Problem(file, line, column, message, caret(line, column));
    }

    Problem problem(Piece at, String message) {
        return problem(at.line(), at.column(), message);
    }

    /// What a parser could not read in `piece`.
    Problem problem(Piece piece, SyntaxError error) {
        return problem(piece.line(), piece.column() + error.column() - 1, String.valueOf(error.getMessage()));
    }

    private String caret(int line, int column) {
        if (line < 1 || line > lines.size()) {
            return "";
        }
        String whole = lines.get(line - 1);
        int at = Math.clamp(column - 1, 0, whole.length());
        int from = Math.max(0, at - WIDTH * 3 / 5);
        String shown =
                whole.substring(from, Math.min(whole.length(), from + WIDTH)).replace('\t', ' ');
        return shown + "\n" + " ".repeat(at - from) + "^";
    }
}
