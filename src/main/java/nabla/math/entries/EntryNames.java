package nabla.math.entries;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.expr.scope.Shape;

/// What an entry is called as a name of its own: `x[2]`, `Z[1, 3]`, `V[2][1, 1]`.
public final class EntryNames {
    private static final Pattern ENTRY = Pattern.compile("([^\\[]+)\\[(\\d+), (\\d+)]");

    private EntryNames() {}

    /// @param row    counted from 0
    /// @param column counted from 0
    public static String of(String name, Shape shape, int row, int column) {
        return switch (shape) {
            case Shape.Scalar number -> name;
            case Shape.Column vector -> "%s[%d]".formatted(name, row + 1);
            case Shape.Row vector -> "%s[%d]".formatted(name, column + 1);
            case Shape.Matrix matrix -> "%s[%d, %d]".formatted(name, row + 1, column + 1);
        };
    }

    static String member(String family, int index) {
        return "%s[%d]".formatted(family, index);
    }

    /// The entry of which a name is the name, if it is one: of a matrix alone.
    public static Optional<Place> place(String name) {
        Matcher entry = ENTRY.matcher(name);
        return entry.matches()
                ? Optional.of(new Place(
                        entry.group(1), Integer.parseInt(entry.group(2)) - 1, Integer.parseInt(entry.group(3)) - 1))
                : Optional.empty();
    }

    /// An entry of a matrix, counted from 0.
    public record Place(String matrix, int row, int column) {
        /// What it is called as a name of its own.
        public String name() {
            return "%s[%d, %d]".formatted(matrix, row + 1, column + 1);
        }
    }

    /// The name of which a name is an entry, or the name itself: `Z` for `Z[1, 3]`.
    public static String whole(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }
}
