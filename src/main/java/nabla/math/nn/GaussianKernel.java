package nabla.math.nn;

/// The inner loops of [GaussianLoss]: sums of f and of its derivatives over blocks of samples.
///
/// Every block is copied into short arrays that stay in the cache, and every loop runs over one index: that is what
/// the compiler turns into vector instructions, so that a million samples cost little more than reading them. Sums are
/// kept per place in the block and added up at the end, for the same reason. log σ² is taken of products of sixteen,
/// since one logarithm a sample would cost more than everything else together.
final class GaussianKernel {
    static final int LENGTH = 256;
    private static final int GROUP = 16;
    private static final double LARGEST_VARIANCE = 1e300;

    private final double[][] x;
    private final double[] t;
    private final double[] parameters;
    private final double[][] features;
    private final double[] targets = new double[LENGTH];
    private final double[] u = new double[LENGTH];
    private final double[] z = new double[LENGTH];
    private final double[] square = new double[LENGTH];
    private final double[][] perPlace;
    private final double[] fit = new double[LENGTH];
    private final double[] variances = new double[LENGTH];
    private double logs;

    GaussianKernel(double[][] x, double[] t, double[] parameters) {
        this.x = x;
        this.t = t;
        this.parameters = parameters;
        this.features = new double[x.length][LENGTH];
        this.perPlace = new double[2 * x.length][LENGTH];
    }

    /// ∂f/∂w, ∂f/∂v and f without its constant, summed over all blocks.
    double[] sums() {
        var sums = new double[perPlace.length + 1];
        for (int k = 0; k < perPlace.length; k++) {
            sums[k] = sum(perPlace[k]);
        }
        sums[perPlace.length] = -0.5 * (sum(fit) + logs);
        return sums;
    }

    /// Whether a width was so large that σ² or 1/σ² left the range of doubles; then the sums are wrong.
    boolean isOutOfRange() {
        return !(sum(variances) < LARGEST_VARIANCE);
    }

    /// Adds the samples `from`..`to - 1`, at most [#LENGTH].
    void add(int from, int to) {
        int n = to - from;
        int d = x.length;
        for (int k = 0; k < d; k++) {
            System.arraycopy(x[k], from, features[k], 0, n);
        }
        System.arraycopy(t, from, targets, 0, n);
        set(u, features[0], parameters[0], n);
        set(z, features[0], parameters[d], n);
        for (int k = 1; k < d; k++) {
            add(u, features[k], parameters[k], n);
            add(z, features[k], parameters[d + k], n);
        }
        differentiate(u, z, square, targets, fit, variances, n);
        logs += sumOfLogs(n);
        for (int k = 0; k < d; k++) {
            addProduct(perPlace[k], u, features[k], n);
            addProduct(perPlace[d + k], z, features[k], n);
        }
    }

    private static void set(double[] out, double[] column, double weight, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = weight * column[i];
        }
    }

    private static void add(double[] out, double[] column, double weight, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += weight * column[i];
        }
    }

    private static void addProduct(double[] out, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a[i] * b[i];
        }
    }

    /// Replaces u by ∂f/∂u and z by ∂f/∂z, leaves σ² in `square`, adds (t − u)²/σ² to `fit` and σ² to
    /// `variances`.
    private static void differentiate(
            double[] u, double[] z, double[] square, double[] t, double[] fit, double[] variances, int n) {
        for (int i = 0; i < n; i++) {
            double sigma2 = 1 + z[i] * z[i];
            double precision = 1 / sigma2;
            double residual = t[i] - u[i];
            double scaled = residual * precision;
            double share = residual * scaled;
            square[i] = sigma2;
            variances[i] += sigma2;
            u[i] = scaled;
            fit[i] += share;
            z[i] = (share - 1) * precision * z[i];
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private double sumOfLogs(int n) {
        double sum = 0;
        int i = 0;
        for (; i + GROUP <= n; i += GROUP) {
            double product = product(square, i) * product(square, i + GROUP / 2);
            if (product < Double.POSITIVE_INFINITY) {
                sum += Math.log(product);
            } else {
                sum += sumOfEach(i, i + GROUP);
            }
        }
        return sum + sumOfEach(i, n);
    }

    private double sumOfEach(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.log(square[i]);
        }
        return sum;
    }

    private static double product(double[] s, int i) {
        return s[i] * s[i + 1] * (s[i + 2] * s[i + 3]) * (s[i + 4] * s[i + 5] * (s[i + 6] * s[i + 7]));
    }
}
