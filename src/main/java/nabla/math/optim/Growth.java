package nabla.math.optim;

import java.util.OptionalDouble;
import nabla.math.Numerals;

/// A descent on which the loss rose far above its start, though its numbers stayed finite.
///
/// @param step   the first one at which it had
/// @param factor how many times its start the loss became
/// @param rate   the learning rate
/// @param limit  2/L where that step began, if the rate is above it; empty where it is not, or where L alone says
///               nothing
public record Growth(int step, double factor, double rate, OptionalDouble limit) {
    /// So many times its start.
    static final double FAR = 1.5;

    /// @param before the parameters where the step began
    static Growth of(int step, double factor, Settings settings, Objective objective, double[] before) {
        double rate = settings.optimizer().rate();
        OptionalDouble limit = settings.optimizer() instanceof Optimizer.GradientDescent
                ? StableLimit.steepest(objective, before)
                        .map(it -> OptionalDouble.of(it.rate()))
                        .orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
        boolean above = limit.isPresent() && rate > limit.getAsDouble();
        return new Growth(step, factor, rate, above ? limit : OptionalDouble.empty());
    }

    /// What happened, and what to do.
    public String message() {
        String grew = "from step %d on the loss grew %s-fold".formatted(step, Numerals.of(factor, Numerals.SHORT));
        return limit.isPresent()
                ? "Rate too large: %s; 2/L here is %s, and the rate %s is above it."
                        .formatted(
                                grew,
                                Numerals.of(limit.getAsDouble(), Numerals.SHORT),
                                Numerals.of(rate, Numerals.LONG))
                : "F%s: lower the rate.".formatted(grew.substring(1));
    }
}
