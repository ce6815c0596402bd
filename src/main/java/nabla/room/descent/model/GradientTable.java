package nabla.room.descent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nabla.math.calculus.FiniteDifference;
import nabla.math.optim.Objective;

/// The gradient of J three times, parameter by parameter: from the kernel that trains, from the derivation of f by the
/// rules, and as the central difference of J.
///
/// @param at the parameters it was taken at
public record GradientTable(double[] at, List<Row> rows) {
    /// Below this the error is measured against this: where the gradient is 0, rounding would be all that is seen.
    static final double SMALLEST = 1e-4;

    public GradientTable {
        rows = List.copyOf(rows);
    }

    /// @param analytic ∂J by this parameter, from the kernel
    /// @param derived  the same from the derivation's own expression
    /// @param central  the same from two values of J
    public record Row(String name, double analytic, double derived, double central) {
        /// Of the central difference.
        public double relativeError() {
            return errorOf(central);
        }

        /// Of the derivation's expression.
        public double derivedError() {
            return errorOf(derived);
        }

        private double errorOf(double other) {
            double size = Math.max(SMALLEST, Math.max(Math.abs(analytic), Math.abs(other)));
            return Math.abs(analytic - other) / size;
        }
    }

    static GradientTable of(RunSettings settings, double[] at, BooleanSupplier cancelled) {
        Objective loss = settings.samples().loss(settings.bias());
        double[] gradient = new double[at.length];
        loss.gradient(at, gradient);
        Samples samples = settings.samples();
        double[] derived = DerivedGradient.at(samples.columns(settings.bias()), samples.t(), at, cancelled);
        var rows = new ArrayList<Row>();
        for (int k = 0; k < at.length; k++) {
            if (cancelled.getAsBoolean()) {
                return new GradientTable(at, rows);
            }
            rows.add(new Row(settings.name(k), -gradient[k], derived[k], central(loss, at, k)));
        }
        return new GradientTable(at, rows);
    }

    private static double central(Objective loss, double[] at, int parameter) {
        double[] moved = at.clone();
        return FiniteDifference.central(
                value -> {
                    moved[parameter] = value;
                    return -loss.loss(moved);
                },
                at[parameter]);
    }
}
