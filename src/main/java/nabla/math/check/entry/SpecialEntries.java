package nabla.math.check.entry;

import java.util.List;
import nabla.math.check.point.Coordinate;
import nabla.math.entries.EntryNames;

/// Matrices and vectors at which relations between them are equalities or fail: the identity, all ones, a shift, a
/// permutation, an antisymmetric one, one of rank one, a diagonal, alternating signs.
enum SpecialEntries {
    IDENTITY((row, column, size) -> row == column ? 1 : 0),
    MINUS_IDENTITY((row, column, size) -> row == column ? -1 : 0),
    ONES((row, column, size) -> 1),
    MINUS_ONES((row, column, size) -> -1),
    ALTERNATING((row, column, size) -> (row + column) % 2 == 0 ? 1 : -1),
    SHIFT((row, column, size) -> column == row + 1 ? 1 : 0),
    PERMUTATION((row, column, size) -> column == (row + 1) % size ? 1 : 0),
    ANTISYMMETRIC((row, column, size) -> Integer.signum(column - row)),
    RANK_ONE((row, column, size) -> (row + 1) * (column + 2)),
    DIAGONAL((row, column, size) -> row == column ? row + 1 : 0);

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Entry entry;

    SpecialEntries(Entry entry) {
        this.entry = entry;
    }

    /// The entry of a row and a column, counted from 0; a vector is a column.
    private interface Entry {
        double of(int row, int column, int size);
    }

    /// Sets the entries of one name where their domain has it.
    void fill(double[] point, List<Coordinate> name) {
        int size = (int) Math.round(Math.sqrt(name.size()));
        for (int i = 0; i < name.size(); i++) {
            Coordinate coordinate = name.get(i);
            int at = i;
            double value = EntryNames.place(coordinate.name())
                    .map(place -> entry.of(place.row(), place.column(), size))
                    .orElseGet(() -> entry.of(at, 0, name.size()));
            if (coordinate.domain().contains(value)) {
                point[coordinate.index()] = value;
            }
        }
    }
}
