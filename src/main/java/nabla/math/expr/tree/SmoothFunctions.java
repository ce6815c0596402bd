package nabla.math.expr.tree;

import static nabla.math.expr.tree.Exprs.ONE;
import static nabla.math.expr.tree.Exprs.difference;
import static nabla.math.expr.tree.Exprs.neg;
import static nabla.math.expr.tree.Exprs.power;
import static nabla.math.expr.tree.Exprs.product;
import static nabla.math.expr.tree.Exprs.quotient;
import static nabla.math.expr.tree.Exprs.sum;
import static nabla.math.expr.tree.FunctionFacts.inDoubles;
import static nabla.math.expr.tree.FunctionFacts.inMath;

import nabla.math.expr.number.Decimals;
import nabla.math.expr.number.Doubles;
import nabla.math.expr.number.ExactValues;
import nabla.math.expr.number.Rational;
import nabla.math.expr.number.TwoDoubleAngles;
import nabla.math.expr.number.TwoDoubleFunctions;

/// The facts of the functions that are smooth wherever they have a value.
final class SmoothFunctions {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final Expr E = new Expr.Const(Constant.E);

    private SmoothFunctions() {}

    static FunctionFacts exp() {
        return inMath(Math::exp, Decimals::exp)
                .inTwoDoubles(TwoDoubleFunctions::exp)
                .named("\\exp", "exp of")
                .set(FunctionForm.POWER_OF_E)
                .slope(Exprs::exp)
                .trend(Trend.RISING)
                .between(0, INF)
                .exactAt(Rational.ZERO, Rational.ONE)
                .meaning(a -> power(E, a));
    }

    static FunctionFacts log() {
        return inMath(Math::log, Decimals::log)
                .inTwoDoubles(TwoDoubleFunctions::log)
                .named("\\log", "log of")
                .set(FunctionForm.NAME_APART_FROM_POWER)
                .slope(a -> quotient(ONE, a))
                .domain(0, false)
                .trend(Trend.RISING)
                .exactAt(Rational.ONE, Rational.ZERO);
    }

    static FunctionFacts sqrt() {
        return inMath(Math::sqrt, Decimals::sqrt)
                .inTwoDoubles(TwoDoubleFunctions::sqrt)
                .named("\\sqrt", "the square root of")
                .set(FunctionForm.ROOT)
                .slope(a -> quotient(ONE, product(Exprs.TWO, Exprs.sqrt(a))))
                .domain(0, true)
                .trend(Trend.RISING)
                .from(0, INF)
                .exact(new ExactValues.OfSquares())
                .meaning(a -> power(a, Exprs.num(Rational.of(1, 2))));
    }

    static FunctionFacts sin() {
        return inMath(Math::sin, Decimals::sin)
                .inTwoDoubles(TwoDoubleAngles::sin)
                .named("\\sin", "sine of")
                .set(FunctionForm.NAME_WITH_POWER)
                .slope(Exprs::cos)
                .from(-1, 1)
                .exactAt(Rational.ZERO, Rational.ZERO);
    }

    static FunctionFacts cos() {
        return inMath(Math::cos, Decimals::cos)
                .inTwoDoubles(TwoDoubleAngles::cos)
                .named("\\cos", "cosine of")
                .set(FunctionForm.NAME_WITH_POWER)
                .slope(a -> neg(Exprs.sin(a)))
                .from(-1, 1)
                .exactAt(Rational.ZERO, Rational.ONE);
    }

    static FunctionFacts tan() {
        return inMath(Math::tan, Decimals::tan)
                .inTwoDoubles(TwoDoubleAngles::tan)
                .named("\\tan", "tangent of")
                .set(FunctionForm.NAME_WITH_POWER)
                .slope(a -> sum(ONE, power(Exprs.tan(a), 2)))
                .pole(Exprs::cos)
                .exactAt(Rational.ZERO, Rational.ZERO);
    }

    static FunctionFacts tanh() {
        return inMath(Math::tanh, Decimals::tanh)
                .inTwoDoubles(TwoDoubleFunctions::tanh)
                .named("\\tanh", "hyperbolic tangent of")
                .set(FunctionForm.NAME_WITH_POWER)
                .slope(a -> difference(ONE, power(Exprs.tanh(a), 2)))
                .stableSlope(a -> product(Exprs.num(4), mirrored(product(Exprs.TWO, a))))
                .trend(Trend.RISING)
                .between(-1, 1)
                .exactAt(Rational.ZERO, Rational.ZERO);
    }

    static FunctionFacts sinh() {
        return inMath(Math::sinh, Decimals::sinh)
                .inTwoDoubles(TwoDoubleFunctions::sinh)
                .named("\\sinh", "hyperbolic sine of")
                .set(FunctionForm.NAME_WITH_POWER)
                .slope(Exprs::cosh)
                .trend(Trend.RISING)
                .exactAt(Rational.ZERO, Rational.ZERO);
    }

    static FunctionFacts cosh() {
        return inMath(Math::cosh, Decimals::cosh)
                .inTwoDoubles(TwoDoubleFunctions::cosh)
                .named("\\cosh", "hyperbolic cosine of")
                .set(FunctionForm.NAME_WITH_POWER)
                .slope(Exprs::sinh)
                .trend(Trend.RISING_WITH_SIZE)
                .from(1, INF)
                .exactAt(Rational.ZERO, Rational.ONE);
    }

    static FunctionFacts sig() {
        return inDoubles(Doubles::sig, Decimals::sig)
                .inTwoDoubles(TwoDoubleFunctions::sig)
                .named("\\operatorname{sig}", "sigmoid of")
                .slope(a -> product(Exprs.sig(a), difference(ONE, Exprs.sig(a))))
                .stableSlope(SmoothFunctions::mirrored)
                .trend(Trend.RISING)
                .between(0, 1)
                .exactAt(Rational.ZERO, Rational.of(1, 2));
    }

    /// sig(a) sig(−a): where sig(a) is near 1, 1 − sig(a) has lost its digits.
    private static Expr mirrored(Expr a) {
        return product(Exprs.sig(a), Exprs.sig(neg(a)));
    }

    static FunctionFacts softplus() {
        return inDoubles(Doubles::softplus, Decimals::softplus)
                .inTwoDoubles(TwoDoubleFunctions::softplus)
                .named("\\operatorname{softplus}", "softplus of")
                .slope(Exprs::sig)
                .trend(Trend.RISING)
                .between(0, INF);
    }

    static FunctionFacts expm1() {
        return inMath(Math::expm1, Decimals::expm1)
                .inTwoDoubles(TwoDoubleFunctions::expm1)
                .named("\\operatorname{expm1}", "e x p m 1 of")
                .set(FunctionForm.NAME_APART_FROM_POWER)
                .slope(Exprs::exp)
                .trend(Trend.RISING)
                .between(-1, INF)
                .exactAt(Rational.ZERO, Rational.ZERO)
                .meaning(a -> difference(power(E, a), ONE));
    }

    static FunctionFacts log1p() {
        return inMath(Math::log1p, Decimals::log1p)
                .inTwoDoubles(TwoDoubleFunctions::log1p)
                .named("\\operatorname{log1p}", "log 1 p of")
                .set(FunctionForm.NAME_APART_FROM_POWER)
                .slope(a -> quotient(ONE, sum(ONE, a)))
                .domain(-1, false)
                .trend(Trend.RISING)
                .exactAt(Rational.ZERO, Rational.ZERO)
                .meaning(a -> Exprs.log(sum(ONE, a)));
    }

    static FunctionFacts atan() {
        return inMath(Math::atan, Decimals::atan)
                .inTwoDoubles(TwoDoubleAngles::atan)
                .named("\\arctan", "arc tangent of")
                .slope(a -> quotient(ONE, sum(ONE, power(a, 2))))
                .stableSlope(SmoothFunctions::withoutOverflow)
                .trend(Trend.RISING)
                .between(-Math.nextUp(Math.PI / 2), Math.nextUp(Math.PI / 2))
                .exactAt(Rational.ZERO, Rational.ZERO);
    }

    /// 1/(1 + a²) as (1/a)²/(1 + (1/a)²) where a is large: a² overflows before 1/a² is 0.
    private static Expr withoutOverflow(Expr a) {
        Expr square = power(quotient(ONE, a), 2);
        return Exprs.choice(
                Exprs.abs(a),
                Relation.GREATER,
                ONE,
                quotient(square, sum(ONE, square)),
                quotient(ONE, sum(ONE, power(a, 2))));
    }

    static FunctionFacts gauss() {
        return inDoubles(Doubles::gauss, Decimals::gauss)
                .inTwoDoubles(TwoDoubleFunctions::gauss)
                .named("\\operatorname{gauss}", "gauss of")
                .slope(a -> neg(product(Exprs.TWO, a, Exprs.call(Function.GAUSS, a))))
                .within(0, false, 1, true)
                .exactAt(Rational.ZERO, Rational.ONE)
                .meaning(a -> power(E, neg(power(a, 2))));
    }

    static FunctionFacts erf() {
        return inDoubles(Doubles::erf, Decimals::erf)
                .inTwoDoubles(TwoDoubleFunctions::erf)
                .named("\\operatorname{erf}", "error function of")
                .slope(a -> slopeOfErf(Exprs.exp(neg(power(a, 2)))))
                .stableSlope(a -> slopeOfErf(Exprs.call(Function.GAUSS, a)))
                .trend(Trend.RISING)
                .between(-1, 1)
                .exactAt(Rational.ZERO, Rational.ZERO);
    }

    /// 2/√π e^(−a²)
    private static Expr slopeOfErf(Expr bell) {
        return product(quotient(Exprs.TWO, Exprs.sqrt(new Expr.Const(Constant.PI))), bell);
    }
}
