package nabla.math.nn;

/// An [Activation] and its slope over a block of samples; tanh, ReLU and identity in loops the compiler vectorises.
final class ActivationKernel {
    private final Activation activation;
    private final BlockTanh tanh;
    private final double[][] slopesOfTanh;

    ActivationKernel(Activation activation, int units, int block) {
        this.activation = activation;
        int length = activation == Activation.TANH ? block : 0;
        this.tanh = new BlockTanh(length);
        this.slopesOfTanh = new double[units][length];
    }

    /// a = φ(z)
    void apply(double[][] z, double[][] a, int n) {
        for (int j = 0; j < z.length; j++) {
            switch (activation) {
                case IDENTITY -> System.arraycopy(z[j], 0, a[j], 0, n);
                case RELU -> relu(z[j], a[j], n);
                case TANH -> {
                    tanh.of(z[j], a[j], n);
                    tanh.slopes(slopesOfTanh[j], n);
                }
                case SIGMOID, ROOT, SOFTPLUS -> {
                    for (int i = 0; i < n; i++) {
                        a[j][i] = activation.value(z[j][i]);
                    }
                }
            }
        }
    }

    /// Multiplies ∂J/∂a by φ′(z) at the z that were last applied, which makes it ∂J/∂z.
    void differentiate(double[][] z, double[][] slopes, int n) {
        for (int j = 0; j < z.length; j++) {
            switch (activation) {
                case IDENTITY -> {}
                case RELU -> mask(slopes[j], z[j], n);
                case TANH -> multiply(slopes[j], slopesOfTanh[j], n);
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

    private static void multiply(double[] slopes, double[] by, int n) {
        for (int i = 0; i < n; i++) {
            slopes[i] *= by[i];
        }
    }
}
