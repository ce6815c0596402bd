package nabla.math.check.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedDecimalsTest {
    private static final Scope SCOPE = Read.given("x : real");
    private static final DecimalArithmetic EXACT = DecimalArithmetic.of(250);

    /// Of arguments that are off themselves, at all sizes: the value in 250 digits lies within the bound.
    @ParameterizedTest
    @EnumSource(Function.class)
    void theExactValueLiesWithinTheBound(Function function) {
        var random = new SplittableRandom(7);
        int seen = 0;
        for (int i = 0; i < 200; i++) {
            double size = Math.pow(10, random.nextDouble(-12, 3));
            String a = "(%s/3)".formatted(BigDecimal.valueOf(random.nextBoolean() ? size : -size));
            String text = function.arity() == 1
                    ? "%s(%s)".formatted(function.word(), a)
                    : "%s(%s, %s)".formatted(function.word(), a, "(2/7)");
            seen += isWithin(Read.first(text, SCOPE)) ? 1 : 0;
        }
        assertThat(seen).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1/3)^(2/7)",
                "(2/7)^20",
                "(-2/7)^21",
                "(1/3 + 1e20)^3 - 1e60",
                "1/(1/3 - 0.333333333333333333333)",
                "exp(log(7))^5",
                "sqrt(2)^pi",
                "log(1 + 1e-30/3)*1e30",
                "sin(1e20*pi)",
                "tan(atan(1e20))",
                "(1 - cos(1e-9/3))/1e-18",
                "atan(1e40*pi)",
                "sig(-200*pi)",
                "cosh(1e-20*pi)",
                "gauss(1e-20*pi)"
            })
    void soDoesThatOfAnExpression(String text) {
        assertThat(isWithin(Read.first(text, SCOPE))).isTrue();
    }

    private static boolean isWithin(Expr expression) {
        BoundedDecimals.Bounded bounded;
        try {
            bounded = Evaluate.in(BoundedDecimals.INSTANCE, expression, Map.of());
        } catch (ArithmeticException noValue) {
            return false;
        }
        BigDecimal exact = Evaluate.in(EXACT, expression, Map.of());
        assertThat(exact.subtract(bounded.value()).abs())
                .as("%s is %s", expression, exact)
                .isLessThanOrEqualTo(bounded.error());
        return true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tan(atan(1e100))",
                "1/cos(atan(1e100))",
                "1/sin(pi)",
                "sign(log(8) - 3*log(2))",
                "step(sin(pi))",
                "log(sin(pi)^2)",
                "if(cos(pi/3) = 1/2, 1, 0)",
                "if(sig(-1000) = 1 - sig(1000), 1, 0)"
            })
    void nothingHangsOnWhatRoundingMayHaveMade(String text) {
        Expr expression = Read.first(text, SCOPE);
        assertThatThrownBy(() -> Evaluate.in(BoundedDecimals.INSTANCE, expression, Map.of()))
                .isInstanceOf(ArithmeticException.class);
    }

    /// In two precisions what vanishes is 0.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign(log(8) - 3*log(2))",
                "step(sin(pi))",
                "if(cos(pi/3) = 1/2, 0, 1)",
                "sign(tanh(3) - (exp(3) - exp(-3))/(exp(3) + exp(-3)))",
                "if(cos(1e30 + 2) = cos(1e30)*cos(2) - sin(1e30)*sin(2), 0, 1)"
            })
    void whatVanishesWithTheDigitsIsZero(String text) {
        var numbers = BoundedTwoPrecisions.OF_POINTS;
        Expr expression = Read.first(text, SCOPE);
        assertThat(numbers.compare(
                        Evaluate.in(numbers, expression, Map.of()),
                        BoundedTwoPrecisions.Bounded.exactly(BigDecimal.ZERO)))
                .isZero();
    }
}
