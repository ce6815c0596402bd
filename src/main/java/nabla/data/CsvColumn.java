package nabla.data;

import java.util.Arrays;
import java.util.Optional;
import nabla.data.Numeral.Kind;

/// What the cells of one column are, over the whole file: how many of each kind, and where the first one stands.
final class CsvColumn {
    private static final Kind[] KINDS = Kind.values();

    private final int[] counts = new int[KINDS.length];
    private final Place[] first = new Place[KINDS.length];

    /// A cell and the line of the file in which its row begins.
    record Place(String cell, long line) {}

    void add(CsvRow row, int k, Kind kind, int from, int to) {
        if (counts[kind.ordinal()]++ == 0) {
            first[kind.ordinal()] = new Place(new String(row.text(), from, to - from), row.line());
        }
    }

    /// A cell that stands above all others.
    void addAbove(String cell, long line) {
        Kind kind = Numeral.kind(cell.toCharArray(), 0, cell.length());
        counts[kind.ordinal()]++;
        first[kind.ordinal()] = new Place(cell, line);
    }

    int count(Kind kind) {
        return counts[kind.ordinal()];
    }

    Optional<Place> first(Kind kind) {
        return count(kind) == 0 ? Optional.empty() : Optional.of(first[kind.ordinal()]);
    }

    /// Cells that are numbers one way or another.
    int numbers() {
        return Arrays.stream(counts).sum() - count(Kind.MISSING) - count(Kind.OTHER);
    }

    /// Whether every cell is a number, or missing, and one at least is.
    boolean isNumeric() {
        return count(Kind.OTHER) == 0 && numbers() > 0;
    }

    boolean has(DecimalMark mark) {
        return count(mark == DecimalMark.POINT ? Kind.POINT : Kind.COMMA) > 0;
    }

    /// The mark that its own cells ask for; empty where they ask for none, or for both.
    Optional<DecimalMark> decimal() {
        boolean point = has(DecimalMark.POINT);
        return point == has(DecimalMark.COMMA)
                ? Optional.empty()
                : Optional.of(point ? DecimalMark.POINT : DecimalMark.COMMA);
    }

    /// The first cell that is two different numbers, if there is one.
    Optional<Place> ambiguous() {
        Optional<Place> point = first(Kind.EITHER_WITH_POINT);
        Optional<Place> comma = first(Kind.EITHER_WITH_COMMA);
        boolean earlier = point.isPresent()
                && (comma.isEmpty() || point.get().line() <= comma.get().line());
        return earlier ? point : comma;
    }
}
