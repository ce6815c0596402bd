package nabla.ui;

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
