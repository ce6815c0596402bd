package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An entry is looked at as closely as any number: on its seams, at its kinks, in many digits.
class CloseLookTest {
    private static final Scope SCOPE = Read.given("""
            N : size 1..4 = 2
            v, w : vector(N)
            A, B : matrix(N, N)
            u, x : vector(2)
            W : matrix(2, 2)
            s : real
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(u[1]^2 = 2, 1, 0)*u | = 0*u",
                "if(u[1] = 1/3, 1, 0)*u | = 0*u",
                "if(norm(u)^2 = 2, 1, 0)*u | = 0*u",
                "u*(1 + 1e-30) | = u",
                "W*x*(1 + 1e-30) | = W*x",
                "W*x + if(x[1] = sqrt(2), 1, 0)*x | = W*x",
                "if(s^2 = 3, 1, 0)*W | = 0*W",
                "step(s - 1/3)*step(1/3 - s)*W + if(s = 1/3, 1, 0)*W | = 0*W",
                "if(sin(u[1])*sin(u[2]) = 1, 1, 0)*u | = 0*u",
                "sum(i in 1..N, if(v[i]^2 = 2, 1, 0)) | = 0",
                "sum(i in 1..2, if(u[i]^2 = 2, u[i], 0)) | = 0",
                "relu(u) + if(u[1]*u[2] = sqrt(2), 1, 0)*u | = relu(u)",
                "abs(u) | = relu(u) + relu(-u) + if(u[1]^3 = 2, 1, 0)*u",
                "tanh(u)*(1+1e-40) | = tanh(u)",
                "d(sum(i in 1..2, relu(relu(u[i]))), u) | = ones(2)",
                "d(relu(relu(u[1])), u[1]) | = 1",
                "d(sum(i in 1..2, abs(u[i])*u[i]), u) | = 2*abs(u) + if(u[1] = 0, 1, 0)*ones(2)",
                "d(relu(W*relu(W*x))[1], x[1]) | = step(W*relu(W*x))[1]*(W[1,1]*W[1,1] + W[1,2]*W[2,1])",
                "d(norm(v)^2, v) | = 2*v + if(v[1] = sqrt(2), 1, 0)*v",
                "softmax(u)*(1 + 1e-30) | = softmax(u)",
                "d(sum(i in 1..2, relu(relu(u[i]))), u[1]) | = 1",
                "d(relu(relu(u[1])) + u[2], u[1]) | = 1",
            })
    void isRefuted(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(left + " " + line + ": " + Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(sum(i in 1..2, relu(relu(u[i]))), u) | = step(u)",
                "d(sum(i in 1..N, relu(v[i])^2), v) | = 2*relu(v)",
                "W*x | = x[1]*W*onehot(1, 2) + x[2]*W*onehot(2, 2)",
                "abs(u) | = relu(u) + relu(-u)",
                "(A*B)' | = B'*A'",
                "d(v'*A*v, v) | = (A + A')*v",
                "softmax(u) | = softmax(u + s*ones(2))",
                "sum(i in 1..N, softmax(v)[i]) | = 1",
                "if(u[1]^2 = -2, 1, 0)*u | = 0*u",
                "if(s^2 = 3, 1, 0)*W | = if(s^2 - 3 = 0, 1, 0)*W",
                "norm(u)^2 | = u'*u",
                "d(norm(v)^2, v) | = 2*v",
            })
    void holds(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts())
                .as(left + " " + line + ": " + Wording.of(verdict))
                .isTrue();
    }

    @Test
    void theEntryAndTheRootAreSaid() {
        assertThat(Wording.of(check("if(u[1]^2 = 2, 1, 0)*u", "= 0*u", SCOPE)))
                .isEqualTo("false at [1], u[1] = sqrt(2): left 1.414, right 0");
    }

    /// A function may depend on more than its slope does.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(relu(relu(s)) + u[1], s) | = 1",
                "d(relu(relu(s)) + log(u[1]), s) | = 1",
                "d(abs(s)*s + u[1]^2, s) | = if(s = 0, 1, 2*abs(s))",
            })
    void aSlopeAtAKinkIsThereWhateverElseTheFunctionDependsOn(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(left + " " + line + ": " + Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }
}
