package nabla.room.descent.model;

import nabla.math.nn.GaussianLoss;

/// What the model predicts at given parameters: u = wᵀx and z = vᵀx, the bias being a last feature that is always 1.
public record Prediction(Samples samples, boolean bias, double[] parameters) {

    public static Prediction of(DescentPicture picture) {
        return new Prediction(picture.samples(), picture.settings().bias(), picture.now());
    }

    public double u(int row) {
        return dot(0, row);
    }

    public double z(int row) {
        return dot(parameters.length / 2, row);
    }

    GaussianLoss.Sample sample(int row) {
        return GaussianLoss.Sample.of(samples.t()[row], u(row), z(row));
    }

    /// u along one feature, the others at their means.
    public double u(int feature, double x, double[] means) {
        return along(0, feature, x, means);
    }

    /// z along one feature, the others at their means.
    public double z(int feature, double x, double[] means) {
        return along(parameters.length / 2, feature, x, means);
    }

    private double dot(int from, int row) {
        double sum = 0;
        for (int k = 0; k < samples.dimensions(); k++) {
            sum += parameters[from + k] * samples.x()[k][row];
        }
        return bias ? sum + parameters[from + samples.dimensions()] : sum;
    }

    private double along(int from, int feature, double x, double[] means) {
        double sum = parameters[from + feature] * x;
        for (int k = 0; k < samples.dimensions(); k++) {
            sum += k == feature ? 0 : parameters[from + k] * means[k];
        }
        return bias ? sum + parameters[from + samples.dimensions()] : sum;
    }
}
