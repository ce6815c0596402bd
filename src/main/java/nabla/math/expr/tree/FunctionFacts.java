package nabla.math.expr.tree;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import nabla.math.expr.number.Decimals;
import nabla.math.expr.number.ExactValues;
import nabla.math.expr.number.Rational;
import nabla.math.expr.number.TwoDoubles;
import org.jspecify.annotations.Nullable;

/// What is to be known of a function, collected fact by fact; [Function] has the facts of each and says what they mean.
///
/// What is not said is as for most: a value and a slope everywhere, no exact values, no bounds.
final class FunctionFacts {
    final int arity;
    final DoubleBinaryOperator value;
    final DecimalValue decimal;
    /// Whether `java.lang.Math` has it; else [Doubles] does. In both it is a method of the function's own name.
    final boolean inMath;

    BinaryOperator<TwoDoubles> twoDoubles = (a, b) -> TwoDoubles.NONE;
    String latex = "";
    String spoken = "";
    FunctionForm form = FunctionForm.NAME;
    BinaryFact<Expr> slope = (a, b) -> Exprs.ZERO;

    @Nullable
    BinaryFact<Expr> stableSlope;

    @Nullable
    Relation firstWhere;

    Domain.Interval domain = Domain.Interval.REAL;
    Trend trend = Trend.OTHER;
    Domain.Interval values = Domain.Interval.REAL;
    ExactValues exact = new ExactValues.Nowhere();
    BinaryFact<Optional<Expr>> pole = (a, b) -> Optional.empty();
    BinaryFact<Optional<Expr>> seam = (a, b) -> Optional.empty();
    BinaryFact<Optional<Expr>> meaning = (a, b) -> Optional.empty();

    private FunctionFacts(int arity, DoubleBinaryOperator value, DecimalValue decimal, boolean inMath) {
        this.arity = arity;
        this.value = value;
        this.decimal = decimal;
        this.inMath = inMath;
    }

    /// A function that `java.lang.Math` has.
    static FunctionFacts inMath(DoubleUnaryOperator value, BiFunction<Decimals, BigDecimal, BigDecimal> decimal) {
        return new FunctionFacts(
                1, (a, _) -> value.applyAsDouble(a), (numbers, a, _) -> decimal.apply(numbers, a), true);
    }

    /// A function that [Doubles] has.
    static FunctionFacts inDoubles(DoubleUnaryOperator value, BiFunction<Decimals, BigDecimal, BigDecimal> decimal) {
        return new FunctionFacts(
                1, (a, _) -> value.applyAsDouble(a), (numbers, a, _) -> decimal.apply(numbers, a), false);
    }

    /// One of two arguments, whose order does not matter: the first where it stands in this relation to the second.
    static FunctionFacts oneOfTwo(
            DoubleBinaryOperator value, BinaryOperator<BigDecimal> decimal, Relation firstWhere, Trend trend) {
        var facts = new FunctionFacts(2, value, (_, a, b) -> decimal.apply(a, b), true);
        facts.firstWhere = firstWhere;
        facts.trend = trend;
        facts.slope = (a, b) -> Exprs.choice(a, firstWhere, b, Exprs.ONE, Exprs.ZERO);
        facts.seam = (a, b) -> Optional.of(Exprs.difference(a, b));
        return facts;
    }

    /// Its value in two doubles; where that is not said, 50 digits are asked.
    FunctionFacts inTwoDoubles(UnaryOperator<TwoDoubles> value) {
        twoDoubles = (a, _) -> value.apply(a);
        return this;
    }

    /// The same of two arguments.
    FunctionFacts inTwoDoubles(BinaryOperator<TwoDoubles> value) {
        twoDoubles = value;
        return this;
    }

    /// Its name as typeset, and the words before its argument.
    FunctionFacts named(String latexName, String words) {
        latex = latexName;
        spoken = words;
        return this;
    }

    FunctionFacts set(FunctionForm as) {
        form = as;
        return this;
    }

    /// The derivative as a lecturer writes it.
    FunctionFacts slope(UnaryOperator<Expr> shown) {
        slope = (a, _) -> shown.apply(a);
        return this;
    }

    /// The derivative in a form that keeps its digits in doubles, where the shown one does not.
    FunctionFacts stableSlope(UnaryOperator<Expr> stable) {
        stableSlope = (a, _) -> stable.apply(a);
        return this;
    }

    FunctionFacts domain(double from, boolean fromClosed) {
        domain = new Domain.Interval(from, Double.POSITIVE_INFINITY, fromClosed, false);
        return this;
    }

    /// What is 0 where it has a pole.
    FunctionFacts pole(UnaryOperator<Expr> at) {
        pole = (a, _) -> Optional.of(at.apply(a));
        return this;
    }

    /// Where its argument is 0 it changes its form.
    FunctionFacts seamAtZero() {
        seam = (a, _) -> Optional.of(a);
        return this;
    }

    FunctionFacts trend(Trend of) {
        trend = of;
        return this;
    }

    /// All its values lie between two numbers that it does not reach.
    FunctionFacts between(double low, double high) {
        return within(low, false, high, false);
    }

    /// All its values lie from one number to another; infinity is not reached.
    FunctionFacts from(double low, double high) {
        return within(low, true, high, high < Double.POSITIVE_INFINITY);
    }

    FunctionFacts within(double low, boolean lowReached, double high, boolean highReached) {
        values = new Domain.Interval(low, high, lowReached, highReached);
        return this;
    }

    FunctionFacts exactAt(Rational argument, Rational exactValue) {
        exact = new ExactValues.At(argument, exactValue);
        return this;
    }

    FunctionFacts exact(ExactValues values) {
        exact = values;
        return this;
    }

    FunctionFacts exactEverywhere(UnaryOperator<Rational> exactValue) {
        exact = new ExactValues.Everywhere((a, _) -> exactValue.apply(a));
        return this;
    }

    /// The same in other functions, for what decides whether two expressions are the same.
    FunctionFacts meaning(UnaryOperator<Expr> inOthers) {
        meaning = (a, _) -> Optional.of(inOthers.apply(a));
        return this;
    }

    /// Its value in the digits of some decimals; the two arguments are the same where there is one.
    @FunctionalInterface
    interface DecimalValue {
        BigDecimal of(Decimals numbers, BigDecimal a, BigDecimal b);
    }

    /// What is said of a first and a second argument, which are the same where there is one.
    @FunctionalInterface
    interface BinaryFact<T> {
        T of(Expr a, Expr b);
    }
}
