package nabla.math.expr.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.write.LatexNotation;
import nabla.math.expr.write.SpokenNotation;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How lines with `=>`, `~` and orders are read, written, typeset and said.
class RelationLinesTest {
    private static Scope scope() throws SyntaxError {
        return GivenParser.parse("""
                z : real
                sigma : real > 0
                eps : real in (0, 1]
                w : vector(3)
                p = sig(z)
                g : function(real) smooth(2)
                """, Scope.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            => z <= 1 | z <= 1 | \\Longrightarrow z \\leq 1 | implies z is at most 1
            ⇒ z > 0 and z < 2 | z > 0 and z < 2 | \\Longrightarrow z > 0\\;\\wedge\\; z < 2 | implies z is greater than 0, and z is less than 2
            ~ z^2 for z | z^2 for z | \\sim z^{2} \\quad (\\text{same minimiser over } z) | has the same minimiser as z squared, over z
            ~ z for sigma, w | z for sigma, w | \\sim z \\quad (\\text{same minimiser over } \\sigma, w) | has the same minimiser as z, over sigma and w
            = z + O(eps^2) for eps -> 0 | z + O(eps^2) for eps -> 0 | = z \\mathord{} + \\mathcal{O}(\\varepsilon^{2}) \\quad (\\varepsilon \\to 0) | equals z plus big O of open bracket epsilon squared close bracket as epsilon tends to 0
            = o(1) for eps -> 0 | o(1) for eps -> 0 | = o(1) \\quad (\\varepsilon \\to 0) | equals little o of 1 as epsilon tends to 0
            """)
    void isReadWrittenSetAndSaid(String text, String plain, String latex, String spoken) throws SyntaxError {
        Line line = Parser.line(text, scope());
        assertThat(TextNotation.beside(line.link(), line.right())).isEqualTo(plain);
        assertThat(LatexNotation.relation(line.link(), line.right())).isEqualTo(latex);
        assertThat(SpokenNotation.relation(line.link(), line.right())).isEqualTo(spoken);
    }

    @Test
    void aLineMayStartWithAStatement() throws SyntaxError {
        Expr first = Parser.first("sigma >= 1 and sigma >= abs(z)", scope());
        assertThat(first).isInstanceOf(Expr.Statement.class);
        assertThat(TextNotation.of(first)).isEqualTo("sigma >= 1 and sigma >= abs(z)");
        assertThat(first.withParts(first.parts())).isEqualTo(first);
        assertThat(LatexNotation.nodes(first)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            => z | 5 | a condition is expected
            => 0 <= z <= 1 | 11 | join two conditions by `and`
            => z <= 1 and | 14 | is expected
            => z <= 1 and z | 16 | a condition is expected
            ~ z | 4 | the same minimiser is written
            ~ z for | 8 | the same minimiser is written
            ~ z for q | 9 | not declared here
            ~ z for p | 9 | cannot be chosen
            ~ z for z -> 0 | 11 | the same minimiser is written
            = z + O(eps) | 13 | an order is written at the end
            = z + O(eps) + 1 for eps -> 0 | 14 | an order is written at the end
            = (z + O(eps)) for eps -> 0 | 8 | outside all brackets
            = z * O(eps) for eps -> 0 | 7 | an order is added
            <= z + O(eps) for eps -> 0 | 8 | an order stands only on a line with `=`
            = z + O(eps) for p -> 0 | 18 | is defined by other names
            = z + O(eps) for eps -> z | 25 | a limit goes to a number
            = z => z | 5 | one relation stands on a line
            """)
    void whatCannotBeReadSaysWhere(String text, int column, String message) {
        assertThatThrownBy(() -> Parser.line(text, scope())).isInstanceOfSatisfying(SyntaxError.class, error -> {
            assertThat(error.getMessage()).contains(message);
            assertThat(error.column()).isEqualTo(column);
        });
    }

    @Test
    void aLessonMayHaveAFunctionCalledO() throws SyntaxError {
        Scope scope = GivenParser.parse("z : real\nO(z) = z^2", Scope.EMPTY);
        assertThat(Parser.line("= z + O(z)", scope).link()).isInstanceOf(Line.Link.Related.class);
    }
}
