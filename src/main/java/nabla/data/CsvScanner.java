package nabla.data;

import java.io.IOException;

/// Takes a text apart into rows and cells. Quotes stand around cells with delimiters or line breaks in them, and twice
/// for one inside.
final class CsvScanner {
    private static final int END = -1;

    private final CsvText source;
    private final char delimiter;
    private final boolean spaced;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int limit;
    private int current;
    private boolean afterReturn;
    private long line = 1;

    CsvScanner(CsvText source, Delimiter delimiter) throws IOException {
        this.source = source;
        this.delimiter = delimiter.character();
        this.spaced = delimiter == Delimiter.SPACE;
        advance();
    }

    /// A line that is no row.
    void skipLine() throws IOException {
        while (current != '\n' && current != END) {
            advance();
        }
        endLine();
    }

    /// The next row; false where there is none.
    boolean read(CsvRow row) throws IOException {
        row.begin(line);
        if (current == END) {
            return false;
        }
        skipBlanks();
        do {
            cell(row);
            row.endCell();
        } while (more());
        endLine();
        return true;
    }

    long line() {
        return line;
    }

    private void endLine() throws IOException {
        if (current == '\n') {
            line++;
            advance();
        }
    }

    /// Whether another cell follows in this row.
    private boolean more() throws IOException {
        if (spaced) {
            skipBlanks();
            return current != '\n' && current != END;
        }
        boolean follows = current == delimiter;
        if (follows) {
            advance();
        }
        return follows;
    }

    private void cell(CsvRow row) throws IOException {
        skipBlanks();
        if (current == '"') {
            quoted(row);
        } else {
            while (!isOver()) {
                row.append((char) current);
                appendStretch(row);
                advance();
            }
        }
    }

    /// What certainly belongs to the cell, as far as it is read: most of a file, character by character in one loop.
    private void appendStretch(CsvRow row) throws IOException {
        int i = at;
        while (i < limit
                && buffer[i] != delimiter
                && buffer[i] != '\n'
                && buffer[i] != '\r'
                && !(spaced && buffer[i] == '\t')) {
            i++;
        }
        row.append(buffer, at, i - at);
        at = i;
    }

    private void quoted(CsvRow row) throws IOException {
        advance();
        while (true) {
            if (current == END) {
                throw new OpenQuote();
            }
            if (current == '"') {
                advance();
                if (current != '"') {
                    break;
                }
            }
            if (current == '\n') {
                line++;
            }
            row.append((char) current);
            advance();
        }
        skipBlanks();
        if (!isOver() && !spaced) {
            throw new OpenQuote();
        }
    }

    private boolean isOver() {
        return current == '\n' || current == END || current == delimiter || (spaced && current == '\t');
    }

    private void skipBlanks() throws IOException {
        while ((current == ' ' || current == '\t' || current == '\u00A0') && (spaced || current != delimiter)) {
            advance();
        }
    }

    /// Line breaks of all kinds become `\n`.
    private void advance() throws IOException {
        current = next();
        if (current == '\n' && afterReturn) {
            current = next();
        }
        afterReturn = current == '\r';
        if (afterReturn) {
            current = '\n';
        }
    }

    private int next() throws IOException {
        if (at == limit) {
            at = 0;
            limit = source.read(buffer, 0, buffer.length);
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        return buffer[at++];
    }

    /// A quote is not closed where its cell ends.
    static final class OpenQuote extends IOException {
        private static final long serialVersionUID = 1;
    }
}
