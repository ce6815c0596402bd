package nabla.math.check.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// Which entry of a line is meant, and at which values of the free indices.
///
/// @param cell    its row and column; empty where the line is one number
/// @param indices from 1
public record EntryPlace(Optional<Cell> cell, Map<String, Integer> indices) {
    /// Of a line that is one number, without free indices.
    public static final EntryPlace NUMBER = new EntryPlace(Optional.empty(), Map.of());

    public EntryPlace {
        indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
    }

    /// @param row    counted from 0
    /// @param column counted from 0
    /// @param vector whether the column goes without saying
    public record Cell(int row, int column, boolean vector) {
        @Override
        public String toString() {
            return vector ? "[%d]".formatted(row + 1) : "[%d, %d]".formatted(row + 1, column + 1);
        }
    }

    /// `[2, 1], a = 2`; empty where there is one number only.
    @Override
    public String toString() {
        var parts = new StringJoiner(", ");
        cell.ifPresent(it -> parts.add(it.toString()));
        indices.forEach((name, value) -> parts.add(name + " = " + value));
        return parts.toString();
    }
}
