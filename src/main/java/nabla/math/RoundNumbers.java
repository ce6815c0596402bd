package nabla.math;

/// Numbers that people find round: 1, 2 and 5 times a power of ten, and what lies on steps of one.
public final class RoundNumbers {
    private static final double[] DIGITS = {1, 2, 5, 10};
    private static final double[] MORE_DIGITS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};
    /// Between two round numbers, where the one below ends and the one above begins.
    private static final double[] MIDDLES = {1.5, 3.5, 7.5, Double.POSITIVE_INFINITY};

    private RoundNumbers() {}

    /// The smallest round number that is not smaller than a positive one; rounding errors do not count.
    public static double atLeast(double value) {
        return atLeast(value, DIGITS);
    }

    /// The same with more digits to choose from: for the end of an axis, beyond which no room is to be wasted.
    public static double closelyAtLeast(double value) {
        return atLeast(value, MORE_DIGITS);
    }

    private static double atLeast(double value, double[] digits) {
        double power = powerOfTen(value);
        for (double digit : digits) {
            if (digit * power >= value * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /// The round number near a positive one, as exact as a decimal is: 0.05, not 5 times 0.01. It is 0 where that is
    /// too small for a double.
    public static double near(double value) {
        int power = (int) Math.floor(Math.log10(value));
        double leading = value / Math.pow(10, power);
        int i = 0;
        while (leading >= MIDDLES[i]) {
            i++;
        }
        return Double.parseDouble((int) DIGITS[i] + "e" + power);
    }

    /// The largest power of ten that is not larger than a positive number.
    public static double powerOfTen(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }

    /// The multiple of a power of ten that is nearest to `value`, without the errors of adding up steps: 0.17, not
    /// 0.17000000000000001.
    public static double onSteps(double value, double powerOfTen) {
        return powerOfTen < 1
                ? Math.rint(value * Math.rint(1 / powerOfTen)) / Math.rint(1 / powerOfTen)
                : Math.rint(value / powerOfTen) * powerOfTen;
    }
}
