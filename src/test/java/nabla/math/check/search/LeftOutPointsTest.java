package nabla.math.check.search;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A note says where one side has no value and how much that is, and nothing of places where nothing is left out.
class LeftOutPointsTest {
    private static final Scope SCOPE = Read.given("""
            x, y, w : real
            p : real in (0, 1)
            hub(r) = if(abs(r) <= 1, r^2/2, abs(r) - 1/2)
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sqrt(x)^2        | = x          | for x ≥ 0, which leaves out half of the points",
                "sqrt(x - 4)^2    | = x - 4      | for x ≥ 4, which leaves out 90 % of the points",
                "sqrt(x + 4)^2    | = x + 4      | for x ≥ −4, which leaves out 10 % of the points",
                "log(x*y)         | = log(x) + log(y) | for x > 0 and y > 0, which leaves out 24 % of the points",
                "sqrt(x)*sqrt(y)  | = sqrt(x*y)  | for x ≥ 0 and y ≥ 0, which leaves out 24 % of the points",
                "exp(log(x - y))  | = x - y      | where x - y > 0, which leaves out half of the points",
                "log(sin(x)^2)    | = 2 log(sin(x)) | where sin(x) > 0, which leaves out half of the points",
                "d(log(relu(x)), x) | = 1/x      | where relu(x) ≠ 0, which leaves out half of the points",
                "tan(x)*cos(x)    | = sin(x)     | where cos(x) ≠ 0",
                "1/(x^2 - 2)*(x^2 - 2) | = 1     | where x^2 - 2 ≠ 0",
                "log(x)*y/y       | = log(x)     | except at y = 0",
                "x*y/(x*y)        | = 1          | except where x = 0 or y = 0",
                "d(relu(relu(x)), x) | = step(x) | except at x = 0",
                "d(max(x, relu(x)), x) | = step(x) | except at x = 0",
                "d(relu(relu(relu(x) - 1)), x) | = step(x - 1) | where relu(x) - 1 ≠ 0",
                "d(abs(x*y), x)   | = sign(x*y)*y | except at x = 0",
                "d(max(x, y)^2, x) | = if(x > y, 2 x, 0) | where x - y ≠ 0",
                "d(log(1 + relu(x)), x) | = step(x)/(1 + x) | except at x = 0 and x = −1",
                "x^y              | = exp(y*log(x)) | for x > 0",
            })
    void saysWhereAndHowMuch(String left, String line, String note) {
        assertThat(note(left, line)).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(hub(x), x)     | = max(-1, min(1, x))",
                "d(hub(x - y), x) | = max(-1, min(1, x - y))",
                "d(hub(w*x - y), w) | = max(-1, min(1, w*x - y))*x",
                "d(if(abs(x) <= 1, x^2/2, abs(x) - 1/2), x) | = max(-1, min(1, x))",
                "d(x*abs(x), x)   | = 2*abs(x)",
                "d(relu(x)*relu(-x), x) | = 0",
                "d(x^2*sign(x), x) | = 2*abs(x)",
                "d(max(x, x - relu(x)), x) | = 1",
                "log(p)           | = log(p^2)/2",
                "tan(x)           | = sin(x)/cos(x)",
                "1/(1 + x^2)      | = cos(x - x)/(1 + x^2)",
                "log(x^2 - x + 1) | = log(1 - x + x^2)*cos(x - x)",
            })
    void saysNothingWhereNothingIsLeftOut(String left, String line) {
        assertThat(note(left, line)).isEmpty();
    }

    private static String note(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
        return verdict instanceof Verdict.Holds holds ? holds.on().orElse("") : "";
    }
}
