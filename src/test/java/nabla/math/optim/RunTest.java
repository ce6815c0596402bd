package nabla.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nabla.math.nn.GaussianLoss;
import nabla.math.optim.Divergence.Cause;
import nabla.math.optim.Run.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTest {
    private static final int SAMPLES = 70;
    private static final double[] START = {0.1, -0.2, 0.3, 0.2};

    private final GaussianLoss loss = loss(SAMPLES);

    @ParameterizedTest
    @EnumSource
    void theSameSettingsRepeatBitForBit(Optimizers choice) {
        Settings settings = settings(choice, 0.05);
        Trajectory once = new Run(loss, settings).advance(1500);
        var inPieces = new Run(loss, settings);
        for (int step = 0; step <= 1500; step += 7) {
            inPieces.advance(step);
        }
        Trajectory again = inPieces.advance(1500);
        assertThat(again.lastStep()).isEqualTo(1500);
        assertThat(numbers(again)).containsExactly(numbers(once));
    }

    @ParameterizedTest
    @EnumSource
    void goingBackShowsWhatWasComputed(Optimizers choice) {
        var run = new Run(loss, settings(choice, 0.05));
        Trajectory early = run.advance(600);
        double[] before = numbers(early);
        Trajectory late = run.advance(5000);
        assertThat(numbers(early)).as("a snapshot does not change").containsExactly(before);
        assertThat(early.lastStep()).isEqualTo(600);
        for (int step = 600; step >= 0; step--) {
            assertThat(late.parameters(step)).containsExactly(early.parameters(step));
            assertThat(late.loss(step)).isEqualTo(early.loss(step));
        }
        assertThat(run.advance(10).lastStep())
                .as("asking for less computes nothing")
                .isEqualTo(5000);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptBelongsToTheParameters(Optimizers choice) {
        Trajectory trajectory = new Run(loss, settings(choice, 0.05)).advance(50);
        var gradient = new double[4];
        for (int step : new int[] {0, 1, 2, 49, 50}) {
            assertThat(trajectory.loss(step)).isEqualTo(loss.gradient(trajectory.parameters(step), gradient));
            double square = 0;
            for (double g : gradient) {
                square += g * g;
            }
            assertThat(trajectory.gradientNorm(step)).isCloseTo(Math.sqrt(square), within(1e-14));
        }
        assertThat(trajectory.parameters(0)).containsExactly(START);
        assertThat(trajectory.loss(50)).isLessThan(trajectory.loss(0));
        assertThatThrownBy(() -> trajectory.loss(51)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /// The first epoch of mini-batches sums to the whole gradient as long as nothing moves.
    @Test
    void anEpochTakesEverySampleOnce() {
        var batches = new Batches(SAMPLES, 16, 3);
        for (int epoch = 0; epoch < 4; epoch++) {
            var seen = new int[SAMPLES];
            for (int batch = 0; batch < 5; batch++) {
                batches.next();
                assertThat(batches.to() - batches.from()).isEqualTo(batch < 4 ? 16 : 6);
                for (int i = batches.from(); i < batches.to(); i++) {
                    seen[batches.rows()[i]]++;
                }
            }
            assertThat(seen).containsOnly(1);
        }
    }

    @Test
    void theSeedDecidesTheBatches() {
        Settings settings = settings(Optimizers.SGD, 0.05);
        Trajectory one = new Run(loss, settings).advance(100);
        Trajectory other = new Run(loss, settings.withSeed(12)).advance(100);
        assertThat(one.parameters(100)).isNotEqualTo(other.parameters(100));
        Trajectory whole = new Run(loss, settings(Optimizers.GD, 0.05)).advance(100);
        assertThat(numbers(new Run(loss, settings.withBatch(SAMPLES)).advance(100)))
                .as("a batch of everything is no mini-batch")
                .containsExactly(numbers(whole));
    }

    @Test
    void theWrongSignRunsAwayAndSaysSo() {
        Trajectory trajectory =
                new Run(loss, settings(Optimizers.GD, 0.05).withDirection(Direction.ASCEND)).advance(Run.LONGEST);
        Divergence divergence = trajectory.divergence().orElseThrow();
        assertThat(divergence.cause()).isEqualTo(Cause.WRONG_SIGN);
        assertThat(divergence.step()).isEqualTo(trajectory.lastStep());
        assertThat(trajectory.lastStep()).isBetween(10, 3000);
        assertThat(trajectory.loss(trajectory.lastStep())).isFinite().isGreaterThan(trajectory.loss(0) + 5);
        assertThat(divergence.message())
                .startsWith("The run diverged at step " + divergence.step() + ", at rate 0.05: the sign is wrong");
    }

    /// Samples without width: a plain quadratic in w, whose limit is known.
    @Test
    void aRateAboveTheStableLimitIsNamed() {
        var quadratic = new GaussianLoss(new double[][] {{1, -1, 2, -2}}, new double[] {0.1, 0, 0.2, 0.1});
        double curvature =
                StableLimit.at(quadratic, new double[] {0.05, 0}).orElseThrow().curvature();
        assertThat(curvature).isCloseTo(2.5, within(1e-12));
        Settings below = Settings.of(new Optimizer.GradientDescent(0.79), 1.0, 0.0);
        assertThat(new Run(quadratic, below).advance(2000).divergence()).isEmpty();
        Trajectory above = new Run(quadratic, below.withOptimizer(new Optimizer.GradientDescent(0.82))).advance(20_000);
        Divergence divergence = above.divergence().orElseThrow();
        assertThat(divergence.cause()).isEqualTo(Cause.RATE_TOO_HIGH);
        assertThat(divergence.rate()).isEqualTo(0.82);
        assertThat(divergence.reason()).contains("2/L = 0.8");
        assertThat(above.parameters(above.lastStep())[0]).isFinite();
        assertThat(above.ended()).isTrue();
    }

    @Test
    void anEnormousRateStopsAtTheStart() {
        for (Optimizers choice : Optimizers.values()) {
            Trajectory trajectory = new Run(loss, settings(choice, 1e308)).advance(100);
            Divergence divergence = trajectory.divergence().orElseThrow();
            assertThat(divergence.step()).isEqualTo(1);
            assertThat(trajectory.lastStep()).isZero();
            assertThat(trajectory.parameters(0)).containsExactly(START);
        }
    }

    @Test
    void aStartThatCannotBeComputedIsShownWithItsReason() {
        Trajectory trajectory = new Run(loss, settings(Optimizers.GD, 0.1).withStart(1e300, 0, 0, 0)).advance(10);
        assertThat(trajectory.lastStep()).isZero();
        assertThat(trajectory.divergence().orElseThrow().message()).startsWith("The run cannot start: ");
    }

    @Test
    void zeroWidthNeverLeavesZero() {
        for (Optimizers choice : Optimizers.values()) {
            Trajectory trajectory = new Run(loss, settings(choice, 0.05).withStart(0.5, 0.5, 0, 0)).advance(200);
            assertThat(trajectory.parameter(200, 2)).isZero();
            assertThat(trajectory.parameter(200, 3)).isZero();
        }
    }

    @Test
    void aCancelledRunKeepsWhatItHas() {
        var run = new Run(loss, settings(Optimizers.ADAM, 0.05));
        var left = new int[] {25};
        assertThat(run.advance(1000, () -> left[0]-- == 0).lastStep()).isEqualTo(25);
        assertThat(run.trajectory().lastStep()).isEqualTo(25);
        assertThat(numbers(run.advance(100))).containsExactly(numbers(new Run(loss, run.settings()).advance(100)));
    }

    @Test
    void theStartMustFit() {
        assertThatThrownBy(() -> new Run(loss, Settings.of(new Optimizer.GradientDescent(1), 1, 2)))
                .hasMessage("There are 4 parameters, but the start has 2 numbers");
    }

    private static Settings settings(Optimizers choice, double rate) {
        return Settings.of(choice.at(rate), START).withBatch(choice.batch()).withSeed(11);
    }

    private static double[] numbers(Trajectory trajectory) {
        int width = trajectory.parameters() + 2;
        var all = new double[(trajectory.lastStep() + 1) * width];
        for (int step = 0; step <= trajectory.lastStep(); step++) {
            all[step * width] = trajectory.loss(step);
            all[step * width + 1] = trajectory.gradientNorm(step);
            System.arraycopy(trajectory.parameters(step), 0, all, step * width + 2, width - 2);
        }
        return all;
    }

    /// A bias and a feature; the noise grows with the feature.
    private static GaussianLoss loss(int samples) {
        var random = new Random(8);
        var x = new double[2][samples];
        var t = new double[samples];
        for (int i = 0; i < samples; i++) {
            x[0][i] = 1;
            x[1][i] = random.nextDouble(-2, 2);
            t[i] = 0.5 + x[1][i] + Math.sqrt(1 + 4 * x[1][i] * x[1][i]) * random.nextGaussian();
        }
        return new GaussianLoss(x, t);
    }
}
