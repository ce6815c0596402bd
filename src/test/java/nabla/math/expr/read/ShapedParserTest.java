package nabla.math.expr.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.LatexNotation;
import nabla.math.expr.write.SpokenNotation;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Vectors, matrices, sums and indices: read, written as text and read back, with their shapes.
class ShapedParserTest {
    private static final String NAMES = """
            N : size 1..5 = 3
            D : size 1..4 = 2
            K : size 2..4 = 3
            L : size 1..4 = 3
            t : vector(N)
            X : matrix(N, D)
            w, v : vector(D)
            Z : matrix(N, K) as "z^{(3)}"
            k : labels(N, K)
            a, i : index(N)
            b : index(K)
            lam : real in [0, 1] = 0.1 as "λ"
            p : vector(N) in (0, 1)
            g : function(real) smooth(2)
            V : matrix(D, D) for l in 1..L
            u[r in 1..N] = w' * X[r]
            A[r in 1..N, c in 1..K] = Z[r, c]^2
            psi = rowsoftmax(Z)
            J = 1/N * sum(r in 1..N, -log(psi[r, k[r]]))
            f(x) = x^2
            """;

    private static Scope scope() {
        try {
            return GivenParser.parse(NAMES, Scope.EMPTY);
        } catch (SyntaxError e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X' * t | D × 1
            w' * X[a] | a number
            X[a] | D × 1
            t * w' | N × D
            X * w - t | N × 1
            Z .* A | N × K
            Z.^2 | N × K
            (X * w)' | 1 × N
            softmax(w)[1] | a number
            norm(Z)^2 | a number
            diag(w) * V[1] | D × D
            prod(l in 2..L, V[l]) * w | D × 1
            sum(r in 1..N, j in 1..K, delta(j, k[r]) * psi[r, j]) | a number
            onehot(k, K) | N × K
            onehot(b, K) | K × 1
            ones(N)' * Z | 1 × K
            d(J, Z) | N × K
            d(J, Z[a, b]) | a number
            d(u, w) | D × N
            d(u[a], w) | D × 1
            d(J, u[i]) | a number
            g''(lam) + f'(2) + relu'(lam) | a number
            relu'(Z) | N × K
            sum(d in 1..10, d) | a number
            2 X | N × D
            -Z/2 | N × K
            tanh(Z) | N × K
            """)
    void isReadWithItsShapeAndWrittenBack(String text, String shape) throws Exception {
        Expr read = Parser.expression(text, scope()).expression();
        assertThat(Shapes.of(read, scope()).shape().text()).isEqualTo(shape);
        String written = TextNotation.of(read);
        assertThat(Parser.expression(written, scope()).expression()).as(written).isEqualTo(read);
        assertThat(LatexNotation.of(read)).isNotBlank();
        assertThat(SpokenNotation.of(read)).isNotBlank();
    }

    @Test
    void aDerivativeThatNeedNotExistIsRefused() {
        assertThat(assertThrows(SyntaxError.class, () -> Parser.expression("lam + g'''(lam)", scope())))
                .hasMessageContaining("`g` is declared smooth(2): a derivative of order 3 need not exist");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X * Z | N × D times N × K does not fit: D columns meet N rows
            X + Z | N × D and N × K do not fit
            w + 1 | D × 1 and a number do not fit: write `c * ones(n)` for a vector of equal entries
            w[a] | `a` goes over 1..N, this axis of `w` over 1..D
            Z[b, a] | `b` goes over 1..K, this axis of `Z` over 1..N
            delta(a, b) | an index over 1..N is compared with one over 1..K
            t/w | only a number can stand below the line; here it is D × 1
            Z^2 | `^` takes numbers; here the base is N × K: write `.^` to raise every entry
            d(Z, w) | the derivative of N × K by D × 1 would have more than two axes: take an entry, as in d(Z[i, j], x)
            softmax(Z) | `softmax` takes a vector; here it is N × K; of every row of a matrix it is `rowsoftmax`
            prod(l in 1..L, X) | a product over an index multiplies numbers or square matrices; here it is N × D
            X[lam] | an index is a whole number: a declared index, one of a sum, a label or 1, 2, ...
            onehot(k, N) | the labels go over 1..K, onehot over 1..N
            trace(X) | `trace` takes a square matrix; here it is N × D
            w' * w * Z' * w | K × N times D × 1 does not fit: N columns meet D rows
            """)
    void saysWhichShapesDoNotFit(String text, String message) throws Exception {
        Expr read = Parser.expression(text, scope()).expression();
        assertThat(assertThrows(Misfit.class, () -> Shapes.of(read, scope()))).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M : size 0..3",
                "M : size 3",
                "M : size 1..100",
                "q : vector(Q)",
                "q : vector(2, 3)",
                "q : matrix(N)",
                "q : labels(N)",
                "q : index(lam)",
                "V : matrix(D, D) for l in 2..L",
                "q : function(real)",
                "q[i in 1..N] = X[i]",
                "q[i in 1..N] = Z[i, i]",
                "q : real as W",
                "q : real as \"\\\\frac\"",
                "q : real as \"x + y\"",
                "q = X + Z",
                "q : vector(N) in 3"
            })
    void whatCannotBeDeclared(String text) {
        assertThrows(SyntaxError.class, () -> GivenParser.parse(text, scope()));
    }
}
