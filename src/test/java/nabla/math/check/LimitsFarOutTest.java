package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Limits of functions that swing, creep or change their mind far out.
class LimitsFarOutTest {
    private static final Scope SCOPE = Read.given("""
            x, z, a : real
            y : real in (0, 1)
            """);

    /// Every one of these is true, and is seen to be.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sig(z) * (1 - sig(z))       | -> 0 for z -> inf",
                "exp(exp(z))                 | -> inf for z -> inf",
                "exp(-exp(z))                | -> 0 for z -> inf",
                "sin(z)/z + tanh(z/1e200) | -> 1 for z -> inf",
                "sin(z)/z + tanh(z/1e20) | -> 1 for z -> inf",
                "cos(3 z)/sqrt(z) + 1/log(z) | -> 0 for z -> inf",
                "sig(z - 1e10) | -> 1 for z -> inf",
                "sig((z - 1e30)/1e25) | -> 1 for z -> inf",
                "z/(z + 1e50) | -> 1 for z -> inf",
                "z/(z + 1e200) | -> 1 for z -> inf",
                "exp(-z/1e100) | -> 0 for z -> inf",
                "exp(-1e-150*z) * sin(z) | -> 0 for z -> inf",
                "relu(z - 1e12)/z | -> 1 for z -> inf",
                "if(z > 1e15, 1, 0) | -> 1 for z -> inf",
                "if(z > 10^150, 2, sin(z)) | -> 2 for z -> inf",
                "1 - exp(-(z/1e77)^2) | -> 1 for z -> inf",
                "1/log(z)^2 | -> 0 for z -> inf",
                "1/sqrt(log(z)) | -> 0 for z -> inf",
                "3 + 1/log(z) | -> 3 for z -> inf",
                "log(z)/sqrt(z) | -> 0 for z -> inf",
                "log(z)^5/z | -> 0 for z -> inf",
                "log(z + 1) - log(z) | -> 0 for z -> inf",
                "z^(1/log(z)) | -> e for z -> inf",
                "log(2 z)/log(z) | -> 1 for z -> inf",
                "sqrt(z^2 + z) - z | -> 1/2 for z -> inf",
                "(1 + a/z)^z | -> exp(a) for z -> inf",
                "(1 - 1/z)^(2 z) | -> exp(-2) for z -> inf",
                "sin(pi*z)/z | -> 0 for z -> inf",
                "z * sin(1/z) | -> 1 for z -> inf",
                "z * sin(1/z) | -> 0 for z -> 0",
                "x^x | -> 1 for x -> 0",
                "abs(x)/x | -> 1 for x -> inf",
                "tan(x)/x | -> 1 for x -> 0",
                "(x^3 - 8)/(x - 2) | -> 12 for x -> 2",
                "(sqrt(x) - 2)/(x - 4) | -> 1/4 for x -> 4",
                "log(x)/(x - 1) | -> 1 for x -> 1",
                "(1 - y)^(1/y) | -> 1/e for y -> 0",
                "exp(-1/x^2) | -> 0 for x -> 0",
                "x * log(abs(x)) | -> 0 for x -> 0",
                "tanh(z/1e-20) | -> 1 for z -> inf",
                "(sin(a + z) - sin(a))/z | -> cos(a) for z -> 0",
                "(exp(a*z) - 1)/z | -> a for z -> 0",
                "z/(a^2 + 1 + z) | -> 1 for z -> inf",
                "log(cosh(z)) - z | -> -log(2) for z -> inf",
                "exp(z)/(1 + exp(z)) | -> 1 for z -> inf",
                "(exp(z) - exp(-z))/(exp(z) + exp(-z)) | -> 1 for z -> inf",
                "exp(z)/z^10 | -> inf for z -> inf",
                "z - 1000 log(z) | -> inf for z -> inf",
                "z/1e100 - 5 | -> inf for z -> inf",
                "log(z)/1e6 | -> inf for z -> inf",
                "-z^3 + 1e10*z^2 | -> -inf for z -> inf",
                "z*(2 + sin(z)) | -> inf for z -> inf",
                "z + 1e50*sin(z) | -> inf for z -> inf",
                "1/(x - 1)^2 | -> inf for x -> 1",
                "d(softplus(z), z) | -> 1 for z -> inf",
                "(exp(-z))^(1/z) | -> exp(-1) for z -> inf",
                "exp(z + 1)/exp(z) | -> e for z -> inf",
                "log(exp(z) + exp(2 z))/z | -> 2 for z -> inf",
                "z*exp(-log(z)) | -> 1 for z -> inf",
                "tanh(a/1e40) | -> 1 for a -> inf",
                "z^(-1/1000) | -> 0 for z -> inf",
            })
    void trueLimits(String function, String line) {
        Verdict verdict = check(function, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    /// Every one of these is false; where numbers cannot tell, no answer is given.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cos(2 pi*z)  | -> 1 for z -> inf",
                "cos(pi*z/5)  | -> 1 for z -> inf",
                "sin(pi*z)  | -> 0 for z -> inf",
                "sin(2 pi*z/3)  | -> 0 for z -> inf",
                "cos(20 pi*z)  | -> 1 for z -> inf",
                "sin(z)^2  | -> 1/2 for z -> inf",
                "sin(z)^100  | -> 0 for z -> inf",
                "sin(sqrt(2)*z)  | -> 0 for z -> inf",
                "cos(z/1e10)  | -> 1 for z -> inf",
                "cos(z/1e30)  | -> 1 for z -> inf",
                "sin(log(z))  | -> 0 for z -> inf",
                "sin(1/z)  | -> 0 for z -> 0",
                "cos(2 pi/z) | -> 1 for z -> 0",
                "sin(z) + 1/log(z)  | -> 0 for z -> inf",
                "tanh(z) + 1e-20*sin(z) | -> 1 for z -> inf",
                "1 + sin(z)/1000 | -> 1 for z -> inf",
                "1/log(z) | -> 0.001 for z -> inf",
                "1/log(z) | -> 1e-7 for z -> inf",
                "1/log(z) | -> 1e-12 for z -> inf",
                "1/sqrt(log(z)) | -> 1e-6 for z -> inf",
                "1/sqrt(log(z)) | -> 1e-9 for z -> inf",
                "1 + 1/log(z) | -> 1.00001 for z -> inf",
                "z^(-1/1000)  | -> 0.001 for z -> inf",
                "z^(-1/100) | -> 1e-9 for z -> inf",
                "1/log(log(z)) | -> 0.05 for z -> inf",
                "log(z)/log(z + 1) | -> 0.999 for z -> inf",
                "sin(z)/z + tanh(z/1e200) | -> 0 for z -> inf",
                "sin(z)/z + tanh(z/1e20) | -> 0 for z -> inf",
                "tanh(z/1e40) | -> 0 for z -> inf",
                "sig(z - 1e10) | -> 0 for z -> inf",
                "sig(z/1e100 - 50) | -> 0 for z -> inf",
                "z/(z + 1e200) | -> 0 for z -> inf",
                "exp(-z/1e100) | -> 1 for z -> inf",
                "exp(-z/1e200) | -> 1 for z -> inf",
                "relu(z - 1e12)/z | -> 0 for z -> inf",
                "if(z > 1e15, 1, 0) | -> 0 for z -> inf",
                "if(z > 1e200, 1, 1/z) | -> 0 for z -> inf",
                "(1 + 1/z)^z + tanh(z/1e100) | -> e for z -> inf",
                "log(z)/100 | -> 0 for z -> inf",
                "5000 - 1/log(z) | -> inf for z -> inf",
                "5000 - 1/z | -> inf for z -> inf",
                "z*sin(z) | -> inf for z -> inf",
                "z*(1 + sin(z)) | -> inf for z -> inf",
                "exp(z)/exp(2 z) | -> 1 for z -> inf",
                "exp(z + 1)/exp(z) | -> 1 for z -> inf",
                "sqrt(z^2 + z) - z | -> 0 for z -> inf",
                "sqrt(z^2 + z) - z | -> 0.5000001 for z -> inf",
                "abs(x)/x | -> 1 for x -> 0",
                "if(x > 0, 1, 2) | -> 1 for x -> 0",
                "(sin(a + z) - sin(a))/z | -> sin(a) for z -> 0",
                "(exp(a*z) - 1)/z | -> 1 for z -> 0",
                "a*z/(1 + z) | -> 1 for z -> inf",
                "exp(a*z) | -> 0 for z -> -inf",
                "log(cosh(z)) - z | -> -0.693 for z -> inf",
                "exp(-z) | -> exp(-1000) for z -> inf",
                "1e-50 | -> 0 for z -> inf",
                "1e-50*sin(z) | -> 0 for z -> inf",
                "exp(-z) + 1e-30 | -> 0 for z -> inf",
                "sqrt(1e10 - z) | -> 0 for z -> inf",
                "(1 - cos(z))/z^2 | -> 0 for z -> 0",
                "log(z)*z^(-1/1000) | -> 1 for z -> inf",
            })
    void falseLimits(String function, String line) {
        Verdict verdict = check(function, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cos(2 pi*z) | -> 1 for z -> inf | false at z = 10.5: left −1, right 1",
                "tanh(z/1e40) | -> 0 for z -> inf | false at z = 10⁴⁸: left 1, right 0",
                "if(x > 0, 1, 2) | -> 1 for x -> 0 | false at x = −0.1: left 2, right 1",
                "sin(z)/z + tanh(z/1e200) | -> 0 for z -> inf | false at z = 10²⁵⁶: left 1, right 0",
            })
    void aNumberThatCanBeReadIsShown(String function, String line, String wording) {
        assertThat(Wording.of(check(function, line, SCOPE))).isEqualTo(wording);
    }
}
