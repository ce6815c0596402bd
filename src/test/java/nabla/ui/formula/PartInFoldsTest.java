package nabla.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.model.Meanings;
import org.junit.jupiter.api.Test;

/// What is said of a sum, of its index and of what stands in it.
class PartInFoldsTest {
    private static final Meanings NOW =
            new Meanings(Map.of("N", 3.0, "x[1]", 1.0, "x[2]", -2.0, "x[3]", 4.0, "M", 7.0), Map.of());

    private static Scope scope() throws Exception {
        return GivenParser.parse("""
                N : size 1..5 = 3
                M : size 1..9 = 7
                x : vector(N)
                a : index(N)
                c : real in [0, 5] = 2
                """, Scope.EMPTY);
    }

    /// The part at the end of a path of parts, counted from 0.
    private static String said(String text, int... path) throws Exception {
        Expr part = Parser.expression(text, scope()).expression();
        var around = new ArrayList<Expr.Fold>();
        for (int step : path) {
            if (part instanceof Expr.Fold fold) {
                around.add(fold);
            }
            part = part.parts().get(step);
        }
        return PartInFolds.of(part, List.copyOf(around), LiveValue.under(scope()))
                .at(NOW);
    }

    private static int body(String text) throws Exception {
        return Parser.expression(text, scope()).expression().parts().size() - 1;
    }

    @Test
    void aSumShowsItsTermsAndWhatTheyComeTo() throws Exception {
        assertThat(said("sum(i in 1..N, x[i]^2)")).isEqualTo("""
                i = 1:  1
                i = 2:  4
                i = 3:  16
                sum = 21""");
        assertThat(said("prod(i in 2..N, x[i])")).isEqualTo("""
                i = 2:  −2
                i = 3:  4
                prod = −8""");
    }

    @Test
    void ofManyTermsTheFirstAndTheLastAreShown() throws Exception {
        assertThat(said("sum(k in 1..M, c*k)")).isEqualTo("""
                k = 1:  2
                k = 2:  4
                k = 3:  6
                k = 4:  8
                …
                k = 7:  14
                sum = 56""");
    }

    @Test
    void aSumOfVectorsShowsVectors() throws Exception {
        assertThat(said("sum(i in 1..N, x[i]*x)")).startsWith("i = 1:  [1; −2; 4]\ni = 2:  [−2; 4; −8]");
    }

    @Test
    void anIndexSaysHowFarItGoes() throws Exception {
        int body = body("sum(i in 1..N, i)");
        assertThat(said("sum(i in 1..N, i)", body)).isEqualTo("i goes from 1 to 3");
    }

    @Test
    void aPartInASumSaysForWhichIndex() throws Exception {
        int body = body("sum(i in 1..N, x[i]^2)");
        assertThat(said("sum(i in 1..N, x[i]^2)", body)).isEqualTo("= 1 for i = 1");
        assertThat(said("sum(i in 2..N, x[i]^2)", body)).isEqualTo("= 4 for i = 2");
        assertThat(said("sum(i in 1..N, sum(j in 1..N, x[i]*x[j]))", body, body))
                .isEqualTo("= 1 for i = 1, j = 1");
        assertThat(said("sum(i in 1..N, sum(j in 1..N, x[i]*x[j]))", body)).isEqualTo("""
                j = 1:  1
                j = 2:  −2
                j = 3:  4
                sum = 3 for i = 1""");
    }

    @Test
    void aDerivativeShowsItsValueAndTheRulesThatLeadToIt() throws Exception {
        assertThat(said("d(norm(2 * x)^2, x)")).isEqualTo("""
                3 × 1
                \t8
                \t−16
                \t32
                by: square of a norm, chain rule through a product, the other factor transposed""");
        assertThat(said("d(sum(i in 1..N, x[i]^2), x)")).endsWith("\nby: power rule, an entry, sum over an index");
    }

    /// A definition only hands the slope on.
    @Test
    void aDefinitionIsNoRuleWorthAWord() throws Exception {
        Scope scope = GivenParser.parse("J = norm(x)^2", scope());
        Expr slope = Parser.expression("d(J, x)", scope).expression();
        assertThat(PartInFolds.of(slope, List.of(), LiveValue.under(scope)).at(NOW))
                .endsWith("\nby: square of a norm");
    }

    @Test
    void ofNumbersToo() throws Exception {
        Scope numbers = GivenParser.parse("z : real", Scope.EMPTY);
        Expr slope = Parser.expression("d(sqrt(1 + z^2), z)", numbers).expression();
        assertThat(PartInFolds.of(slope, List.of(), LiveValue.under(numbers))
                        .at(new Meanings(Map.of("z", 0.0), Map.of())))
                .startsWith("= 0\nby: derivative of the square root, ")
                .contains("power rule");
    }
}
