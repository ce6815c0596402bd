package nabla.math.check.verdict;

/// What a check saw beside that a line holds.
public sealed interface Finding {
    /// What is to be said of two parts of one line.
    default Finding with(Finding other) {
        return switch (this) {
            case None none -> other;
            case Dropped dropped -> other instanceof Dropped more && more.compareTo(dropped) > 0 ? more : dropped;
            case Shrinks shrinks -> other instanceof Shrinks more && more.slope < shrinks.slope ? more : shrinks;
        };
    }

    /// Nothing more.
    record None() implements Finding {}

    /// How two sides with the same minimiser differ.
    enum Dropped implements Finding {
        NOTHING("nothing was dropped"),
        CONSTANT("a constant was dropped"),
        FACTOR("a positive factor was dropped"),
        CONSTANT_AND_FACTOR("a constant and a positive factor were dropped"),
        /// Such as a logarithm or a square root.
        GROWTH("a function that only grows was dropped");

        private final String words;

        Dropped(String words) {
            this.words = words;
        }

        /// A clause.
        String words() {
            return words;
        }
    }

    /// Like which power of the step what is left over shrinks.
    ///
    /// @param slope infinite where nothing is left over
    record Shrinks(String variable, double slope) implements Finding {}
}
