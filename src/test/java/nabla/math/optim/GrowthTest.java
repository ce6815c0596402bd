package nabla.math.optim;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.nn.GaussianLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthTest {
    private static final GaussianLoss LOSS =
            new GaussianLoss(new double[][] {{50, 60, 70}, {150_000, 90_000, 20_000}}, new double[] {3, 4, 5});

    private static Trainer run(Optimizers method, double rate, int steps) {
        var trainer = new Trainer(LOSS, Settings.of(method.at(rate), 0, 0, 0.0, 1e-6));
        while (trainer.step() < steps && trainer.advance()) {
            // to its end
        }
        return trainer;
    }

    @Test
    void aRateAboveTheLimitIsToldWithTheLimitWhereItGrew() {
        Trainer trainer = run(Optimizers.GD, 0.01, 3);
        Growth growth = trainer.growth().orElseThrow();
        assertThat(growth.step()).isEqualTo(1);
        double limit = StableLimit.steepest(LOSS, new double[] {0, 0, 0, 1e-6})
                .orElseThrow()
                .rate();
        assertThat(growth.limit()).hasValue(limit);
        assertThat(limit).isLessThan(0.01);
        assertThat(growth.message())
                .startsWith("Rate too large: from step 1 on the loss grew ")
                .contains("2/L here is");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GD", "SGD"})
    void theOthersAreToldHowFarItGrew(Optimizers method) {
        Growth growth = run(method, 1e4, 3).growth().orElseThrow();
        assertThat(growth.factor()).isGreaterThan(Growth.FAR);
        assertThat(growth.limit()).isEmpty();
        assertThat(growth.message()).startsWith("From step ").endsWith("-fold: lower the rate.");
    }

    @Test
    void whatDescendsHasNotGrown() {
        assertThat(run(Optimizers.GD, 1e-12, 50).growth()).isEmpty();
        assertThat(run(Optimizers.GD, 1e-12, 0).growth()).isEmpty();
    }
}
