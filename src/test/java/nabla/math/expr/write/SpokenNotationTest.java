package nabla.math.expr.write;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.expr.read.SampleExpressions;
import nabla.math.expr.tree.Line;
import nabla.math.expr.value.TreesWithEqualParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            z                        | z
            sigma                    | sigma
            w_1                      | w sub 1
            w_ij                     | w sub i j
            Omega                    | capital omega
            0.5                      | 0.5
            1e-9                     | 10 to the power of minus 9
            x/y                      | x over y
            1/2 x                    | 1 over 2 times x
            1/(2 x)                  | the fraction 1 over 2 x, end fraction
            1/(1 + exp(-z))          | the fraction 1 over 1 plus e to the power of minus z, end fraction
            1/1 + exp(-z)            | 1 over 1 plus e to the power of minus z
            exp(-z)/(1 + exp(-z))^2  | the fraction e to the power of minus z over open bracket 1 plus e to the power of minus z close bracket squared, end fraction
            exp(-z + 1)              | e to the power of minus z plus 1, end power
            sig(z) * (1 - sig(z))    | sigmoid of z times open bracket 1 minus sigmoid of z close bracket
            log(sig(f))              | log of sigmoid of f
            log(1 - sig(f))          | log of open bracket 1 minus sigmoid of f close bracket
            -(1 - y) log(x)          | minus open bracket 1 minus y close bracket times log of x
            2 x + 3 y^2              | 2 x plus 3 y squared
            2 * 3                    | 2 times 3
            x * y                    | x times y
            x - (y - z)              | x minus open bracket y minus z close bracket
            -(-x)                    | minus open bracket minus x close bracket
            (-x)^2                   | open bracket minus x close bracket squared
            -x^2                     | minus x squared
            x^3                      | x cubed
            x^(1/2)                  | x to the power of 1 over 2
            x^-2                     | x to the power of minus 2
            sig(z)^2                 | open bracket sigmoid of z close bracket squared
            sqrt(x)                  | the square root of x
            sqrt(1 + z^2)            | the square root of 1 plus z squared, end root
            abs(t - u)               | the absolute value of t minus u, end absolute value
            max(0, x)                | the maximum of 0 and x
            max(0, x + y)            | the maximum of 0 and open bracket x plus y close bracket
            N(u, sigma)              | capital n of u and sigma
            d(g(z), z)               | the derivative of g of z with respect to z
            d(z^2, z)                | the derivative of open bracket z squared close bracket with respect to z
            if(x >= 0, x, -x)        | the case x if x is at least 0, otherwise minus x, end case
            2 pi                     | 2 pi
            """)
    void asATeacherWouldSayIt(String text, String spoken) {
        assertThat(SpokenNotation.of(SampleExpressions.read(text))).isEqualTo(spoken);
    }

    @Test
    void linesAndLimits() {
        assertThat(relation("= x + 1")).isEqualTo("equals x plus 1");
        assertThat(relation("<= 1/4")).isEqualTo("is at most 1 over 4");
        assertThat(relation("-> 0 for z -> -inf")).isEqualTo("tends to 0 as z tends to minus infinity");
    }

    private static String relation(String text) {
        Line line = SampleExpressions.line(text);
        return SpokenNotation.relation(line.link(), line.right());
    }

    /// Trees that sound the same have the same value: what is lost in speech changes nothing.
    @Test
    void whatSoundsTheSameIsTheSame() {
        assertThat(TreesWithEqualParts.ambiguity(SpokenNotation::of)).isEmpty();
    }
}
