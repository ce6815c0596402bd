package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same but for the order of terms and factors is not the same as equal.
class AlikeTest {
    private static final Scope SCOPE = scope();

    private static Scope scope() {
        return Read.given("""
                t, u, z : real
                sigma : real > 0
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 z                      | z * 2
                    1 + z                    | z + 1
                    z/sigma                  | 1/sigma * z
                    z/sigma                  | z * (1/sigma)
                    (t - u)^2/sigma^3        | 1/sigma^3 * (-u + t)^2
                    ((t - u)^2 - 1) * z      | z * (-1 + (t - u)^2)
                    t + (u + z)              | z + u + t
                    exp(t * u) / (z * sigma) | exp(u * t) / (sigma * z)
                    if(t < u, z + 1, z)      | if(t < u, 1 + z, z)
                    """)
    void theOrderSaysNothing(String left, String right) {
        assertThat(alike(left, right)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 z           | z + z
                    z/sigma       | z * sigma^(-1)
                    t - u         | u - t
                    z/sigma       | sigma/z
                    t^2           | 2^t
                    (t + u)^2     | t^2 + 2 t * u + u^2
                    exp(t + u)    | exp(t) * exp(u)
                    sig(z)        | tanh(z)
                    if(t < u, z, t) | if(t < u, t, z)
                    z             | z * z / z
                    """)
    void equalIsNotAlike(String left, String right) {
        assertThat(alike(left, right)).isFalse();
    }

    private static boolean alike(String left, String right) {
        return Alike.upToOrder(Read.expression(left, SCOPE), Read.expression(right, SCOPE));
    }
}
