package nabla.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nabla.data.CellNumber.Kind;
import nabla.data.CsvException.Cure;

/// Which mark stands before the fractions in each column: what a user has said, else what the column's own cells ask
/// for, else what the rest of the file does; where that leaves two readings of a cell, nothing is guessed.
///
/// @param forced  what a user has said
/// @param columns of the whole file
record CsvDecimals(Optional<DecimalMark> forced, Delimiter delimiter, List<CsvColumn> columns) {

    /// Empty where it is still to be said.
    Optional<DecimalMark> of(CsvColumn column) {
        Optional<DecimalMark> known = forced.or(column::decimal);
        if (known.isPresent()) {
            return known;
        }
        Optional<CsvColumn.Place> ambiguous = column.ambiguous();
        if (ambiguous.isEmpty()) {
            return Optional.of(DecimalMark.POINT); // it makes no difference
        }
        boolean point = columns.stream().anyMatch(it -> it.isNumeric() && it.has(DecimalMark.POINT));
        boolean comma = columns.stream().anyMatch(it -> it.isNumeric() && it.has(DecimalMark.COMMA));
        if (point != comma) {
            return Optional.of(point ? DecimalMark.POINT : DecimalMark.COMMA);
        }
        // Commas between the cells leave the point for fractions, unless a quoted cell says otherwise.
        boolean pointsAlone = delimiter == Delimiter.COMMA && column.count(Kind.EITHER_WITH_COMMA) == 0;
        return pointsAlone && !comma ? Optional.of(DecimalMark.POINT) : Optional.empty();
    }

    /// @throws CsvException where the column's cells contradict each other, or leave two readings
    DecimalMark decided(Path file, CsvColumn column, String name) throws CsvException {
        Optional<CsvColumn.Place> point = column.first(Kind.POINT);
        Optional<CsvColumn.Place> comma = column.first(Kind.COMMA);
        if (forced.isEmpty() && point.isPresent() && comma.isPresent()) {
            boolean pointFirst = point.get().line() <= comma.get().line();
            CsvColumn.Place earlier = (pointFirst ? point : comma).get();
            CsvColumn.Place later = (pointFirst ? comma : point).get();
            throw new CsvException(
                    file,
                    later.line(),
                    "in column \"%s\" stands %s, but %s in line %d: is the decimal mark a point or a comma?"
                            .formatted(
                                    name,
                                    Cells.shortened(later.cell()),
                                    Cells.shortened(earlier.cell()),
                                    earlier.line()));
        }
        Optional<DecimalMark> mark = of(column);
        if (mark.isEmpty()) {
            CsvColumn.Place place = column.ambiguous().orElseThrow();
            throw new CsvException(
                    file, place.line(), "in column \"%s\" %s".formatted(name, readings(place.cell())), Cure.DECIMAL);
        }
        return mark.get();
    }

    /// "12.500 is 12.5 or 12500".
    static String readings(String cell) {
        return "%s is %s or %s".formatted(cell, plain(cell, DecimalMark.POINT), plain(cell, DecimalMark.COMMA));
    }

    /// As it would be read.
    static String plain(String cell, DecimalMark mark) {
        double value = CellNumber.value(cell, mark);
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? "%d".formatted((long) value)
                : String.valueOf(value);
    }
}
