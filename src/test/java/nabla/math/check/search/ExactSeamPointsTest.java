package nabla.math.check.search;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines that are wrong at single points or on thin lines alone, which no decimal is on; and right ones that look like
/// them.
class ExactSeamPointsTest {
    private static final Scope SCOPE = Read.given("""
            x, y, z : real
            p : real in (0, 1)
            s : real > 0
            n : integer in 1..10
            q : real in [-5, 5]
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            if(p = 1/3, 1, 0) | = 0
            if(s^2 = 1.44, 1, 0) | = 0
            if(x = sqrt(2), 1, 0) | = 0
            if(x = pi, 1, 0) | = 0
            if(x = exp(1), 1, 0) | = 0
            if(x = log(2), 1, 0) | = 0
            if(x^2 = 2, 1, 0) | = 0
            (1 - step(x - sqrt(2)))*(1 - step(sqrt(2) - x)) | = 0
            1 - abs(sign(x - sqrt(5))) | = 0
            x*if(x^2 = 2, 2, 1) | = x
            if(x = sqrt(2), 1, 0) | <= 0
            if(x^2 = 2, 1, 0) | <= 0
            if(p = 1/3, 1, 0) | <= 0
            if(x = y/3, 1, 0) | = 0
            if(x^2 + y^2 = 2, 1, 0) | = 0
            if(x^3 = 2, 1, 0) | = 0
            if(exp(x) = 2, 1, 0) | = 0
            if(tanh(x) = 1/2, 1, 0) | = 0
            if(sig(x) = 0.3, 1, 0) | = 0
            if(log(s) = 0.7, 1, 0) | = 0
            if(cos(x) = x, 1, 0) | = 0
            if(sin(x) = 1, 1, 0) | = 0
            if((x^2-2)^2 = 0, 1, 0) | = 0
            if((x-1/3)^4 = 0, 1, 0) | = 0
            if(abs(x - sqrt(3)) <= 0, 1, 0) | = 0
            if(x^2 >= 2, 1, 0) | = if(x^2 > 2, 1, 0)
            step(x - 1/3) | = if(x >= 1/3, 1, 0)
            sign(x^2 - 3)^2 | = 1
            if(x = 1/7, 0, 1) | > 0
            if(x = 1/7, 0, 1) | >= 1/2
            if(x = y, if(y = sqrt(2), 1, 0), 0) | = 0
            if((x-1/3)^2 + (y - sqrt(2))^2 = 0, 1, 0) | = 0
            if(x = n/3, 1, 0) | = 0
            0^abs(x - 1/3) | = 0
            if(x*(x^2-2)*(x-1/3)=0, x, 0) | = 0
            if(x + exp(x) = 0, 1, 0) | = 0
            if(x^5 - x = 1, 1, 0) | = 0
            if(atan(x) = 1, 1, 0) | = 0
            if(erf(x) = 0.5, 1, 0) | = 0
            if(sinh(x) = 1, 1, 0) | = 0
            if(softplus(x) = 1, 1, 0) | = 0
            if(sqrt(s) = 1.1, 1, 0) | = 0
            if(1/s = 3, 1, 0) | = 0
            if(2^x = 3, 1, 0) | = 0
            if(x = y + pi, 1, 0) | = 0
            if(x*y = 1/3, 1, 0) | = 0
            if(exp(x) = y, 1, 0) | = 0
            if(x^2 + y^2 + z^2 = 2, 1, 0) | = 0
            if(x = 1e-3/3, 1, 0) | = 0
            if(x = 1e6/7, 1, 0) | = 0
            relu(if(x = sqrt(2), 1, 0)) | = 0
            if(q = 22/7, q, 0) | = 0
            if(x - sin(x) = 1, 1, 0) | = 0
            abs(sign(x^2-x-1)) | = 1
            max(if(3*x = 1, 2, 0), 0) | = 0
            if(x = sqrt(2), 1, 0) | < 1
            2 - if(x^2 = 5, 1, 0) | > 1
            if(cos(x)*cos(y) = 1, 1, 0) | = 0
            """)
    void wrongAtOnePoint(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            step(x - sqrt(2))*step(sqrt(2) - x) | = 0
            if(x = sqrt(2), x^2, 2) | = 2
            if(x^2 = 2, x^4, 4) | = 4
            if(x > 0, x, -x) | = abs(x)
            if(tanh(x) = 1, 5, 0) | = 0
            if(exp(x) = 0, 5, 0) | = 0
            if(x^2 = -1, 5, 0) | = 0
            if(x^2 + 1e-9 = 0, 5, 0) | = 0
            if(sig(x) = 1, 1, 0) | = 0
            if(x^2 = 2, 1, 0)*(x^2 - 2) | = 0
            if(x = sqrt(2), 1/(x^2-2), 0) | = 0
            if(x >= sqrt(2), x - sqrt(2), 0) | = relu(x - sqrt(2))
            sign(x - sqrt(2))*(x - sqrt(2)) | = abs(x - sqrt(2))
            if(p = sqrt(2), 1, 0) | = 0
            if(p = 4/3, 1, 0) | = 0
            if(x = x + 1, 1, 0) | = 0
            if(sin(x) = 2, 1, 0) | = 0
            if(x^2 = 2, if(x^2 = 3, 1, 0), 0) | = 0
            if(x = sqrt(2), if(x = 1.4142135623730950488016887242096980785696718753769480731766797379907324784621, 1, 0), 0) | = 0
            if(x^2 = 2, x^2 - 2, 0) | = 0
            if(x = 1/3, 3*x, 1) | = 1
            if(cos(x) = x, cos(x) - x, 0) | = 0
            if(x = y/3, 3*x, y) | = y
            if(x = y/3, 3*x - y, 0) | = 0
            if(s^2 = 2, s, sqrt(2)) | = sqrt(2)
            step(x - 1/3) + step(1/3 - x) | <= 1
            if(x = sqrt(2), 1, 0) | >= 0
            if(x <= 1/3, 1, 0) + if(x > 1/3, 1, 0) | = 1
            step(x-y/7) | = if(x > y/7, 1, 0)
            if(x^2 = 2, 1, 0) | <= 1
            if(sin(x)^2 + cos(x)^2 = 1, 1, 0) | = 1
            """)
    void right(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            if(p = 1/3, 1, 0) | = 0 | false at p = 1/3: left 1, right 0
            if(x = sqrt(2), 1, 0) | = 0 | false at x = sqrt(2): left 1, right 0
            if(x^2 = 2, 1, 0) | = 0 | false at x = sqrt(2): left 1, right 0
            if(x = -pi/4, 2, 1) | = 1 | false at x = −pi/4: left 2, right 1
            if(exp(x) = 2, 1, 0) | = 0 | false at x = log(2): left 1, right 0
            if(log(s) = 1, 1, 0) | = 0 | false at s = exp(1): left 1, right 0
            if(x^3 = 2, 1, 0) | = 0 | false at x = 2^(1/3): left 1, right 0
            if(cos(x) = x, 1, 0) | = 0 | false at x ≈ 0.73909: left 1, right 0
            if(x = 1/7, 0, 1) | > 0 | false: equal at x = 1/7 (both sides 0)
            if(s^2 = 1.44, 1, 0) | = 0 | false at s = 1.2: left 1, right 0
            """)
    void theRootIsWrittenAsAPersonWould(String left, String line, String words) {
        assertThat(Wording.of(check(left, line, SCOPE))).isEqualTo(words);
    }
}
