package nabla.math.check.search;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Strict relations whose sides are equal at one point, which need not be a simple number; and right ones whose sides
/// come near or saturate.
class TouchSearchTest {
    private static final Scope SCOPE = Read.given("""
            x, z : real
            y : real >= 0
            s : real > 0
            p : real in (0, 1)
            t : real in [20, 30]
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(x-0.7)^2 | > 0",
                "(x^2-2)^2 | > 0",
                "sin(x) | < 1",
                "softplus(x) | > log(2) + x/2",
                "abs(x - 1.2345) | > 0",
                "abs(x^2 - 2) | > 0",
                "(x^2-3)^4 | > 0",
                "(x - 1/3)^2 | > 0",
                "exp(x) | > 1 + x",
                "exp(x) | > e*x",
                "s - log(s) | > 1",
                "cos(x) | > -1",
                "x^2 + 2 | > 2*sqrt(2)*x",
                "s + 2/s | > 2*sqrt(2)",
                "p*(1 - p) | < 1/4",
                "p^2*(1-p) | < 4/27",
                "(x - sqrt(2))^2 + (z + sqrt(3))^2 | > 0",
                "x^2 + z^2 | > 2*x*z",
                "sin(x)*cos(x) | < 1/2",
                "x*exp(-x) | < exp(-1)",
                "sin(x) + cos(x) | < sqrt(2)",
                "-p*log(p) - (1-p)*log(1-p) | < log(2)",
                "(exp(x) - 3)^2 | > 0",
                "max(x - 0.123, 0.123 - x) | > 0",
                "abs(exp(x) - 2) | > 0",
                "exp(y) | > 1",
                "(log(s) - 1)^2 | > 0",
                "abs(x^3 - x - 3) | > 0",
                "abs(log(s) - 1) | > 0",
                "max(x^2 - 2, 2 - x^2) | > 0",
                "2*s | < s^2 + 1 + step(s - 3)",
                "cosh(x) | > 1",
                "sqrt(1 + x^2) | > 1",
            })
    void equalSomewhere(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
        assertThat(Wording.of(verdict)).contains("equal at ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tanh(t) | < 1",
                "tanh(x) | < 1",
                "exp(x) | > 0",
                "sig(x) | < 1",
                "sin(x) | < 1 + 1e-9",
                "sin(x) | < 1 + 1e-30",
                "sin(x) | < 1 + 1e-70",
                "(x^2-2)^2 + 1e-60 | > 0",
                "(x-0.7)^2 + 1e-12 | > 0",
                "cosh(x) | > 0.999999999999",
                "softplus(x) | > x",
                "abs(x - 1.2345) + 1e-20 | > 0",
                "exp(-x^2) | > 0",
                "1/(1 + x^2) | > 0",
                "(z - 1)^2 + 1 | > tanh(x)",
                "x^2 + 1e-7 | > 0",
                "exp(x) | > x",
                "log(1 + exp(x)) | > 0",
                "p | < 1",
                "sqrt(x^2 + 1) | > abs(x)",
                "s/(1 + s) | < 1",
                "tanh(x)^2 + 1e-3 | > 0",
                "sin(x)^2 + 1e-20 | > 0",
                "sig(x)*(1 - sig(x)) | < 1/4 + 1e-15",
                "exp(x) | > 1 + x - 1e-18",
            })
    void nowhereEqual(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @Test
    void thePlaceIsNamed() {
        assertThat(Wording.of(check("(x - 0.7)^2", "> 0", SCOPE))).isEqualTo("false: equal at x = 0.7 (both sides 0)");
        assertThat(Wording.of(check("s + 2/s", "> 2*sqrt(2)", SCOPE)))
                .isEqualTo("false: equal at s ≈ 1.4142 (both sides 2.828)");
    }
}
