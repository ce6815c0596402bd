package nabla.math.expr.value;

import static nabla.math.expr.tree.Exprs.difference;
import static nabla.math.expr.tree.Exprs.exp;
import static nabla.math.expr.tree.Exprs.neg;
import static nabla.math.expr.tree.Exprs.num;
import static nabla.math.expr.tree.Exprs.power;
import static nabla.math.expr.tree.Exprs.product;
import static nabla.math.expr.tree.Exprs.quotient;
import static nabla.math.expr.tree.Exprs.sqrt;
import static nabla.math.expr.tree.Exprs.sum;
import static nabla.math.expr.tree.Exprs.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;
import org.junit.jupiter.api.Test;

class EvaluateTest {
    private static final Expr X = sym("x");

    private static double at(Expr expression, double x) {
        return Evaluate.at(expression, Map.of("x", x));
    }

    @Test
    void theSameTreeInBothArithmetics() {
        // 1 − x²/(2·3) + e^(−x) at x = 3
        Expr expression = sum(Exprs.ONE, neg(quotient(power(X, 2), product(num(2), num(3)))), exp(neg(X)));
        assertThat(at(expression, 3)).isEqualTo(1 - 9.0 / 6 + Math.exp(-3));
        BigDecimal exact = Evaluate.in(DecimalArithmetic.INSTANCE, expression, Map.of("x", new BigDecimal(3)));
        assertThat(exact.doubleValue()).isEqualTo(1 - 9.0 / 6 + Math.exp(-3));
    }

    @Test
    void decimalFractionsAreExactInFiftyDigits() {
        Expr tenths = difference(sum(num(Rational.of(1, 10)), num(Rational.of(2, 10))), num(Rational.of(3, 10)));
        assertThat(Evaluate.in(DecimalArithmetic.INSTANCE, tenths, Map.of())).isEqualByComparingTo("0");
        assertThat(Evaluate.at(tenths, Map.of())).isEqualTo(0.1 + 0.2 - 0.3).isNotZero();
    }

    @Test
    void doublesShowWhatFloatingPointDoes() {
        assertThat(at(quotient(Exprs.ONE, X), 0)).isInfinite();
        assertThat(at(quotient(X, X), 0)).isNaN();
        // the sheet's derivative of the sigmoid, far to the left
        Expr e = exp(neg(X));
        Expr literal = quotient(e, power(sum(Exprs.ONE, e), 2));
        assertThat(at(literal, -1000)).isNaN();
        assertThat(at(literal, 0)).isEqualTo(0.25);
        assertThat(at(power(X, X), 0)).isEqualTo(1);
        assertThat(at(power(X, quotient(Exprs.ONE, Exprs.TWO)), -1)).isNaN();
    }

    @Test
    void onlyTheChosenSideIsEvaluated() {
        Expr guarded = Exprs.choice(X, Relation.GREATER, Exprs.ZERO, sqrt(X), neg(sqrt(neg(X))));
        for (double x : new double[] {4, -4, 0}) {
            double expected = Math.signum(x) * 2;
            assertThat(at(guarded, x)).isCloseTo(expected, org.assertj.core.api.Assertions.within(0.0));
            assertThat(Evaluate.in(DecimalArithmetic.INSTANCE, guarded, Map.of("x", new BigDecimal(x))))
                    .isEqualByComparingTo(new BigDecimal(expected));
        }
        assertThat(at(guarded, Double.NaN)).isNaN();
    }

    @Test
    void minusZeroIsZero() {
        Expr isZero = Exprs.choice(X, Relation.EQUAL, Exprs.ZERO, Exprs.ONE, Exprs.ZERO);
        assertThat(at(isZero, -0.0)).isEqualTo(1);
        assertThat(at(isZero, 1e-320)).isEqualTo(0);
    }

    @Test
    void saysWhatIsNotClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluate.at(sym("y"), Map.of("x", 1.0)))
                .withMessageContaining("y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluate.at(new Expr.Apply("f", List.of(X)), Map.of("x", 1.0)))
                .withMessageContaining("f(");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluate.at(new Expr.Derivative(X, "x"), Map.of("x", 1.0)))
                .withMessageContaining("d(");
    }

    @Test
    void fiftyDigitsHaveNoValueWhereThereIsNone() {
        var zero = Map.of("x", BigDecimal.ZERO);
        for (Expr none : List.of(quotient(X, X), Exprs.log(X), power(X, -1), sqrt(difference(X, Exprs.ONE)))) {
            assertThatThrownBy(() -> Evaluate.in(DecimalArithmetic.INSTANCE, none, zero))
                    .isInstanceOf(ArithmeticException.class);
        }
    }
}
