package nabla.math.expr.scope;

import java.util.Map;
import nabla.math.expr.tree.Greek;

/// How long an axis is: a declared size, or a number. Two sizes that happen to be the same number are still two sizes.
public sealed interface Size {

    /// A number of entries.
    record Fixed(int length) implements Size {
        @Override
        public String toString() {
            return Integer.toString(length);
        }
    }

    /// A size by its name.
    record Named(String name) implements Size {
        @Override
        public String toString() {
            return Greek.letter(name).orElse(name);
        }
    }

    /// The number it is where the declared sizes have these lengths.
    default int length(Map<String, Integer> lengths) {
        return switch (this) {
            case Fixed(var length) -> length;
            case Named(var name) -> {
                Integer length = lengths.get(name);
                if (length == null) {
                    throw new IllegalArgumentException(name + " has no length");
                }
                yield length;
            }
        };
    }
}
