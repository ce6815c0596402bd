package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `<` and `>` between sides that are equal but for rounding, and between sides that are not.
class StrictLinesTest {
    private static final Scope SCOPE = Read.given("""
            x, y : real
            s : real > 0
            p : real in (0, 1)
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x + sin(pi) | > x
            x + sin(pi) | < x
            x^2 + sqrt(3 + 2*sqrt(2)) | > x^2 + 1 + sqrt(2)
            x^2 + sqrt(3 + 2*sqrt(2)) | < x^2 + 1 + sqrt(2)
            x*sin(pi) | > x*0
            sin(x)^2 + cos(x)^2 | < 1
            sin(x)^2 + cos(x)^2 | > 1
            cosh(x)^2 - sinh(x)^2 | > 1
            sin(2*x) | < 2*sin(x)*cos(x)
            sig(x) + sig(-x) | < 1
            softplus(x) - softplus(-x) | > x
            tanh(x) | < (exp(2*x) - 1)/(exp(2*x) + 1)
            s + cos(pi/2) | > s
            s*tan(pi/4) | < s
            exp(x + log(2)) | > 2*exp(x)
            cos(2*x) | < 1 - 2*sin(x)^2
            sin(x + y) | < sin(x)*cos(y) + cos(x)*sin(y)
            tanh(x) | > 2*sig(2*x) - 1
            log(s) + atan(1) | < log(s) + pi/4
            p + sin(pi/6) | > p + 1/2
            expm1(x) | < exp(x) - 1
            """)
    void areRefutedWhereBothSidesAreEqual(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x + 1 | > x
            cosh(x) | > sinh(x)
            softplus(x) | > x
            exp(s) | > 1
            exp(-s) | < 1
            erf(x) | < 1
            sig(x) | > 0
            atan(x) | < pi/2
            sin(s) | < s
            log(1 + s) | < s
            sqrt(1 + s) | > 1
            x^2 + 1e-30 | > 0
            1 - tanh(x)^2 | > 0
            s + 1/s | > 1.999
            """)
    void holdWhereTheSidesOnlyComeNear(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tanh(1000) | < 1
            sinh(400) | < cosh(400)
            sig(1000) | < 1
            softplus(1000) | > 1000
            1 + exp(-1000) | > 1
            exp(1e-300) | > 1
            """)
    void areNeverRefutedForWhatIsLostAmongTheDigits(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(Wording.of(verdict)).isNotInstanceOf(Verdict.Refuted.class);
    }
}
