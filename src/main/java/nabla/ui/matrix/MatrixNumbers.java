package nabla.ui.matrix;

import java.util.Locale;
import nabla.math.Numerals;
import nabla.math.Superscripts;
import nabla.math.nn.Matrix;

/// How the numbers of one matrix are written: all with as many decimals as its largest needs, very small or large ones
/// as multiples of a power of ten that stands beside the matrix.
///
/// @param decimals after the point
/// @param power    all numbers are multiples of ten to this
/// @param whole    whether all are whole numbers
public record MatrixNumbers(int decimals, int power, boolean whole) {

    public static MatrixNumbers of(Matrix matrix) {
        double largest = 0;
        boolean whole = true;
        for (double value : matrix.toArray()) {
            if (Double.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
                whole &= value == Math.rint(value);
            }
        }
        if (largest == 0 || (whole && largest < 1e4)) {
            return new MatrixNumbers(0, 0, true);
        }
        int magnitude = (int) Math.floor(Math.log10(largest));
        return magnitude < -3 || magnitude > 4
                ? new MatrixNumbers(2, magnitude, false)
                : new MatrixNumbers(magnitude >= 0 ? Math.max(0, 2 - magnitude) : 1 - magnitude, 0, false);
    }

    /// With a decimal less, where there is one to spare: for cells in which no more can be read.
    MatrixNumbers shorter() {
        return new MatrixNumbers(Math.max(Math.min(1, decimals), decimals - 1), power, whole);
    }

    /// With a decimal more, unless all are whole: where there is room for it.
    public MatrixNumbers longer() {
        return whole ? this : new MatrixNumbers(decimals + 1, power, false);
    }

    /// As it stands in its cell.
    public String of(double value) {
        if (!Double.isFinite(value)) {
            return Numerals.of(value, Numerals.SHORT);
        }
        double shown = value / Math.pow(10, power);
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(shown));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        if (zero && value == 0) {
            return "0";
        }
        return value < 0 && !zero ? "−" + digits : digits;
    }

    /// `× 10⁻⁵`; empty where the numbers stand as they are.
    public String factor() {
        return power == 0 ? "" : "× 10" + Superscripts.of(power);
    }
}
