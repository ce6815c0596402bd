package nabla.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "1.01, 2, 1.5, 1",
        "1.5, 2, 1.5, 2",
        "3.4, 5, 4, 2",
        "3.6, 5, 4, 5",
        "7, 10, 8, 5",
        "9, 10, 10, 10",
        "0.03, 0.05, 0.03, 0.02",
        "470, 500, 500, 500",
        "1e-300, 1e-300, 1e-300, 1e-300"
    })
    void roundNumbersOfEachKind(double value, double atLeast, double closely, double near) {
        assertThat(RoundNumbers.atLeast(value)).isEqualTo(atLeast);
        assertThat(RoundNumbers.closelyAtLeast(value)).isEqualTo(closely);
        assertThat(RoundNumbers.near(value)).isEqualTo(near);
    }

    @Test
    void whatLiesOnStepsHasNoRoundingErrors() {
        assertThat(RoundNumbers.onSteps(0.172, 0.01)).isEqualTo(0.17);
        assertThat(RoundNumbers.onSteps(0.3000004, 0.1)).isEqualTo(0.3);
        assertThat(RoundNumbers.onSteps(1234, 100)).isEqualTo(1200);
        assertThat(RoundNumbers.powerOfTen(0.05)).isEqualTo(0.01);
    }

    @Test
    void signsAreRaisedAndLoweredAgain() {
        assertThat(Superscripts.of(-120)).isEqualTo("⁻¹²⁰");
        assertThat(Superscripts.place(2)).isEqualTo("⁽²⁾");
        assertThat(Superscripts.of("−0.5")).contains("⁻⁰·⁵");
        assertThat(Superscripts.of("k")).isEmpty();
        assertThat(Superscripts.lowered('⁷')).isEqualTo(Optional.of('7'));
        assertThat(Superscripts.lowered('7')).isEmpty();
    }
}
