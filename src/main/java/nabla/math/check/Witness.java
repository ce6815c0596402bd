package nabla.math.check;

import java.util.Map;
import java.util.Optional;
import nabla.math.expr.Shape;

/// What a refutation shows.
public sealed interface Witness {
    /// Two numbers at a point.
    record Point() implements Witness {}

    /// Two numbers at one entry of a vector or matrix, or at one value of the free indices.
    ///
    /// @param entry   which: `[2, 1]`, `a = 2, b = 1`; empty where there is one only
    /// @param lengths what the sizes were
    record Entry(String entry, Map<String, Integer> lengths) implements Witness {
        public Entry {
            lengths = Map.copyOf(lengths);
        }
    }

    /// Shapes that do not fit, or an index that does not belong where it stands.
    ///
    /// @param message a sentence without a full stop
    /// @param left    the first shape, where there are two
    record Shapes(String message, Optional<Shape> left, Optional<Shape> right) implements Witness {}
}
