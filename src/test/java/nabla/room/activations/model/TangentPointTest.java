package nabla.room.activations.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nabla.math.nn.Activation;
import org.junit.jupiter.api.Test;

/// The slope of the tangent against central differences, and the kink.
class TangentPointTest {

    @Test
    void theSlopeIsTheCentralDifferenceAtTwoHundredPoints() {
        var random = new Random(13);
        for (int point = 0; point < 200; point++) {
            double z = random.nextDouble(-6, 6);
            for (Activation activation : Activation.values()) {
                double step = 1e-5;
                if (activation.hasKink() && Math.abs(z) <= step) {
                    continue;
                }
                double difference = (activation.value(z + step) - activation.value(z - step)) / (2 * step);
                TangentPoint tangent = TangentPoint.of(activation, z);
                assertThat(tangent.slope()).as("%s at %s", activation, z).isCloseTo(difference, within(1e-9));
                assertThat(tangent.value()).isEqualTo(activation.value(z));
                assertThat(tangent.kink()).isEmpty();
            }
        }
    }

    @Test
    void onlyTheReluHasAKinkAndOnlyAtZero() {
        assertThat(TangentPoint.of(Activation.RELU, 0).kink()).contains(new OneSided(0, 1, 0));
        assertThat(TangentPoint.of(Activation.RELU, -0.0).kink()).isPresent();
        assertThat(TangentPoint.of(Activation.RELU, 1e-9).kink()).isEmpty();
        for (Activation activation : Activation.values()) {
            if (activation != Activation.RELU) {
                assertThat(TangentPoint.of(activation, 0).kink()).isEmpty();
            }
        }
    }
}
