package nabla.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import nabla.math.nn.GaussianLoss;
import org.junit.jupiter.api.Test;

class StableLimitTest {

    /// A matrix made from known eigenvalues: D rotated by a product of reflections.
    @Test
    void knownEigenvaluesAreFound() {
        var random = new Random(1);
        for (int n = 1; n <= 16; n++) {
            double[] known = random.doubles(n, -3, 3).sorted().toArray();
            var a = new double[n][n];
            for (int i = 0; i < n; i++) {
                a[i][i] = known[i];
            }
            for (int round = 0; round < 3; round++) {
                a = reflected(a, random.doubles(n, -1, 1).toArray());
            }
            double[] found = Symmetric.eigenvalues(a);
            Arrays.sort(found);
            assertThat(found).containsExactly(known, within(1e-12));
        }
    }

    /// H A H with H = 1 − 2 w wᵀ/(wᵀw).
    private static double[][] reflected(double[][] a, double[] w) {
        int n = w.length;
        double square = Arrays.stream(w).map(x -> x * x).sum();
        var h = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] = (i == j ? 1 : 0) - 2 * w[i] * w[j] / square;
            }
        }
        return times(times(h, a), h);
    }

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        var c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    /// Beside the minimum, plain descent, momentum and Nesterov settle just below their limit and swing out above it.
    @Test
    void theLimitIsWhereDescentStopsSettling() {
        var loss = new GaussianLoss(new double[][] {{1, 1, 1, 1}, {1, -1, 2, -2}}, new double[] {3, -2, 4, -6});
        double[] minimum = new Run(loss, Settings.of(new Optimizer.GradientDescent(0.2), 0, 0, 0.5, 1))
                .advance(60_000)
                .parameters(60_000);
        StableLimit limit = StableLimit.at(loss, minimum).orElseThrow();
        for (Optimizers choice : new Optimizers[] {Optimizers.GD, Optimizers.MOMENTUM, Optimizers.NESTEROV}) {
            double highest = limit.rate(choice.at(1)).orElseThrow();
            assertThat(distance(loss, minimum, choice.at(0.98 * highest)))
                    .as(choice.key())
                    .isLessThan(1e-6);
            assertThat(distance(loss, minimum, choice.at(1.02 * highest)))
                    .as(choice.key())
                    .isGreaterThan(1e-3);
        }
        assertThat(limit.rate(Optimizers.ADAM.at(1))).isEmpty();
        assertThat(limit.rate()).isEqualTo(2 / limit.curvature());
    }

    /// How far from the minimum a run ends that began close to it.
    private static double distance(GaussianLoss loss, double[] minimum, Optimizer optimizer) {
        double[] start = minimum.clone();
        for (int k = 0; k < start.length; k++) {
            start[k] += 1e-5;
        }
        Run.Trajectory run = new Run(loss, Settings.of(optimizer, start)).advance(3000);
        double[] end = run.parameters(run.lastStep());
        double far = 0;
        for (int k = 0; k < end.length; k++) {
            far = Math.max(far, Math.abs(end[k] - minimum[k]));
        }
        return far;
    }

    /// Large residuals without width: there the loss falls towards any width, a saddle.
    @Test
    void thereIsNoLimitOnASaddle() {
        var loss = new GaussianLoss(new double[][] {{1, -1, 2}}, new double[] {9, 9, 9});
        assertThat(StableLimit.at(loss, new double[] {0, 0})).isEmpty();
        assertThat(StableLimit.at(loss, new double[] {1e300, 1e300})).isEmpty();
    }

    @Test
    void theHessianIsTheSlopeOfTheGradient() {
        var random = new Random(2);
        for (int trial = 0; trial < 500; trial++) {
            int d = 1 + trial % 4;
            var x = new double[d][];
            Arrays.setAll(x, k -> random.doubles(20, -2, 2).toArray());
            var loss = new GaussianLoss(x, random.doubles(20, -3, 3).toArray());
            double[] theta = random.doubles(2L * d, -2, 2).toArray();
            double[][] hessian = loss.hessian(theta);
            for (int k = 0; k < 2 * d; k++) {
                double h = 1e-5;
                double[] up = theta.clone();
                double[] down = theta.clone();
                up[k] += h;
                down[k] -= h;
                var above = new double[2 * d];
                var below = new double[2 * d];
                loss.gradient(up, above);
                loss.gradient(down, below);
                for (int l = 0; l < 2 * d; l++) {
                    assertThat(hessian[k][l]).isCloseTo((above[l] - below[l]) / (2 * h), within(1e-7));
                    assertThat(hessian[k][l]).isEqualTo(hessian[l][k]);
                }
            }
        }
    }
}
