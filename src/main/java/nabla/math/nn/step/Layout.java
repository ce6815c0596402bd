package nabla.math.nn.step;

/// Two habits that books differ in; every matrix, shape and formula follows.
///
/// @param samples     whether a sample is a row of X or a column
/// @param derivatives whether ∂J/∂W has the shape of W or of its transpose
public record Layout(Samples samples, Derivatives derivatives) {
    /// As the program computes: samples are rows, a derivative has the shape of what it is by.
    public static final Layout DEFAULT = new Layout(Samples.ROWS, Derivatives.DENOMINATOR);

    /// Which way the samples run.
    public enum Samples {
        ROWS,
        COLUMNS
    }

    /// Where ∂z_i/∂h_j stands.
    public enum Derivatives {
        /// at (j, i), so that ∂z/∂h = Ωᵀ for z = β + Ωh (Sheet 002)
        DENOMINATOR,
        /// at (i, j), so that ∂z/∂h = Ω
        NUMERATOR;

        /// What the language calls it.
        nabla.math.expr.scope.DerivativeLayout inLanguage() {
            return switch (this) {
                case DENOMINATOR -> nabla.math.expr.scope.DerivativeLayout.DENOMINATOR;
                case NUMERATOR -> nabla.math.expr.scope.DerivativeLayout.STRICT_NUMERATOR;
            };
        }
    }

    public Layout with(Samples samples) {
        return new Layout(samples, derivatives);
    }

    public Layout with(Derivatives derivatives) {
        return new Layout(samples, derivatives);
    }

    /// Whether matrices of that role are shown as the transpose of what [#DEFAULT] shows.
    boolean flips(Variable.Role role) {
        boolean columns = samples == Samples.COLUMNS;
        boolean numerator = derivatives == Derivatives.NUMERATOR;
        return switch (role) {
            case DATA, BIAS -> columns;
            case DATA_SLOPE, BIAS_SLOPE -> columns != numerator;
            case WEIGHT_SLOPE -> numerator;
            case WEIGHT, ONES, NUMBER -> false;
        };
    }
}
