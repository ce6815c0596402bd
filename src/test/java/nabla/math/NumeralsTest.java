package nabla.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "0.5, 0.5",
        "0.50000001, 0.5000",
        "-1.4142135623730951, −1.414",
        "0.7310585786300049, 0.7311",
        "123456.789, 123457",
        "1000, 1000",
        "12345678, 1.235 × 10⁷",
        "1e-5, 10⁻⁵",
        "4.5397868702434395e-5, 4.540 × 10⁻⁵",
        "-2e300, −2 × 10³⁰⁰",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞",
        "4.9e-324, 4.9 × 10⁻³²⁴"
    })
    void aNumberIsShownShort(double value, String shown) {
        assertThat(Numerals.of(value, Numerals.SHORT)).isEqualTo(shown);
    }
}
