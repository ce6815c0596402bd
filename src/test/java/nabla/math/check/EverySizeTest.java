package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is called the same expression is so for every size, and where that is not known the line only holds.
class EverySizeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            N : size 1..5 = 3; x : real | x*if(N = 6, 1, 0) | = 0
            N : size 1..3 = 2; x : real | x*(N-1)*(N-2)*(N-3) | = 0
            N, M : size 1..5 = 2; x : real | x*if(N = 5, 1, 0)*if(M = 6, 1, 0) | = 0
            N : size 1..60 = 3; w : vector(N) | sum(i in 1..N, w[i])/N | = 1/N * sum(i in 1..N, w[i])
            N, M, K : size 1..60 = 3; w : vector(N) | K/M * sum(i in 1..N, w[i])/N | = K/(M*N) * sum(i in 1..N, w[i])
            N, D : size 1..9 = 3; S : matrix(N, D) | sum(i in 1..N, S[i])/N | = 1/N * S' * ones(N)
            N : size 1..9 = 3; w : vector(N) | d(1/N * w' * w, w) | = 2/N * w
            N : size 1..9 = 3; w : vector(N) | sum(i in 1..N, relu(N - 4)*w[i]) | = relu(N - 4) * sum(i in 1..N, w[i])
            """)
    void isTheSameExpression(String names, String left, String line) {
        assertThat(verdict(names, left, line)).isInstanceOf(Verdict.Identical.class);
    }

    /// Too many lengths to try them all.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            N, M, K : size 1..60 = 3; x : real | sum(i in 1..N, i*x)*M*K | = N*(N + 1)/2*x*M*K
            N, M, K : size 1..60 = 3; x : real | x*if(N + M + K = 181, 1, 0) | = 0
            """)
    void onlyHolds(String names, String left, String line) {
        assertThat(verdict(names, left, line)).isInstanceOf(Verdict.Holds.class);
    }

    private static Verdict verdict(String names, String left, String line) {
        Scope scope = Read.given(names.replace("; ", "\n"));
        return Claims.check(left, line, scope);
    }
}
