package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines that are wrong only where few points lie: at seams far out or close to an end, near an end, at a bump, by
/// little; and right ones that look like them.
class CheckerEdgesTest {
    private static final Scope SCOPE = Read.given("""
            x, z : real
            q : real in [-5, 5]
            s : real > 0
            w : real < 0
            p : real in (0, 1)
            u : real in (2, 3)
            t : real in [20, 30]
            n : integer in 1..10000
            m : integer in -5000..5000
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sin(x)^2 + cos(x)^2 - 1 | = relu(abs(x) - 10)",
                "max(p, 1e-10) | = p",
                "relu(x + 1e5) | = x + 1e5",
                "max(-1e4, min(1e4, x)) | = x",
                "log(max(p, 1e-12)) | = log(p)",
                "log(max(s, 1e-7)) | = log(s)",
                "if(n = 7777, 1, 0) | = 0",
                "1/p | <= 1e10",
                "p | <= 0.9999999999",
                "-log(p) | <= 500",
                "x | = x + 1e-3/(1 + ((x - 0.7137)/1e-4)^2)",
                "q | = q + 1e-3/(1 + ((q - 0.7137)/1e-4)^2)",
                "q | = q + exp(-((q - 0.7137)/1e-4)^2)",
                "exp(q) | = exp(q) + exp(-1e8*(q^2 - 0.51)^2)",
                "x*z | = x*z + exp(-1e6*((x-0.3137)^2 + (z+1.2713)^2))",
                "if((x - 0.7137)^2 < 1e-10, 1, 0) | = 0",
                "1/3 | = 0.3333333333333",
                "1 + 1e-14 | <= 1",
                "if(x > 25, x, softplus(x)) | = softplus(x)",
                "log(cosh(t)) | = t - log(2)",
                "abs(x) | <= 1e6",
                "x^2 | <= 1e300",
                "min(p, 1 - 1e-9) | = p",
                "max(p, 1e-100) | = p",
                "relu(x - 1e7) | = 0",
                "abs(x + 12345.678) | = x + 12345.678",
                "step(x - 700) | = 0",
                "sign(x + 1e9) | = 1",
                "if(x > 1e12, x + 1, x) | = x",
                "if(s < 1e-40, 0, s) | = s",
                "if(m = -4321, m + 1, m) | = m",
                "if(n >= 9999, 0, 1) | = 1",
                "max(log(s), -50) | = log(s)",
                "log(max(u - 2, 1e-8)) | = log(u - 2)",
                "min(s, 1e20) | = s",
                "if(x^2 > 1e10, 0, x) | = x",
                "if(abs(x - 0.123456) < 1e-7, 1, 0) | = 0",
                "if(abs(x - 0.123456) < 1e-9, 1, 0) | = 0",
                "if(exp(x) > 1e5, exp(x), 1e5) | = 1e5",
                "relu(w + 1e6) | = w + 1e6",
                "max(x, z + 1e4) | = z + 1e4",
                "if(x > 3, relu(z - 77), 0) | = 0",
                "if(x > 3, if(z < 3.0001, if(z > 3, 1, 0), 0), 0) | = 0",
                "s | >= 1e-200",
                "log(s) | <= 600",
                "1/(u - 2) | <= 1e12",
                "3 - u | >= 1e-13",
                "x^4 | <= 1e40",
                "exp(x) | <= 1e100",
                "-1/log(p) | <= 1e9",
                "s/(1 + s) | <= 0.99999",
                "tanh(x) | <= 0.999999999",
                "cos(x) | >= 1 - x^2/2 + x^6/1e9",
                "x*z | = x*z + 1e-4/(1 + ((x - 1.2345)/1e-3)^2 + ((z - 2.3456)/1e-3)^2)",
                "sin(q) | = sin(q) + 1e-2/(1 + ((q + 1.98765)/1e-4)^2)",
                "x^2 | = x^2*(1 + 1e-9)",
                "exp(x) | = exp(x)*(1 + 1e-10)",
                "sin(x) | = sin(x) + 1e-12*cos(x)",
                "x | = x + 1e-9*x^2",
                "sqrt(2) | = 1.4142135623730951",
                "pi | = 3.14159265358979",
                "exp(1) | = 2.718281828459045",
                "0.1 + 0.2 | = 0.30000000000000004",
                "log(1 + exp(-abs(x))) | = if(abs(x) > 30, 0, log(1 + exp(-abs(x))))",
                "tanh(x) | = if(x > 19, 1, tanh(x))",
                "sig(x) | = if(x > 36, 1, sig(x))",
                "cosh(x) | = if(abs(x) > 25, exp(abs(x))/2, cosh(x))",
                "sqrt(x^2 + 1e-20) | = abs(x)",
                "log(s + 1e-15) | = log(s)",
                "x/(x + 1e-12) | = 1",
                "(1 + 1/1e8)^(1e8) | = e",
                "sin(x)/x | = cos(x/2)*cos(x/4)*cos(x/8)*cos(x/16)*cos(x/32)*cos(x/64)*cos(x/128)*cos(x/256)*cos(x/512)*cos(x/1024)*cos(x/2048)*cos(x/4096)*cos(x/8192)*cos(x/16384)*cos(x/32768)*cos(x/65536)*cos(x/131072)*cos(x/262144)",
            })
    void wrong(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tanh(t) | < 1",
                "x + 1 | > x",
                "(x + 1) - x | = 1",
                "sqrt(x^2) | = abs(x)",
                "exp(log(s)) | = s",
                "log(s^2) | = 2 log(s)",
                "log(exp(x)) | = x",
                "log(exp(-x^2/2)/sqrt(2 pi)) | = -x^2/2 - log(sqrt(2 pi))",
                "if(x + 1 > x, 1, 0) | = 1",
                "sin(x)^2 + cos(x)^2 - 1 | = 0",
                "softplus(x) | >= max(x, 0)",
                "max(p, 0) | = p",
                "max(-1e4, min(1e4, q)) | = q",
                "tanh(x) | < 1",
                "exp(x) | > 0",
                "sig(x) | < 1",
                "relu(x) - relu(-x) | = x",
                "(x^2 - 1)/(x - 1) | = x + 1",
                "1/(1 + exp(-x)) | = sig(x)",
                "max(p, -1e-10) | = p",
                "relu(s + 1e5) | = s + 1e5",
                "max(-5, min(5, q)) | = q",
                "if(n = 10001, 1, 0) | = 0",
                "log(max(s, 0)) | = log(s)",
                "1/p | > 1",
                "min(u, 3) | = u",
                "p | < 1",
                "abs(w) | = -w",
                "if(s < 0, 1, 0) | = 0",
                "if(x > 25, x + log(1 + exp(-x)), softplus(x)) | = softplus(x)",
                "exp(-x)/(1 + exp(-x))^2 | = sig(x)*(1 - sig(x))",
                "(exp(x) - exp(-x))/(exp(x) + exp(-x)) | = tanh(x)",
                "log(s) - log(s + 1) | = -log(1 + 1/s)",
                "sqrt(s + 1) - sqrt(s) | = 1/(sqrt(s + 1) + sqrt(s))",
                "(1 - cos(x))/x^2 | = 2 sin(x/2)^2/x^2",
                "x^3 - 1 | = (x - 1)*(x^2 + x + 1)",
                "log(cosh(x)) | = abs(x) + log(1 + exp(-2 abs(x))) - log(2)",
                "d(log(cosh(x)), x) | = tanh(x)",
                "d(sqrt(1 + x^2), x) | = x/sqrt(1 + x^2)",
                "d(relu(x)^2, x) | = 2 relu(x)",
                "sinh(2 x) | = 2 sinh(x)*cosh(x)",
                "sin(x + z) | = sin(x)*cos(z) + cos(x)*sin(z)",
                "s^p | = exp(p*log(s))",
                "log(p/(1-p)) | = log(p) - log(1 - p)",
                "sig(log(p/(1-p))) | = p",
                "abs(x*z) | = abs(x)*abs(z)",
                "max(x, z) | = (x + z + abs(x - z))/2",
                "sqrt(x^2 + z^2) | <= abs(x) + abs(z)",
                "x*z | <= (x^2 + z^2)/2",
                "softplus(x) - softplus(-x) | = x",
                "tan(x)*cos(x) | = sin(x)",
                "exp(x + z) | = exp(x)*exp(z)",
                "1 - tanh(x)^2 | = 1/cosh(x)^2",
            })
    void right(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }
}
