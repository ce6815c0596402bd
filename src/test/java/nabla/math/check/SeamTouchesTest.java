package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
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
            })
    void isRefuted(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(left + " " + line + ": " + Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
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
            })
    void holds(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts())
                .as(left + " " + line + ": " + Wording.of(verdict))
                .isTrue();
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
