package nabla.math.expr.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a table shows: 0 where nothing but rounding is left, and nowhere else.
class ValuesToReadTest {
    private static final Scope SCOPE = Read.given("x : real");

    /// The sine of 1e16 is 0.7797 to many digits, whatever the next double's is.
    @ParameterizedTest
    @CsvSource({
        "sin(x), 1e16, 0.7796880066069787",
        "cos(x), 1e22, 0.5232147853951389",
        "sin(x)^2 + cos(x)^2, 1e150, 1",
        "tan(x), 1e16, -1.2451734357184063",
        "sin(x)^2 + cos(x)^2 - 1, 3, 0",
        "exp(x) - 1 - expm1(x), 2, 0",
        "exp(-x), 39, 1.1548224173015786e-17"
    })
    void isShown(String text, double x, double shown) {
        assertThat(Evaluate.toRead(Read.first(text, SCOPE), Map.of("x", x)))
                .isEqualTo(shown, within(1e-12 * Math.abs(shown)));
    }
}
