package nabla.math.optim;

import java.util.Optional;
import java.util.OptionalDouble;
import nabla.math.Numerals;
import nabla.math.optim.Divergence.Cause;

/// Why a run left the finite numbers, in the user's words.
final class Reasons {
    private Reasons() {}

    static Divergence atTheStart(Settings settings) {
        return new Divergence(
                0,
                settings.optimizer().rate(),
                Cause.OVERFLOW,
                "at the start point the loss is too large to be computed. Start nearer to 0, or scale the data.");
    }

    /// @param lowest the parameters at which the run's loss was lowest: a rate is judged by the curvature there
    static Divergence after(int step, Settings settings, Objective objective, double[] lowest) {
        double rate = settings.optimizer().rate();
        if (settings.direction() == Direction.ASCEND) {
            return new Divergence(
                    step,
                    rate,
                    Cause.WRONG_SIGN,
                    "the sign is wrong. This run climbs the loss, which has no top, instead of descending it.");
        }
        Optional<StableLimit> limit = StableLimit.steepest(objective, lowest);
        OptionalDouble highest =
                limit.isEmpty() ? OptionalDouble.empty() : limit.get().rate(settings.optimizer());
        if (highest.isPresent() && rate > highest.getAsDouble()) {
            return new Divergence(
                    step,
                    rate,
                    Cause.RATE_TOO_HIGH,
                    "the rate is too high. Where the loss was lowest, the largest stable rate is %s = %s."
                            .formatted(
                                    StableLimit.formula(settings.optimizer()),
                                    Numerals.of(highest.getAsDouble(), Numerals.SHORT)));
        }
        return new Divergence(
                step, rate, Cause.OVERFLOW, "the numbers grew too large to be computed. Try a smaller rate.");
    }
}
