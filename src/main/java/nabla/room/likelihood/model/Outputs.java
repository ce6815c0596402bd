package nabla.room.likelihood.model;

import java.util.ArrayList;
import java.util.List;

/// Ten outputs of a network, each with what was measured for it (Sheet 004, task 3).
///
/// @param measured y, ten numbers
/// @param own      the predictions without the shift, ten numbers
/// @param shift    b, added to all of them: f_d is own_d + b
/// @param sigma    how far measurements scatter around their predictions
public record Outputs(List<Double> measured, List<Double> own, double shift, double sigma) {
    public static final int COUNT = 10;
    /// A measurement, or a prediction without its shift, is no farther from 0.
    public static final double FARTHEST = 4;
    /// A shift is no farther from 0.
    public static final double FARTHEST_SHIFT = 10;

    public static final double NARROWEST = 0.1;
    public static final double WIDEST = 3;

    public static final Outputs START = new Outputs(
            List.of(0.4, 1.5, 0.9, 2.1, 0.2, -0.8, -0.4, -2.0, -0.6, 0.7),
            List.of(0.0, 0.8, 1.3, 1.2, 0.6, -0.3, -1.1, -1.4, -0.9, 0.1),
            0.8,
            1);

    public Outputs {
        measured = measured.stream()
                .map(y -> Math.clamp(y, -FARTHEST, FARTHEST) + 0.0)
                .toList();
        own = own.stream().map(f -> Math.clamp(f, -FARTHEST, FARTHEST) + 0.0).toList();
        if (measured.size() != COUNT || own.size() != COUNT) {
            throw new IllegalArgumentException(measured.size() + " measured, " + own.size() + " predicted");
        }
        shift = Math.clamp(shift, -FARTHEST_SHIFT, FARTHEST_SHIFT) + 0.0;
        sigma = Math.clamp(sigma, NARROWEST, WIDEST);
    }

    /// f_d, with the shift.
    public double predicted(int d) {
        return own.get(d) + shift;
    }

    /// y_d − f_d
    public double residual(int d) {
        return measured.get(d) - predicted(d);
    }

    /// How (y_d − f_d)² changes with f_d: −2(y_d − f_d) (Sheet 002 a).
    public double squareSlope(int d) {
        return -2 * residual(d);
    }

    public double density(int d) {
        return Gaussian.density(residual(d), sigma);
    }

    public double logDensity(int d) {
        return Gaussian.logDensity(residual(d), sigma);
    }

    /// The likelihood: the product of the ten densities, factor by factor.
    public double likelihood() {
        double product = 1;
        for (int d = 0; d < COUNT; d++) {
            product *= density(d);
        }
        return product;
    }

    /// The sum of the logarithms of the first so many densities.
    public double logOfFirst(int count) {
        double sum = 0;
        for (int d = 0; d < count; d++) {
            sum += logDensity(d);
        }
        return sum;
    }

    public double logLikelihood() {
        return logOfFirst(COUNT);
    }

    public Outputs withMeasured(List<Double> other) {
        return new Outputs(other, own, shift, sigma);
    }

    public Outputs withOwn(List<Double> other) {
        return new Outputs(measured, other, shift, sigma);
    }

    public Outputs withMeasured(int d, double y) {
        return withMeasured(replaced(measured, d, y));
    }

    /// @param f with the shift
    public Outputs withPredicted(int d, double f) {
        return withOwn(replaced(own, d, f - shift));
    }

    public Outputs withShift(double other) {
        return new Outputs(measured, own, other, sigma);
    }

    public Outputs withSigma(double other) {
        return new Outputs(measured, own, shift, other);
    }

    static List<Double> replaced(List<Double> numbers, int index, double number) {
        var others = new ArrayList<>(numbers);
        others.set(index, number);
        return others;
    }
}
