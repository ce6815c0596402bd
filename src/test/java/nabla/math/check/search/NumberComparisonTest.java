package nabla.math.check.search;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.check.Checker;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers without a parameter: almost equal is not equal.
class NumberComparisonTest {

    private static Verdict verdict(String left, String line) throws SyntaxError {
        Line read = Parser.line(line, Scope.EMPTY);
        return Checker.check(
                new Claim(Parser.expression(left, Scope.EMPTY).expression(), read.link(), read.right(), Scope.EMPTY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/3 | = 0.3333333333333
            1/3 | = 0.33333333333333333333333333333333333333333333333333333333
            1 | = 1 + 1e-30
            1 + 1e-14 | <= 1
            1 + 1e-200 | <= 1
            2^100 | = 2^100 + 1
            1e20 + 1 | = 1e20
            sqrt(2)^2 | = 2 + 1e-60
            exp(1) | = 2.718281828459045235360287471352662497757
            pi | = 3.14159265358979323846264338327950288419716939937510582097494459230781640628620899
            pi | <= 3.14159265358979323846264338327950288419716939937510582097494459
            sqrt(2) + sqrt(3) | = 3.146264369941972342329135065715570445637
            exp(pi) - pi | = 20
            log(2) | = 0.693147180559945309417232121458176568
            0 | = exp(-1000)
            tanh(40) | = 1
            1/7 + 1/7 | = 0.28571428571428571428571428571
            7 | < 7
            sqrt(4) | > 2
            log(8) | < 3 log(2)
            sin(pi) | > 0
            sin(pi) | < 0
            cos(pi/2) | > 0
            sin(2) - 2*sin(1)*cos(1) | < 0
            sin(2) - 2*sin(1)*cos(1) | > 0
            sqrt(3 + 2*sqrt(2)) - 1 - sqrt(2) | < 0
            sqrt(3 + 2*sqrt(2)) - 1 - sqrt(2) | > 0
            cosh(1)^2 - sinh(1)^2 | > 1
            tan(pi/4) | < 1
            sin(pi/6) | < 1/2
            (1 + sqrt(5))/2 | > 2*cos(pi/5)
            4*atan(1/5) - atan(1/239) | < pi/4
            exp(log(3)/2) | > sqrt(3)
            erf(1) + erf(-1) | < 0
            sin(pi) | = 1e-30
            sin(pi) | = 1e-60
            sin(pi) | = 1e-150
            cos(pi/2) | = 1e-60
            sin(2) - 2*sin(1)*cos(1) | = 1e-150
            cosh(1)^2 - sinh(1)^2 - 1 | = 1e-60
            cosh(1)^2 - sinh(1)^2 - 1 | = -1e-150
            sig(1) + sig(-1) - 1 | = 1e-30
            softplus(1) - softplus(-1) - 1 | = 1e-150
            sqrt(3 + 2*sqrt(2)) | = 1 + sqrt(2) + 1e-150
            sqrt(3 + 2*sqrt(2)) | = 1 + sqrt(2) - 1e-60
            atan(1) | = pi/4 + 1e-150
            4*atan(1/5) - atan(1/239) | = pi/4 + 1e-60
            exp(log(7)) | = 7 + 1e-150
            tanh(1) | = (exp(2) - 1)/(exp(2) + 1) + 1e-150
            erf(2) + erf(-2) | = 1e-60
            sin(pi) | <= -1e-150
            sin(pi/3)^2 | >= 3/4 + 1e-150
            """)
    void isRefuted(String left, String line) throws SyntaxError {
        Verdict verdict = verdict(left, line);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/3 | = 2/6
            0.1 + 0.2 | = 0.3
            1 | <= 1 + 1e-200
            1 | < 1 + 1e-200
            sqrt(8) | = 2 sqrt(2)
            log(4) | = 2 log(2)
            log(6) | = log(2) + log(3)
            log(1/2) | = -log(2)
            exp(0) | = 1
            tanh(40) | < 1
            sig(50) | < 1
            exp(-1000) | > 0
            pi | < 3.15
            sqrt(2) | < 1.4142135623730950488016887242096980785697
            sin(pi) | = 0
            sin(pi) | <= 0
            sin(pi) | >= 0
            cos(pi/2) | = 0
            sin(2) - 2*sin(1)*cos(1) | = 0
            cosh(1)^2 - sinh(1)^2 - 1 | = 0
            sig(1) + sig(-1) - 1 | = 0
            softplus(1) - softplus(-1) - 1 | = 0
            tanh(1) - (exp(2) - 1)/(exp(2) + 1) | = 0
            sqrt(3 + 2*sqrt(2)) - 1 - sqrt(2) | = 0
            sqrt(5 - 2*sqrt(6)) | = sqrt(3) - sqrt(2)
            sin(pi/6) | = 1/2
            cos(pi/3) | = 1/2
            tan(pi/4) | = 1
            sin(pi/4) | = 1/sqrt(2)
            cos(pi) | = -1
            sin(100 pi) | = 0
            cos(2) | = 1 - 2*sin(1)^2
            sin(3) | = 3*sin(1) - 4*sin(1)^3
            sinh(2) | = 2*sinh(1)*cosh(1)
            exp(1)*exp(-1) - 1 | = 0
            atan(1) | = pi/4
            4*atan(1/5) - atan(1/239) | = pi/4
            2*cos(pi/5) | = (1 + sqrt(5))/2
            log(exp(3) + exp(2)) | = 2 + log(exp(1) + 1)
            erf(1) + erf(-1) | = 0
            expm1(2) | = exp(2) - 1
            log1p(1) | = log(2)
            sig(2)*(1 - sig(2)) | = exp(-2)/(1 + exp(-2))^2
            tanh(2) | = 2*sig(4) - 1
            sin(pi) | < 1e-150
            sin(pi) | > -1e-150
            tanh(300) | < 1
            sin(1e-100) | < 1e-100
            """)
    void holds(String left, String line) throws SyntaxError {
        Verdict verdict = verdict(left, line);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }
}
