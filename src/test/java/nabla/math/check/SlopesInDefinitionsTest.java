package nabla.math.check;

import static nabla.math.check.Claims.check;
import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.calculus.Read;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A derivative of something defined has its slope at a kink as one that is written out has.
class SlopesInDefinitionsTest {
    private static final Scope SCOPE = Read.given("""
            x, y, w, v, b : real
            f(t) = relu(t)
            g = relu(x)
            h(t) = t*abs(t)
            q = abs(x)^2
            k(t) = relu(relu(t))
            m = max(x, relu(x))
            hub(r) = if(abs(r) <= 1, r^2/2, abs(r) - 1/2)
            s = x^2
            c = relu(s)*s
            n(t) = relu(t)^2
            slope(t) = d(relu(t)^2, t)
            inner = d(x*abs(x), x)
            gate = relu(v*x)
            net = relu(w*gate + b)
            pl(t) = max(t, min(t, 2))
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(f(x), x)       | = step(x)",
                "d(g, x)          | = step(x)",
                "d(h(x), x)       | = 2*abs(x)",
                "h'(x)            | = 2*abs(x)",
                "h'(x - y)        | = 2*abs(x - y)",
                "d(q, x)          | = 2 x",
                "d(k(x), x)       | = step(x)",
                "k'(x)            | = step(x)",
                "d(m, x)          | = step(x)",
                "d(hub(x - y), x) | = max(-1, min(1, x - y))",
                "hub'(x)          | = max(-1, min(1, x))",
                "d(c, s)          | = 2 s",
                "d(c, x)          | = 4 x^3",
                "slope(x)         | = 2 relu(x)",
                "slope(w*x)       | = 2 relu(w*x)",
                "inner            | = 2*abs(x)",
                "d(net, v)        | = step(w*gate + b)*w*step(v*x)*x",
                "d(net, gate)     | = step(w*gate + b)*w",
                "d(f(f(w*f(x))), x) | = step(w*relu(x))*w*step(x)",
                "pl'(x)           | = 1",
                "d(f(x), x)       | = if(x = 0, 7, step(x))",
                "d(f(x) + f(-x), x) | = if(x = 0, 7, sign(x))",
            })
    void holds(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(h(x), x)       | = if(x = 0, 1, 2*abs(x))",
                "d(h(2 x), x)     | = if(x = 0, 1, 8*abs(x))",
                "h'(x)            | = if(x = 0, 1, 2*abs(x))",
                "h'(x - y)        | = if(x = y, 1, 2*abs(x - y))",
                "h'(x - 1/3)      | = if(x = 1/3, 1, 2*abs(x - 1/3))",
                "d(q, x)          | = if(x = 0, 1, 2 x)",
                "d(k(x), x)       | = 1",
                "k'(x)            | = 1",
                "k'(x)            | = if(x > 0, 1, 5)",
                "d(m, x)          | = 1",
                "d(max(x, relu(x)), x) | = 1",
                "d(max(x, relu(x)), x) | = if(x > 0, 1, 5)",
                "d(min(x, max(x, y)), x) | = if(x < y, 1, 0)",
                "d(max(x, x - relu(x)), x) | = if(x < 0, 0, 1)",
                "d(hub(x), x)     | = if(x = 1, 0, max(-1, min(1, x)))",
                "hub'(x - y)      | = if(x - y = -1, 0, max(-1, min(1, x - y)))",
                "d(c, s)          | = if(s = 0, 1, 2 s)",
                "d(c, x)          | = if(x = 0, 1, 4 x^3)",
                "d(n(y*x), x)     | = if(y = 0, 1, 2*relu(y*x)*y)",
                "slope(x)         | = if(x = 0, 1, 2 relu(x))",
                "slope(x)         | = if(x < 0, 1, 2 relu(x))",
                "inner            | = if(x = 0, 1, 2*abs(x))",
                "d(net, v)        | = step(w*gate + b)*w*x",
                "d(f(f(x)), x)    | = 1",
                "d(f(min(x, 0)), x) | = 1",
            })
    void isRefuted(String left, String line) {
        Verdict verdict = check(left, line, SCOPE);
        assertThat(verdict).as(left + " " + line + ": " + Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }
}
