package nabla.math.expr.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Preorder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A product over something, one of whose first factors has a fraction: only the last factor goes above the line.
class FractionsBesideTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(a/b - 1/c) * z/c  | \\left(\\frac{a}{b} - \\frac{1}{c}\\right) \\frac{z}{c}",
                "-1/b * 1/c         | -\\frac{1}{b} \\cdot \\frac{1}{c}",
                "1/b * 1/c * (a + z)/a^2 | \\frac{1}{b} \\cdot \\frac{1}{c} \\cdot \\frac{a + z}{a^{2}}",
                "a * z/c            | \\frac{a\\, z}{c}",
                "a * (b/c)/z        | \\frac{a \\frac{b}{c}}{z}",
                "(1/b * a/c)^2      | \\left(\\frac{1}{b} \\cdot \\frac{a}{c}\\right)^{2}",
            })
    void isSetBesideIt(String text, String latex) throws Exception {
        Scope scope = GivenParser.parse("a, b, c, z : real", Scope.EMPTY);
        Expr read = Parser.expression(text, scope).expression();
        assertThat(LatexNotation.of(read)).isEqualTo(latex);
        String marked = LatexNotation.marked(read, 1);
        List<Expr> nodes = Preorder.of(read).nodes();
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).parts().isEmpty()) {
                assertThat(marked)
                        .as("its letter has its number")
                        .contains("\\textcolor{#%06X}{%s}".formatted(1 + node, LatexNotation.of(nodes.get(node))));
            }
        }
    }
}
