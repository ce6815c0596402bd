package nabla.math.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import org.junit.jupiter.api.Test;

/// Values of vectors, matrices and sums while sizes and entries move.
class EntryValuesTest {
    private static final String GIVEN = """
            N : size 1..3 = 2
            D : size 1..3 = 2
            X : matrix(N, D)
            w : vector(D)
            k : labels(N, D)
            i : index(N)
            """;

    private static EntryValues.Values value(String text, Map<String, Double> at) throws SyntaxError {
        Scope scope = GivenParser.parse(GIVEN, Scope.EMPTY);
        return values(text, scope).at(at).orElseThrow();
    }

    private static EntryValues values(String text, Scope scope) throws SyntaxError {
        return EntryValues.of(Parser.expression(text, scope).expression(), scope, new Budget(1_000_000, () -> false));
    }

    private static final Map<String, Double> AT =
            Map.of("X[1, 1]", 1.0, "X[1, 2]", 2.0, "X[2, 1]", 3.0, "X[2, 2]", 4.0, "w[1]", 5.0, "w[2]", 6.0);

    @Test
    void aProductByHand() throws SyntaxError {
        EntryValues.Values product = value("X * w", AT);
        assertThat(product.rows()).isEqualTo(2);
        assertThat(product.columns()).isEqualTo(1);
        assertThat(product.entries()).containsExactly(17.0, 39.0);
    }

    @Test
    void aSumAndADerivativeByHand() throws SyntaxError {
        assertThat(value("sum(r in 1..N, w' * X[r])", AT).entries()).containsExactly(56.0);
        assertThat(value("d(norm(X * w)^2, w)", AT).entries())
                .containsExactly(2 * (17.0 + 3 * 39), 2 * (34.0 + 4 * 39));
    }

    @Test
    void aFreeIndexHasItsFirstValueAndIsNamed() throws SyntaxError {
        EntryValues.Values row = value("w' * X[i]", AT);
        assertThat(row.entries()).containsExactly(17.0);
        assertThat(row.indices()).containsExactly(Map.entry("i", 1));
    }

    @Test
    void sizesFollow() throws SyntaxError {
        var larger = new HashMap<>(AT);
        larger.put("N", 3.0);
        larger.put("X[3, 1]", 1.0);
        larger.put("X[3, 2]", 0.0);
        assertThat(value("X * w", larger).entries()).containsExactly(17.0, 39.0, 5.0);
        assertThat(value("N + 0 * w[1]", larger).entries()).containsExactly(3.0);
    }

    @Test
    void aLabelStaysAClassWhenThereAreFewer() throws SyntaxError {
        assertThat(value("onehot(k, D)", Map.of("D", 1.0, "k[1]", 2.0)).entries())
                .containsOnly(1.0);
    }

    @Test
    void whatDoesNotFitHasNoValueEvenWhereTheNumbersDo() throws SyntaxError {
        Scope scope = GivenParser.parse(GIVEN, Scope.EMPTY);
        assertThat(values("X * w + (X' * w)", scope).at(AT)).isEmpty();
    }

    @Test
    void everyEntryAtTheLargestSizesCanBeMoved() throws SyntaxError {
        List<Declaration.Parameter> all = EntryParameters.of(GivenParser.parse(GIVEN, Scope.EMPTY));
        assertThat(all).hasSize(2 + 9 + 3 + 3);
        assertThat(all).extracting(Declaration.Parameter::name).contains("N", "D", "X[3, 3]", "w[3]", "k[3]");
        assertThat(all)
                .allSatisfy(it -> assertThat(it.domain().contains(it.start())).isTrue());
        assertThat(all.getFirst().start()).isCloseTo(2, within(0.0));
    }

    @Test
    void aFunctionThatIsLeftOpenCanBeGiven() throws SyntaxError {
        Scope scope = GivenParser.parse("f : function(real) smooth(2)\nw : real = 1\n", Scope.EMPTY);
        var sine = Map.of(
                "f",
                Parser.expression("sin(x)", GivenParser.parse("x : real", Scope.EMPTY))
                        .expression());
        EntryValues values = values("f(w) + 10 * f'(w) + 100 * f''(w)", scope);
        double expected = Math.sin(2) + 10 * Math.cos(2) - 100 * Math.sin(2);
        assertThat(values.at(Map.of("w", 2.0), sine).orElseThrow().entries().getFirst())
                .isCloseTo(expected, within(1e-12));
        assertThat(values.at(Map.of("w", 2.0)).orElseThrow().entries().getFirst())
                .as("any other")
                .isNotCloseTo(expected, within(1.0));
    }
}
