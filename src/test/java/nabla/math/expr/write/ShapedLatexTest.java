package nabla.math.expr.write;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How vectors, matrices, sums and labels are set.
class ShapedLatexTest {
    private static final String GIVEN = """
            N : size 1..5 = 3
            D : size 1..4 = 2
            K : size 2..4 = 3
            x, y : vector(D)
            X : matrix(N, D)
            Z : matrix(N, K)
            W1 : matrix(D, D) as "W^{(1)}"
            b1 : vector(D) as "b_1"
            c : vector(D) as "c_1^{(2)}"
            k : labels(N, K)
            i, a : index(N)
            j, b : index(K)
            lam : real in [0, 1] as "λ"
            """;

    private static Scope scope() throws SyntaxError {
        return GivenParser.parse(GIVEN, Scope.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    W1                           | W^{(1)}
                    W1'                          | W^{(1)\\,\\top}
                    b1'                          | b_{1}^{\\top}
                    c'                           | c_{1}^{(2)\\,\\top}
                    X'                           | X^{\\top}
                    W1[1, 2]                     | W_{1, 2}^{(1)}
                    b1[2]                        | {b_{1}}_{2}
                    Z[a, b]                      | Z_{a, b}
                    lam^2                        | \\lambda^{2}
                    1/N * sum(r in 1..N, Z[r, 1]) | \\frac{1}{N} \\sum_{r=1}^{N} Z_{r, 1}
                    sum(r in 1..N, Z[r, 1]) * lam | \\left(\\sum_{r=1}^{N} Z_{r, 1}\\right) \\lambda
                    d(x[1], x)                   | \\frac{\\partial x_{1}}{\\partial x}
                    """)
    void isSetAsABookWould(String text, String latex) throws SyntaxError {
        Scope scope = scope();
        Expr expression = Parser.expression(text, scope).expression();
        assertThat(LatexNotation.of(expression, scope)).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource({"'Z[1, 2]', 'Z_{1, 2}'", "'W1[2, 1]', 'W_{2, 1}^{(1)}'", "'b1[1]', 'b_{1;\\,1}'"})
    void anEntryOfACounterexampleIsAName(String name, String latex) throws SyntaxError {
        assertThat(LatexNotation.of(new Expr.Sym(name), scope())).isEqualTo(latex);
    }
}
