package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What differs by less than 30 digits show is not equal, with a parameter too.
class AlmostEqualTest {
    private static final Scope SCOPE = Read.given("""
            x, y : real
            p : real in (0, 1)
            t : real in [1000, 2000]
            n : integer in 1..9
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x*(1 + 1e-30)          | = x",
                "x*(1 - 1e-60)          | = x",
                "x*(1 + 1e-300)         | = x",
                "x*(1 + 1e-60)          | <= x",
                "x^2*(1 + 1e-45)        | <= x^2",
                "x^2                    | >= x^2*(1 + 1e-33)",
                "x/(1 + 1e-27)          | = x",
                "(x^2 + 1)/(x^4 + 1)    | = (x^2 + 1 + 1e-33)/(x^4 + 1)",
                "x*y*(1 + 1e-30)        | = x*y",
                "n*(1 + 1e-30)          | = n",
                "sin(x)*(1 + 1e-30)     | = sin(x)",
                "exp(x)*(1 + 1e-40*x)   | = exp(x)",
                "log(p)*(1 + 1e-100)    | = log(p)",
                "abs(x)*(1 + 1e-30)     | = abs(x)",
                "relu(x)*(1 + 1e-30)    | = relu(x)",
                "sin(x)^2 + cos(x)^2    | = 1 + 1e-30",
                "tanh(x)*(1 + 1e-50)    | = (exp(2 x) - 1)/(exp(2 x) + 1)",
                "sig(x)                 | = (1 + 1e-29)/(1 + exp(-x))",
                "3.14159265358979323846264338328*x | = pi*x",
                "0.333333333333333333333333333333*x | = x/3",
                "sqrt(2)*x              | = 1.41421356237309504880168872421*x",
                "d(x^2*(1 + 1e-30), x)  | = 2 x",
                "if(x > 3, x*(1 + 1e-30), x) | = x",
                "tanh(t)                | = 1",
                "1 - tanh(t)            | = 0",
                "sig(t)                 | >= 1",
                "softplus(t)            | = t",
                "tanh(x)                | <= 1 - 1e-100",
                "1 - tanh(x)            | >= exp(-2500)",
                "exp(x) + 1             | >= 1 + 1e-300",
                "sqrt(1 + x^2)          | >= 1 + 1e-60",
                "sqrt(x^2 + 1) - abs(x) | >= 1e-30",
                "1 - gauss(x)           | <= 1 - 1e-200",
                "exp(x)/(1 + exp(x))    | <= 1 - 1e-60",
            })
    void isRefuted(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sin(x)^2 + cos(x)^2    | = 1",
                "tanh(x)                | = (exp(2 x) - 1)/(exp(2 x) + 1)",
                "cosh(x)^2 - sinh(x)^2  | = 1",
                "log(exp(x) + 1) - x    | = softplus(-x)",
                "(1e60 + x) - 1e60      | = x",
                "(sqrt(x^2 + 1) - x)*(sqrt(x^2 + 1) + x) | = 1",
                "sin(3 x)               | = 3 sin(x) - 4 sin(x)^3",
                "erf(x)                 | = -erf(-x)",
                "abs(x)                 | <= abs(x)*(1 + 1e-60) + x^2*1e60",
                "x^2                    | <= x^2*(1 + 1e-60)",
                "exp(x*(1 + 1e-30))     | = exp(x)*exp(x*1e-30)",
                "d(log(cosh(x)), x)     | = tanh(x)",
                "1 - tanh(t)            | = 2/(1 + exp(2 t))",
                "tanh(t)                | < 1",
                "sig(t)                 | < 1",
                "softplus(t)            | > t",
                "log(x)^0               | = 1",
            })
    void holds(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    /// A base without a value has no power.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log(-2)^0              | = 1",
                "sqrt(-2)^0             | = 1",
                "(1/0)^0                | = 1",
                "log(-1 - x^2)^0        | = 1",
                "log(-2)^0              | = log(-2)^0",
                "sqrt(-1 - x^2)^0       | >= 0",
            })
    void isUndecided(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Undecided.class);
    }
}
