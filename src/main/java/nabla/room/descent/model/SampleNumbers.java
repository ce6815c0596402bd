package nabla.room.descent.model;

import nabla.math.nn.GaussianLoss;

/// What one sample says at the present parameters (Sheet 000 a to e).
///
/// @param row    which sample, from 0
/// @param x      its value of the feature that is shown
/// @param sample its mean, width and derivatives
/// @param shareW its share of ∂J/∂w, along the feature that is shown
/// @param shareV its share of ∂J/∂v
public record SampleNumbers(int row, double x, GaussianLoss.Sample sample, double shareW, double shareV) {

    static SampleNumbers of(Prediction prediction, int row, int feature) {
        Samples samples = prediction.samples();
        GaussianLoss.Sample sample = prediction.sample(row);
        double x = samples.x()[feature][row];
        return new SampleNumbers(
                row, x, sample, sample.dfdu() * x / samples.size(), sample.dfdz() * x / samples.size());
    }

    /// (t − u)² + 1, which |∂f/∂z| never exceeds.
    public double bound() {
        return sample.residual() * sample.residual() + 1;
    }

    /// Half of that: it never exceeds this either.
    public double sharpBound() {
        return bound() / 2;
    }
}
