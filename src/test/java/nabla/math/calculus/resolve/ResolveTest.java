package nabla.math.calculus.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.FiniteDifference;
import nabla.math.calculus.Read;
import nabla.math.calculus.normal.NormalForm;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluate;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveTest {
    private static final Scope SHEET = Read.given("""
            t, u, z, w, x : real
            sigma = sqrt(1 + z^2)
            v = w * x
            f(u, sigma) = -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)
            g(x) = d(x^3, x)
            k(z) = sigma + z
            """);

    private static Resolved closed(String text) {
        return Resolve.closed(Read.expression(text, SHEET), SHEET);
    }

    private static boolean same(Expr a, Expr b) {
        return NormalForm.same(a, b, name -> false, Budget.of(1_000_000));
    }

    /// The right sides are written out by hand, with s standing for the expanded sigma.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sigma                | sqrt(1 + z^2)",
                "f                    | -(t - u)^2/(2 (1 + z^2)) - log(sqrt(2 pi) * sqrt(1 + z^2))",
                "f(0, 1)              | -t^2/2 - log(sqrt(2 pi) * 1)",
                "f(u + 1, 2 z)        | -(t - u - 1)^2/(8 z^2) - log(sqrt(2 pi) * 2 z)",
                "d(f, u)              | (t - u)/(1 + z^2)",
                "d(f, sigma)          | (t - u)^2/sqrt(1 + z^2)^3 - 1/sqrt(1 + z^2)",
                "d(f, z)              | ((t - u)^2/(1 + z^2)^2 - 1/(1 + z^2)) z",
                "d(sigma, z)          | z/sqrt(1 + z^2)",
                "d(sigma, sigma)      | 1",
                "d(sigma^2 + z, sigma) | 2 sqrt(1 + z^2)",
                "d(f, sigma) * d(sigma, z) | ((t - u)^2/(1 + z^2)^2 - 1/(1 + z^2)) z",
                "d(d(sigma, z), z)    | 1/sqrt(1 + z^2)^3",
                "d(d(f, u), u)        | -1/(1 + z^2)",
                "d(d(f, sigma), sigma) | -3 (t - u)^2/(1 + z^2)^2 + 1/(1 + z^2)",
                "d(d(f, u), sigma)    | -2 (t - u)/sqrt(1 + z^2)^3",
                "d(d(f, sigma), u)    | -2 (t - u)/sqrt(1 + z^2)^3",
                "d(d(sigma^2, z), sigma) | 2 z/sqrt(1 + z^2)",
                "d(d(sigma^2, sigma), z) | 2 z/sqrt(1 + z^2)",
                "d(v^2, v)            | 2 w * x",
                "d(v^2, w)            | 2 w * x^2",
                "d(d(v^2, v), w)      | 2 x",
                "g(2)                 | 12",
                "g(z + 1)             | 3 (z + 1)^2",
                "g(g(x))              | 27 x^4",
                "d(g(x), x)           | 6 x",
                "k(3)                 | sqrt(1 + z^2) + 3",
                "k(x)                 | sqrt(1 + z^2) + x",
            })
    void closedForms(String text, String expected) {
        Resolved resolved = closed(text);
        assertThat(same(resolved.expression(), Read.expression(expected, SHEET)))
                .as(TextNotation.of(resolved.expression()))
                .isTrue();
        assertThat(Trees.names(resolved.expression())).isSubsetOf("t", "u", "z", "w", "x");
    }

    @Test
    void theChainRuleAgreesWithADifferenceQuotient() {
        Expr f = closed("f").expression();
        Expr slope = closed("d(f, z)").expression();
        for (double z = -3; z <= 3; z += 0.37) {
            double at = z;
            double difference = FiniteDifference.central(v -> Evaluate.at(f, Map.of("t", 1.2, "u", 0.3, "z", v)), at);
            assertThat(Evaluate.at(slope, Map.of("t", 1.2, "u", 0.3, "z", at))).isCloseTo(difference, within(1e-8));
        }
    }

    @Test
    void kinksSayWhereADerivativeDoesNotExist() {
        Scope scope = Read.given("x, y : real\n a = abs(x)\n r(q) = relu(q)");
        assertThat(kinks("d(abs(x), x)", scope)).containsExactly("x");
        assertThat(kinks("d(a, x)", scope)).containsExactly("x");
        assertThat(kinks("d(a^2, a)", scope)).isEmpty();
        assertThat(kinks("d(relu(2 x - 1), x)", scope)).containsExactly("2 x - 1");
        assertThat(kinks("d(r(x - 1), x)", scope)).containsExactly("x - 1");
        assertThat(kinks("d(max(x, y), x)", scope)).containsExactly("x - y");
        assertThat(kinks("d(abs(y) x, x)", scope)).isEmpty();
        assertThat(kinks("d(if(x > 1, x, 1), x)", scope)).containsExactly("x - 1");
        assertThat(kinks("d(if(y > 1, abs(x), 1), x)", scope)).containsExactly("if(y > 1, x, 1)");
        assertThat(kinks("d(log(x), x)", scope)).containsExactly("sqrt(x)");
        assertThat(kinks("d(sqrt(1 + x^2), x)", scope)).isEmpty();
        assertThat(kinks("abs(x)", scope)).isEmpty();
    }

    private static java.util.List<String> kinks(String text, Scope scope) {
        return Resolve.closed(Read.expression(text, scope), scope).kinks().stream()
                .map(TextNotation::of)
                .toList();
    }

    @Test
    void whatCancelsStillNeedsAValue() {
        Scope scope = Read.given("x : real");
        Resolved slope = Resolve.closed(Read.expression("d(x^2/x, x)", scope), scope);
        assertThat(slope.expression()).isEqualTo(Read.expression("1", scope));
        assertThat(kinks("d(x^2/x, x)", scope)).containsExactly("x");
    }

    @Test
    void whatGrowsTooLargeEnds() {
        var text = new StringBuilder("x : real\na0 = x + 1\n");
        for (int i = 1; i < 60; i++) {
            text.append("a%d = a%d * a%d\n".formatted(i, i - 1, i - 1));
        }
        Scope scope = Read.given(text.toString());
        assertThatThrownBy(() -> Resolve.closed(Read.expression("a59", scope), scope))
                .isInstanceOf(Budget.Spent.class);
        assertThatThrownBy(() -> Resolve.closed(Read.expression("d(a12, x)", scope), scope, Budget.of(1000)))
                .isInstanceOf(Budget.Spent.class);
    }

    @Test
    void whatNestsTooDeepEnds() {
        var text = new StringBuilder("x : real\na0 = x\n");
        for (int i = 1; i < 900; i++) {
            text.append("a%d = sin(sin(sin(sin(a%d))))\n".formatted(i, i - 1));
        }
        Scope scope = Read.given(text.toString());
        assertThatThrownBy(() -> Resolve.closed(Read.expression("a899", scope), scope))
                .isInstanceOf(Budget.Spent.class)
                .hasMessageContaining("deep");
    }
}
