package nabla.math.check.digits;

import java.math.BigDecimal;

/// A number worked out twice, in some digits and in many more: what rounding made of a 0 gets smaller with them.
public record TwoPrecisions(BigDecimal coarse, BigDecimal fine) {
    static final TwoPrecisions ZERO = new TwoPrecisions(BigDecimal.ZERO, BigDecimal.ZERO);

    /// A number that is known without rounding.
    public static TwoPrecisions exactly(BigDecimal value) {
        return new TwoPrecisions(value, value);
    }

    public boolean isZero() {
        return fine.signum() == 0;
    }

    /// Whether it is the same in both, as a decimal is.
    public boolean isExact() {
        return coarse.compareTo(fine) == 0;
    }

    /// Whether two differ by about as much in both.
    public boolean isSteadilyApartFrom(TwoPrecisions other) {
        BigDecimal rough = coarse.subtract(other.coarse);
        BigDecimal exact = fine.subtract(other.fine);
        return rough.subtract(exact).abs().multiply(BigDecimal.TWO).compareTo(exact.abs()) <= 0;
    }

    public double value() {
        return fine.doubleValue();
    }
}
