package nabla.data;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nabla.data.CellNumber.Kind;

/// What the cells of one column are, over the whole file: how many of each kind, and where the first one stands.
final class CsvColumn {
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    /// A cell and the line of the file in which its row begins.
    record Place(String cell, long line) {}

    /// How many there are of a kind, and the first.
    private static final class Tally {
        private int count;
        private Place first;

        Tally(Place first) {
            this.first = first;
        }
    }

    void add(CsvRow row, Kind kind, int from, int to) {
        Tally tally = tallies.get(kind);
        if (tally == null) {
            tally = new Tally(new Place(new String(row.text(), from, to - from), row.line()));
            tallies.put(kind, tally);
        }
        tally.count++;
    }

    /// A cell that stands above all others.
    void addAbove(String cell, long line) {
        Kind kind = CellNumber.kind(cell.toCharArray(), 0, cell.length());
        var place = new Place(cell, line);
        Tally tally = tallies.computeIfAbsent(kind, none -> new Tally(place));
        tally.count++;
        tally.first = place;
    }

    int count(Kind kind) {
        Tally tally = tallies.get(kind);
        return tally == null ? 0 : tally.count;
    }

    Optional<Place> first(Kind kind) {
        return Optional.ofNullable(tallies.get(kind)).map(tally -> tally.first);
    }

    /// Cells that are numbers one way or another.
    int numbers() {
        return tallies.values().stream().mapToInt(tally -> tally.count).sum() - count(Kind.MISSING) - count(Kind.OTHER);
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
