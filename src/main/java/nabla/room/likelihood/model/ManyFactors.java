package nabla.room.likelihood.model;

import java.util.OptionalInt;

/// A product of many densities at their peak, as doubles have it: it ends at 0, or at ∞ where densities are above 1,
/// and the sum of the logarithms goes on.
public final class ManyFactors {
    public static final int MOST = 1000;

    private ManyFactors() {}

    /// The product, factor by factor.
    public static double product(int count, double sigma) {
        double product = 1;
        for (int i = 0; i < count; i++) {
            product *= Gaussian.peak(sigma);
        }
        return product;
    }

    /// The sum of the logarithms.
    public static double log(int count, double sigma) {
        return count * Math.log(Gaussian.peak(sigma));
    }

    /// The number of factors from which on the product is 0 or ∞; absent where that is more than [#MOST].
    public static OptionalInt end(double sigma) {
        double product = 1;
        for (int count = 1; count <= MOST; count++) {
            product *= Gaussian.peak(sigma);
            if (product == 0 || Double.isInfinite(product)) {
                return OptionalInt.of(count);
            }
        }
        return OptionalInt.empty();
    }
}
