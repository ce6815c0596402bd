package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationsTest {
    private static final Scope SCOPE = Read.given("x, z : real");

    private static List<Derivation.Checked> check(String first, String... lines) {
        var read = Arrays.stream(lines).map(line -> Read.line(line, SCOPE)).toList();
        var derivation = new Derivation(SCOPE, Read.expression(first, SCOPE), read);
        return Derivations.check(derivation, Budget.of(100_000_000));
    }

    @Test
    void aMarkedLineIsLeftOut() {
        var checked =
                check("d(sqrt(1 + z^2), z)", "= z * (1 + z^2)^(-1/2)", "! = -z * (1 + z^2)^(1/2)", "= z/sqrt(1 + z^2)");

        assertThat(checked).extracting(Derivation.Checked::asMarked).containsExactly(true, true, true);
        assertThat(checked.get(1).verdict()).isInstanceOf(Verdict.Refuted.class);
        assertThat(checked.get(1).fromFirst()).isEmpty();
        assertThat(checked.get(2).claim().left()).isEqualTo(Read.expression("z * (1 + z^2)^(-1/2)", SCOPE));
    }

    @Test
    void trueButNotBecauseOfTheLineAbove() {
        var checked = check("abs(z)/(1 + z^2)", "<= 1/4", "<= 1");

        assertThat(checked.get(0).verdict()).isInstanceOf(Verdict.Refuted.class);
        assertThat(checked.get(0).asMarked()).isFalse();
        assertThat(checked.get(1).verdict().accepts()).isTrue();
        checked = check("abs(z)/(1 + z^2)", "<= 1", "<= 1/2");
        assertThat(checked.get(1).verdict()).isInstanceOf(Verdict.Refuted.class);
        assertThat(checked.get(1).fromFirst().orElseThrow().accepts()).isTrue();
    }

    @Test
    void aLimitIsSaidOfTheFunctionAboveIt() {
        var checked = check(
                "sig(z)",
                "= 1/(1 + exp(-z))",
                "-> 0 for z -> -inf",
                "-> 1 for z -> inf",
                "! -> 0 for z -> inf",
                "= exp(z)/(1 + exp(z))");

        assertThat(checked).allMatch(Derivation.Checked::asMarked);
        assertThat(checked.get(4).verdict()).isEqualTo(new Verdict.Identical());
        assertThat(checked.get(4).fromFirst()).isPresent();
        assertThat(checked.get(2).fromFirst()).isEmpty();
    }

    @Test
    void relationsAreComposedFromTheFirstLineOn() {
        var checked = check("x", "<= abs(x)", "= sqrt(x^2)", "< abs(x) + 1", ">= abs(x)", "= sqrt(x^2)");

        assertThat(checked).extracting(c -> c.verdict().accepts()).containsOnly(true);
        assertThat(checked).extracting(c -> c.fromFirst().isPresent()).containsExactly(true, true, true, false, false);
    }

    @Test
    void whatTheSameExpressionSaysOfTheFirstLineIsWhatWasFoundAbove() {
        var checked = check("x * x", "= x^2", "= abs(x)^2", "<= x^2 + 1", "= 1 + x^2", "<= x^2", "= x * x");

        assertThat(checked.get(0).verdict()).isEqualTo(new Verdict.Identical());
        assertThat(checked.get(1).fromFirst()).contains(checked.get(1).verdict());
        assertThat(checked.get(3).verdict()).isEqualTo(new Verdict.Identical());
        assertThat(checked.get(3).fromFirst()).isEqualTo(checked.get(2).fromFirst());
        assertThat(checked.get(4).verdict()).isInstanceOf(Verdict.Refuted.class);
        assertThat(checked.get(5).fromFirst().orElseThrow().accepts()).isTrue(); // after a wrong line, too
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, EQUAL, EQUAL",
        "EQUAL, AT_MOST, AT_MOST",
        "AT_MOST, EQUAL, AT_MOST",
        "AT_MOST, AT_MOST, AT_MOST",
        "AT_MOST, LESS, LESS",
        "LESS, AT_MOST, LESS",
        "LESS, LESS, LESS",
        "AT_LEAST, GREATER, GREATER",
        "GREATER, AT_LEAST, GREATER",
        "GREATER, EQUAL, GREATER",
        "AT_MOST, AT_LEAST,",
        "LESS, GREATER,",
        "AT_LEAST, LESS,",
        "GREATER, AT_MOST,",
    })
    void composition(Relation first, Relation second, Relation both) {
        assertThat(Derivations.composed(first, second)).isEqualTo(Optional.ofNullable(both));
    }

    @Test
    void whatTheBudgetDoesNotReachIsUndecided() {
        var read = List.of(Read.line("= x + 1 - 1", SCOPE), Read.line("= sin(x)", SCOPE));
        var derivation = new Derivation(SCOPE, Read.expression("x", SCOPE), read);
        var checked = Derivations.check(derivation, Budget.of(300));

        assertThat(checked).hasSize(2);
        assertThat(checked.get(1).verdict()).isInstanceOf(Verdict.Undecided.class);
    }

    /// What stands above takes nothing from a line: not its work, not its points, not its words.
    @Test
    void theVerdictOfALineIsItsOwn() {
        var lines = List.of(
                Read.line("! = sin(x)^3 + exp(x)", SCOPE),
                Read.line("! = tanh(x) + 7.3", SCOPE),
                Read.line("! <= log(1 + x^2) - 4", SCOPE),
                Read.line("= 1 - cos(x)^2", SCOPE),
                Read.line("! = 1 + cos(x)^2", SCOPE));
        var first = Read.expression("sin(x)^2", SCOPE);
        var inBlock = Derivations.check(new Derivation(SCOPE, first, lines), Budget.of(3_000_000));

        var told = new ArrayList<Derivation.Checked>();
        for (int i = 0; i < lines.size(); i++) {
            var before = i < 4 ? first : lines.get(3).right();
            var alone = new Derivation(SCOPE, before, List.of(lines.get(i)));
            var verdict = Derivations.check(alone, Budget.of(3_000_000), told::add)
                    .getFirst()
                    .verdict();
            assertThat(inBlock.get(i).verdict()).isEqualTo(verdict).isNotInstanceOf(Verdict.Undecided.class);
        }
        assertThat(told).hasSize(lines.size());
    }
}
