package nabla.math.check.verdict;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.calculus.Read;
import nabla.math.check.Checker;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @Test
    void verdicts() {
        assertThat(Wording.of(new Verdict.Identical())).isEqualTo("same expression");
        assertThat(Wording.of(new Verdict.Holds(412, 1e-16, Optional.empty())))
                .isEqualTo("no counterexample in 412 points");
        assertThat(Wording.of(new Verdict.Holds(1, 0, Optional.empty()))).isEqualTo("no counterexample in 1 point");
        assertThat(Wording.of(new Verdict.Holds(1412, 0, Optional.of("for x ≥ 0"))))
                .isEqualTo("no counterexample in 1,412 points (for x ≥ 0)");
        assertThat(Wording.of(new Verdict.Undecided("this took more work than is allowed")))
                .isEqualTo("cannot decide: this took more work than is allowed");
        var at = new LinkedHashMap<String, Double>();
        at.put("t", 0.0);
        at.put("z", -0.5);
        assertThat(Wording.of(new Verdict.Refuted(at, 0.4, 0.2)))
                .isEqualTo("false at t = 0, z = −0.5: left 0.4, right 0.2");
        assertThat(Wording.of(new Verdict.Refuted(Map.of(), 1.0 / 3, Double.POSITIVE_INFINITY)))
                .isEqualTo("false: left 0.3333, right ∞");
    }

    @Test
    void twoNumbersAreToldApart() {
        assertThat(Wording.apart(1, 2)).isEqualTo(List.of("1", "2"));
        assertThat(Wording.apart(1.0 / 3, 0.33333)).isEqualTo(List.of("0.333333", "0.33333"));
        assertThat(Wording.apart(1234567, 1234568)).isEqualTo(List.of("1234567", "1234568"));
        assertThat(Wording.apart(Math.PI, Math.nextUp(Math.PI))).doesNotHaveDuplicates();
        assertThat(Wording.apart(1e-9, 2e-9)).isEqualTo(List.of("10⁻⁹", "2 × 10⁻⁹"));
        assertThat(Wording.apart(-1.5e20, 0)).isEqualTo(List.of("−1.5 × 10²⁰", "0"));
    }

    /// Of a pair of points, too, names are those of the formulas on the screen.
    @Test
    void onTheScreenNamesAreWrittenAsInFormulas() throws Exception {
        Scope scope = GivenParser.parse("""
                N : size 1..5 = 3
                t : vector(N)
                s : vector(N) in (0, 3) as "σ"
                m : real in [-4, 4]
                """, Scope.EMPTY);
        Expr left = Parser.expression("sum(i in 1..N, (t[i] - m)^2/(2 s[i]^2))", scope)
                .expression();
        Line line = Parser.line("~ sum(i in 1..N, (t[i] - m)^2) for m", scope);
        Verdict verdict = Checker.check(new Claim(left, line.link(), line.right(), scope));
        assertThat(Wording.of(verdict, scope)).contains("t₁ = ", "σ₁ = ").doesNotContain("[");
        assertThat(Wording.of(verdict)).contains("t[1] = ", "s[1] = ");
    }

    @Test
    void numbers() {
        assertThat(Wording.number(-Math.sqrt(2))).isEqualTo("−1.414");
        assertThat(Wording.number(1000000)).isEqualTo("1000000");
        assertThat(Wording.number(0.00012345)).isEqualTo("0.0001235");
        assertThat(Wording.number(-0.0)).isEqualTo("0");
        assertThat(Wording.number(Double.NaN)).isEqualTo("no value");
        assertThat(Wording.number(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }

    /// Where the sizes stand as the lesson starts there is nothing to say of them.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(i in 1..N, i) | = N^2 | false at N = 2: left 3, right 4",
                "x'*x | = K*x'*x | false at x[1] = 1: left 1, right 3",
                "x'*x | = x[1]^2 | false at N = 2, x[1] = 0, x[2] = 1: left 1, right 0",
                "x*u' | = K/3*x*u' | false at K = 2, N = 3, [1, 2], x[1] = 1, u[2] = 1: left 1, right 0.6667",
            })
    void theSizesAreSaidThatAreNotAsTheyStart(String left, String line, String words) {
        Scope scope = Read.given("N : size 1..6 = 1\nK : size 2..4 = 3\nx : vector(N)\nu : vector(K)");
        Verdict.Refuted refuted = (Verdict.Refuted) check(left, line, scope);
        assertThat(Wording.of(refuted)).isEqualTo(words);
        assertThat(Wording.at(refuted, scope).startsWith("N = 2")).isEqualTo(words.startsWith("false at N = 2"));
    }
}
