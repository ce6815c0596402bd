package nabla.math.calculus;

import java.util.function.DoubleUnaryOperator;

/// Slopes from values alone: what a derivative is checked against.
public final class FiniteDifference {
    /// The cube root of the rounding unit 2^(-52): there the central difference's own error h² and the rounding error
    /// ε/h are of one size.
    private static final double BEST_STEP = Math.cbrt(Math.ulp(1.0));

    private FiniteDifference() {}

    /// (f(x + h) − f(x − h))/(2h) with a good h; wrong by about 1e-10 of the size of f and its third derivative.
    public static double central(DoubleUnaryOperator f, double x) {
        return central(f, x, step(x));
    }

    /// (f(x + h) − f(x − h))/(2h).
    public static double central(DoubleUnaryOperator f, double x, double h) {
        double right = x + h;
        double left = x - h;
        return (f.applyAsDouble(right) - f.applyAsDouble(left)) / (right - left); // what h became by rounding
    }

    /// (f(x + h) − f(x))/h.
    public static double forward(DoubleUnaryOperator f, double x, double h) {
        double right = x + h;
        return (f.applyAsDouble(right) - f.applyAsDouble(x)) / (right - x);
    }

    /// A good step for a central difference at `x`.
    public static double step(double x) {
        return BEST_STEP * Math.max(1, Math.abs(x));
    }
}
