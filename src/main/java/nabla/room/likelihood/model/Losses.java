package nabla.room.likelihood.model;

/// The four lines from the negative logarithm of the likelihood to the sum of squares, as functions of the shift b
/// (Sheet 004, task 3): their values differ, their minimiser does not.
///
/// @param outputs of one sample
/// @param samples how many samples there are, all like this one
public record Losses(Outputs outputs, int samples) {
    /// Nothing is dropped.
    public static final double NOTHING = 0;
    /// The constant is dropped.
    public static final double CONSTANT = 1;
    /// The constant and the positive factor are dropped: the sum of squares is left.
    public static final double FACTOR = 2;

    private static final double ROUND = 1e12;

    /// Σ_i Σ_d (y_id − f_id)²
    public double squares(double shift) {
        double sum = 0;
        for (int d = 0; d < Outputs.COUNT; d++) {
            double residual = outputs.measured().get(d) - outputs.own().get(d) - shift;
            sum += residual * residual;
        }
        return samples * sum;
    }

    /// −Σ_i Σ_d log of the density
    public double nll(double shift, double sigma) {
        double sum = 0;
        for (int d = 0; d < Outputs.COUNT; d++) {
            sum -= Gaussian.logDensity(outputs.measured().get(d) - outputs.own().get(d) - shift, sigma);
        }
        return samples * sum;
    }

    /// What has no f in it: (N · 10/2) log(2πσ²).
    public double constant(double sigma) {
        return samples * Outputs.COUNT / 2.0 * Math.log(2 * Math.PI * sigma * sigma);
    }

    /// What stands before the squares: 1/(2σ²), positive.
    public static double factor(double sigma) {
        return 1 / (2 * sigma * sigma);
    }

    /// The NLL with as much of it dropped as that: from [#NOTHING] through [#CONSTANT] to [#FACTOR].
    public double slid(double shift, double sigma, double dropped) {
        if (dropped <= CONSTANT) {
            return nll(shift, sigma) - dropped * constant(sigma);
        }
        double part = dropped - CONSTANT;
        return squares(shift) * ((1 - part) * factor(sigma) + part);
    }

    /// The b at which all of them are least: the mean of what is measured less what is predicted without it.
    public double best() {
        double sum = 0;
        for (int d = 0; d < Outputs.COUNT; d++) {
            sum += outputs.measured().get(d) - outputs.own().get(d);
        }
        return Math.rint(sum / Outputs.COUNT * ROUND) / ROUND; // −0.02 and not −0.020000000000000018
    }
}
