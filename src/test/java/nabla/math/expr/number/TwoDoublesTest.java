package nabla.math.expr.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;
import nabla.math.expr.value.TwoDoubleArithmetic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two doubles keep their promise: what is a number is right to 1e-29; 50 digits are the oracle.
class TwoDoublesTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final TwoDoubleArithmetic NUMBERS = TwoDoubleArithmetic.INSTANCE;
    private static final int POINTS = 2100;

    /// Ordinary numbers, far and tiny ones, near 1, near multiples of π/2, and whole ones.
    private static TwoDoubles number(Random random, int kind) {
        double high = switch (kind) {
            case 0 -> random.nextGaussian();
            case 1 -> random.nextDouble(-30, 30);
            case 2 -> (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-40, 40));
            case 3 -> 1 + random.nextGaussian() * Math.pow(10, -random.nextInt(14));
            case 4 -> random.nextInt(-20, 20) * Math.PI / 2 + random.nextGaussian() * 1e-6;
            case 5 -> random.nextDouble(-700, 700);
            default -> random.nextInt(-10, 11);
        };
        return kind < 6 ? TwoDoubles.ordered(high, Math.ulp(high) * random.nextDouble(-0.5, 0.5)) : TwoDoubles.of(high);
    }

    private static void assertKept(String what, TwoDoubles value, BigDecimal exact) {
        BigDecimal error = value.decimal().subtract(exact, DIGITS).abs();
        assertThat(error)
                .as("%s = %s, exactly %s", what, value.decimal().round(DIGITS), exact)
                .isLessThanOrEqualTo(exact.abs().multiply(BigDecimal.valueOf(TwoDoubleArithmetic.PROMISED)));
    }

    @ParameterizedTest
    @EnumSource
    void everyFunctionKeepsThePromise(Function function) {
        var random = new Random(function.word().hashCode());
        int known = 0;
        int ordinary = 0;
        for (int i = 0; i < POINTS; i++) {
            int kind = i % 7;
            TwoDoubles a = number(random, kind);
            TwoDoubles b = number(random, kind);
            TwoDoubles value = NUMBERS.call(function, function.arity() == 1 ? List.of(a) : List.of(a, b));
            BigDecimal exact;
            try {
                exact = function.arity() == 1 ? function.value(a.decimal()) : function.value(a.decimal(), b.decimal());
            } catch (ArithmeticException e) {
                assertThat(value.isNumber()).as("%s(%s)", function.word(), a).isFalse();
                continue;
            }
            ordinary += kind < 2 ? 1 : 0;
            if (value.isNumber()) {
                known += kind < 2 ? 1 : 0;
                assertKept(function.word() + " of " + a, value, exact);
            }
        }
        assertThat(known)
                .isGreaterThan(ordinary * (function == Function.ERF || function == Function.GAUSS ? 6 : 9) / 10);
    }

    @Test
    void theOperationsKeepThePromise() {
        var random = new Random(1);
        List<BinaryOperator<TwoDoubles>> ours =
                List.of(NUMBERS::add, (a, b) -> NUMBERS.add(a, NUMBERS.negate(b)), NUMBERS::multiply, NUMBERS::divide);
        var digits = DecimalArithmetic.INSTANCE;
        List<BinaryOperator<BigDecimal>> exact =
                List.of(BigDecimal::add, BigDecimal::subtract, digits::multiply, digits::divide);
        for (int i = 0; i < 8000; i++) {
            TwoDoubles a = number(random, i % 7);
            TwoDoubles b = i % 3 == 0
                    ? a.times(1 + random.nextGaussian() * Math.pow(10, -random.nextInt(30)))
                    : number(random, random.nextInt(7));
            for (int k = 0; k < ours.size(); k++) {
                TwoDoubles value = ours.get(k).apply(a, b);
                if (value.isNumber()) {
                    assertKept(k + " of " + a + " and " + b, value, exact.get(k).apply(a.decimal(), b.decimal()));
                } else {
                    assertThat(k == 3 && b.isZero())
                            .as("%d of %s and %s", k, a, b)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void powersKeepThePromise() {
        var random = new Random(2);
        int known = 0;
        for (int i = 0; i < 3000; i++) {
            TwoDoubles base = number(random, i % 4).size();
            TwoDoubles exponent = i % 2 == 0
                    ? TwoDoubles.of(random.nextInt(-70, 71))
                    : number(random, random.nextInt(2)).times(0.25);
            TwoDoubles value = NUMBERS.power(base, exponent);
            if (value.isNumber()) {
                known++;
                assertKept(
                        base + " to the " + exponent,
                        value,
                        DecimalArithmetic.INSTANCE.power(base.decimal(), exponent.decimal()));
            }
        }
        assertThat(known).isGreaterThan(2000);
    }

    /// Whole expressions that do not cancel: within a few of the promised errors.
    @Test
    void expressionsAgreeWithFiftyDigits() {
        var texts = new ArrayList<Expr>();
        Expr a = Exprs.sym("a");
        texts.add(Exprs.log(Exprs.sum(Exprs.TWO, Exprs.exp(Exprs.neg(Exprs.power(a, 2))))));
        texts.add(Exprs.quotient(Exprs.sig(a), Exprs.sqrt(Exprs.sum(new Expr.Const(Constant.PI), Exprs.power(a, 2)))));
        texts.add(Exprs.num(Rational.of(1, 3)));
        for (double at = -6; at <= 6; at += 0.37) {
            for (Expr text : texts) {
                TwoDoubles value = Evaluate.in(NUMBERS, text, Map.of("a", TwoDoubles.of(at)));
                BigDecimal exact = Evaluate.in(DecimalArithmetic.INSTANCE, text, Map.of("a", new BigDecimal(at)));
                assertThat(value.decimal().subtract(exact).abs())
                        .isLessThanOrEqualTo(
                                exact.multiply(new BigDecimal("1e-28")).abs());
            }
        }
    }

    @Test
    void whatHasNoValueOrIsOutOfReachIsNoNumber() {
        for (TwoDoubles none : List.of(
                NUMBERS.divide(TwoDoubles.ONE, TwoDoubles.ZERO),
                NUMBERS.of(Constant.INFINITY),
                NUMBERS.of(Double.NaN),
                NUMBERS.call(Function.LOG, List.of(TwoDoubles.of(-1))),
                NUMBERS.call(Function.LOG, List.of(TwoDoubles.ZERO)),
                NUMBERS.call(Function.EXP, List.of(TwoDoubles.of(-1e6))),
                NUMBERS.call(Function.SIN, List.of(TwoDoubles.of(1e20))),
                NUMBERS.multiply(TwoDoubles.of(1e-200), TwoDoubles.of(1e-200)),
                NUMBERS.multiply(TwoDoubles.of(1e200), TwoDoubles.of(1e200)),
                NUMBERS.power(TwoDoubles.of(-2), TwoDoubles.of(0.3)))) {
            assertThat(none.isNumber()).isFalse();
            assertThat(NUMBERS.comparable(none, TwoDoubles.ONE)).isFalse();
        }
    }
}
