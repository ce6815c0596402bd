package nabla.math.expr.write;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sums, entries, vectors and matrices as they are said.
class ShapedSpeechTest {
    private static final String NAMES = """
            n : size 1..4 = 3
            x, y : vector(n)
            s : matrix(n, n)
            k : labels(n, n)
            a : index(n)
            c : real
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x[a]                               | x sub a
            s[a, k[a]]                         | s sub a, open bracket k sub a close bracket
            s'                                 | s transposed
            s * x                              | s times x
            x .* y                             | x entrywise times y
            (s .* s) * x                       | open bracket s entrywise times s close bracket times x
            s .* (s * s)                       | s entrywise times open bracket s times s close bracket
            c * (x' * y)                       | c times open bracket x transposed times y close bracket
            sum(i in 1..n, x[i])               | the sum over i from 1 to n of x sub i, end sum
            sum(i in 1..n, x[i]^2)             | the sum over i from 1 to n of open bracket x sub i close bracket squared, end sum
            prod(i in 1..n, c + x[i])          | the product over i from 1 to n of c plus x sub i, end product
            delta(a, 1)                        | delta sub a, 1
            norm(x)                            | the norm of x
            d(c * x[a], x[1])                  | the derivative of open bracket c times x sub a close bracket with respect to x sub 1
            """)
    void asATeacherWouldSayIt(String text, String spoken) throws Exception {
        Scope scope = GivenParser.parse(NAMES, Scope.EMPTY);
        assertThat(SpokenNotation.of(Parser.expression(text, scope).expression()))
                .isEqualTo(spoken);
    }
}
