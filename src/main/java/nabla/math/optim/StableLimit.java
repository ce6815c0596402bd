package nabla.math.optim;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// The highest learning rate at which descent does not swing ever wider around a minimum.
///
/// Near a minimum the loss is a quadratic, and across its steepest direction, with curvature L, gradient descent
/// multiplies the distance by 1 − ηL in each step: it shrinks for η < 2/L only. L is the largest eigenvalue of the
/// Hessian.
///
/// @param curvature L, positive
public record StableLimit(double curvature) {
    /// Eigenvalues below this share of the largest are rounding.
    private static final double ROUNDING = 1e-12;

    /// Present where the loss is locally a bowl: all eigenvalues of its Hessian are positive.
    public static Optional<StableLimit> at(Objective objective, double[] parameters) {
        double[] eigenvalues = Symmetric.eigenvalues(objective.hessian(parameters));
        double largest = Arrays.stream(eigenvalues).max().orElse(0);
        boolean bowl = largest > 0
                && largest < Double.POSITIVE_INFINITY
                && Arrays.stream(eigenvalues).allMatch(value -> value > ROUNDING * largest);
        return bowl ? Optional.of(new StableLimit(largest)) : Optional.empty();
    }

    /// Also where the loss falls off in other directions: what is above this limit swings out all the same. Empty where
    /// the loss curves upwards in no direction.
    static Optional<StableLimit> steepest(Objective objective, double[] parameters) {
        double largest = Arrays.stream(Symmetric.eigenvalues(objective.hessian(parameters)))
                .max()
                .orElse(0);
        return largest > 0 && largest < Double.POSITIVE_INFINITY
                ? Optional.of(new StableLimit(largest))
                : Optional.empty();
    }

    /// 2/L, the limit of plain gradient descent.
    public double rate() {
        return 2 / curvature;
    }

    /// The limit of that optimizer; empty for those that rescale the gradient, where L alone says nothing.
    public OptionalDouble rate(Optimizer optimizer) {
        return switch (optimizer) {
            case Optimizer.GradientDescent plain -> OptionalDouble.of(rate());
            case Optimizer.Momentum heavy -> OptionalDouble.of(2 * (1 + heavy.momentum()) / curvature);
            case Optimizer.Nesterov ahead ->
                OptionalDouble.of(2 * (1 + ahead.momentum()) / ((1 + 2 * ahead.momentum()) * curvature));
            case Optimizer.RmsProp scaled -> OptionalDouble.empty();
            case Optimizer.Adam scaled -> OptionalDouble.empty();
        };
    }

    /// How [#rate(Optimizer)] comes from L.
    static String formula(Optimizer optimizer) {
        return switch (optimizer) {
            case Optimizer.GradientDescent plain -> "2/L";
            case Optimizer.Momentum heavy -> "2(1 + μ)/L";
            case Optimizer.Nesterov ahead -> "2(1 + μ)/((1 + 2μ)L)";
            case Optimizer.RmsProp scaled -> "";
            case Optimizer.Adam scaled -> "";
        };
    }
}
