package nabla.math.check.digits;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that come closer than any digits tell are still larger or smaller.
class SaturatedComparisonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tanh(1000)             | < 1",
                "tanh(1e12)             | < 1",
                "tanh(-1000)            | > -1",
                "tanh(1000)             | < tanh(1001)",
                "sinh(400)              | < cosh(400)",
                "sinh(-400)             | > -cosh(400)",
                "cosh(1000) - sinh(1000) | = exp(-1000)",
                "sig(800)               | < 1",
                "sig(800) - 1           | < 0",
                "1 - sig(800)           | = sig(-800)",
                "sig(-1e9)              | > 0",
                "erf(100)               | < 1",
                "erf(-100)              | > -1",
                "erf(50) + erf(-50)     | = 0",
                "atan(1e300)            | < pi/2",
                "atan(1e10) + atan(1e-10) | = pi/2",
                "exp(-1000) + 1         | > 1",
                "1 - exp(-1e6)          | < 1",
                "exp(-1e10)             | > 0",
                "exp(-1e300)            | > 0",
                "exp(1e10)              | > exp(1e9)",
                "softplus(1000)         | > 1000",
                "softplus(1000) - 1000  | > 0",
                "log(1 + exp(1000))     | > 1000",
                "sqrt(1 + exp(-2000))   | > 1",
                "expm1(-1000)           | > -1",
                "gauss(1000)            | > 0",
                "max(tanh(1000), tanh(1001)) | = tanh(1001)",
                "tanh(500)              | = (exp(1000) - 1)/(exp(1000) + 1)",
            })
    void holds(String left, String line) {
        Verdict verdict = check(left, line, Scope.EMPTY);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tanh(1000)             | = 1              | false: left 1 − 5.153 × 10⁻⁸⁶⁹, right 1",
                "tanh(1000)             | >= 1             | false: left 1 − 5.153 × 10⁻⁸⁶⁹, right 1",
                "tanh(1001)             | < tanh(1000)     | false: left 1 + 4.456 × 10⁻⁸⁶⁹, right 1",
                "sinh(400)              | = cosh(400)      | false: left 2.611 × 10¹⁷³ − 1.915 × 10⁻¹⁷⁴, right 2.611 × 10¹⁷³",
                "sig(800)               | = 1              | false: left 1 − 3.668 × 10⁻³⁴⁸, right 1",
                "1 - sig(800)           | = sig(-801)      | false: left 3.668 × 10⁻³⁴⁸, right 1.349 × 10⁻³⁴⁸",
                "cosh(1000) - sinh(1000) | = 0             | false: left 5.076 × 10⁻⁴³⁵, right 0",
                "softplus(1000)         | = 1000           | false: left 1000 + 5.076 × 10⁻⁴³⁵, right 1000",
                "(1 + exp(-3000))^2     | = 1 + 2*exp(-3000) | false: left 1 + 1.710 × 10⁻²⁶⁰⁶, right 1",
                "expm1(-1000)           | <= -1            | false: left −1 + 5.076 × 10⁻⁴³⁵, right −1",
                "tanh(1000)             | > 1              | false: left 1 − 5.153 × 10⁻⁸⁶⁹, right 1",
            })
    void isRefuted(String left, String line, String words) {
        assertThat(Wording.of(check(left, line, Scope.EMPTY))).isEqualTo(words);
    }

    /// Each is false, but by less than can be written.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp(-1e10)             | = 0",
                "tanh(1e12)             | = 1",
                "erf(100)               | = 1",
                "log(1 + exp(1e9))      | = 1e9",
                "sqrt(1 + exp(-2000)) - 1 | = 0",
            })
    void isNotHeld(String left, String line) {
        Verdict verdict = check(left, line, Scope.EMPTY);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isFalse();
    }
}
