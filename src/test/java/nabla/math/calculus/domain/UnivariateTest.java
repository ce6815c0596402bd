package nabla.math.calculus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.calculus.domain.Bound.Side;
import nabla.math.calculus.normal.NormalForm;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnivariateTest {
    private static final Scope SCOPE = Read.given("x, y : real");

    @Test
    void findsTheRootsThatAProductWasMadeFrom() {
        assertThat(roots("(2 x - 1) * (x + 3) * x^2 * (3 x - 2)"))
                .contains(List.of(Rational.of(-3, 1), Rational.ZERO, Rational.of(1, 2), Rational.of(2, 3)));
        assertThat(roots("(x - 5)^3 * (x^2 + x + 1)")).contains(List.of(Rational.of(5, 1)));
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(roots("x^2 + 1")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2 - 2", "x^4 + 1", "(x - 1) * (x^2 - 3)"})
    void saysNothingWhereARootMayBeNoFraction(String polynomial) {
        assertThat(roots(polynomial)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x * y", "x + y", "3", "exp(x) + 1"})
    void isOfOneParameterOnly(String polynomial) {
        assertThat(univariate(polynomial)).isEmpty();
    }

    @Test
    void aLineIsPositiveOnOneSide() {
        assertThat(univariate("3 - 2 x").orElseThrow().threshold(true))
                .contains(List.of(new Bound("x", Side.BELOW, Rational.of(3, 2))));
        assertThat(univariate("5 x + 1").orElseThrow().threshold(false))
                .contains(List.of(new Bound("x", Side.AT_LEAST, Rational.of(-1, 5))));
        assertThat(univariate("x^2 - x").orElseThrow().threshold(true)).isEmpty();
    }

    private static Optional<List<Rational>> roots(String polynomial) {
        return univariate(polynomial).orElseThrow().roots();
    }

    private static Optional<Univariate> univariate(String polynomial) {
        var form = new NormalForm(name -> false, Budget.of(100_000));
        return Univariate.of(form.of(Read.expression(polynomial, SCOPE)).numerator());
    }
}
