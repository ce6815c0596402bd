package nabla.math.check;

import java.math.BigDecimal;

/// A number worked out twice, in some digits and in many more: what rounding made of a 0 gets smaller with them.
record TwoPrecisions(BigDecimal coarse, BigDecimal fine) {
    static final TwoPrecisions ZERO = new TwoPrecisions(BigDecimal.ZERO, BigDecimal.ZERO);

    /// A number that is known without rounding.
    static TwoPrecisions exactly(BigDecimal value) {
        return new TwoPrecisions(value, value);
    }

    boolean isZero() {
        return fine.signum() == 0;
    }

    /// Whether it is the same in both, as a decimal is.
    boolean isExact() {
        return coarse.compareTo(fine) == 0;
    }

    double value() {
        return fine.doubleValue();
    }
}
