package nabla.room.descent.model;

import nabla.math.nn.GaussianLoss;

/// What one sample says at the present parameters (Sheet 000 a to e).
///
/// @param row    which sample, from 0
/// @param x      its value of the feature that is shown, in the feature's own units
/// @param fitted the same as it is fitted, which is another number where features are standardised
/// @param sample its mean, width and derivatives
/// @param shareW its share of ∂J/∂w, along the feature that is shown
/// @param shareV its share of ∂J/∂v
public record SampleNumbers(
        int row, double x, double fitted, GaussianLoss.Sample sample, double shareW, double shareV) {

    static SampleNumbers of(Prediction prediction, int row, int feature) {
        Samples samples = prediction.samples();
        GaussianLoss.Sample sample = prediction.sample(row);
        double fitted = samples.x()[feature][row];
        return new SampleNumbers(
                row,
                samples.own(feature, fitted),
                fitted,
                sample,
                sample.dfdu() * fitted / samples.size(),
                sample.dfdz() * fitted / samples.size());
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
