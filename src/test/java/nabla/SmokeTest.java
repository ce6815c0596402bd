package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.expr.Rational;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void fractionsAreInLowestTerms() {
        assertThat(Rational.of(2, -4)).isEqualTo(Rational.of(-1, 2));
    }
}
