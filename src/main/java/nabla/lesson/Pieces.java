package nabla.lesson;

import java.util.ArrayList;
import java.util.List;

/// Splits a piece of a line.
final class Pieces {
    private Pieces() {}

    /// The parts between commas that stand in no parentheses, stripped.
    static List<Piece> atCommas(Piece piece) {
        var parts = new ArrayList<Piece>();
        String text = piece.text();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(piece.sub(start, i).strip());
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(piece.from(start).strip());
        return parts;
    }

    /// The words between spaces.
    static List<Piece> words(Piece piece) {
        var words = new ArrayList<Piece>();
        Piece rest = piece.strip();
        while (!rest.isBlank()) {
            int end = 0;
            while (end < rest.text().length()
                    && !Character.isWhitespace(rest.text().charAt(end))) {
                end++;
            }
            words.add(rest.sub(0, end));
            rest = rest.from(end).strip();
        }
        return words;
    }
}
