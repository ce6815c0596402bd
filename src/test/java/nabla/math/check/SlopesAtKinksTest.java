package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// At a kink there is a slope where the slopes on both sides agree.
class SlopesAtKinksTest {
    private static final Scope SCOPE = Read.given("x, y, r, w, v, a, b : real");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(max(x, x), x)        | = 1",
                "d(min(x, x), x)        | = 1",
                "d(x*abs(x), x)         | = 2*abs(x)",
                "d(abs(x)^2, x)         | = 2 x",
                "d(relu(x)^2, x)        | = 2 relu(x)",
                "d(abs(x)^3, x)         | = 3 x*abs(x)",
                "d(x*relu(x), x)        | = 2 relu(x)",
                "d(if(abs(r) <= 1, r^2/2, abs(r) - 1/2), r) | = max(-1, min(1, r))",
                "d(relu(relu(x)), x)    | = step(x)",
                "d(abs(relu(x)), x)     | = step(x)",
                "d(relu(-relu(x)), x)   | = 0",
                "d(if(x > 0, x^2, x^3), x) | = if(x > 0, 2 x, 3 x^2)",
                "d(relu(w*relu(v*x)), x) | = step(w*relu(v*x))*w*step(v*x)*v",
                "d(abs(x), x)           | = sign(x)",
                "d(min(x, 0)^2, x)      | = 2 min(x, 0)",
                "d(relu(x) - relu(-x), x) | = 1",
                "d(max(x,y) + min(x,y), x) | = 1",
                "d(2*relu(x) - abs(x), x) | = 1",
                "d(abs(x)*sign(x), x) | = 1",
                "d(relu(w*x) - relu(-w*x), w) | = x",
                "d(relu(x) + relu(-x), x) | = sign(x)",
                "d(x*abs(x), x) | = 2*abs(x)",
                "d(x*abs(x) + 1e6, x) | = 2*abs(x)",
                "d(relu(w*x)^2, w) | = 2*x*relu(w*x)",
                "d(relu(x)^3, x) | = 3*relu(x)^2",
                "d(relu(relu(x)), x) | = step(x)",
                "d(max(x, x), x) | = 1",
                "d(max(x,y) + min(x,y), x) + d(max(x,y) + min(x,y), y) | = 2",
                "d(max(x,y)*min(x,y), x) | = y",
                "step(x)*d(relu(x) - relu(-x), x) | = step(x)",
                "d(if(abs(x) <= 1, x^2/2, abs(x) - 1/2), x) | = max(-1, min(1, x))",
                "d(relu(x) - relu(-x), x)*x/x | = 1",
                "d(relu(w*x + 1) - relu(-w*x - 1), w) | = x",
            })
    void holds(String left, String line) {
        JudgedLines.isAccepted(left, line, SCOPE);
    }

    /// Some are wrong in a dead half, some at one point only.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(relu(relu(x)), x)    | = 1",
                "d(relu(relu(x)), x)    | = 2 step(x) - 1",
                "d(abs(relu(x)), x)     | = 1",
                "d(relu(relu(x)), x)    | = if(x > 0, 1, -3)",
                "d(relu(relu(-x)), x)   | = -1",
                "d(relu(relu(2 x)), x)  | = 2",
                "d(relu(relu(x - 1)), x) | = 1",
                "d(sign(relu(x)), x)    | = if(x < 0, 1, 0)",
                "d(max(relu(x), 0), x)  | = 1",
                "d(relu(min(x, 0)), x)  | = 1",
                "d(relu(-abs(x)), x)    | = 1",
                "d(relu(w*relu(v*x)), x) | = step(w*relu(v*x))*w*v + if(v*x < 0, 1, 0)",
                "d(relu(w*relu(v*x) + b), x) | = step(w*relu(v*x) + b)*w*v",
                "d(max(x, x), x)        | = 0",
                "d(max(x, x), x)        | = 2",
                "d(x*abs(x), x)         | = if(x = 0, 1, 2*abs(x))",
                "d(abs(x)^2, x)         | = if(x = 0, 1, 2 x)",
                "d(relu(x)^2, x)        | = if(x = 0, 2, 2 relu(x))",
                "d(x*relu(x), x)        | = if(x = 0, -1, 2 relu(x))",
                "d(if(abs(r) <= 1, r^2/2, abs(r) - 1/2), r) | = if(r = 1, 0, max(-1, min(1, r)))",
                "d(min(x, 0)^2, x)      | = if(x = 0, 1, 2 min(x, 0))",
                "d(relu(x) - relu(-x), x) | = if(x = 0, 0, 1)",
                "d(max(x, y) + min(x, y), x) | = if(x = y, 0, 1)",
                "d(relu(x) - relu(-x), x) | = step(x) + step(-x)",
                "d(2*relu(x) - abs(x), x) | = if(x = 0, 0, 1)",
                "d(max(x, 0) + min(x, 0), x) | = if(x = 0, 0, 1)",
                "d(relu(x - 1) - relu(1 - x), x) | = if(x = 1, 0, 1)",
                "d(relu(x)^2 - relu(-x), x) | = if(x < 0, 1, 5)",
                "d(relu(2*x) - relu(-2*x), x) | = if(x = 0, 0, 2)",
                "d(x*sign(x)*sign(x), x) | = if(x = 0, 0, 1)",
                "d(abs(x)*sign(x), x) | = if(x = 0, 0, 1)",
                "d(if(x > 0, x, x), x) | = if(x = 0, 0, 1)",
                "d(if(x > 0, x^2, 2*x - 1), x) | = if(x > 0, 2*x, 3)",
                "d(relu(x) - relu(-x), x)*2 | = if(x = 0, 0, 2)",
                "d(relu(x) - relu(-x), x) + x | = if(x = 0, 0, 1) + x",
                "d(relu(x) - relu(-x), x) | <= if(x = 0, 0, 1)",
                "d(relu(w*x) - relu(-w*x), w) | = if(w*x = 0, 0, x)",
                "d(x*abs(x), x) | = if(x = 0, 7, 2*abs(x))",
                "d(relu(w*x + 2) - relu(-w*x - 2), w) | = if(w*x = -2, 0, x)",
            })
    void isRefuted(String left, String line) {
        JudgedLines.isRefuted(left, line, SCOPE);
    }

    /// Nothing is said of a point without a slope: there both lines hold.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(abs(x), x)           | = if(x = 0, 7, sign(x))",
                "d(relu(x), x)          | = if(x = 0, 7, step(x))",
                "d(step(x), x)          | = if(x = 0, 7, 0)",
                "d(if(x > 0, 2, 1), x)  | = if(x = 0, 7, 0)",
                "d(if(x > 0, x + 1, x), x) | = if(x = 0, 7, 1)",
                "d(max(x, 2 x), x)      | = if(x = 0, 7, if(x > 0, 2, 1))",
                "d(abs(x)*abs(x - 1), x) | = if(x = 1, 7, sign(x)*abs(x - 1) + abs(x)*sign(x - 1))",
                "d(sqrt(abs(x)), x)     | = if(x = 0, 7, sign(x)/(2 sqrt(abs(x))))",
                "d(sqrt(x), x)          | = if(x = 0, 7, 1/(2 sqrt(x)))",
                "d(d(x*abs(x), x), x)   | = if(x = 0, 7, 2 sign(x))",
            })
    void hasNoSlope(String left, String line) {
        JudgedLines.isAccepted(left, line, SCOPE);
    }

    @Test
    void aNoteSaysWhatWasLeftOut() {
        assertThat(Wording.of(check("d(x*abs(x), x)", "= 2*abs(x)", SCOPE))).doesNotContain("except");
        assertThat(Wording.of(check("w*x/(w*x)", "= 1", SCOPE))).contains("except where w = 0 or x = 0");
        assertThat(Wording.of(check("sqrt(a*b)*sqrt(x*w)/sqrt(x*w)", "= sqrt(a*b)", SCOPE)))
                .doesNotContain("leaves out half of the points of");
    }
}
