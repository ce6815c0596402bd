package nabla.math.nn;

/// tanh of many numbers at once, to within 3 units in the last place of the true value; `Math.tanh` is several times
/// slower, and takes most of the time of a small network's training.
///
/// With t = e^(2x) − 1, tanh x = t/(t + 2), which keeps its digits near 0. For t, 2x is split into n log 2 + r with
/// ∣r∣ ≤ ½ log 2; then t = 2ⁿ (e^r − 1) + (2ⁿ − 1). The loops before and after the one that makes 2ⁿ from bits are
/// such as the compiler turns into vector instructions. −0 becomes 0.
final class BlockTanh {
    /// e to this power is still a double, and so is e to minus it.
    private static final double LARGEST = 708;

    private static final double PER_LOG_2 = 1.4426950408889634;
    /// log 2 in two parts; the first has so few digits that its product with n is exact.
    private static final double LOG_2_HIGH = 0x1.62e42fee00000p-1;

    private static final double LOG_2_LOW = 0x1.a39ef35793c76p-33;
    /// Adding this rounds to a whole number, whose exponent bits then stand last: 1.5·2⁵² + 1023.
    private static final double ROUNDING = 0x1.8p52 + 1023;

    private static final int EXPONENT = 52;

    private final double[] twice;
    private final double[] rounded;
    private final double[] power;
    private final double[] lessOne;

    /// @param length of the longest array that comes
    BlockTanh(int length) {
        twice = new double[length];
        rounded = new double[length];
        power = new double[length];
        lessOne = new double[length];
    }

    /// Leaves tanh of the first `n` numbers of `x` in `out`, which may be `x`.
    void of(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            twice[i] = Math.max(Math.min(2 * x[i], LARGEST), -LARGEST);
        }
        for (int i = 0; i < n; i++) {
            rounded[i] = twice[i] * PER_LOG_2 + ROUNDING;
        }
        for (int i = 0; i < n; i++) {
            power[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(rounded[i]) << EXPONENT);
        }
        finish(out, n);
    }

    private void finish(double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double whole = rounded[i] - ROUNDING;
            double r = (twice[i] - whole * LOG_2_HIGH) - whole * LOG_2_LOW;
            double s = r * r;
            // 1/k! for k = 2 .. 13, even and odd powers apart
            double even = 1.0 / 2
                    + s
                            * (1.0 / 24
                                    + s
                                            * (1.0 / 720
                                                    + s * (1.0 / 40320 + s * (1.0 / 3628800 + s * (1.0 / 479001600)))));
            double odd = 1.0 / 6
                    + s
                            * (1.0 / 120
                                    + s
                                            * (1.0 / 5040
                                                    + s
                                                            * (1.0 / 362880
                                                                    + s
                                                                            * (1.0 / 39916800
                                                                                    + s * (1.0 / 6227020800.0)))));
            double grown = r + s * (even + r * odd);
            double t = power[i] * grown + (power[i] - 1);
            lessOne[i] = t;
            power[i] += power[i] * grown;
            out[i] = t / (t + 2);
        }
    }

    /// Leaves 1 − tanh² of the numbers that [#of] had last in `out`: 4e^(2x)/(e^(2x) + 1)², which keeps its digits
    /// where tanh is near 1.
    void slopes(double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double share = 1 / (lessOne[i] + 2);
            double slope = 4 * (power[i] * share) * share;
            out[i] = Math.abs(twice[i]) < LARGEST ? slope : 0;
        }
    }
}
