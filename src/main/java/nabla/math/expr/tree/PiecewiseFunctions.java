package nabla.math.expr.tree;

import static nabla.math.expr.tree.FunctionFacts.inDoubles;
import static nabla.math.expr.tree.FunctionFacts.inMath;
import static nabla.math.expr.tree.FunctionFacts.oneOfTwo;

import java.math.BigDecimal;
import nabla.math.expr.number.Doubles;
import nabla.math.expr.number.ExactValues;
import nabla.math.expr.number.Rational;
import nabla.math.expr.number.TwoDoubleFunctions;
import nabla.math.expr.number.TwoDoubles;

/// The facts of the functions that change their form where their argument is 0 or their arguments are equal.
final class PiecewiseFunctions {
    private PiecewiseFunctions() {}

    static FunctionFacts abs() {
        return inMath(Math::abs, (_, a) -> a.abs())
                .inTwoDoubles(TwoDoubles::size)
                .named("\\left|\\right|", "the absolute value of")
                .set(FunctionForm.BARS)
                .slope(Exprs::sign)
                .seamAtZero()
                .trend(Trend.RISING_WITH_SIZE)
                .from(0, Double.POSITIVE_INFINITY)
                .exactEverywhere(a -> a.signum() < 0 ? a.negated() : a);
    }

    static FunctionFacts min() {
        return oneOfTwo(Math::min, BigDecimal::min, Relation.LESS, Trend.SMALLER)
                .inTwoDoubles(TwoDoubleFunctions::smaller)
                .named("\\min", "the minimum of")
                .exact(new ExactValues.Everywhere((a, b) -> a.compareTo(b) <= 0 ? a : b));
    }

    static FunctionFacts max() {
        return oneOfTwo(Math::max, BigDecimal::max, Relation.GREATER, Trend.LARGER)
                .inTwoDoubles(TwoDoubleFunctions::larger)
                .named("\\max", "the maximum of")
                .exact(new ExactValues.Everywhere((a, b) -> a.compareTo(b) >= 0 ? a : b));
    }

    static FunctionFacts relu() {
        return inDoubles(Doubles::relu, (_, a) -> a.max(BigDecimal.ZERO))
                .inTwoDoubles(TwoDoubleFunctions::relu)
                .named("\\operatorname{relu}", "relu of")
                .slope(Exprs::step)
                .seamAtZero()
                .trend(Trend.NOT_FALLING)
                .from(0, Double.POSITIVE_INFINITY)
                .exactEverywhere(a -> a.signum() > 0 ? a : Rational.ZERO)
                .meaning(a -> Exprs.call(Function.MAX, a, Exprs.ZERO));
    }

    static FunctionFacts step() {
        return inDoubles(Doubles::step, (_, a) -> a.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO)
                .inTwoDoubles(TwoDoubleFunctions::step)
                .named("\\operatorname{step}", "step of")
                .seamAtZero()
                .trend(Trend.STAIRS)
                .from(0, 1)
                .exactEverywhere(a -> a.signum() > 0 ? Rational.ONE : Rational.ZERO);
    }

    static FunctionFacts sign() {
        return inDoubles(Doubles::sign, (_, a) -> BigDecimal.valueOf(a.signum()))
                .inTwoDoubles(TwoDoubleFunctions::sign)
                .named("\\operatorname{sign}", "sign of")
                .seamAtZero()
                .trend(Trend.STAIRS)
                .from(-1, 1)
                .exactEverywhere(a -> Rational.of(a.signum()));
    }
}
