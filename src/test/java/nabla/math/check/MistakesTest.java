package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import org.junit.jupiter.api.Test;

/// The scalar lines of the five sheets that do not hold are refuted, and their repairs are accepted.
class MistakesTest {
    private static final Scope FREE = Read.given("""
            t, u, z : real
            sigma : real > 0
            f(u, sigma) = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
            """);
    private static final Scope LEARNED = Read.given("""
            t, u, z : real
            eps : real >= 0
            sigma = sqrt(1 + z^2)
            A = (t - u)^2
            f(u, sigma) = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
            """);
    private static final Scope LABEL = Read.given("z, f : real\n y : {0, 1}\n x : real");

    private static void refuted(String left, String line, Scope scope, String wording) {
        assertThat(Wording.of(check(left, line, scope))).as(left + " " + line).isEqualTo(wording);
    }

    private static void accepted(String left, String line, Scope scope) {
        Verdict verdict = check(left, line, scope);
        assertThat(verdict.accepts())
                .as(left + " " + line + ": " + Wording.of(verdict))
                .isTrue();
    }

    @Test
    void sheet000RowsThatAreRight() {
        accepted("d(f, u)", "= (2 t - 2 u)/(2 sigma^2)", FREE);
        accepted("(2 t - 2 u)/(2 sigma^2)", "= (t - u)/sigma^2", FREE);
        accepted("d(f, sigma)", "= (t - u)^2/sigma^3 - 1/sigma", FREE);
        accepted("d(sigma, z)", "= 1/2 * (1 + z^2)^(-1/2) * 2 z", LEARNED);
        accepted("1/2 * (1 + z^2)^(-1/2) * 2 z", "= z * (1 + z^2)^(-1/2)", LEARNED);
        accepted("z * (1 + z^2)^(-1/2)", "= z * 1/sigma", LEARNED);
        accepted("d(f, z)", "= d(f, sigma) * d(sigma, z)", LEARNED);
        accepted("d(f, z)", "= ((t - u)^2/sigma^3 - 1/sigma) * z/sigma", LEARNED);
        accepted("((t - u)^2/sigma^3 - 1/sigma) * z/sigma", "= ((t - u)^2/sigma^4 - 1/sigma^2) * z", LEARNED);
    }

    @Test
    void row000_1() {
        // the factor sqrt(2 pi) is cut off
        refuted(
                "d(f, sigma)",
                "= -(t - u)^2/2 * (-2) * sigma^(-3) - 1/(sqrt(2 pi) * sigma)",
                FREE,
                "false at t = 0, u = 0, σ = 1: left −1, right −0.3989");
        accepted("d(f, sigma)", "= -(t - u)^2/2 * (-2) * sigma^(-3) - 1/(sqrt(2 pi) * sigma) * sqrt(2 pi)", FREE);
    }

    @Test
    void row000_2() {
        refuted(
                "1/2 * (1 + z^2)^(-1/2) * 2 z",
                "= z * (1 + z^2)^(1/2) * (-1)",
                LEARNED,
                "false at z = 1: left 0.7071, right −1.414");
        accepted("d(sigma, z)", "= z/sigma", LEARNED);
    }

    @Test
    void row000_3() {
        accepted("sigma", ">= 1", LEARNED);
        accepted("sigma", ">= abs(z)", LEARNED);
        refuted("abs(z)", "<= 1", LEARNED, "false at z = 2: left 2, right 1");
        accepted("abs(z)/sigma", "<= 1", LEARNED);
    }

    @Test
    void row000_4() {
        // without bars
        refuted(
                "abs(d(f, z))",
                "<= (A/sigma^2 - 1) * 1/sigma^2 * 1",
                LEARNED,
                "false at t = 0, u = 0, z = 0: left 0, right −1");
        // with bars the next two lines are true of the derivative
        accepted("abs(d(f, z))", "<= abs(A/sigma^2 - 1) * 1", LEARNED);
        accepted("abs(A/sigma^2 - 1)", "= abs((A - sigma^2)/sigma^2)", LEARNED);
        accepted("abs((A - sigma^2)/sigma^2)", "<= abs(A - sigma^2)", LEARNED);
    }

    @Test
    void row000_5() {
        refuted(
                "abs((A/sigma^4 - 1/sigma^2) * z)",
                "<= abs(A/sigma^2 - 1)/sigma^2",
                LEARNED,
                "false at t = 0, u = 0, z = 2: left 0.4, right 0.2");
    }

    @Test
    void row000_6() {
        refuted("abs(A - (1 + eps)^2)", "<= abs(A - 1)", LEARNED, "false at t = 0, u = 0, eps = 1: left 4, right 1");
        refuted("abs(d(f, z))", "<= abs(A - 1)", LEARNED, "false at t = 1, u = 0, z = 1: left 0.25, right 0");
    }

    @Test
    void row000_7() {
        accepted("abs(d(f, z))", "<= (t - u)^2 + 1", LEARNED);
        accepted("abs(d(f, z))", "= abs(z)/sigma^2 * abs(A/sigma^2 - 1)", LEARNED);
        accepted("abs(z)/sigma^2 * abs(A/sigma^2 - 1)", "<= 1/2 * (A + 1)", LEARNED);
        accepted("abs(z)/(1 + z^2)", "<= 1/2", LEARNED);
        accepted("abs(d(f, z))", "<= max(3 sqrt(3)/16 * A, 1/2)", LEARNED);
        // the sharp bounds cannot be made sharper
        assertThat(check("abs(d(f, z))", "<= max(0.324 A, 1/2)", LEARNED)).isInstanceOf(Verdict.Refuted.class);
        assertThat(check("abs(d(f, z))", "<= 0.499 * (A + 1)", LEARNED)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void rows002_1and2() {
        String loss = "-(1 - y) * log(1 - sig(f)) - y * log(sig(f))";
        String first = "(1 - y) * 1/(1 - sig(f)) * exp(-f)/(1 %s exp(-f))^2 - y * 1/sig(f) * exp(-f)/(1 + exp(-f))^2";
        Verdict verdict = check("d(" + loss + ", f)", "= " + first.formatted("-"), LABEL);
        assertThat(Wording.of(verdict)).isEqualTo("false at f = 1, y = 0: left 0.7311, right 3.423");
        accepted("d(" + loss + ", f)", "= " + first.formatted("+"), LABEL);
        accepted(first.formatted("+"), "= sig(f) - y", LABEL);
        accepted(loss, "= max(f, 0) - f * y + log(1 + exp(-abs(f)))", LABEL);
    }

    @Test
    void row003_1() {
        Verdict verdict = check("d(relu(x), x)", "= if(x > 0, 1, 0)", LABEL);
        assertThat(verdict).isInstanceOf(Verdict.Holds.class);
        assertThat(((Verdict.Holds) verdict).on()).contains("except at x = 0");
    }

    @Test
    void row003TheSigmoidInFiveLines() {
        var lines = List.of(
                "= d(1/(1 + exp(-z)), z)",
                "= exp(-z)/(1 + exp(-z))^2",
                "= 1/(1 + exp(-z)) * exp(-z)/(1 + exp(-z))",
                "= 1/(1 + exp(-z)) * (1 - 1/(1 + exp(-z)))",
                "= sig(z) * (1 - sig(z))");
        Expr first = Read.expression("d(sig(z), z)", LABEL);
        List<Line> read = lines.stream().map(line -> Read.line(line, LABEL)).toList();
        for (Derivation.Checked checked :
                Derivations.check(new Derivation(LABEL, first, read), Budget.of(100_000_000))) {
            assertThat(checked.verdict().accepts())
                    .as(Wording.of(checked.verdict()))
                    .isTrue();
            assertThat(checked.fromFirst().orElseThrow().accepts()).isTrue();
        }
    }

    @Test
    void row004_1() {
        Verdict verdict = check("sig(z)", "-> 0 for z -> inf", LABEL);
        assertThat(verdict).isInstanceOf(Verdict.Refuted.class);
        accepted("sig(z)", "-> 0 for z -> -inf", LABEL);
        accepted("sig(z)", "-> 1 for z -> inf", LABEL);
        accepted("sig(0)", "= 1/2", LABEL);
        accepted("exp(-z)/(1 + exp(-z))^2", "-> 0 for z -> -inf", LABEL);
    }
}
