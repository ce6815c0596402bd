package nabla.room.differences.model;

import java.util.stream.IntStream;

/// The steps ε at which errors are looked at: eight to each power of ten, from 1 down to 10⁻¹⁶.
final class StepSizes {
    static final int TO_A_DECADE = 8;
    static final int SMALLEST = -16;
    static final int COUNT = -SMALLEST * TO_A_DECADE + 1;
    /// Their logarithms to the base ten, from 0 down; never to be changed.
    static final double[] EXPONENTS =
            IntStream.range(0, COUNT).mapToDouble(StepSizes::exponent).toArray();

    private StepSizes() {}

    private static double exponent(int index) {
        return -(double) index / TO_A_DECADE;
    }

    /// Ten to that power; of a whole power the number that is written so.
    static double step(double exponent) {
        double whole = Math.rint(exponent);
        return exponent == whole ? Double.parseDouble("1e" + (int) whole) : Math.pow(10, exponent);
    }
}
