package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sides without a value, values that neither doubles nor decimals reach, and sums of numbers that doubles do not hold.
class ValuesOutOfReachTest {
    private static final Scope SCOPE = Read.given(
            "x : real\n s : real > 0\n N : size 1..6 = 4\n t : real in [1000, 2000]\n u : real in [-1e9, 1e9]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqrt(-1)^2 | = -1",
                "log(-1) - log(-1) | = 0",
                "0*sqrt(-1) | = 0",
                "sqrt(-1)/sqrt(-1) | = 1",
                "0*log(0) | = 0",
                "x + 0*sqrt(-1) | = x",
                "sqrt(2 - 3) - sqrt(2 - 3) | <= 1",
                "10^-10^10^10 | = 0",
                "exp(-exp(exp(40 + s))) | = 0",
                "exp(1e300) | = exp(1e300 + 1)",
            })
    void isUndecided(String left, String line) {
        JudgedLines.isUndecided(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prod(i in 1..200, x + i) | = 0",
                "prod(i in 1..300, x^2 + i) | = 0",
                "exp(-1e300*(1 + x^2)) | = 0",
                "sum(i in 1..3, if(x = i*0.37, 1, 0)) | = 0",
                "sum(i in 1..4, relu(x - 1000*i)) | = 0",
                "sum(i in 1..N, max(x, -1e5*i)) | = N*x",
                "prod(i in 1..N, abs(x - 0.123*i)) | = abs(prod(i in 1..N, x - 0.123*i)) + if(x = 0.2468, 1, 0)",
                "sum(i in 1..3, x^i) | = x + x^2 + x^3*(1 + 1e-9)",
                "sum(i in 1..3, log(s)/i) | = 11/6*log(max(s, 1e-9))",
            })
    void sumsOfNumbersAreLookedAtAsCloselyAsAnyNumber(String left, String line) {
        JudgedLines.isRefuted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(i in 1..3, max(x, -x)*i) | = 6*abs(x)",
                "sum(i in 1..N, relu(x)) | = N*relu(x)",
                "prod(i in 1..N, exp(x)) | = exp(N*x)",
                "sum(i in 1..4, x^i) | = (x^5 - x)/(x - 1)",
                "prod(i in 1..5, abs(x - i)) | = abs(prod(i in 1..5, x - i))",
                "sum(i in 1..3, log(s)/i) | = 11/6*log(s)",
                "exp(-1000) | > 0",
                "sqrt(1/4)^2 | = 1/4",
            })
    void andRightOnesHold(String left, String line) {
        JudgedLines.isAccepted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp(-x^2/2) | = exp(-x^2/2) + max(0, -x - 100000)",
                "exp(exp(-x^2/2)) | = exp(exp(-x^2/2)) + relu(x - 1e6)",
                "s + exp(-x^2) | = s + exp(-x^2) + relu(abs(x) - 1e7)",
                "1/(1 + exp(-x^2)) | = 1/(1 + exp(-x^2)) + step(x - 1e8)",
                "exp(-s^2) | <= exp(-s^2) - relu(s - 1e5)",
                "x + exp(-exp(s)) | = x + exp(-exp(s))*(1 + x) + relu(s - 1e4)",
                "gauss(x) + 1 | = gauss(x) + if(x > 1e9, 2, 1)",
                "exp(x^2)/(1 + exp(x^2)) | = 1/(1 + exp(-x^2)) + relu(x - 1000)",
                "exp(x^2)/exp(x^2 + 1) + relu(-x - 1000) | = 1/e",
                "s/(37*(1 + exp(-x^2))) | = max(0, x - 1000) + s*exp(x^2)/(37*(exp(x^2) + 1))",
            })
    void butWhereDoublesTellByFarALineIsRefuted(String left, String line) {
        JudgedLines.isRefuted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp(-1e300) | = 0",
                "exp(-1e10) | = 0",
                "exp(-1e9) | = 0",
                "exp(-1e300) | = 0",
                "0 | = exp(-3e7)",
                "exp(-1e10) | = exp(-2e10)",
                "exp(1e10) | = exp(2e10)",
                "exp(1e10) | = 0",
                "exp(-1e10) | <= 0",
                "log(1+exp(x)) | = softplus(x) + 1e-12",
                "log(1+exp(x)) | = relu(x)",
                "cosh(t) | < sinh(t)",
            })
    void numbersThatNoDecimalIsAreToldApart(String left, String line) {
        JudgedLines.isRefuted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log(1+exp(x)) | = softplus(x)",
                "sinh(t) | < cosh(t)",
                "exp(-1e10) | > 0",
                "exp(-1e10) | < 1e-300",
                "exp(1e10) | > 1e300",
                "exp(1e10) | < exp(1e10 + 1)",
                "cosh(t) | > sinh(t)",
                "tanh(t) | < 1",
                "sig(t) | < 1",
                "softplus(t) | > t",
                "log(1 + exp(-x)) | = softplus(-x)",
                "log(1+exp(u)) | = softplus(u)",
            })
    void whatDoublesDoNotReachHolds(String left, String line) {
        JudgedLines.isAccepted(left, line, SCOPE);
    }

    @Test
    void aNumberThatNoDecimalIsIsWrittenAsAPowerOfTen() {
        assertThat(Wording.of(Claims.check("exp(-1e10)", "= 0", SCOPE)))
                .isEqualTo("false: left 10^(−4.342945 × 10⁹), right 0");
    }
}
