package nabla.math.nn;

import java.util.Arrays;
import java.util.stream.IntStream;
import nabla.math.optim.Objective;

/// The loss −J(w, v) of a Gaussian whose mean and width are both learned (Sheet 000 d, e).
///
/// For sample i with features x ∈ ℝᵈ and target t: u = wᵀx, z = vᵀx, σ = √(1 + z²) and
/// f = −(t − u)²/(2σ²) − log(√(2π) σ). J is the mean of f over the samples. The parameters are (w, v) ∈ ℝ²ᵈ, first w.
///
/// Sums run over fixed blocks, added in order: the same numbers on any number of threads.
public final class GaussianLoss implements Objective {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final int BLOCK = GaussianKernel.LENGTH;
    private static final int BLOCKS_PER_TASK = 128;

    private final double[][] x;
    private final double[] t;
    private final boolean shared;

    /// @param x features by column: `x[k][i]` is feature k of sample i; not copied
    /// @param t targets, one a sample; not copied
    /// @throws IllegalArgumentException where there is no sample or feature, or the lengths differ
    public GaussianLoss(double[][] x, double[] t) {
        this(x, t, true);
    }

    private GaussianLoss(double[][] x, double[] t, boolean shared) {
        if (x.length == 0 || t.length == 0) {
            throw new IllegalArgumentException("There must be at least one feature and one sample");
        }
        for (double[] column : x) {
            if (column.length != t.length) {
                throw new IllegalArgumentException(
                        "A feature has %d values where there are %d targets".formatted(column.length, t.length));
            }
        }
        this.x = x;
        this.t = t;
        this.shared = shared;
    }

    /// The same numbers, all summed by the thread that asks: for one that runs beside others who must not wait.
    public GaussianLoss onOneThread() {
        return new GaussianLoss(x, t, false);
    }

    @Override
    public int parameters() {
        return 2 * x.length;
    }

    @Override
    public int samples() {
        return t.length;
    }

    /// The numbers of one sample at the given parameters.
    public Sample sample(double[] parameters, int row) {
        double u = 0;
        double z = 0;
        for (int k = 0; k < x.length; k++) {
            u += parameters[k] * x[k][row];
            z += parameters[x.length + k] * x[k][row];
        }
        return Sample.of(t[row], u, z);
    }

    @Override
    public double loss(double[] parameters) {
        return gradient(parameters, new double[parameters.length]);
    }

    @Override
    public double gradient(double[] parameters, double[] gradient) {
        int blocks = (t.length + BLOCK - 1) / BLOCK;
        int tasks = (blocks + BLOCKS_PER_TASK - 1) / BLOCKS_PER_TASK;
        var sums = new double[tasks][];
        IntStream indices = IntStream.range(0, tasks);
        (shared && tasks > 1 ? indices.parallel() : indices).forEach(task -> {
            var kernel = new GaussianKernel(x, t, parameters);
            int from = task * BLOCKS_PER_TASK * BLOCK;
            int to = Math.min(t.length, from + BLOCKS_PER_TASK * BLOCK);
            for (int start = from; start < to; start += BLOCK) {
                kernel.add(start, Math.min(to, start + BLOCK));
            }
            sums[task] = kernel.isOutOfRange() ? oneByOne(parameters, IntStream.range(from, to)) : kernel.sums();
        });
        return mean(sums, t.length, gradient);
    }

    @Override
    public double gradient(double[] parameters, int[] rows, int from, int to, double[] gradient) {
        double[] sums = oneByOne(parameters, Arrays.stream(rows, from, to));
        return mean(new double[][] {sums}, to - from, gradient);
    }

    /// The sums of [GaussianKernel#sums()] by the formulas of [Sample], which no width overflows.
    private double[] oneByOne(double[] parameters, IntStream rows) {
        int d = x.length;
        var sums = new double[2 * d + 1];
        rows.forEachOrdered(row -> {
            Sample sample = sample(parameters, row);
            sums[2 * d] += sample.f() + HALF_LOG_TWO_PI;
            for (int k = 0; k < d; k++) {
                sums[k] += sample.dfdu() * x[k][row];
                sums[d + k] += sample.dfdz() * x[k][row];
            }
        });
        return sums;
    }

    @Override
    public double[][] hessian(double[] parameters) {
        int d = x.length;
        var sums = new double[2 * d][2 * d];
        for (int i = 0; i < t.length; i++) {
            Sample sample = sample(parameters, i);
            for (int k = 0; k < d; k++) {
                for (int l = 0; l <= k; l++) {
                    double product = x[k][i] * x[l][i];
                    sums[k][l] -= sample.d2fdu2() * product;
                    sums[d + k][l] -= sample.d2fdudz() * product;
                    sums[d + k][d + l] -= sample.d2fdz2() * product;
                }
            }
        }
        for (int k = 0; k < d; k++) {
            for (int l = 0; l < k; l++) {
                sums[d + l][k] = sums[d + k][l];
            }
        }
        for (int k = 0; k < 2 * d; k++) {
            for (int l = 0; l <= k; l++) {
                sums[k][l] /= t.length;
                sums[l][k] = sums[k][l];
            }
        }
        return sums;
    }

    /// From sums of f and its derivatives to the mean of −f.
    private static double mean(double[][] sums, int count, double[] gradient) {
        double f = 0;
        Arrays.fill(gradient, 0);
        for (double[] sum : sums) {
            f += sum[gradient.length];
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] -= sum[k];
            }
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] /= count;
        }
        return HALF_LOG_TWO_PI - f / count;
    }

    /// One sample's mean, width and derivatives (Sheet 000 a, b).
    ///
    /// @param residual t − u
    /// @param dfdu     ∂f/∂u = (t − u)/σ²
    /// @param dfdsigma ∂f/∂σ = (t − u)²/σ³ − 1/σ
    /// @param dfdz     ∂f/∂z = ((t − u)²/σ⁴ − 1/σ²) z
    public record Sample(
            double t,
            double u,
            double z,
            double sigma,
            double residual,
            double f,
            double dfdu,
            double dfdsigma,
            double dfdz) {

        public static Sample of(double t, double u, double z) {
            double sigma = Math.hypot(1, z);
            double residual = t - u;
            double scaled = residual / sigma;
            double excess = scaled * scaled - 1;
            return new Sample(
                    t,
                    u,
                    z,
                    sigma,
                    residual,
                    -0.5 * scaled * scaled - HALF_LOG_TWO_PI - Math.log(sigma),
                    scaled / sigma,
                    excess / sigma,
                    excess / sigma * (z / sigma));
        }

        /// ∂²f/∂u² = −1/σ².
        double d2fdu2() {
            return -1 / sigma / sigma;
        }

        /// ∂²f/∂u∂z = −2 (t − u) z/σ⁴.
        double d2fdudz() {
            return -2 * dfdu * (z / sigma) / sigma;
        }

        /// ∂²f/∂z² = ((t − u)²/σ⁴)(1 − 4 z²/σ²) − (1 − 2 z²/σ²)/σ².
        double d2fdz2() {
            double slope = z / sigma;
            double scaled = residual / sigma;
            return (scaled * scaled * (1 - 4 * slope * slope) - (1 - 2 * slope * slope)) / sigma / sigma;
        }
    }
}
