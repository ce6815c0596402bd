package nabla.math.nn;

/// The inner loops of [GaussianLoss]: sums of f and of its derivatives over blocks of samples.
///
/// Written as passes over short arrays that stay in the cache, so that the compiler can use vector instructions; a
/// million samples then cost little more than reading them. log σ² is taken of products of eight, since one logarithm
/// a sample would cost more than everything else together.
final class GaussianKernel {
    private static final int LENGTH = 1024;

    private final double[][] x;
    private final double[] t;
    private final double[] parameters;
    private final double[] u = new double[LENGTH];
    private final double[] z = new double[LENGTH];
    private final double[] square = new double[LENGTH];
    private final double[] sums;

    GaussianKernel(double[][] x, double[] t, double[] parameters) {
        this.x = x;
        this.t = t;
        this.parameters = parameters;
        this.sums = new double[2 * x.length + 1];
    }

    /// ∂f/∂w, ∂f/∂v and f without its constant, summed so far.
    double[] sums() {
        return sums;
    }

    /// Adds the samples `from`..`to - 1`, at most 1024.
    void add(int from, int to) {
        int n = to - from;
        predict(from, n);
        double f = derivatives(from, n) - 0.5 * sumOfLogs(n);
        int d = x.length;
        for (int k = 0; k < d; k++) {
            sums[k] += dot(u, x[k], from, n);
            sums[d + k] += dot(z, x[k], from, n);
        }
        sums[2 * d] += f;
    }

    /// u = wᵀx and z = vᵀx.
    private void predict(int from, int n) {
        int d = x.length;
        product(u, x[0], parameters[0], from, n);
        product(z, x[0], parameters[d], from, n);
        for (int k = 1; k < d; k++) {
            addProduct(u, x[k], parameters[k], from, n);
            addProduct(z, x[k], parameters[d + k], from, n);
        }
    }

    private static void product(double[] out, double[] column, double weight, int from, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = weight * column[from + i];
        }
    }

    private static void addProduct(double[] out, double[] column, double weight, int from, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += weight * column[from + i];
        }
    }

    /// Replaces u by ∂f/∂u and z by ∂f/∂z, leaves σ² in `square`; the sum of −(t − u)²/(2σ²).
    private double derivatives(int from, int n) {
        for (int i = 0; i < n; i++) {
            double sigma2 = 1 + z[i] * z[i];
            double precision = 1 / sigma2;
            double residual = t[from + i] - u[i];
            double scaled = residual * precision;
            square[i] = sigma2;
            u[i] = scaled;
            z[i] = (residual * scaled - 1) * precision * z[i];
        }
        double a = 0;
        double b = 0;
        int i = 0;
        for (; i + 1 < n; i += 2) {
            a += u[i] * u[i] * square[i];
            b += u[i + 1] * u[i + 1] * square[i + 1];
        }
        if (i < n) {
            a += u[i] * u[i] * square[i];
        }
        return -0.5 * (a + b);
    }

    private double sumOfLogs(int n) {
        double sum = 0;
        int i = 0;
        for (; i + 8 <= n; i += 8) {
            double low = square[i] * square[i + 1] * (square[i + 2] * square[i + 3]);
            double high = square[i + 4] * square[i + 5] * (square[i + 6] * square[i + 7]);
            double product = low * high;
            if (product < Double.POSITIVE_INFINITY) {
                sum += Math.log(product);
            } else {
                for (int k = i; k < i + 8; k++) {
                    sum += Math.log(square[k]);
                }
            }
        }
        for (; i < n; i++) {
            sum += Math.log(square[i]);
        }
        return sum;
    }

    private static double dot(double[] a, double[] column, int from, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += a[i] * column[from + i];
            s1 += a[i + 1] * column[from + i + 1];
            s2 += a[i + 2] * column[from + i + 2];
            s3 += a[i + 3] * column[from + i + 3];
        }
        for (; i < n; i++) {
            s0 += a[i] * column[from + i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
