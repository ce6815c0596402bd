package nabla.math.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.value.Evaluate;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySumTest {
    private static final Map<String, Integer> LENGTHS = Map.of("N", 3, "D", 4);

    private static Scope scope() throws SyntaxError {
        return GivenParser.parse("""
                N : size 1..6 = 3
                D : size 2..6 = 4
                c : real = 2
                A : matrix(N, D)
                B : matrix(N, D)
                W : matrix(D, D)
                x : vector(D)
                """, Scope.EMPTY);
    }

    private static EntrySum sum(String text, int row, int column) throws SyntaxError {
        Expr expression = Parser.expression(text, scope()).expression();
        return EntrySum.of(expression, scope(), LENGTHS, Map.of(), Map.of(), row, column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A * W",
                "A * W' + B",
                "2 c * (A - B)",
                "(A .* B) * W",
                "1/N * tanh(A) .* B",
                "A * W * W",
                "rowsoftmax(A * W)",
                "sum(i in 1..N, A[i, 1] * B)",
                "-(A + B)/N",
                "A * x",
                "c * norm(A)^2 + x' * x"
            })
    void itsTermsAddUpToTheEntryWrittenOut(String text) throws SyntaxError {
        Expr expression = Parser.expression(text, scope()).expression();
        EntryBlock whole = new WrittenOut(scope(), LENGTHS, 0).of(expression, Map.of());
        for (int i = 0; i < whole.rows(); i++) {
            for (int j = 0; j < whole.columns(); j++) {
                EntrySum sum = sum(text, i, j);
                Expr terms = Exprs.sum(sum.terms());
                Expr entry = sum.over().isEmpty() ? terms : Exprs.quotient(terms, Exprs.sum(sum.over()));
                assertThat(value(entry)).isCloseTo(value(whole.at(i, j)), within(1e-12));
            }
        }
    }

    /// A norm that was kept whole is written out to be evaluated.
    private static double value(Expr entry) throws SyntaxError {
        var random = new Random(3);
        var written = new WrittenOut(scope(), LENGTHS, 0);
        Map<String, Double> at = new HashMap<>();
        for (Declaration.Parameter parameter : written.scope().parameters()) {
            at.put(parameter.name(), random.nextGaussian());
        }
        return Evaluate.at(plain(entry, written), at);
    }

    private static Expr plain(Expr entry, WrittenOut written) {
        boolean number = entry instanceof Expr.Sym(var name) && name.indexOf('[') >= 0;
        return number ? entry : written(entry, written);
    }

    private static Expr written(Expr entry, WrittenOut written) {
        return entry instanceof Expr.Power(Expr.Form form, Expr two)
                ? written.of(entry, Map.of()).only()
                : entry.withParts(
                        entry.parts().stream().map(part -> plain(part, written)).toList());
    }

    @Test
    void aProductIsARowTimesAColumnAndANormStaysWhole() throws SyntaxError {
        assertThat(sum("A * W'", 1, 2).terms())
                .map(TextNotation::of)
                .startsWith("A[2, 1] * W[3, 1]")
                .hasSize(4);
        assertThat(sum("c * norm(A)^2 + norm(B)^2", 0, 0).terms())
                .map(TextNotation::of)
                .containsExactly("c * norm(A)^2", "norm(B)^2");
        EntrySum softmax = sum("rowsoftmax(A)", 0, 3);
        assertThat(softmax.terms()).map(TextNotation::of).containsExactly("exp(A[1, 4])");
        assertThat(softmax.over()).hasSize(4);
    }

    @Test
    void whatIsKnownToBeNothingIsLeftOut() throws SyntaxError {
        Expr expression = Parser.expression("sum(i in 1..N, A[i, 1] * log(B[i, 2]))", scope())
                .expression();
        List<Integer> ones = List.of(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
        EntrySum sum = EntrySum.of(expression, scope(), LENGTHS, Map.of("A", ones), Map.of(), 0, 0);
        assertThat(sum.terms()).map(TextNotation::of).containsExactly("log(B[1, 2])", "log(B[3, 2])");
    }

    /// The 64 samples and 32 units of the largest network: an entry of the last product, not thousands.
    @Test
    void oneEntryOfALargeProductIsWrittenAlone() throws SyntaxError {
        Map<String, Integer> large = Map.of("N", 64, "D", 64);
        Expr expression = Parser.expression("A * W * W * W", scope()).expression();
        EntrySum sum = EntrySum.of(expression, scope(), large, Map.of(), Map.of(), 5, 7);
        assertThat(sum.terms()).hasSize(64);
    }
}
