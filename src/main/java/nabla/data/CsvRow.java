package nabla.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One row of a table: its cells are stretches of one text, so that a million rows need no strings. It is used again
/// for the next row.
final class CsvRow {
    private static final int MOST_CHARACTERS = CsvText.LONGEST_ROW;

    private char[] text = new char[256];
    private int length;
    private int[] ends = new int[16];
    private int size;
    private long line;

    void begin(long number) {
        line = number;
        length = 0;
        size = 0;
    }

    void append(char c) throws CsvText.RowTooLong {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * room(length));
        }
        text[length++] = c;
    }

    void append(char[] from, int at, int count) throws CsvText.RowTooLong {
        while (length + count > text.length) {
            text = Arrays.copyOf(text, 2 * room(text.length));
        }
        System.arraycopy(from, at, text, length, count);
        length += count;
    }

    void endCell() throws CsvText.RowTooLong {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * room(size));
        }
        ends[size++] = length;
    }

    private static int room(int used) throws CsvText.RowTooLong {
        if (used >= MOST_CHARACTERS) {
            throw new CsvText.RowTooLong();
        }
        return used;
    }

    /// The line of the file in which it begins, from 1.
    long line() {
        return line;
    }

    int size() {
        return size;
    }

    char[] text() {
        return text;
    }

    /// Where cell `k` begins, without blanks.
    int from(int k) {
        int from = k == 0 ? 0 : ends[k - 1];
        while (from < ends[k] && Cells.isBlank(text[from])) {
            from++;
        }
        return from;
    }

    /// Where cell `k` ends, without blanks.
    int to(int k, int from) {
        int to = ends[k];
        while (to > from && Cells.isBlank(text[to - 1])) {
            to--;
        }
        return to;
    }

    String cell(int k) {
        int from = from(k);
        return new String(text, from, to(k, from) - from);
    }

    boolean isBlank(int k) {
        int from = from(k);
        return from == ends[k];
    }

    /// Whether there is nothing from cell `k` on.
    boolean isBlankFrom(int k) {
        for (int cell = k; cell < size; cell++) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    List<String> cells() {
        return IntStream.range(0, size).mapToObj(this::cell).toList();
    }
}
