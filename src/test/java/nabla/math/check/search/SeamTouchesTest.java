package nabla.math.check.search;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.JudgedLines;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A condition or a strict line may turn at one point of several parameters alone: where something touches 0, or where
/// two curves cross.
class SeamTouchesTest {
    private static final Scope SCOPE = Read.given("x, y, z : real\np, q : real in (0, 1)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(sin(x)*sin(y) = 1, 1, 0) | = 0",
                "if(sin(x) + sin(y) = 2, 1, 0) | = 0",
                "if(sin(x + y) + cos(x*y) = 2, 1, 0) | = 0",
                "if(x*exp(-x) + y*exp(-y) = 2/e, 1, 0) | = 0",
                "if(sin(x)*sin(y) >= 1, 1, 0) | = 0",
                "if(sin(x)*sin(y) < 1, 0, 1) | = 0",
                "sign(sin(x)*sin(y) - 1) | = -1",
                "if(sin(x)*sin(y)*sin(z) = 1, 1, 0) | = 0",
                "if(p*(1-p)*q*(1-q) = 1/16, 1, 0) | = 0",
                "if(p*(1-p)*(q+0.1)*(1-q) = 0.25*0.3025, 1, 0) | = 0",
                "if(p*log(p) + q*log(q) = -2/e, 1, 0) | = 0",
                "if((x^2 + y^2 - 4)^2 + (exp(x) + y - 1)^2 = 0, 1, 0) | = 0",
                "if((x*y - 2)^2 + (x - y^2)^2 <= 0, 1, 0) | = 0",
                "if(exp(-(x-pi)^2 - (y-x)^2) = 1, 1, 0) | = 0",
                "if(cos(x - 1/3)*cos(y - sqrt(2)) = 1, 1, 0) | = 0",
                "if(1/(1 + (x-pi)^2 + (y+x)^2) = 1, 1, 0) | = 0",
                "if((x - y)^2 + (y - z)^2 + (z - pi)^2 = 0, 1, 0) | = 0",
                "if(cosh(x - sqrt(2)) + cosh(y - sqrt(3)) = 2, 1, 0) | = 0",
                "if(softplus(x-y) + softplus(y-x) + (x - pi)^2 = 2*log(2), 1, 0) | = 0",
                "if(tanh(x*y) = 1/2, if(x = y, 1, 0), 0) | = 0",
                "(x^2 + y^2 - 4)^2 + (exp(x) + y - 1)^2 | > 0",
                "(x*y - 2)^2 + (x - y^2)^2 | > 0",
                "sin(x)*sin(y) | < 1",
                "p*(1-p)*q*(1-q) | < 1/16",
                "(x - cos(y))^2 + (y - sin(x))^2 | > 0",
                "(x*exp(y) - 1)^2 + (x + y - 2)^2 | > 0",
                "(x^2 + y^2 + z^2 - 3)^2 + (x - y*z)^2 + (x + y - 2*z)^2 | > 0",
                "cosh(x - sqrt(2)) + cosh(y - sqrt(3)) | > 2",
                "abs(x^2 + y^2 - 4) + abs(exp(x) + y - 1) | > 0",
                "log(x^2 + y^2 + 1) | > 0",
                "sqrt((x-y)^2 + (x+y-1)^2) | > 0",
                "abs(x - y^2) + abs(y - x^2) | > 0",
                "abs(x - y^2 - 0.3) + abs(y - x^2 + 0.4) | > 0",
                "max(abs(x - y^2 - 0.3), abs(y - x^2 + 0.4)) | > 0",
                "sqrt((x*y - 2)^2 + (x - y^2)^2) | > 0",
                "sqrt((x - cos(y))^2 + (y - sin(x))^2) | > 0",
                "sqrt(abs(x^2 + y^2 - 4) + abs(exp(x) + y - 1)) | > 0",
                "max(abs(x + y - 1), abs(x - y)) | > 0",
                "max(abs(x*y - 2), abs(x - y^2)) | > 0",
                "max((x*y - 2)^2, (x - y^2)^2) | > 0",
                "abs(x*y - 2) + sqrt(abs(x - y^2)) | > 0",
                "abs(x - sqrt(2)) + abs(y - sqrt(3)) | > 0",
                "abs(x - y) + abs(y - z) + abs(z - x*y - 0.2) | > 0",
                "sqrt((x-y)^2 + (y-z)^2 + (x+y+z-1)^2) | > 0",
                "relu(x - y) + relu(y - x) + abs(x*y - 2) | > 0",
                "relu(x - y) + relu(y - x) + abs(x*y - 2) | >= 1e-6",
                "-abs(sin(x) - y) - abs(cos(y) - x) | < 0",
                "exp(-abs(sin(x) - y) - abs(cos(y) - x)) | < 1",
                "1/(1 + abs(x - y^2 - 0.3) + abs(y - x^2 + 0.4)) | < 1",
                "softplus(abs(x^2 - 2) + abs(y*x - 1)) | > log(2)",
                "if(abs(x - y^2 - 0.3) + abs(y - x^2 + 0.4) = 0, 1, 0) | = 0",
                "if(sqrt((x*y - 2)^2 + (x - y^2)^2) = 0, 1, 0) | = 0",
                "if(max(abs(x*y - 2), abs(x - y^2)) = 0, 1, 0) | = 0",
                "if(max(abs(x*y - 2), abs(x - y^2)) <= 0, 1, 0) | = 0",
                "if(sqrt((x - cos(y))^2 + (y - sin(x))^2) > 0, 1, 0) | = 1",
                "sign(abs(x - y^2 - 0.3) + abs(y - x^2 + 0.4)) | = 1",
                "step(abs(x*y - 2) + abs(x - y^2)) | = 1",
                "step(sqrt((x*y - 2)^2 + (x - y^2)^2)) | = 1",
                "abs(p - q^2 - 0.1) + abs(q - p^2 - 0.2) | > 0",
                "sqrt((p*q - 0.3)^2 + (p - q)^2) | > 0",
                "abs(abs(x) - 1) + abs(y - x) | > 0",
                "abs(x^3 - 2) + abs(y^3 - 3) | > 0",
                "abs(x - sqrt(2)) + abs(x^2 - 2) | > 0",
                "sqrt((x - pi)^2 + sin(x)^2) | > 0",
                "max(abs(x - log(3)), abs(exp(x) - 3)) | > 0",
                "log1p(abs(x - y^2)) + abs(y - x^2 + 0.3) | > 0",
                "expm1(abs(x - 1)) + expm1(abs(y - x)) | > 0",
                "tanh((x-y)^2) + (x + y - 1)^2 | > 0",
                "(x - y)^4 + (x*y - 3)^2 | > 0",
                "1 - exp(-(x - y)^2 - (x*y - 3)^2) | > 0",
                "relu(abs(x*y - 3) + abs(x - y)) | > 0",
                "abs(x*y - 3)^(1/2) + abs(x - y)^(3/2) | > 0",
                "((x*y - 3)^2 + (x - y)^2)^(1/2) | > 0",
                "((x*y - 3)^2 + (x - y)^2)^0.25 | > 0",
                "sqrt((x*y - 3)^2 + (x - y)^2)*3 - 0 | > 0",
                "exp(x)*sqrt((x*y - 3)^2 + (x - y)^2) | > 0",
                "sqrt((x*y - 3)^2 + (x - y)^2)/(1 + x^2) | > 0",
                "sqrt((x*y - 3)^2 + (x - y)^2) + 2 | > 2",
                "2 - sqrt((x*y - 3)^2 + (x - y)^2) | < 2",
                "sqrt((x*y - 3)^2 + (x - y)^2) + x | > x",
                "min(abs(x*y - 3) + abs(x - y), 1) | > 0",
                "-max(abs(x*y - 3), abs(x - y)) | < 0",
                "if(exp(x)*sqrt((x*y - 3)^2 + (x - y)^2) <= 0, 1, 0) | = 0",
            })
    void isRefuted(String left, String line) {
        JudgedLines.isRefuted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(sin(x)*sin(y) = 2, 1, 0) | = 0",
                "if(sin(x)*sin(y) = 1.0001, 1, 0) | = 0",
                "if(sin(x)*sin(y) = 1.0000000001, 1, 0) | = 0",
                "if(sin(x) + sin(y) = 3, 1, 0) | = 0",
                "if(x^2 + y^2 = -1e-9, 1, 0) | = 0",
                "if(tanh(x)*tanh(y) = 1, 1, 0) | = 0",
                "if(exp(-x^2-y^2) = 0, 1, 0) | = 0",
                "if(cosh(x - sqrt(2)) + cosh(y - sqrt(3)) = 2, 1, 0)*0 | = 0",
                "if(p*(1-p)*q*(1-q) = 1/15, 1, 0) | = 0",
                "if((x^2 + y^2 - 4)^2 + (exp(x) + y - 10)^2 = 0, 1, 0) | = 0",
                "if(sin(x)*sin(y) > 1, 1, 0) | = 0",
                "if(x^2 + y^2 + 1 > 2*x*y, 1, 0) | = 1",
                "(x^2 + y^2 - 4)^2 + (exp(x) + y - 10)^2 | > 0",
                "(x - y)^2 + (x - y - 1)^2 | > 0",
                "x^2 + y^2 - x*y + 1e-9 | > 0",
                "sin(x)*sin(y) | < 1.0000000001",
                "(x*y - 2)^2 + (x - y^2)^2 | > -1e-12",
                "abs(x-1) + abs(x-2) | > 0",
                "sqrt((x-y)^2 + (x-y-1)^2) | > 0",
                "abs(x-y) + abs(x-y-1) | > 0",
                "max(abs(x-y), abs(x-y-1)) | > 0",
                "abs(x - y^2) + abs(y - x^2 - 3) | > 0",
                "abs(x^2 + y^2 - 4) + abs(x + y - 9) | > 0",
                "sqrt((x^2 + y^2 - 4)^2 + (x + y - 9)^2) | > 0",
                "max(abs(x*y - 2), abs(x + y - 1)) | > 0",
                "if(abs(x - y^2) + abs(y - x^2 - 3) = 0, 1, 0) | = 0",
                "abs(x - y^2 - 0.3) + abs(y - x^2 + 0.4) | >= 0",
                "sqrt((x*y - 2)^2 + (x - y^2)^2) + 1e-9 | > 0",
                "sqrt((x*y - 2)^2 + (x - y^2)^2 + 1e-9) | > 0",
                "abs(p - q - 1) + abs(q - p^2) | > 0",
                "abs(x-y) + abs(y-z) + abs(z-x-1) | > 0",
                "if(max(abs(x*y - 2), abs(x + y - 1)) = 0, 1, 0) | = 0",
                "((x*y - 3)^2 + (x - y)^2)^(1/2) + 1e-6 | > 0",
                "exp(x)*sqrt((x - y - 3)^2 + (x - y)^2) | > 0",
                "((x - y - 3)^2 + (x - y)^2)^0.25 | > 0",
            })
    void holds(String left, String line) {
        JudgedLines.isAccepted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(sin(x)*sin(y) = 1, 1, 0) | = 0 | pi/2",
                "if((x*y - 2)^2 + (x - y^2)^2 <= 0, 1, 0) | = 0 | x = 4^(1/3), y = 2^(1/3)",
                "if(p*log(p) + q*log(q) = -2/e, 1, 0) | = 0 | p = exp(−1), q = exp(−1)",
                "if(cosh(x - sqrt(2)) + cosh(y - sqrt(3)) = 2, 1, 0) | = 0 | x = sqrt(2), y = sqrt(3)",
            })
    void thePlaceIsSaidAsItIsWritten(String left, String line, String place) {
        assertThat(Wording.of(check(left, line, SCOPE))).contains(place);
    }
}
