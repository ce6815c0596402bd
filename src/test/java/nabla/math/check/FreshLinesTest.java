package nabla.math.check;

import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines of every kind at the edges, written with their verdicts before the checker had seen them; names first.
class FreshLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x : real | log(exp(-x^4)/sqrt(3 pi)) | = -x^4 - log(sqrt(2 pi))",
                "x : real | (x+1)^4 - x^4 - 4*x^3 - 6*x^2 - 4*x - 1 | = relu(abs(x) - 12)*1e-3",
                "x : real | exp(2*x)*exp(-2*x) - 1 | = if(x > 17, 1, 0)",
                "p : real in (0, 1) | max(p, 1e-13) | = p",
                "p : real in (0, 1) | log(max(p, 1e-9)) - log(max(1-p, 1e-9)) | = log(p/(1-p))",
                "x : real | relu(x + 4e6) | = x + 4e6",
                "x : real | min(max(x, -3e5), 3e5) | = x",
                "n : integer in 1..500000 | if(n = 271828, 2, 1) | = 1",
                "p : real in (0, 1) | p | <= 1 - 1e-13",
                "s : real > 0 | s | > 1e-250",
                "s : real > 0 | log(s) | >= -690",
                "x : real | x^3 | <= 1e100",
                "x : real | 1/(1+((x - 0.577)/1e-4)^2) | <= 0.9",
                "x, y : real | exp(-((x + y - 0.777)/1e-3)^2) | = 0",
                "x : real | (x - 2.71)^2 | > 0",
                "x : real | (x^2 - 5)^2 | > 0",
                "x : real | cos(3*x) | < 1",
                "x : real | softplus(x) | > log(2) + x/2",
                "x : real | exp(2*x) | > 1 + 2*x",
                "s : real > 0 | s - 1 | > log(s)",
                "s : real > 0 | s + 4/s | > 4",
                "x : real | 1/7 | = 0.142857142857142857",
                "x : real | 1 + 1e-16 | <= 1",
                "x : real in [30, 40] | softplus(x) | = x",
                "x : real in [20, 30] | log(cosh(x)) | = x - log(2)",
                "x : real in [25, 30] | tanh(x) | = 1",
                "x : real | d(relu(relu(3*x)), x) | = 3",
                "x : real | d(abs(x)^3, x) | = if(x = 0, 1, 3*x*abs(x))",
                "x : real | d(abs(x)^3, x) | = 3*x^2",
                "z : real | sin(2 pi*z) | -> 0 for z -> inf",
                "z : real | 1/log(z) | -> 0.01 for z -> inf",
                "z : real | (1+2/z)^z | -> e for z -> inf",
                "x : real | 0 | = exp(-3000)",
                "x : real | exp(-5e9) | = 0",
                "x, y : real | sqrt((x - y^3)^2 + (y + x - 1)^2) | > 0",
                "x, y, z : real | max(abs(x-1), max(abs(y-x^2), abs(z-x*y+0.5))) | > 0",
                "x, y : real | (x^2+y-3)^2*2 + 3*abs(x - y) | > 0",
                "x, y : real | sqrt(abs(x*y - 1)) + abs(x + y - 3) | > 0",
                "x, y : real | if(abs(x - exp(y)) + (x + y - 2)^2 <= 0, 1, 0) | = 0",
                "x, y : real | sign(sqrt((x - exp(y))^2 + (x + y - 2)^2)) | = 1",
                "x : real | if((x^2 - 7)^2 <= 0, 1, 0) | = 0",
                "x : real | if(abs(x^3 - 5) > 0, 1, 0) | = 1",
                "x : real | sum(i in 1..45, if(abs(x - i/11) > 0, 0, 1)) | = sum(i in 1..44, if(abs(x - i/11) > 0, 0, 1))",
                "x, y : real | if(x = y^2, 0, 1) | = 1",
                "x, y : real | if(x*y = 2, if(x > 4, 1, 0), 0) | = 0",
                "x, w : real | d(relu(w*x + 1) - relu(-w*x - 1), w) | = if(w*x = -1, 0, x)",
                "x : real | d(3*relu(x) - 3*relu(-x), x) | = 3*sign(x)^2",
                "x : real | d(abs(x) + 2*relu(-x), x) | = sign(x)^2",
                "t : real in [800, 900] | sinh(t) | > cosh(t)",
                "t : real in [800, 900] | exp(t) | = exp(t) + 1",
                "t : real in [800, 900] | exp(t) | > exp(t) + 1",
                "t : real in [800, 900] | sinh(t) | >= cosh(t)",
                "x : real | exp(3e9) | = exp(3e9 + 1)",
                "x : real | exp(-3e9) | > exp(-2e9)",
                "x : real | 2*exp(-3e9) | = 0",
                "x : real | 1 + exp(-3e9) | = 1",
                "x : real | cosh(1e6) | = sinh(1e6)",
                "x, y : real | (x - y)^2*(x - 2*y - 1)^2 | > 0",
                "x, y : real | sqrt(x^2 + y^2) | > 0",
                "x, y : real | sqrt((x - 1/3)^2 + (y - 2/7)^2) | > 0",
                "N : size 1..4 = 3;x, y : vector(N);a : index(N) | if(x[a]^2 = 2, 1, 0) | = 0",
                "N : size 1..4 = 3;x, y : vector(N);a : index(N) | if(x[a]^2 = a + 1, 1, 0) | = if(x[a]^2 = 2, if(a = 1, 1, 0), 0)",
                "N : size 1..4 = 3;x, y : vector(N);a : index(N) | if(x[a] = sqrt(a), 1, 0) | = if(a = 1, if(x[a] = 1, 1, 0), 0)",
                "N : size 1..4 = 3;x, y : vector(N);a : index(N) | (a - 1)*if(x[a]^2 = 3, 1, 0) | = 0",
                "N : size 1..4 = 3;x, y : vector(N);a : index(N) | (a - 1)*(a - 2)*if(x[a]^2 = 3, 1, 0) | = 0",
                "N : size 1..4 = 3;x, y : vector(N);a : index(N) | max(x[a], -1e5) | = x[a]",
                "N : size 1..4 = 3;x, y : vector(N);a : index(N) | if(x[a]*y[a] = 0.37, 1, 0) | = 0",
                "N : size 1..4 = 3;x, y : vector(N) | relu(x + 1e4*ones(N)) | = x + 1e4*ones(N)",
                "N : size 1..4 = 3;x, y : vector(N) | d(x'*x, x) | = 2*x + 1e-9*x",
                "N : size 1..4 = 3;x, y : vector(N) | x .* y | = y .* x + (1e-8*(x'*x))*ones(N)",
                "N : size 1..4 = 3;x, y : vector(N) | (x + y)'*(x + y) | >= x'*x + y'*y",
                "N : size 1..4 = 3;x, y : vector(N) | (x'*y)^2 | < (x'*x)*(y'*y)",
                "N : size 1..4 = 3;x, y : vector(N) | softmax(x) | = exp(x)",
                "N : size 2..4 = 3;x, y : vector(N) | softmax(2*x) | = softmax(x)",
                "N : size 1..3 = 3;A, B : matrix(N, N) | A*B | = B*A",
                "N : size 1..3 = 3;A, B : matrix(N, N) | (A*B)' | = A'*B'",
                "N : size 1..3 = 3;A, B : matrix(N, N) | trace(A*B) | = trace(A)*trace(B)",
                "N : size 1..3 = 3;x : vector(N);k : index(N) | softmax(x)[k] | = exp(x[k])/sum(j in 1..N, exp(x[j])) + if(x[k] = 0.7137, 1, 0)",
                "N : size 1..3 = 3;x : vector(N);k : index(N) | softmax(x)[k] | = exp(x[k])/sum(j in 1..N, exp(x[j])) + if(x[k]^2 = 7, 1, 0)",
                "N : size 1..3 = 3;x : vector(N);k, l : index(N) | d(softmax(x)[k], x[l]) | = softmax(x)[k]*(1 - softmax(x)[l])",
                "N : size 1..4 = 3;x, y : vector(N) | sqrt((x - y)'*(x - y)) | > 0",
                "N : size 1..4 = 3;x : vector(N);a : index(N) | exp(-((x[a] - 0.7137)/1e-4)^2) | = 0",
            })
    void isRefuted(String given, String left, String line) {
        JudgedLines.isRefuted(left, line, scope(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x : real | log(exp(-x^4)/sqrt(3 pi)) | = -x^4 - log(sqrt(3 pi))",
                "x : real | (x^2 - 5)^2 + 1e-8 | > 0",
                "x : real | cosh(x) | >= 1 + x^2/2",
                "x : real | tanh(3*x) | < 1",
                "x : real | erf(x) | < 1",
                "s : real > 0 | atan(s) | < pi/2",
                "x : real | log(9) | = 2 log(3)",
                "x : real | sqrt(18) | = 3 sqrt(2)",
                "x : real | 0.3 - 0.1 | = 0.2",
                "x : real | d(min(x, x), x) | = 1",
                "x : real | d(x^2*sign(x), x) | = 2*abs(x)",
                "x : real | d(abs(x)^3, x) | = 3*x*abs(x)",
                "b : real | tanh(b/1e30) | -> 1 for b -> inf",
                "z : real | z*exp(-z) | -> 0 for z -> inf",
                "z : real | (1+2/z)^z | -> e^2 for z -> inf",
                "x, y : real | abs(x*y - 1) + abs(x + y - 1) | > 0",
                "x, y : real | max((x-y)^2, (x-y-2)^2) | > 0",
                "x, y, z : real | abs(x - y) + abs(y - z) + abs(z - x - 0.5) | > 0",
                "x, w : real | d(relu(w*x + 1) - relu(-w*x - 1), w) | = x",
                "t : real in [800, 900] | cosh(t) - sinh(t) | > 0",
                "t : real in [800, 900] | exp(-t) | > 0",
                "x : real | exp(-3e9) | < exp(-2e9)",
                "x : real | 1 + exp(-3e9) | > 1",
                "N : size 1..4 = 3;x, y : vector(N) | relu(x) - relu(-x) | = x",
                "N : size 1..4 = 3;x, y : vector(N) | d(sum(i in 1..N, relu(x[i]) - relu(-x[i])), x) | = ones(N)",
                "N : size 1..4 = 3;x, y : vector(N) | d(x'*x, x) | = 2*x",
                "N : size 1..4 = 3;x, y : vector(N) | (x + y)'*(x + y) | = x'*x + 2*x'*y + y'*y",
                "N : size 1..4 = 3;x, y : vector(N) | (x'*y)^2 | <= (x'*x)*(y'*y)",
                "N : size 2..4 = 3;x, y : vector(N) | softmax(x + 3*ones(N)) | = softmax(x)",
                "M : size 1..3 = 2;N : size 1..3 = 3;A : matrix(M, N);x : vector(N) | d(A*x, x) | = A'",
                "N : size 1..3 = 3;A, B : matrix(N, N) | (A*B)' | = B'*A'",
                "N : size 1..3 = 3;x : vector(N);k, l : index(N) | d(softmax(x)[k], x[l]) | = softmax(x)[k]*(delta(k, l) - softmax(x)[l])",
            })
    void holds(String given, String left, String line) {
        JudgedLines.isAccepted(left, line, scope(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x : real in [-5, -1] | log(x) | = log(x)",
                "x : real | 1/0 | = 1/0",
                "x : real | sqrt(-2 - x^2) | = sqrt(-2 - x^2)",
            })
    void isUndecided(String given, String left, String line) {
        JudgedLines.isUndecided(left, line, scope(given));
    }

    private static Scope scope(String given) {
        return Read.given(given.replace(';', '\n'));
    }
}
