package nabla.data;

import java.util.List;

/// What stands between the cells of a row.
public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    /// Whether numbers may be written with a comma for the point.
    boolean allowsDecimalComma() {
        return this != COMMA;
    }

    /// The one that stands in every line; where that is none, the one that stands most often.
    ///
    /// Semicolon and tab come first: the commas beside them are decimal commas.
    static Delimiter of(List<String> lines) {
        for (Delimiter candidate : List.of(TAB, SEMICOLON, COMMA)) {
            if (!lines.isEmpty() && lines.stream().allMatch(line -> candidate.in(line) > 0)) {
                return candidate;
            }
        }
        Delimiter most = COMMA;
        for (Delimiter candidate : List.of(SEMICOLON, TAB)) {
            if (lines.stream().mapToInt(candidate::in).sum()
                    > lines.stream().mapToInt(most::in).sum()) {
                most = candidate;
            }
        }
        return most;
    }

    /// How often it stands outside quotes.
    private int in(String line) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == character ? 1 : 0;
        }
        return count;
    }
}
