package nabla.ui.matrix;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import nabla.math.Numerals;
import nabla.math.nn.Matrix;

/// What a [MatrixView] shows.
///
/// @param name       for those who cannot see it, such as `W1`
/// @param lit        entries that take part in something: the others step back; empty where none does
/// @param chosen     the entry that is looked into
/// @param editable   whether its entries can be typed
/// @param rowName    what a row stands for, from 0, such as `sample 3`; may be empty
/// @param columnName what a column stands for
public record MatrixPicture(
        String name,
        Matrix values,
        List<Entry> lit,
        Optional<Entry> chosen,
        boolean editable,
        IntFunction<String> rowName,
        IntFunction<String> columnName) {
    public MatrixPicture {
        lit = List.copyOf(lit);
    }

    /// A row and a column, from 0.
    public record Entry(int row, int column) {}

    public static MatrixPicture of(String name, Matrix values) {
        return new MatrixPicture(
                name,
                values,
                List.of(),
                Optional.empty(),
                false,
                row -> "row " + (row + 1),
                column -> "column " + (column + 1));
    }

    /// `W1, unit 3, input 2: −0.43`.
    public String reading(Entry entry) {
        String row = rowName.apply(entry.row);
        String column = columnName.apply(entry.column);
        String place = row.isEmpty() || column.isEmpty() ? row + column : row + ", " + column;
        String value = Numerals.of(values.at(entry.row, entry.column), Numerals.LONG);
        return place.isEmpty() ? "%s: %s".formatted(name, value) : "%s, %s: %s".formatted(name, place, value);
    }

    boolean contains(int row, int column) {
        return row >= 0 && row < values.rows() && column >= 0 && column < values.columns();
    }
}
