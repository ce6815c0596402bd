package nabla.math.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Against [Trace], which multiplies matrices one entry at a time.
class UnitValuesTest {
    @ParameterizedTest
    @EnumSource
    void everyUnitGivesWhatTheForwardPassGives(Activation activation) {
        var settings = new NetworkSettings(
                64,
                2,
                List.of(7, 5, 3),
                List.of(activation, activation, Activation.IDENTITY),
                Loss.SOFTMAX_CROSS_ENTROPY,
                Conventions.DEFAULT,
                11);
        Network network = settings.draw().network();
        // more inputs than fit into one block
        int count = 600;
        Matrix x = Matrix.filled(count, 2, (i, j) -> Math.sin(3.7 * i + j) * 4);
        var labels = new Targets.Labels(java.util.Collections.nCopies(count, 0));
        Trace trace = Trace.of(new Setup(network, x, labels, Loss.SOFTMAX_CROSS_ENTROPY, Conventions.DEFAULT));
        UnitValues values = UnitValues.of(network, NetworkTraining.columns(x));
        for (int l = 0; l < trace.a().size(); l++) {
            Matrix a = trace.a().get(l);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < a.columns(); j++) {
                    assertThat(values.columns()[l][j][i]).isCloseTo(a.at(i, j), within(1e-12));
                }
            }
        }
        double[][] probabilities = values.probabilities();
        int[] decisions = values.decisions();
        for (int i = 0; i < count; i++) {
            int likeliest = 0;
            for (int j = 0; j < 3; j++) {
                assertThat(probabilities[j][i]).isCloseTo(trace.prediction().at(i, j), within(1e-12));
                likeliest = trace.prediction().at(i, j) > trace.prediction().at(i, likeliest) ? j : likeliest;
            }
            assertThat(decisions[i]).isEqualTo(likeliest);
        }
    }
}
