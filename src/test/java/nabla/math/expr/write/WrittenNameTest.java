package nabla.math.expr.write;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.expr.read.GivenParser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    z         | z
                    sigma     | σ
                    omega11   | ω₁₁
                    w_1       | w₁
                    x_i       | xᵢ
                    eps       | ε
                    z_abc     | z_abc
                    X[1, 2]   | X₁₂
                    X[1, 12]  | X[1, 12]
                    u[3]      | u₃
                    W1        | W⁽¹⁾
                    W1[2, 3]  | W⁽¹⁾₂₃
                    W1[2, 10] | W⁽¹⁾[2, 10]
                    B2[1, 1]  | B₂[1, 1]
                    rate      | rate
                    """)
    void isWrittenAsInTheFormula(String name, String written) throws SyntaxError {
        Scope scope = GivenParser.parse("W1 : matrix(3, 10) as \"W^{(1)}\"", Scope.EMPTY);
        assertThat(WrittenName.of(name, scope)).isEqualTo(written);
    }
}
