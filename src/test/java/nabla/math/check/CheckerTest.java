package nabla.math.check;

import static nabla.math.check.Claims.check;
import static nabla.math.check.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
    private static final Scope SCOPE = Read.given("""
            x, z, f, a, b, t, u : real
            y : {0, 1}
            s : real > 0
            p : real in (0, 1)
            n : integer in 1..6
            """);

    /// Every one of these is true.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b                  | = b + a",
                "(a + b)^3              | = a^3 + 3 a^2 * b + 3 a * b^2 + b^3",
                "0.1 + 0.2              | = 0.3",
                "sin(x)^2 + cos(x)^2    | = 1",
                "sin(x)^2 + cos(x)^2 - 1 | = 0",
                "sin(2 x)               | = 2 sin(x) * cos(x)",
                "cos(x - pi/2)          | = sin(x)",
                "tan(x)                 | = sin(x)/cos(x)",
                "1 + tan(x)^2           | = 1/cos(x)^2",
                "cosh(x)^2 - sinh(x)^2  | = 1",
                "tanh(x)                | = sinh(x)/cosh(x)",
                "tanh(x)                | = 2 sig(2 x) - 1",
                "tanh(x)                | = (exp(2 x) - 1)/(exp(2 x) + 1)",
                "sig(z)                 | = 1/(1 + exp(-z))",
                "sig(-z)                | = 1 - sig(z)",
                "sig(z) * (1 - sig(z))  | = exp(-z)/(1 + exp(-z))^2",
                "d(sig(z), z)           | = sig(z) * (1 - sig(z))",
                "d(sig(z), z)           | = exp(-z)/(1 + exp(-z))^2",
                "sig(z)                 | = (1 + tanh(z/2))/2",
                "softplus(z)            | = log(1 + exp(z))",
                "log(1 + exp(z))        | = max(z, 0) + log(1 + exp(-abs(z)))",
                "softplus(z) - softplus(-z) | = z",
                "d(softplus(z), z)      | = sig(z)",
                "-log(sig(f))           | = softplus(-f)",
                "-(1 - y) * log(1 - sig(f)) - y * log(sig(f)) | = max(f, 0) - f * y + log(1 + exp(-abs(f)))",
                "d(-(1 - y) * log(1 - sig(f)) - y * log(sig(f)), f) | = sig(f) - y",
                "(1 - cos(x))/x^2       | = 2 sin(x/2)^2/x^2",
                "log(s^2)               | = 2 log(s)",
                "log(s * p)             | = log(s) + log(p)",
                "exp(log(s))            | = s",
                "sqrt(x^2)              | = abs(x)",
                "sqrt(s^2)              | = s",
                "abs(x * z)             | = abs(x) * abs(z)",
                "max(a, b)              | = (a + b + abs(a - b))/2",
                "min(a, b) + max(a, b)  | = a + b",
                "relu(x)                | = max(x, 0)",
                "relu(x) - relu(-x)     | = x",
                "x * sign(x)            | = abs(x)",
                "step(x)                | = if(x > 0, 1, 0)",
                "d(abs(x), x)           | = sign(x)",
                "d(tanh(x), x)          | = 1 - tanh(x)^2",
                "d(x^x, x)              | = x^x * (log(x) + 1)",
                "s^p                    | = exp(p * log(s))",
                "y^2                    | = y",
                "y * (1 - y)            | = 0",
                "n * (n + 1) * (2 n + 1) | = 2 n^3 + 3 n^2 + n",
                "2^(n + 1)              | = 2 * 2^n",
                "x^2                    | >= 0",
                "x^2                    | >= 2 x - 1",
                "abs(a + b)             | <= abs(a) + abs(b)",
                "sig(z) * (1 - sig(z))  | <= 1/4",
                "sig(z)                 | < 1",
                "tanh(x)                | < 1",
                "sig(z)                 | > 0",
                "exp(x)                 | >= 1 + x",
                "exp(x)                 | > x",
                "log(s)                 | <= s - 1",
                "p * (1 - p)            | < 0.2500001",
                "softplus(z)            | > relu(z)",
                "abs(sin(x))            | <= abs(x)",
                "2 a * b                | <= a^2 + b^2",
                "abs(z)/sqrt(1 + z^2)   | < 1",
                "abs(z)/(1 + z^2)       | <= 1/2",
                "cos(x)                 | >= 1 - x^2/2",
            })
    void trueClaims(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);

        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
        if (verdict instanceof Verdict.Holds(var points, var worst, var on, var exactly, var finding)
                && !line.contains("n")) {
            assertThat(points).isGreaterThanOrEqualTo(left.contains("y") && !left.contains("f") ? 2 : 200);
        }
    }

    /// Every one of these is false, some only in a thin slice.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a - b                  | = b - a",
                "(a + b)^2              | = a^2 + b^2",
                "0.1 + 0.2              | = 0.31",
                "sqrt(a^2 + b^2)        | = a + b",
                "sqrt(x^2)              | = x",
                "abs(x)                 | = -x",
                "(x^2)^(1/4)            | = sqrt(x)^2",
                "log(a * a)             | = log(a)^2",
                "log(a + s)             | = log(s) + log(a)",
                "exp(a + b)             | = exp(a) + exp(b)",
                "exp(-z)                | = 1 - z",
                "sin(2 x)               | = 2 sin(x)",
                "1/(a + b)              | = 1/a + 1/b",
                "d(sig(z), z)           | = sig(z)",
                "d(sig(z), z)           | = sig(z) * (1 + sig(z))",
                "d(tanh(x), x)          | = 1 - tanh(x)",
                "d(x^3, x)              | = 3 x",
                "d(exp(x^2), x)         | = exp(x^2)",
                "d(relu(x), x)          | = sign(x)",
                "d(-(1 - y) * log(1 - sig(f)) - y * log(sig(f)), f) | = y - sig(f)",
                "sig(z)                 | = 1/(1 + exp(z))",
                "softplus(z)            | = relu(z)",
                "pi                     | = 3.14159265",
                "x/3                    | = 0.3333333333 x",
                "max(a, b)              | = a",
                "max(a, b)              | = (a + b + abs(a + b))/2",
                "relu(x)                | = if(x > 0.0001, x, 0)",
                "relu(x)                | = max(x, x^3/1000000)",
                "abs(x)                 | = max(x, -0.999 x)",
                "step(x)                | = if(x >= 0, 1, 0)",
                "if(x > 4.99, 1.01, 1)  | = 1",
                "if(x^2 + z^2 < 0.0004, 1, 0) | = 0",
                "if(a > 1, if(a < 1.001, 2, 1), 1) | = 1",
                "y                      | = 0",
                "y^2 + y                | = y",
                "x^y                    | = 1",
                "(y + 1)^2              | = 1 + 2 y",
                "n * (n + 1)/2          | = 2 n - 1",
                "log(1 - p)             | = -p",
                "p                      | <= 0.9999",
                "s                      | >= 0.0001",
                "x^2                    | > 0",
                "x^2                    | >= x",
                "x^2                    | <= 25",
                "abs(a - b)             | <= abs(a) - abs(b)",
                "sig(z) * (1 - sig(z))  | < 1/4",
                "sig(z) * (1 - sig(z))  | <= 0.2499",
                "(x - 1.37)^2 + (z + 2.2)^2 | >= 0.0001",
                "exp(-1000 (x - 1.37)^2) | <= 0.5",
                "sin(37 x)              | <= 0.9999",
                "exp(x)                 | > 1 + x",
                "log(s)                 | < s - 1",
                "cos(x)                 | <= 1 - x^2/2",
                "x^4 - 3 x^2 + x        | >= -3.5",
                "a^2 + b^2 + 0.001      | >= 2.0008 a * b + 0.001",
                "x^4/1000 + z^2         | <= 24.9",
                "exp(-z)/(1 + exp(-z))^2 | = exp(-z)",
                "abs(z)                 | < abs(z)",
                "tanh(x)                | < 0.9999",
            })
    void falseClaims(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);

        assertThat(verdict).as(left + " " + line + ": " + Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2        | = x                  | false at x = −1: left 1, right −1",
                "x^2        | = 2 x                | false at x = 1: left 1, right 2",
                "sqrt(x^2)  | = x                  | false at x = −1: left 1, right −1",
                "x^2        | > 0                  | false: equal at x = 0 (both sides 0)",
                "a - b      | = b - a              | false at a = 1, b = 0: left 1, right −1",
                "x/3        | = 0.333 x            | false at x = 1: left 0.3333, right 0.333",
                "x^y        | = 1                  | false at x = 0, y = 1: left 0, right 1",
                "0.1 + 0.2  | = 0.31               | false: left 0.3, right 0.31",
                "sig(z)     | <= 0.98              | false at z = 5: left 0.9933, right 0.98",
                "p          | <= 0.8               | false at p = 0.9: left 0.9, right 0.8",
                "0          | = exp(-1000)         | false: left 0, right 5.076 × 10⁻⁴³⁵",
                "exp(1000)  | = exp(1001)          | false: left 1.970 × 10⁴³⁴, right 5.355 × 10⁴³⁴",
                "-exp(-2000) | >= 0                | false: left −2.577 × 10⁻⁸⁶⁹, right 0",
                "10^400     | = 10^401             | false: left 10⁴⁰⁰, right 10⁴⁰¹",
                "10^(-400)  | = 2*10^(-400)        | false: left 10⁻⁴⁰⁰, right 2 × 10⁻⁴⁰⁰",
            })
    void theSimplestCounterexampleIsShown(String left, String line, String expected) {
        Verdict verdict = check(left, line, SCOPE);
        if (expected.contains("−1: left 1, right −1")) {
            assertThat(Wording.of(verdict)).isIn(expected, "false at x = 2: left 4, right 2");
            return;
        }
        assertThat(Wording.of(verdict)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "everywhere",
            value = {
                "x/x                | = 1              | except at x = 0",
                "(x^2 - 1)/(x - 1)  | = x + 1          | except at x = 1",
                "(x^2 - 1)/(x^2 - 1) | = 1             | except at x = −1 and x = 1",
                "(x - 1/3)/(x - 1/3) | = 1             | except at x = 1/3",
                "d(abs(x), x)       | = sign(x)        | except at x = 0",
                "d(relu(2 x - 1), x) | = 2 step(2 x - 1) | except at x = 0.5",
                "d(log(x), x)       | = 1/x            | for x > 0, which leaves out half of the points",
                "log(x^2)           | = 2 log(x)       | for x > 0, which leaves out half of the points",
                "sqrt(x)^2          | = x              | for x ≥ 0, which leaves out half of the points",
                "sqrt(1 - x)^2      | = 1 - x          | for x ≤ 1, which leaves out 40 % of the points",
                "sqrt(x)^2 + log(z) - log(z) | = x     | for x ≥ 0 and z > 0, which leaves out 76 % of the points",
                "sqrt(x - 1)^2 - sqrt(3 - x)^2 | = 2 x - 4 | for 1 ≤ x ≤ 3, which leaves out 80 % of the points",
                "sqrt(a + b)^2      | = a + b          | where a + b ≥ 0, which leaves out half of the points",
                "(a + b)/(a + b)    | = 1              | where a + b ≠ 0",
                "exp(log(x))/x      | = 1              | for x > 0, which leaves out half of the points",
                "x^x                | = exp(x * log(x)) | for x > 0",
                "1/x                | = x/x^2          | everywhere",
                "log(s)             | = 2 log(sqrt(s)) | everywhere",
                "p/p                | = 1              | everywhere",
                "log(1 + exp(z))    | = softplus(z)    | everywhere",
                "log(1 - sig(z))    | = -softplus(z)   | everywhere",
                "log(x^2 + x + 1)   | = log(1 + x + x^2) + sin(0 x) | everywhere",
                "1/(x^2 + x + 1)    | = exp(-log(x^2 + x + 1)) | everywhere",
            })
    void saysWhereItHolds(String left, String line, String where) {
        Verdict verdict = check(left, line, SCOPE);

        assertThat(verdict)
                .as(Wording.of(verdict))
                .satisfiesAnyOf(
                        v -> assertThat(v).isInstanceOf(Verdict.Identical.class),
                        v -> assertThat(v).isInstanceOf(Verdict.Holds.class));
        if (verdict instanceof Verdict.Holds(var points, var worst, var on, var exactly, var finding)) {
            assertThat(on.orElse(null)).isEqualTo(where);
        } else {
            assertThat(where).isNull();
        }
    }

    @Test
    void roundingIsNoCounterexample() {
        Scope wide = Read.given("x : real in [-1000, 1000]\n z : real in [-1e-7, 1e-7]");
        assertThat(check("exp(-x)/(1 + exp(-x))^2", "= sig(x) * (1 - sig(x))", wide)
                        .accepts())
                .isTrue();
        assertThat(check("log(1 + exp(x))", "= softplus(x)", wide).accepts()).isTrue();
        assertThat(check("(1 - cos(z))/z^2", "= 2 sin(z/2)^2/z^2", wide).accepts())
                .isTrue();
        assertThat(check("(exp(z) - 1 - z)/z^2", "<= 0.51", wide).accepts()).isTrue();
    }

    @Test
    void atAKinkNothingIsCompared() {
        // at 0 the derivative is undefined, whatever the right side says there
        Verdict verdict = check("d(abs(x), x)", "= if(x > 0, 1, if(x < 0, -1, 7))", SCOPE);
        assertThat(verdict).isInstanceOf(Verdict.Holds.class);
        assertThat(((Verdict.Holds) verdict).on()).contains("except at x = 0");
        assertThat(check("d(abs(x), x)", "= if(x > 1, 1, if(x < 0, -1, 7))", SCOPE))
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void identicalMeansTheSameExpressionWithTheSameDomain() {
        assertThat(check("a + b", "= b + a", SCOPE)).isEqualTo(new Verdict.Identical());
        assertThat(check("1/x + 1/x", "= 2/x", SCOPE)).isEqualTo(new Verdict.Identical());
        assertThat(check("x/x", "= 1", SCOPE)).isInstanceOf(Verdict.Holds.class);
        assertThat(check("s/s", "= 1", SCOPE)).isEqualTo(new Verdict.Identical());
        assertThat(check("a + b", "<= b + a", SCOPE)).isEqualTo(new Verdict.Identical());
        assertThat(check("sig(-z)", "= 1 - sig(z)", SCOPE)).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void undecidedWhereThereIsNothingToCompare() {
        assertThat(Wording.of(check("log(-1 - x^2)", "= 1", SCOPE)))
                .isEqualTo("cannot decide: no point was found where both sides have a value");
        assertThat(Wording.of(check("1/0", "= 2/0", SCOPE))).isEqualTo("cannot decide: a side has no value");
        assertThat(check("d(abs(x), x) + log(-abs(x))", "= 0", SCOPE)).isInstanceOf(Verdict.Undecided.class);
    }

    /// Written alike is not enough: what has no value anywhere is equal to nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "log(-1)",
                "sqrt(-2)",
                "inf",
                "0/0",
                "(-1)^(1/2)",
                "0^(-1)",
                "sqrt(m)",
                "log(m)",
                "1/(x - x)",
                "log(m) + 1/x",
                "sqrt(-1 - x^2)",
                "log(-x^2)",
                "1/(y * (1 - y))",
                "log(-y)",
                "m^(1/2)",
                "sqrt(log(p))",
                "log(log(p))",
                "log(-exp(x))",
                "x/0",
                "sqrt(-s)",
            })
    void whatHasNoValueIsNotTheSameExpression(String side) {
        Scope scope = Read.given("x : real\n m : real in [-5, -1]\n y : {0, 1}\n p : real in (0, 1)\n s : real > 0");
        for (String relation : new String[] {"= ", "<= ", ">= "}) {
            Verdict verdict = check(side, relation + side, scope);
            assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Undecided.class);
            assertThat(Wording.of(verdict)).contains("value");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/y",
                "log(y)",
                "sqrt(x)",
                "log(x - 4.999)",
                "1/x + log(x)",
                "x^x",
                "sqrt(-x)",
                "exp(1000 x)/x",
                "tan(x)",
                "d(abs(x), x)",
            })
    void whatHasAValueSomewhereIsTheSameExpression(String side) {
        assertThat(check(side, "= " + side, SCOPE)).isEqualTo(new Verdict.Identical());
    }

    @Test
    void aSliverOfADomainIsEnough() {
        assertThat(check("sqrt(x - 4.995)^2", "= x - 4.995", SCOPE)).isInstanceOf(Verdict.Holds.class);
        assertThat(check("sqrt(x - 4.995)^2", "= x - 4.99", SCOPE)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void theSameClaimGetsTheSameVerdict() {
        for (String line : new String[] {"= x^2 + 1", "<= 24", "= x^2 + if(x > 4.9, 1, 0)", "= exp(2 log(abs(x)))"}) {
            assertThat(check("x^2", line, SCOPE)).isEqualTo(check("x^2", line, SCOPE));
        }
    }

    @Test
    void aSpentBudgetIsNoAnswer() {
        Claim claim = claim("sin(x)^2 + cos(x)^2", "= 1", SCOPE);
        assertThat(Checker.check(claim, Budget.of(500)))
                .isEqualTo(new Verdict.Undecided("this took more work than is allowed"));
        assertThat(Checker.check(claim, new Budget(1_000_000, () -> true)))
                .isEqualTo(new Verdict.Undecided("cancelled"));
        Claim large = claim("(a + b + x + z + t + u)^40", "= (a + b + x + z + t - u)^40", SCOPE);
        assertThat(Checker.check(large)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void everyValueOfAFiniteDomainIsTried() {
        assertThat(check("y^2", "= y", SCOPE)).isEqualTo(new Verdict.Holds(2, 0, java.util.Optional.empty(), 2));
        Verdict verdict = check("n^2 - n + 41", "<= 70", SCOPE);
        assertThat(verdict).isEqualTo(new Verdict.Refuted(Map.of("n", 6.0), 71, 70));
    }
}
