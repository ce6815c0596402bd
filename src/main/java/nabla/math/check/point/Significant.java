package nabla.math.check.point;

import java.math.BigDecimal;
import java.math.MathContext;

/// Rounds doubles to some significant digits: to the double that is nearest to the rounded decimal number.
final class Significant {
    /// So many digits tell every double.
    private static final int ALL = 17;
    /// The powers of ten that doubles have exactly.
    private static final int MOST_TENS = 22;

    private static final double[] TENS = tens();
    private static final int FEW = 9;
    /// With few digits a product of doubles is off by less.
    private static final double OFF = 1e-6;

    private Significant() {}

    /// What is no number stays as it is.
    static double rounded(double value, int digits) {
        if (!Double.isFinite(value) || digits >= ALL) {
            return value;
        }
        double size = Math.abs(value);
        double rounded = size >= 1e-12 && size < 1e20 && digits <= FEW ? inDoubles(size, digits) : Double.NaN;
        return Double.isNaN(rounded) ? inDecimals(value, digits) : Math.copySign(rounded, value);
    }

    private static double inDecimals(double value, int digits) {
        return new BigDecimal(value, new MathContext(digits)).doubleValue();
    }

    /// A whole number of so many digits and an exact power of ten make it in one rounding. NaN where it is too close to
    /// the middle of two such numbers.
    private static double inDoubles(double size, int digits) {
        int tens = digits - 1 - (int) Math.floor(Math.log10(size));
        if (Math.abs(tens) > MOST_TENS) {
            return Double.NaN;
        }
        double shifted = tens >= 0 ? size * TENS[tens] : size / TENS[-tens];
        double whole = Math.rint(shifted);
        boolean close = 0.5 - Math.abs(shifted - whole) < OFF;
        if (close || shifted < TENS[digits - 1] || shifted >= TENS[digits]) {
            return Double.NaN;
        }
        return tens >= 0 ? whole / TENS[tens] : whole * TENS[-tens];
    }

    private static double[] tens() {
        double[] tens = new double[MOST_TENS + 1];
        double power = 1;
        for (int i = 0; i <= MOST_TENS; i++) {
            tens[i] = power;
            power *= 10;
        }
        return tens;
    }
}
