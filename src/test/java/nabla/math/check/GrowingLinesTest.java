package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines whose written form explodes: they are answered, or end at once because they are too much work.
class GrowingLinesTest {
    private static final Scope SCOPE = Read.given("x : real");

    private static String derivatives(int count, String of) {
        return "d(".repeat(count) + of + ", x)".repeat(count);
    }

    private static String product(int factors, String factor) {
        return IntStream.rangeClosed(1, factors)
                .mapToObj(i -> factor.replace("k", Integer.toString(i)))
                .collect(Collectors.joining(" * "));
    }

    /// Counted, so that this says the same on any machine: a tenth of what a line may cost.
    private static Verdict within(String left, String line) {
        return Checker.check(Claims.claim(left, line, SCOPE), Budget.of(100_000_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | tanh(x) | = 1 - tanh(x)^2",
                "2 | tanh(x) | = -2 tanh(x) (1 - tanh(x)^2)",
                "3 | tanh(x) | = (1 - tanh(x)^2) (6 tanh(x)^2 - 2)",
                "4 | exp(-x) | = exp(-x)",
                "9 | sin(x)  | = cos(x)",
                "3 | log(1 + x^2) | = 4 x * (x^2 - 3)/(1 + x^2)^3",
            })
    void derivativesOfDerivativesAreAnswered(int count, String of, String line) {
        assertThat(within(derivatives(count, of), line).accepts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 8, 12, 40})
    void manyDerivativesOfTanhEnd(int count) {
        assertThat(within(derivatives(count, "tanh(x)"), "= 0.123")).isNotInstanceOf(Verdict.Identical.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 600})
    void theDerivativeOfALongProductEnds(int factors) {
        String product = "d(" + product(factors, "(x + k)") + ", x)";
        assertThat(within(product, "= x")).isNotInstanceOf(Verdict.Identical.class);
        assertThat(within(product, "= x").accepts()).isFalse();
    }

    @Test
    void manyLargePowersEnd() {
        assertThat(within("(1 + x + x^2)^50 * (1 + x/3)^50", "= 0").accepts()).isFalse();
        assertThat(within(product(40, "(1 + x/k^9)"), "= 0").accepts()).isFalse();
    }
}
