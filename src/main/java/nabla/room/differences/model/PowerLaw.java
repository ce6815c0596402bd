package nabla.room.differences.model;

/// A straight line on log-log axes: an error of C ε^p.
///
/// @param slope  p
/// @param height log₁₀ C, the line's height at ε = 1
/// @param from   the lowest exponent of a step it was measured at
/// @param to     the highest
public record PowerLaw(double slope, double height, double from, double to) {

    /// The logarithm of the error at a step's exponent.
    public double at(double exponent) {
        return height + slope * exponent;
    }

    /// Through points by least squares.
    ///
    /// @param xs exponents of steps, at least two different ones
    /// @param ys logarithms of errors
    static PowerLaw through(double[] xs, double[] ys) {
        double meanX = 0;
        double meanY = 0;
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            meanX += xs[i] / xs.length;
            meanY += ys[i] / xs.length;
            from = Math.min(from, xs[i]);
            to = Math.max(to, xs[i]);
        }
        double both = 0;
        double squares = 0;
        for (int i = 0; i < xs.length; i++) {
            both += (xs[i] - meanX) * (ys[i] - meanY);
            squares += (xs[i] - meanX) * (xs[i] - meanX);
        }
        double slope = both / squares;
        return new PowerLaw(slope, meanY - slope * meanX, from, to);
    }
}
