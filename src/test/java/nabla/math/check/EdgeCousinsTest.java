package nabla.math.check;

import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of every kind that the checker once misjudged, none of which was written for the mending of its kind.
class EdgeCousinsTest {
    private static final Scope SCOPE = Read.given("""
            x, y, z, w : real
            p, q : real in (0, 1)
            n : integer in 1..1000000
            s : real > 0
            u : real in [2, 8]
            f(t) = relu(t)
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp(x)*exp(-x) - 1 | = relu(abs(x) - 20)",
                "log(exp(x)) - x | = relu(x - 30)*1e-3",
                "cosh(x)^2 - sinh(x)^2 - 1 | = relu(-x - 5)",
                "(x + 1)^3 - x^3 - 3 x^2 - 3 x - 1 | = step(x - 40)",
                "tan(x)*cos(x) - sin(x) | = max(0, x - 15)",
                "sqrt(x^2) - abs(x) | = relu(x - 100)^2",
                "sin(2 x) - 2 sin(x)*cos(x) | = if(x > 30, 1, 0)",
                "softplus(x) - softplus(-x) - x | = relu(x - 60)",
                "min(p, 1 - 1e-9) | = p",
                "log(max(p, 1e-12)) | = log(p)",
                "max(x, -1e7) | = x",
                "relu(x - 3e8) | = 0",
                "if(n = 123456, 1, 0) | = 0",
                "abs(x - 1e-7) + abs(x + 1e-7) | = 2*abs(x)",
                "1/(1 - p) | <= 1e12",
                "-log(p) | <= 600",
                "s | >= 1e-200",
                "x^2 | <= 1e200",
                "exp(-((x - 0.31415)/1e-4)^2) | = 0",
                "exp(-((x*y - 0.5)/1e-3)^2) | = 0",
                "exp(-((x - y - 0.123)/1e-4)^2) | = 0",
                "(x - sqrt(2))^2 | > 0",
                "x^4 - 4*x^2 + 4 | > 0",
                "x - log(x) | > 1",
                "cosh(x) | > 1",
                "exp(x) | > 1 + x",
                "(x-1/3)^2 | > 0",
                "x + 1/x | > 2",
                "u^2 - 10*u + 25 | > 0",
                "p*(1-p) | < 1/4",
                "-p*log(p) | < 1/e",
                "pi | = 3.14159265358979",
                "e | = 2.718281828459045",
                "sqrt(2) | = 1.4142135623730950488",
                "log(2) | = 0.6931471805599453",
                "1 | < 1 + 1e-20 - 2e-20",
                "x*(1 + 1e-15) | = x",
                "tanh(x + 20) | = 1",
                "2/3 | = 0.66666666666666666667",
                "d(relu(x)^3, x) | = 3 x^2",
                "d(f(f(w*f(x))), w) | = step(w)*x",
                "1/x | -> 1e-9 for x -> inf",
                "log(x)/x^(1/100) | -> 1 for x -> inf",
                "sin(x)/x | -> 1 for x -> inf",
                "sin(pi*x) | -> 0 for x -> inf",
                "(1 + 1/x)^x | -> 2.718281828 for x -> inf",
                "0 | = exp(-5000)",
                "exp(-2000) | = exp(-2001)",
            })
    void isRefuted(String left, String line) {
        JudgedLines.isRefuted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max(p, 0) | = p",
                "log(max(s, 0)) | = log(s)",
                "x^2 + 1e-9 | > 0",
                "sig(x) | < 1",
                "exp(x) | > x",
                "cosh(x) | > 0.999999999",
                "log(8) | = 3 log(2)",
                "sqrt(12) | = 2 sqrt(3)",
                "0.1 + 0.2 | = 0.3",
                "d(relu(x)^3, x) | = 3 relu(x)^2",
                "d(if(x < 0, x^2, x^3), x) | = if(x < 0, 2 x, 3 x^2)",
                "log(x)/x | -> 0 for x -> inf",
                "(1 + 1/x)^x | -> e for x -> inf",
            })
    void holds(String left, String line) {
        JudgedLines.isAccepted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqrt(-1 - x^2) | = sqrt(-1 - x^2)",
                "log(-s) | = log(-s)",
            })
    void isUndecided(String left, String line) {
        JudgedLines.isUndecided(left, line, SCOPE);
    }
}
