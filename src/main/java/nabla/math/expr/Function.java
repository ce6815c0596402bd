package nabla.math.expr;

import static nabla.math.expr.Exprs.ONE;
import static nabla.math.expr.Exprs.ZERO;
import static nabla.math.expr.Exprs.choice;
import static nabla.math.expr.Exprs.difference;
import static nabla.math.expr.Exprs.neg;
import static nabla.math.expr.Exprs.power;
import static nabla.math.expr.Exprs.product;
import static nabla.math.expr.Exprs.quotient;
import static nabla.math.expr.Exprs.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// A function of the language: its value, its derivative, how it is typeset and said, all in one place.
///
/// The derivative stands beside the value as an expression; the chain rule is not in here.
@SuppressWarnings("ImmutableEnumChecker") // the lambdas of the table capture nothing that changes
public enum Function {
    /// exp′ a = exp a
    EXP("\\exp", "exp of", Math::exp, Decimals::exp, Exprs::exp),
    /// log′ a = 1/a, for a > 0; the natural logarithm
    LOG("\\log", "log of", Math::log, Decimals::log, a -> quotient(ONE, a)),
    /// sqrt′ a = 1/(2 sqrt a), for a > 0
    SQRT(
            "\\sqrt",
            "the square root of",
            Math::sqrt,
            Decimals::sqrt,
            a -> quotient(ONE, product(Exprs.TWO, Exprs.sqrt(a)))),
    /// abs′ a = sign a, except at 0
    ABS("\\left|\\right|", "the absolute value of", Math::abs, BigDecimal::abs, Exprs::sign),
    /// ∂min(a, b)/∂a = 1 for a < b, else 0, except where a = b
    MIN("\\min", "the minimum of", Math::min, BigDecimal::min, (a, b) -> choice(a, Relation.LESS, b, ONE, ZERO)),
    /// ∂max(a, b)/∂a = 1 for a > b, else 0, except where a = b
    MAX("\\max", "the maximum of", Math::max, BigDecimal::max, (a, b) -> choice(a, Relation.GREATER, b, ONE, ZERO)),
    /// sin′ a = cos a
    SIN("\\sin", "sine of", Math::sin, Decimals::sin, Exprs::cos),
    /// cos′ a = −sin a
    COS("\\cos", "cosine of", Math::cos, Decimals::cos, a -> neg(Exprs.sin(a))),
    /// tan′ a = 1 + tan² a
    TAN("\\tan", "tangent of", Math::tan, Decimals::tan, a -> sum(ONE, power(Exprs.tan(a), 2))),
    /// tanh′ a = 1 − tanh² a
    TANH("\\tanh", "hyperbolic tangent of", Math::tanh, Decimals::tanh, a -> difference(ONE, power(Exprs.tanh(a), 2))),
    /// sinh′ a = cosh a
    SINH("\\sinh", "hyperbolic sine of", Math::sinh, Decimals::sinh, Exprs::cosh),
    /// cosh′ a = sinh a
    COSH("\\cosh", "hyperbolic cosine of", Math::cosh, Decimals::cosh, Exprs::sinh),
    /// The sigmoid 1/(1 + e^(−a)): sig′ a = sig a · (1 − sig a)
    SIG(
            "\\operatorname{sig}",
            "sigmoid of",
            Doubles::sig,
            Decimals::sig,
            a -> product(Exprs.sig(a), difference(ONE, Exprs.sig(a)))),
    /// log(1 + e^a): softplus′ a = sig a
    SOFTPLUS("\\operatorname{softplus}", "softplus of", Doubles::softplus, Decimals::softplus, Exprs::sig),
    /// max(a, 0): relu′ a = step a, except at 0
    RELU("\\operatorname{relu}", "relu of", Doubles::relu, Decimals::relu, Exprs::step),
    /// 1 for a > 0, else 0: step′ a = 0, except at 0
    STEP("\\operatorname{step}", "step of", Doubles::step, Decimals::step, a -> ZERO),
    /// −1, 0 or 1: sign′ a = 0, except at 0
    SIGN("\\operatorname{sign}", "sign of", Doubles::sign, Decimals::sign, a -> ZERO);

    private final int arity;
    private final String latex;
    private final String spoken;
    private final DoubleBinaryOperator value;
    private final BinaryOperator<BigDecimal> decimal;
    private final BinaryOperator<Expr> derivative;

    /// Of one argument.
    Function(
            String latex,
            String spoken,
            DoubleUnaryOperator value,
            UnaryOperator<BigDecimal> decimal,
            UnaryOperator<Expr> derivative) {
        this.arity = 1;
        this.latex = latex;
        this.spoken = spoken;
        this.value = (a, _) -> value.applyAsDouble(a);
        this.decimal = (a, _) -> decimal.apply(a);
        this.derivative = (a, _) -> derivative.apply(a);
    }

    /// Of two arguments whose order does not matter; the derivative is by the first.
    Function(
            String latex,
            String spoken,
            DoubleBinaryOperator value,
            BinaryOperator<BigDecimal> decimal,
            BinaryOperator<Expr> derivative) {
        this.arity = 2;
        this.latex = latex;
        this.spoken = spoken;
        this.value = value;
        this.decimal = decimal;
        this.derivative = derivative;
    }

    /// As written in a lesson file: `sqrt`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int arity() {
        return arity;
    }

    public static Optional<Function> named(String word) {
        for (Function function : values()) {
            if (function.word().equals(word)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /// The name as typeset: `\log`, `\operatorname{sig}`. Roots, bars and powers of e are set by [LatexNotation].
    public String latex() {
        return latex;
    }

    /// The words before the argument: `the square root of`.
    public String spoken() {
        return spoken;
    }

    /// The value in doubles; NaN or ±∞ where there is none.
    public double value(double a) {
        return value.applyAsDouble(a, a);
    }

    /// The value of a function of two arguments.
    public double value(double a, double b) {
        return value.applyAsDouble(a, b);
    }

    /// The value in 50 digits.
    ///
    /// @throws ArithmeticException where there is none
    public BigDecimal value(BigDecimal a) {
        return decimal.apply(a, a);
    }

    /// The value of a function of two arguments in 50 digits.
    public BigDecimal value(BigDecimal a, BigDecimal b) {
        return decimal.apply(a, b);
    }

    /// Where the argument may be. The poles of `tan` are not left out.
    public Domain.Interval domain() {
        return switch (this) {
            case LOG -> new Domain.Interval(0, Double.POSITIVE_INFINITY, false, false);
            case SQRT -> new Domain.Interval(0, Double.POSITIVE_INFINITY, true, false);
            case EXP, ABS, MIN, MAX, SIN, COS, TAN, TANH, SINH, COSH, SIG, SOFTPLUS, RELU, STEP, SIGN ->
                Domain.Interval.REAL;
        };
    }

    /// The partial derivative by one argument, where it exists: see [#kinks(List)].
    ///
    /// @param argument which, from 0
    public Expr derivative(int argument, List<Expr> arguments) {
        return derivative.apply(arguments.get(argument), arguments.get(arguments.size() - 1 - argument));
    }

    /// Where the derivative does not exist, although [#derivative] may have a value there: wherever one of these is 0
    /// or has no value.
    public List<Expr> kinks(List<Expr> arguments) {
        Expr a = arguments.getFirst();
        return switch (this) {
            case ABS, RELU, STEP, SIGN -> List.of(a);
            case MIN, MAX -> List.of(difference(a, arguments.get(1)));
            case LOG, SQRT -> List.of(Exprs.sqrt(a));
            case EXP, SIN, COS, TAN, TANH, SINH, COSH, SIG, SOFTPLUS -> List.of();
        };
    }
}
