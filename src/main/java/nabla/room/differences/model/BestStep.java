package nabla.room.differences.model;

/// Which step makes a quotient's error least.
public sealed interface BestStep {
    /// Where the error of truncation, which falls with the step, meets that of rounding, which rises.
    ///
    /// @param exponent of the step
    /// @param height   the logarithm of the error where the two lines meet
    record Corner(double exponent, double height) implements BestStep {}

    /// Nothing is truncated: the larger the step, the less rounding counts.
    record Largest() implements BestStep {}

    /// Nothing cancels: the smaller the step, the better.
    record Smallest() implements BestStep {}

    /// Neither grows nor shrinks.
    record Any() implements BestStep {}

    /// It cannot be said.
    record Unknown() implements BestStep {}
}
