package nabla.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({
        "8, 800, 100, 1",
        "8, 800, 99, 1",
        "8, 800, 101, 2",
        "1, 1000, 90, 0.1",
        "3e6, 600, 80, 5e5",
        "2, 10, 50, 2",
        "6, 119, 86, 2"
    })
    void stepsAreRoundAndLeaveRoom(double span, double pixels, double gap, double step) {
        assertThat(Ticks.step(span, pixels, gap)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.1, 0.3",
        "-2, 1, −2",
        "-1e-17, 0.2, 0",
        "1.25, 0.05, 1.25",
        "1000000, 200000, 1.0×10⁶",
        "-2500000, 500000, −2.5×10⁶",
        "3e-9, 1e-9, 3×10⁻⁹",
        "100000, 50000, 100000"
    })
    void numbersHaveAsManyDecimalsAsTheirStep(double value, double step, String text) {
        assertThat(Ticks.text(value, step)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.731058, 0.7311",
        "-12.3456, −12.35",
        "0, 0",
        "NaN, no value",
        "Infinity, ∞",
        "-Infinity, −∞",
        "4e-11, 4 × 10⁻¹¹",
        "4.9e-324, 4.9 × 10⁻³²⁴",
        "2, 2",
        "1.99999999, 2.000",
        "123456.7, 123457"
    })
    void aReadoutHasAboutFourDigits(double value, String text) {
        assertThat(Ticks.readout(value)).isEqualTo(text);
    }
}
