package nabla.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nabla.math.expr.read.Given;
import nabla.model.Meanings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(abs(z), z)          | no value here",
                "d(relu(z), z)         | no value here",
                "d(1e-5*abs(z), z)     | no value here",
                "d(sqrt(z), z)         | no value here",
                "d(z*abs(z), z)        | = 0",
                "d(abs(z)^2, z)        | = 0",
                "d(relu(z)^2 + 2*z, z) | = 2",
                "d(max(z, z), z)       | = 1",
                "d(min(z, 7) + a, z)   | = 1",
            })
    void aDerivativeHasAValueAtAKinkOnlyWhereBothSidesAgree(String expression, String shown) {
        LiveValue value = LiveValue.of(Given.expression(expression), Given.NAMES);
        assertThat(value.text(new Meanings(Map.of("z", 0.0), Map.of()))).isEqualTo(shown);
    }
}
