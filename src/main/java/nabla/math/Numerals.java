package nabla.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as they are shown, everywhere alike: a number that is short is shown whole, any other rounded with its zeros
/// kept, so that `0.5` is a half and `0.5000` only close to it.
public final class Numerals {
    public static final int SHORT = 4;
    public static final int LONG = 7;

    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e7;

    private Numerals() {}

    /// `value` with at most so many significant digits; NaN and ±∞ by name.
    public static String of(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        boolean plain = Math.abs(value) >= SMALL && Math.abs(value) < LARGE;
        int kept = plain ? Math.max(digits, exact.precision() - exact.scale()) : digits; // no zeros in place of digits
        BigDecimal shown = exact.precision() <= kept ? exact : exact.round(new MathContext(kept, RoundingMode.HALF_UP));
        String sign = value < 0 ? "−" : "";
        return sign + (plain ? shown.toPlainString() : scientific(shown));
    }

    /// The same of a number that a double may be too small for: `5.076 × 10⁻⁴³⁵`.
    public static String of(BigDecimal value, int digits) {
        double near = value.doubleValue();
        if (value.signum() == 0 || (Double.isFinite(near) && Math.abs(near) >= Double.MIN_NORMAL)) {
            return of(near, digits);
        }
        BigDecimal exact = value.abs().stripTrailingZeros();
        BigDecimal shown =
                exact.precision() <= digits ? exact : exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        return (value.signum() < 0 ? "−" : "") + scientific(shown);
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        String power = Superscripts.of(exponent);
        BigDecimal front = value.scaleByPowerOfTen(-exponent);
        return (front.compareTo(BigDecimal.ONE) == 0 && front.precision() == 1 ? "" : front.toPlainString() + " × ")
                + "10"
                + power;
    }
}
