package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nabla.math.SeededRandom;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Run;
import nabla.math.optim.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetTest {
    private final Dataset data =
            new Dataset(List.of("a", "b"), new double[][] {{1, 2, 3}, {4, 5, 6}}, "t", new double[] {7, 8, 9});

    @Test
    void editsGiveANewOneAndLeaveTheOld() {
        assertThat(data.with(new double[] {10, 11}, 12))
                .isEqualTo(new Dataset(
                        List.of("a", "b"), new double[][] {{1, 2, 3, 10}, {4, 5, 6, 11}}, "t", new double[] {7, 8, 9, 12
                        }));
        assertThat(data.moved(1, 1, -5, -8))
                .isEqualTo(new Dataset(
                        List.of("a", "b"), new double[][] {{1, 2, 3}, {4, -5, 6}}, "t", new double[] {7, -8, 9}));
        assertThat(data.without(0))
                .isEqualTo(new Dataset(List.of("a", "b"), new double[][] {{2, 3}, {5, 6}}, "t", new double[] {8, 9}));
        assertThat(data.x()[1]).containsExactly(4, 5, 6);
        assertThat(data.t()).containsExactly(7, 8, 9);
    }

    @Test
    void theBiasIsTheLastColumn() {
        Dataset with = data.withBias();
        assertThat(with.features()).containsExactly("a", "b", "bias");
        assertThat(with.x()[2]).containsExactly(1, 1, 1);
        assertThat(with.hasBias()).isTrue();
        assertThat(with.withBias()).isSameAs(with);
        assertThat(data.hasBias()).isFalse();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Dataset one = data.without(0).without(0);
        assertThatThrownBy(() -> one.without(0)).hasMessageContaining("needs a sample");
        assertThatThrownBy(() -> new Dataset(List.of("a"), new double[][] {{1, 2}}, "t", new double[1]))
                .hasMessageContaining("2 values where there are 1 targets");
        assertThatThrownBy(() -> new Dataset(List.of("a", "a"), new double[2][1], "t", new double[1]))
                .hasMessageContaining("same name");
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameSamples(Generators generator) {
        Dataset once = generator.make(5, 300);
        Dataset again = generator.make(5, 300);
        assertThat(again).isEqualTo(once).isNotEqualTo(generator.make(6, 300));
        assertThat(Generators.ofKey(generator.key())).contains(generator);
    }

    /// The fit finds what the samples were made with; below 1 it ends at the floor.
    @Test
    void aFitFindsTheNoise() {
        assertThat(Math.abs(fitted(Generators.GROWING)[1])).isCloseTo(2, within(0.1));
        assertThat(fitted(Generators.GROWING)[0]).isCloseTo(Generators.SLOPE, within(0.1));
        assertThat(fitted(Generators.BELOW_ONE)[1]).isCloseTo(0, within(1e-6));
    }

    private static double[] fitted(Generators generator) {
        Dataset data = generator.make(1, 5000);
        Settings settings = Settings.of(Optimizers.GD.at(0.2), 0, 0.3);
        return new Run(data.loss(), settings).advance(3000).parameters(3000);
    }

    /// The first numbers of SplitMix64 from 1234567, as published with its reference implementation.
    @Test
    void theGeneratorIsSplitMix() {
        var random = new SeededRandom(1234567);
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
    }

    @Test
    void randomNumbersHaveTheirMeanAndWidth() {
        var random = new SeededRandom(3);
        int n = 200_000;
        double sum = 0;
        double square = 0;
        var counts = new int[7];
        for (int i = 0; i < n; i++) {
            double g = random.nextGaussian();
            sum += g;
            square += g * g;
            counts[random.nextInt(7)]++;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(square / n).isCloseTo(1, within(0.02));
        for (int count : counts) {
            assertThat((double) count / n).isCloseTo(1 / 7.0, within(0.005));
        }
    }
}
