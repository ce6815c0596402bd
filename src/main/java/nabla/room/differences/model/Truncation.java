package nabla.room.differences.model;

import java.util.Optional;

/// What a quotient is off by before anything is rounded, as the step shrinks.
public sealed interface Truncation {
    /// It shrinks like a power of the step.
    ///
    /// @param power    the power that the smallest steps show, in 100 digits
    /// @param measured the line through the errors of doubles where rounding does not count yet, if there is one
    record Power(double power, Optional<PowerLaw> measured) implements Truncation {}

    /// The quotient is the slope, for every small step: nothing is left out.
    record Nothing() implements Truncation {}

    /// It shrinks like no power.
    record Irregular() implements Truncation {}

    /// Its measured line, where there is one.
    default Optional<PowerLaw> line() {
        return this instanceof Power(var power, var measured) ? measured : Optional.empty();
    }
}
