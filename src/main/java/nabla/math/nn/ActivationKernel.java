package nabla.math.nn;

/// An [Activation] and its slope over a block of samples; tanh, ReLU and identity in loops the compiler vectorises.
final class ActivationKernel {
    private final Activation activation;
    private final BlockTanh tanh;

    ActivationKernel(Activation activation, int block) {
        this.activation = activation;
        this.tanh = new BlockTanh(activation == Activation.TANH ? block : 0);
    }

    /// a = φ(z)
    void apply(double[][] z, double[][] a, int n) {
        for (int j = 0; j < z.length; j++) {
            switch (activation) {
                case IDENTITY -> System.arraycopy(z[j], 0, a[j], 0, n);
                case RELU -> relu(z[j], a[j], n);
                case TANH -> tanh.of(z[j], a[j], n);
                case SIGMOID, ROOT, SOFTPLUS -> {
                    for (int i = 0; i < n; i++) {
                        a[j][i] = activation.value(z[j][i]);
                    }
                }
            }
        }
    }

    /// Multiplies ∂J/∂a by φ′(z), which makes it ∂J/∂z.
    void differentiate(double[][] z, double[][] a, double[][] slopes, int n) {
        for (int j = 0; j < z.length; j++) {
            switch (activation) {
                case IDENTITY -> {}
                case RELU -> mask(slopes[j], z[j], n);
                case TANH -> timesSlopeOfTanh(slopes[j], a[j], n);
                case SIGMOID, ROOT, SOFTPLUS -> {
                    for (int i = 0; i < n; i++) {
                        slopes[j][i] *= activation.slope(z[j][i]);
                    }
                }
            }
        }
    }

    private static void relu(double[] z, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Math.max(z[i], 0);
        }
    }

    private static void mask(double[] slopes, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            slopes[i] = z[i] > 0 ? slopes[i] : 0;
        }
    }

    private static void timesSlopeOfTanh(double[] slopes, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            slopes[i] *= (1 - a[i]) * (1 + a[i]);
        }
    }
}
