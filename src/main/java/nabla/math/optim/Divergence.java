package nabla.math.optim;

import nabla.math.Numerals;

/// How a run ended that could not go on.
///
/// @param step   where: the step that has run away, or the one after the last whose numbers are finite
/// @param rate   the learning rate
/// @param cause  what led there
/// @param reason the cause in a sentence for the user
public record Divergence(int step, double rate, Cause cause, String reason) {

    /// What leads a run astray.
    public enum Cause {
        /// It climbs the loss.
        WRONG_SIGN,
        /// The rate is above the stable limit.
        RATE_TOO_HIGH,
        /// The numbers grew too large, for no reason that is known.
        OVERFLOW
    }

    /// The whole story: at which step, at which rate, and why.
    public String message() {
        return step == 0
                ? "The run cannot start: " + reason
                : "The run diverged at step %d, at rate %s: %s"
                        .formatted(step, Numerals.of(rate, Numerals.LONG), reason);
    }
}
