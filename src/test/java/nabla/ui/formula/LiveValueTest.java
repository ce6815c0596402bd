package nabla.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nabla.math.expr.read.Given;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.model.Meanings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d(abs(z), z)          | no value here",
                "d(relu(z), z)         | no value here",
                "d(1e-5*abs(z), z)     | no value here",
                "d(sqrt(z), z)         | no value here",
                "d(z*abs(z), z)        | = 0",
                "d(abs(z)^2, z)        | = 0",
                "d(relu(z)^2 + 2*z, z) | = 2",
                "d(max(z, z), z)       | = 1",
                "d(min(z, 7) + a, z)   | = 1",
            })
    void aDerivativeHasAValueAtAKinkOnlyWhereBothSidesAgree(String expression, String shown) {
        LiveValue value = LiveValue.of(Given.expression(expression), Given.NAMES);
        assertThat(value.text(new Meanings(Map.of("z", 0.0), Map.of()))).isEqualTo(shown);
    }

    /// Sums that are 0 leave something in doubles; what is small by itself, or what is left of much smaller terms, is
    /// no such thing.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1 + 0.2 - 0.3                        | = 0",
                "(a + b) - a - b                        | = 0",
                "1e8*a + b - 1e8*a - b                  | = 0",
                "sin(pi)                                | = 0",
                "sin(b)^2 + cos(b)^2 - 1                | = 0",
                "sqrt(2)^2 - 2                          | = 0",
                "exp(a + b) - exp(a) * exp(b)           | = 0",
                "sum(i in 1..K, softmax(x)[i]) - 1      | = 0",
                "(rowsoftmax(Z) - onehot(k, K)) * ones(K)/N | = [0; 0; 0]",
                "1e-17                                  | = 10⁻¹⁷",
                "1e-17 + 2e-18                          | = 1.200 × 10⁻¹⁷",
                "tiny                                   | = 10⁻¹⁷",
                "exp(-39)                               | = 1.155 × 10⁻¹⁷",
                "sig(-39)                               | = 1.155 × 10⁻¹⁷",
                "softplus(-39) * 2                      | = 2.310 × 10⁻¹⁷",
                "exp(-39) * x                           | = [0; −1.73 × 10⁻¹⁷; 1.09 × 10⁻¹⁷]",
                "1e8*a + 1e-6 - 1e8*a                   | = 9.984 × 10⁻⁷",
                "1 + 1e-12 - 1                          | = 1.000 × 10⁻¹²",
                "expm1(1e-18)                           | = 10⁻¹⁸",
            })
    void whatRoundingLeavesOfASumIsNothing(String expression, String shown) throws Exception {
        Scope scope = GivenParser.parse("""
                N : size 1..3 = 3
                K : size 1..3 = 3
                a : real in [0, 1] = 0.3
                b : real in [0, 1] = 0.7
                tiny : real in [0, 1] = 1e-17
                x : vector(K)
                Z : matrix(N, K)
                k : labels(N, K)
                """, Scope.EMPTY);
        LiveValue value = LiveValue.of(Parser.expression(expression, scope).expression(), scope);
        assertThat(value.text(new Meanings(Map.of(), Map.of()))).isEqualTo(shown);
    }

    /// A table shows what doubles make of it.
    @Test
    void theValueItselfIsThatOfDoubles() throws Exception {
        Scope scope = GivenParser.parse("K : size 1..3 = 3\nx : vector(K)", Scope.EMPTY);
        var now = new Meanings(Map.of(), Map.of());
        for (String sum : List.of("0.1 + 0.2 - 0.3", "0*x[1] + 0.1 + 0.2 - 0.3")) {
            LiveValue value = LiveValue.of(Parser.expression(sum, scope).expression(), scope);
            assertThat(value.at(now)).isEqualTo(0.1 + 0.2 - 0.3).isNotZero();
            assertThat(value.text(now)).isEqualTo("= 0");
        }
    }

    /// What stands beside a line and what is said of it when it is pointed at are worked out once.
    @Test
    void aLineHasOneValueForAllWhoAskUnderItsNames() throws Exception {
        Scope scope = GivenParser.parse("N : size 1..4 = 2\nX : matrix(N, N)", Scope.EMPTY);
        Expr line = Parser.expression("X * X", scope).expression();
        Expr again = Parser.expression("X * X", scope).expression();
        LiveValue value = LiveValue.of(line, scope);
        assertThat(LiveValue.under(scope).of(again, List.of(), Map.of())).isSameAs(value);
        Scope other = GivenParser.parse("N : size 1..4 = 3", scope);
        assertThat(LiveValue.of(line, other)).isNotSameAs(value);
        for (int i = 0; i < 500; i++) {
            LiveValue.of(Parser.expression("X * " + i, scope).expression(), scope);
        }
        assertThat(LiveValue.of(again, scope).text(new Meanings(Map.of("X[1, 1]", 2.0), Map.of())))
                .isEqualTo(value.text(new Meanings(Map.of("X[1, 1]", 2.0), Map.of())));
    }
}
