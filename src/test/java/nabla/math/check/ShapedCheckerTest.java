package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines about vectors, matrices and sums: right ones, near misses, and shapes that do not fit.
class ShapedCheckerTest {
    private static final String NAMES = """
            N : size 1..5 = 3
            D : size 1..4 = 2
            K : size 2..4 = 3
            X : matrix(N, D)
            Y : matrix(N, D)
            S : matrix(D, D)
            T : matrix(D, D)
            w, v, x : vector(D)
            t : vector(N)
            Z : matrix(N, K)
            k : labels(N, K)
            a : index(N)
            b, c : index(K)
            i, j : index(D)
            q : vector(N) in (0, 1)
            g : function(real) smooth(1)
            theta : real in [-2, 2]
            s = softmax(x)
            psi = rowsoftmax(Z)
            J = 1/N * sum(r in 1..N, -log(psi[r, k[r]]))
            """;

    private static Scope scope() throws SyntaxError {
        return GivenParser.parse(NAMES, Scope.EMPTY);
    }

    /// Entries that are costly in many digits, and in doubt wherever much cancels: at special matrices nearly all are.
    @Test
    void theSlopeOfANetworkByItsFirstWeightsHolds() throws SyntaxError {
        Scope scope = GivenParser.parse("""
                N : size 1..5 = 5
                D : size 1..4 = 4
                H : size 1..10 = 10
                K : size 2..3 = 3
                k : labels(N, K)
                A1 : matrix(N, D)
                W1 : matrix(H, D)
                b1 : vector(H)
                W2 : matrix(K, H)
                b2 : vector(K)
                Z2 = A1 * W1' + ones(N) * b1'
                Z3 = relu(Z2) * W2' + ones(N) * b2'
                J = -1/N * sum(r in 1..N, log(rowsoftmax(Z3)[r, k[r]]))
                delta3 = (rowsoftmax(Z3) - onehot(k, K))/N
                """, Scope.EMPTY);
        Line line = Parser.line("= ((delta3 * W2) .* step(Z2))' * A1", scope);
        assertThat(Checker.check(
                        new Claim(Parser.expression("d(J, W1)", scope).expression(), line.link(), line.right(), scope)))
                .isInstanceOf(Verdict.Holds.class);
    }

    private static Verdict verdict(String left, String line) throws SyntaxError {
        Scope scope = scope();
        Line read = Parser.line(line, scope);
        return Checker.check(
                new Claim(Parser.expression(left, scope).expression(), read.link(), read.right(), scope),
                Budget.of(50_000_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (X * w)' | = w' * X'
            (S * T)' | = T' * S'
            X' * (X * w - t) | = X' * X * w - X' * t
            trace(S * T) | = trace(T * S)
            w' * S * v | = v' * S' * w
            sum(r in 1..N, X[r] * t[r]) | = X' * t
            sum(r in 1..N, X[r] * X[r]') | = X' * X
            norm(X)^2 | = trace(X' * X)
            norm(X * w - t)^2 | = (X * w)' * (X * w) - 2 t' * X * w + t' * t
            d(norm(w)^2, w) | = 2 w
            d(w' * S * w, w) | = (S + S') * w
            d(norm(X * w - t)^2, w) | = 2 X' * (X * w - t)
            d(S * x, x) | = S'
            d(s, x) | = diag(s) - s * s'
            d(s[i], x[j]) | = s[i] * (delta(i, j) - s[j])
            d(J, Z) | = (psi - onehot(k, K))/N
            d(J, Z[a, b]) | = (psi[a, b] - delta(b, k[a]))/N
            d(trace(S * T), S) | = T'
            d(X[a, i] * w[i], w[j]) | = X[a, i] * delta(i, j)
            sum(r in 1..N, delta(r, a) * t[r]) | = t[a]
            log(prod(r in 1..N, q[r])) | = sum(r in 1..N, log(q[r]))
            psi * ones(K) | = ones(N)
            diag(w) * v | = w .* v
            d(sig(X * w), w) | = X' * diag(sig(X * w) .* (ones(N) - sig(X * w)))
            g'(theta) | = d(g(theta), theta)
            d(g(theta^2), theta) | = 2 theta * g'(theta^2)
            norm(w + v) | <= norm(w) + norm(v)
            abs(w' * v) | <= norm(w) * norm(v)
            """)
    void holds(String left, String line) throws SyntaxError {
        Verdict verdict = verdict(left, line);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S * T | = T * S
            (S * T)' | = S' * T'
            w' * S * v | = v' * S * w
            d(w' * S * w, w) | = 2 S * w
            d(norm(X * w - t)^2, w) | = X' * (X * w - t)
            d(S * x, x) | = S
            d(s, x) | = diag(s)
            d(s[i], x[j]) | = s[i] * (1 - s[j])
            d(J, Z) | = psi - onehot(k, K)
            d(J, Z) | = (onehot(k, K) - psi)/N
            d(J, Z[a, b]) | = (psi[a, b] - delta(b, c))/N
            sum(r in 1..N, t[r]) | = N * t[a]
            sum(r in 1..N, t[r]^2) | = sum(r in 1..N, t[r])^2
            norm(w + v) | = norm(w) + norm(v)
            trace(S * T) | = trace(S) * trace(T)
            log(prod(r in 1..N, q[r])) | = prod(r in 1..N, log(q[r]))
            psi * ones(K) | = ones(N)/K
            d(g(theta^2), theta) | = g'(theta^2)
            S .* T | = S * T
            w * v' | = v * w'
            sum(r in 1..N, X[r] * t[a]) | = X' * t
            """)
    void isRefuted(String left, String line) throws SyntaxError {
        Verdict verdict = verdict(left, line);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X * w | = w * X | false: D × 1 times N × D does not fit: 1 column meets N rows (here 2 × 1 and 3 × 2)
            X' * t | = t | false: the line above is D × 1 (2 × 1), this line N × 1 (3 × 1)
            S * w | = w[a] | false: `a` goes over 1..N, this axis of `w` over 1..D
            w' * v | = w * v' | false: the line above is a number, this line D × D (2 × 2)
            """)
    void shapesThatDoNotFitAreTheRefutation(String left, String line, String words) throws SyntaxError {
        assertThat(Wording.of(verdict(left, line))).isEqualTo(words);
    }

    private static final String NETWORK = """
            N : size 1..5 = 3
            D : size 1..4 = 2
            H : size 1..4 = 3
            K : size 2..4 = 3
            k : labels(N, K)
            A1 : matrix(N, D)
            W1 : matrix(H, D)
            b1 : vector(H)
            W2 : matrix(K, H)
            b2 : vector(K)
            lam : real in [0, 1] = 0.1
            Z2 = A1 * W1' + ones(N) * b1'
            A2 = relu(Z2)
            Z3 = A2 * W2' + ones(N) * b2'
            J = -1/N * sum(i in 1..N, log(rowsoftmax(Z3)[i, k[i]]))
            R = J + lam * (norm(W1)^2 + norm(W2)^2)
            delta3 = (rowsoftmax(Z3) - onehot(k, K))/N
            delta2 = (delta3 * W2) .* step(Z2)
            """;

    /// The whole backward pass of sheet 001 with its unfinished part, and near misses of each line.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d(J, Z3) | = delta3 | true
            d(J, Z2) | = (d(J, Z3) * W2) .* step(Z2) | true
            d(J, Z2) | = delta2 | true
            d(J, Z2) | = (d(J, Z3) * W2) .* Z2 | false
            d(J, Z2) | = d(J, Z3) * W2 | false
            d(R, W1) | = delta2' * A1 + 2 lam * W1 | true
            d(R, W1) | = delta2' * A1 + lam * W1 | false
            d(R, W1) | = delta2' * A1 | false
            d(R, W1) | = N * delta2' * A1 + 2 lam * W1 | false
            d(R, b1) | = delta2' * ones(N) | true
            d(R, b1) | = delta2' * ones(N)/N | false
            d(R, W2) | = delta3' * A2 + 2 lam * W2 | true
            d(R, W2) | = delta3' * A2 - 2 lam * W2 | false
            d(R, b2) | = delta3' * ones(N) | true
            d(R, b2) | = delta2' * ones(N) | false
            relu'(Z2) | = step(Z2) | true
            """)
    void theBackwardPass(String left, String line, boolean right) throws SyntaxError {
        Scope scope = GivenParser.parse(NETWORK, Scope.EMPTY);
        Line read = Parser.line(line, scope);
        Verdict verdict =
                Checker.check(new Claim(Parser.expression(left, scope).expression(), read.link(), read.right(), scope));
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isEqualTo(right);
        assertThat(verdict instanceof Verdict.Refuted).as(Wording.of(verdict)).isEqualTo(!right);
    }

    /// Three matrices of 60 rows, written out, filled six gigabytes.
    @Test
    void whatIsTooLongAtTheSizesOnScreenIsRefutedAtSmallerOnesOrUndecided() {
        Scope scope = Read.given("N : size 1..64 = 60\nA, B : matrix(N, N)\nx : vector(N)");
        assertThat(Claims.check("A*B*A*x", "= B*A*A*x", scope)).isInstanceOf(Verdict.Refuted.class);
        assertThat(Claims.check("A*B*A*x", "= A*(B*(A*x))", scope))
                .isEqualTo(new Verdict.Undecided("written out by its entries, this is too long"));
    }
}
