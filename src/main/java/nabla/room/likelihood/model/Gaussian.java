package nabla.room.likelihood.model;

/// The normal density around a prediction (Sheet 004).
public final class Gaussian {
    private static final double ROOT = Math.sqrt(2 * Math.PI);

    private Gaussian() {}

    /// 1/√(2πσ²) · e^(−(y−f)²/(2σ²)); above 1 where σ is small.
    public static double density(double residual, double sigma) {
        return peak(sigma) * Math.exp(-residual * residual / (2 * sigma * sigma));
    }

    /// Its logarithm, which has a value where the density is too small for one.
    public static double logDensity(double residual, double sigma) {
        return Math.log(peak(sigma)) - residual * residual / (2 * sigma * sigma);
    }

    /// The density where the residual is 0.
    public static double peak(double sigma) {
        return 1 / (ROOT * sigma);
    }
}
