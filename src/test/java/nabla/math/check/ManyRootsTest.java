package nabla.math.check;

import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A condition that asks for equality at many places is looked at in all of them, the closest first, or the line is not
/// decided.
class ManyRootsTest {
    private static final Scope SCOPE = Read.given("""
            x, y, z, w : real
            p, q : real in (0, 1)
            n : integer in 1..1000000
            s : real > 0
            u : real in [2, 8]
            f(t) = relu(t)
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(sin(x) = 0, if(x > 20, 1, 0), 0) | = 0",
                "if(sin(x) = 0, if(x > 2, 1, 0), 0) | = 0",
                "if(sin(x)*cos(y)*sin(y) = 0, if(x + y > 6, 1, 0), 0) | = 0",
                "if(sin(100*x) = 0, if(x > 2, 1, 0), 0) | = 0",
                "if((x-1)*(x-2)*(x-3)*(x-4)*(x^2-2)*(x^2-3) = 0, if(x < -1.5, 1, 0), 0) | = 0",
                "sum(i in 1..60, if(x = i/7, 1, 0)) | = sum(i in 1..59, if(x = i/7, 1, 0))",
                "sum(i in 1..60, if(x^2 = i, 1, 0)) | = sum(i in 1..59, if(x^2 = i, 1, 0))",
                "if((x-1)*(x-2)*(x-3) = 0, 0, 1) | = if(x = 1, 0, if(x = 2, 0, 1))",
                "0^(sin(x)^2) | = if(x = 0, 1, 0)",
                "sin(x)^2 + cos(x)^2 - 1 | = relu(abs(x) - 10)",
                "exp(-u*1000) | = 0",
                "if(sin(x) = 1/2, if(x > 30, 1, 0), 0) | = 0",
                "if(cos(x) = -1, 1, 0) | = 0",
                "if(tan(x) = 1, if(x < -4, 1, 0), 0) | = 0",
                "sum(i in 1..50, if(x = sqrt(i), i, 0)) | = sum(i in 1..50, if(x = sqrt(i), min(i, 49), 0))",
                "prod(i in 1..12, x - i/13)*if(x = 14/13, 1, 0) | = 0",
                "if(prod(i in 1..9, x - i/11) = 0, if(x > 8/11, 1, 0), 0) | = 0",
                "if(exp(x) = 3, if(x > 1, 1, 0), 0) | = 0",
                "0^abs(x^3 - 2) | = 0",
                "0^(x^2 - 3)^2 | = 0",
                "if(sin(10*x) = 0, if(x > 4.5, 1, 0), 0) | = 0",
                "if(sin(3*x) = cos(x), if(x < -3, 1, 0), 0) | = 0",
                "if(sin(100*x) < -1 + 1e-13, if(x > 2, 1, 0), 0) | = 0",
                "sign(sin(100*x)^2)*step(x - 3) | = step(x - 3)",
                "if(sin(100*x)^2 <= 0, if(x > 3, 1, 0), 0) | = 0",
                "if(abs(sin(100*x)) > 0, 0, if(x > 3, 1, 0)) | = 0",
                "sum(i in 1..60, if((x - i/7)^2 <= 0, 1, 0)) | = sum(i in 1..59, if((x - i/7)^2 <= 0, 1, 0))",
                "sum(i in 1..60, if(abs(x^2 - i) > 0, 0, 1)) | = sum(i in 1..59, if(x^2 = i, 1, 0))",
                "sum(i in 1..60, sign(abs(x - i/7))) | = sum(i in 1..59, sign(abs(x - i/7))) + 1",
                "sum(i in 1..60, if((x - i/7)^2 <= 0, y, 0)) | = sum(i in 1..59, if((x - i/7)^2 <= 0, y, 0))",
                "if(sin(20*x) = 0, if(x > 4, y, 0), 0) | = 0",
                "if(sin(20*x)*sin(20*y) = 0, if(x > 4.8, 1, 0), 0) | = 0",
                "if(sin(20*(x - y)) = 0, if(x > 4.8, 1, 0), 0) | = 0",
                "if(sin(20*(x + y)) = 0, if(x + y > 9.5, 1, 0), 0) | = 0",
                "if(sin(10*(x - y))^2 <= 0, if(x > 4.8, 1, 0), 0) | = 0",
                "sum(i in 1..60, if(x*y = i/7, 1, 0)) | = sum(i in 1..59, if(x*y = i/7, 1, 0))",
                "sum(i in 1..60, if(x^2 + y^2 = i, 1, 0)) | = sum(i in 1..49, if(x^2 + y^2 = i, 1, 0))",
                "if(prod(i in 1..12, x + y - i/13) = 0, if(x + y > 11.5/13, 1, 0), 0) | = 0",
                "if(sin(200*x) = 0, if(x > 4.99, 1, 0), 0) | = 0",
            })
    void isRefuted(String left, String line) {
        JudgedLines.isRefuted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(sin(x) = 0, cos(x)^2, 1) | = if(sin(x) = 0, 1, 1)",
                "if(x = 3, 9, x^2) | = x^2",
                "if(sin(x) = 0, 0, 0) | = 0",
                "sum(i in 1..20, if(x = i/7, 1, 0)) | = sum(i in 1..20, if(7*x = i, 1, 0))",
                "if((x-1)*(x-2)*(x-3) = 0, 0, 1) | = if(x = 1, 0, if(x = 2, 0, if(x = 3, 0, 1)))",
                "if(x^2 = 2, x^2, 2) | = 2",
                "if(sin(x) = 0, sin(x), 0) | = 0",
                "sum(i in 1..30, if(x = i, x - i, 0)) | = 0",
                "if(exp(x) = 3, exp(x) - 3, 0) | = 0",
                "0^abs(x) | = if(x = 0, 1, 0)",
                "if(x^4 = 5, 1, 0) | = if(x^2 = sqrt(5), 1, 0)",
                "if(tan(x) = 1, sin(x) - cos(x), 0) | = 0",
                "step(sin(20*x))*step(x - 4.9) | = step(sin(20*x))*step(x - 4.95)",
                "if(sin(20*(x-y)) = 0, sin(20*(x-y)), 0) | = 0",
                "if(sin(100*x) > 0, 1, 0) | = step(sin(100*x))",
                "if(sin(30*x)^2 > 0, 1, 0) | >= 0",
                "step(sin(100*x)) + step(-sin(100*x)) | <= 1",
                "sum(i in 1..20, if(x*y = i/7, 1, 0)) | <= 1",
                "abs(sin(100*x)) | = sin(100*x)*sign(sin(100*x))",
                "if(cos(50*x) = 1, 0, 1) | >= 0",
                "if(cos(50*x) = 1, x^2, 1) | >= 0",
                "0^(sin(50*x)^2) | <= 1",
                "sum(i in 1..60, step(-abs(x - i/7))) | = 0",
            })
    void holds(String left, String line) {
        JudgedLines.isAccepted(left, line, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(cos(50*x) = 1, if(x > 4.9, 1, 0), 0) | = 0",
                "if(sin(1000*x) = 1, if(x > 4.99, 1, 0), 0) | = 0",
                "if(sin(30*x)^2 > 0, 0, if(x > 4, 1, 0)) | = 0",
            })
    void isUndecided(String left, String line) {
        JudgedLines.isUndecided(left, line, SCOPE);
    }
}
