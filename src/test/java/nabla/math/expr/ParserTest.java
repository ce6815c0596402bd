package nabla.math.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static final String GIVEN = """
            t, u : real in [-4, 4]
            z : real in [-4, 4] = 1 step 0.1
            a, b, c, x, y : real
            sigma = sqrt(1 + z^2)
            f(u, sigma) = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
            """;

    /// Text, and how it is written by [TextNotation].
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b - c | a + b - c",
                "-x^2 | -x^2",
                "(-x)^2 | (-x)^2",
                "2^-x | 2^-x",
                "2^3^2 | 2^(3^2)",
                "a/b/c | (a/b)/c",
                "a * b / c * x | a * b/c * x",
                "1/2 x | 1/2 * x",
                "1/(2 x) | 1/(2 x)",
                "2σ | 2 sigma",
                "√(1 + z²) | sqrt(1 + z^2)",
                "d(f, sigma) * d(σ, z) | d(f(u, sigma), sigma) * d(sigma, z)",
                "1e-3 | 0.001",
                "0.1 + 0.2 | 0.1 + 0.2",
                "if(z >= 0, 1, -1) | if(z >= 0, 1, -1)",
                "1/2 * (1 + z^2)^(-1/2) * 2 z | 1/2 * (1 + z^2)^(-1/2) * 2 z",
            })
    void reads(String text, String written) throws SyntaxError {
        Scope scope = GivenParser.parse(GIVEN, Scope.EMPTY);
        Expr expression = Parser.expression(text, scope).expression();
        assertThat(TextNotation.of(expression)).isEqualTo(written);
        assertThat(Parser.expression(written, scope).expression()).isEqualTo(expression);
    }
}
