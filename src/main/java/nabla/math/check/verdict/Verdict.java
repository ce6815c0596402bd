package nabla.math.check.verdict;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.side.Sides;

/// What a check says of a claim. Never "proved" for what was sampled.
public sealed interface Verdict {

    /// Both sides have the same normal form.
    record Identical() implements Verdict {}

    /// No counterexample was found.
    ///
    /// @param points     at how many points both sides were compared; all there are, where the domains are finite
    /// @param worstError the largest relative difference of two sides that should be equal; 0 for inequalities
    /// @param on         where, if one side has a value at more points than the other: "for x ≥ 0", "except at x
    ///              = 0"
    /// @param exactly    at how many of these points they were compared in 30 digits or more
    /// @param finding    what else was seen
    record Holds(int points, double worstError, Optional<String> on, int exactly, Finding finding) implements Verdict {

        /// Without more to say.
        public Holds(int points, double worstError, Optional<String> on, int exactly) {
            this(points, worstError, on, exactly, new Finding.None());
        }

        /// Compared in doubles alone.
        public Holds(int points, double worstError, Optional<String> on) {
            this(points, worstError, on, 0);
        }
    }

    /// A counterexample, confirmed in 50 digits.
    ///
    /// @param at    the value of every parameter that occurs, in order of declaration
    /// @param left  the value of the left side there, or of the function close to a limit's point
    /// @param right the value of the right side
    /// @param touch whether the two sides of a strict relation are equal there
    /// @param exact the two sides in decimal, where doubles are too coarse or too short for them
    /// @param witness what it shows: the point alone, an entry, shapes
    record Refuted(
            Map<String, Double> at, double left, double right, Touch touch, Optional<Sides> exact, Witness witness)
            implements Verdict {
        public Refuted {
            at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        }

        /// In doubles.
        public Refuted(Map<String, Double> at, double left, double right, Touch touch) {
            this(at, left, right, touch, Optional.empty(), new Witness.Point());
        }

        /// With the two sides in decimal, if doubles do not show them or do not tell them apart.
        public Refuted with(BigDecimal exactLeft, BigDecimal exactRight) {
            boolean shown = fits(left, exactLeft)
                    && fits(right, exactRight)
                    && (left != right || exactLeft.compareTo(exactRight) == 0);
            return shown
                    ? this
                    : new Refuted(at, left, right, touch, Optional.of(new Sides(exactLeft, exactRight)), witness);
        }

        /// The same with what it shows.
        public Refuted showing(Witness shown) {
            return new Refuted(at, left, right, touch, exact, shown);
        }

        private static boolean fits(double value, BigDecimal exact) {
            return exact.signum() == 0 || (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL);
        }

        /// Where the two sides differ.
        public Refuted(Map<String, Double> at, double left, double right) {
            this(at, left, right, Touch.NONE);
        }
    }

    /// Two numbers with all their digits.
    record Sides(BigDecimal left, BigDecimal right) {}

    /// How the two sides of `<` or `>` meet at a counterexample.
    enum Touch {
        /// They do not: the relation fails by more than nothing.
        NONE,
        /// They are equal at exactly that point.
        EXACT,
        /// They are equal at a point of which the given one is the rounded value, as 1.4142 is of √2.
        ROUNDED
    }

    /// No answer.
    ///
    /// @param reason a clause that follows "cannot decide: "
    record Undecided(String reason) implements Verdict {}

    /// Whether a line may stand unmarked.
    default boolean accepts() {
        return this instanceof Identical || this instanceof Holds;
    }
}
