package nabla.math.check.limit;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitCheckTest {
    private static final Scope SCOPE = Read.given("""
            x, z, a : real
            w : real in [-4, 4]
            s : real > 0
            p : real in (0, 1)
            y : {0, 1}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sig(z)                      | -> 0 for z -> -inf",
                "sig(z)                      | -> 1 for z -> inf",
                "sig(w)                      | -> 1 for w -> inf",
                "sig(z) * (1 - sig(z))       | -> 0 for z -> inf",
                "exp(-z)/(1 + exp(-z))^2     | -> 0 for z -> -inf",
                "tanh(z)                     | -> -1 for z -> -inf",
                "softplus(z)                 | -> inf for z -> inf",
                "softplus(z) - z             | -> 0 for z -> inf",
                "1/z                         | -> 0 for z -> inf",
                "1/z^2                       | -> inf for z -> 0",
                "sin(z)/z                    | -> 1 for z -> 0",
                "sin(z)/z                    | -> 0 for z -> inf",
                "(1 - cos(z))/z^2            | -> 1/2 for z -> 0",
                "(exp(z) - 1)/z              | -> 1 for z -> 0",
                "log(s)                      | -> -inf for s -> 0",
                "log(s)                      | -> inf for s -> inf",
                "s * log(s)                  | -> 0 for s -> 0",
                "1/log(s)                    | -> 0 for s -> inf",
                "log(s)/s                    | -> 0 for s -> inf",
                "(1 + 1/s)^s                 | -> e for s -> inf",
                "(1 + a/s)^s                 | -> exp(a) for s -> inf",
                "-log(p)                     | -> inf for p -> 0",
                "-log(1 - p)                 | -> inf for p -> 1",
                "-log(p)                     | -> 0 for p -> 1",
                "(x^2 - 1)/(x - 1)           | -> 2 for x -> 1",
                "((x + z)^2 - x^2)/z         | -> 2 x for z -> 0",
                "(sqrt(1 + z) - 1)/z         | -> 1/2 for z -> 0",
                "z^2 * exp(-z)               | -> 0 for z -> inf",
                "z/sqrt(1 + z^2)             | -> 1 for z -> inf",
                "z^3                         | -> -inf for z -> -inf",
                "abs(z)                      | -> 0 for z -> 0",
                "7                           | -> 7 for z -> inf",
                "-(1 - y) * log(1 - p) - y * log(p) | -> (1 - y) * log(2) + y * log(2) for p -> 1/2",
                "exp(exp(z))                 | -> inf for z -> inf",
                "log(log(s + 3))             | -> inf for s -> inf",
            })
    void trueLimits(String function, String line) {
        Verdict verdict = check(function, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sig(z)              | -> 0 for z -> inf     | false at z = 10: left 1.000, right 0",
                "sig(z)              | -> 1 for z -> -inf    | false at z = −10: left 4.540 × 10⁻⁵, right 1",
                "sig(z)              | -> 1/2 for z -> inf   | any",
                "tanh(z)             | -> 0.999999 for z -> inf | any",
                "sin(z)              | -> 0 for z -> inf     | any",
                "z * sin(z)          | -> inf for z -> inf   | any",
                "sin(1/z)            | -> 0 for z -> 0       | any",
                "1/z                 | -> 1 for z -> inf     | any",
                "1/z                 | -> inf for z -> 0     | any",
                "abs(z)/z            | -> 1 for z -> 0       | any",
                "softplus(z)         | -> 0 for z -> inf     | any",
                "softplus(z)         | -> 1 for z -> -inf    | any",
                "exp(-z)             | -> inf for z -> inf   | any",
                "exp(z)              | -> 0 for z -> inf     | any",
                "log(s)              | -> 0 for s -> 0       | any",
                "log(s)              | -> inf for s -> 0     | any",
                "log(s)              | -> 100 for s -> inf   | any",
                "(1 + 1/s)^s         | -> 2.718 for s -> inf | any",
                "(1 + a/s)^s         | -> e for s -> inf     | any",
                "sin(z)/z            | -> 0 for z -> 0       | any",
                "(1 - cos(z))/z^2    | -> 1 for z -> 0       | any",
                "((x + z)^2 - x^2)/z | -> x for z -> 0       | any",
                "z^3                 | -> inf for z -> -inf  | any",
                "-log(p)             | -> 0 for p -> 0       | any",
                "z^2 * exp(-z)       | -> inf for z -> inf   | any",
                "7                   | -> 6 for z -> inf     | any",
            })
    void falseLimits(String function, String line, String wording) {
        Verdict verdict = check(function, line, SCOPE);
        assertThat(verdict)
                .as(function + " " + line + ": " + Wording.of(verdict))
                .isInstanceOf(Verdict.Refuted.class);
        if (!wording.equals("any")) {
            assertThat(Wording.of(verdict)).isEqualTo(wording);
        }
    }

    @Test
    void undecidedWhereNothingCanBeSeen() {
        assertThat(check("log(-1 - z^2)", "-> 0 for z -> inf", SCOPE)).isInstanceOf(Verdict.Undecided.class);
        assertThat(check("z", "-> z for z -> 1", SCOPE)).isInstanceOf(Verdict.Undecided.class);
        assertThat(check("1/log(log(s)) + exp(-s)", "-> 0 for s -> inf", SCOPE)).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void onlyFromInsideTheDomain() {
        Scope right = Read.given("x : real >= 0");
        assertThat(check("abs(x)/x", "-> 1 for x -> 0", right).accepts()).isTrue();
    }
}
