package nabla.room.descent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import nabla.math.calculus.FiniteDifference;
import nabla.math.optim.Objective;

/// The gradient of J beside the central difference of J, parameter by parameter.
///
/// @param at the parameters it was taken at
public record GradientTable(double[] at, List<Row> rows) {
    /// Below this the error is measured against this: where the gradient is 0, rounding would be all that is seen.
    static final double SMALLEST = 1e-4;

    public GradientTable {
        rows = List.copyOf(rows);
    }

    /// @param analytic ∂J by this parameter, from the formula
    /// @param central  the same from two values of J
    public record Row(String name, double analytic, double central) {
        public double relativeError() {
            double size = Math.max(SMALLEST, Math.max(Math.abs(analytic), Math.abs(central)));
            return Math.abs(analytic - central) / size;
        }
    }

    static GradientTable of(RunSettings settings, double[] at, BooleanSupplier cancelled) {
        Objective loss = settings.samples().loss(settings.bias());
        double[] gradient = new double[at.length];
        loss.gradient(at, gradient);
        var rows = new ArrayList<Row>();
        for (int k = 0; k < at.length; k++) {
            if (cancelled.getAsBoolean()) {
                return new GradientTable(at, rows);
            }
            rows.add(new Row(settings.name(k), -gradient[k], central(loss, at, k)));
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
