package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;

/// A number without parameters as a quotient of two [ExponentialSum]s, which tanh(1000) = (e^2000 − 1)/(e^2000 + 1) is
/// and 1 is.
///
/// @param above the line
/// @param below the line, above 0
public record ExponentialNumber(ExponentialSum above, ExponentialSum below) {
    private static final int LARGEST_POWER = 20;
    private static final MathContext SHOWN = new MathContext(60);

    /// The value of a function at one or two such numbers.
    private interface Rule {
        ExponentialNumber of(ExponentialNumber a, ExponentialNumber b);
    }

    private static final Map<Function, Rule> RULES = Map.ofEntries(
            Map.entry(Function.EXP, (a, b) -> power(a.rational())),
            Map.entry(Function.EXPM1, (a, b) -> power(a.rational()).plus(of(Rational.of(-1)))),
            Map.entry(
                    Function.GAUSS,
                    (a, b) -> power(a.rational().times(a.rational()).negated())),
            Map.entry(Function.SIG, (a, b) -> sig(a.rational())),
            Map.entry(
                    Function.TANH, // 2 sig(2a) − 1
                    (a, b) -> sig(a.rational().times(Rational.of(2)))
                            .times(of(Rational.of(2)))
                            .plus(of(Rational.of(-1)))),
            Map.entry(Function.COSH, (a, b) -> half(a.rational(), 1)),
            Map.entry(Function.SINH, (a, b) -> half(a.rational(), -1)),
            Map.entry(Function.ABS, (a, b) -> a.sign() < 0 ? a.negated() : a),
            Map.entry(Function.RELU, (a, b) -> a.sign() < 0 ? of(Rational.ZERO) : a),
            Map.entry(Function.STEP, (a, b) -> of(Rational.of(a.sign() > 0 ? 1 : 0))),
            Map.entry(Function.SIGN, (a, b) -> of(Rational.of(a.sign()))),
            Map.entry(Function.MAX, (a, b) -> a.compareTo(b) < 0 ? b : a),
            Map.entry(Function.MIN, (a, b) -> a.compareTo(b) < 0 ? a : b));

    public static ExponentialNumber of(Rational number) {
        return new ExponentialNumber(ExponentialSum.of(number), ExponentialSum.ONE);
    }

    private static ExponentialNumber power(Rational exponent) {
        return new ExponentialNumber(ExponentialSum.power(exponent), ExponentialSum.ONE);
    }

    /// @param closed without definitions and derivatives
    /// @throws ArithmeticException where it has no value, is not of this kind or not seen to be
    public static ExponentialNumber of(Expr closed) {
        return switch (closed) {
            case Expr.Num(var value) -> of(value);
            case Expr.Const(var constant) when constant == Constant.E -> power(Rational.ONE);
            case Expr.Sum(var terms) ->
                terms.stream().map(ExponentialNumber::of).reduce(of(Rational.ZERO), ExponentialNumber::plus);
            case Expr.Product(var factors) ->
                factors.stream().map(ExponentialNumber::of).reduce(of(Rational.ONE), ExponentialNumber::times);
            case Expr.Quotient(var numerator, var denominator) ->
                of(numerator).times(of(denominator).reciprocal());
            case Expr.Neg(var operand) -> of(operand).negated();
            case Expr.Power(var base, var exponent) ->
                of(base).raised(of(exponent).rational());
            case Expr.Call(var function, var arguments) ->
                called(function, arguments.stream().map(ExponentialNumber::of).toList());
            case Expr.If(var condition, var then, var otherwise) ->
                of(
                        condition.relation().admits(of(condition.left()).compareTo(of(condition.right())))
                                ? then
                                : otherwise);
            case Expr.Const constant -> throw other();
            case Expr.Sym symbol -> throw other();
            case Expr.Apply apply -> throw other();
            case Expr.Derivative derivative -> throw other();
            case Expr.Shaped shaped -> throw other();
        };
    }

    private static ArithmeticException other() {
        return new ArithmeticException("no quotient of sums of powers of e");
    }

    private static ExponentialNumber called(Function function, List<ExponentialNumber> arguments) {
        Rule rule = RULES.get(function);
        if (rule == null) {
            throw other();
        }
        return rule.of(arguments.getFirst(), arguments.getLast());
    }

    private static ExponentialNumber sig(Rational a) {
        return new ExponentialNumber(
                ExponentialSum.power(a), ExponentialSum.power(a).plus(ExponentialSum.ONE));
    }

    /// (e^a ± e^(−a))/2.
    private static ExponentialNumber half(Rational a, int sign) {
        ExponentialSum other = ExponentialSum.power(a.negated()).times(ExponentialSum.of(Rational.of(sign)));
        return new ExponentialNumber(ExponentialSum.power(a).plus(other), ExponentialSum.of(Rational.of(2)));
    }

    private Rational rational() {
        return above.number().flatMap(up -> below.number().map(up::over)).orElseThrow(ExponentialNumber::other);
    }

    public ExponentialNumber plus(ExponentialNumber other) {
        return new ExponentialNumber(above.times(other.below).plus(other.above.times(below)), below.times(other.below));
    }

    ExponentialNumber times(ExponentialNumber other) {
        return new ExponentialNumber(above.times(other.above), below.times(other.below));
    }

    public ExponentialNumber negated() {
        return new ExponentialNumber(above.negated(), below);
    }

    private ExponentialNumber reciprocal() {
        return switch (sign()) {
            case 0 -> throw new ArithmeticException("division by zero");
            case 1 -> new ExponentialNumber(below, above);
            default -> new ExponentialNumber(below.negated(), above.negated());
        };
    }

    private ExponentialNumber raised(Rational exponent) {
        boolean powerOfE = below.equals(ExponentialSum.ONE)
                && above.terms().size() == 1
                && above.terms().firstEntry().getValue().equals(Rational.ONE);
        if (powerOfE) {
            return power(above.terms().firstKey().times(exponent));
        }
        boolean few = exponent.isInteger() && exponent.numerator().abs().bitLength() < Integer.SIZE;
        if (!few || exponent.numerator().abs().intValueExact() > LARGEST_POWER) {
            throw other();
        }
        ExponentialNumber product = of(Rational.ONE);
        for (int i = 0; i < exponent.numerator().abs().intValueExact(); i++) {
            product = product.times(this);
        }
        return exponent.signum() < 0 ? product.reciprocal() : product;
    }

    /// @throws ArithmeticException where 200 digits do not tell it
    public int sign() {
        OptionalInt sign = above.sign();
        return sign.orElseThrow(ExponentialNumber::other);
    }

    /// @throws ArithmeticException where 200 digits do not tell it
    int compareTo(ExponentialNumber other) {
        return plus(other.negated()).sign();
    }

    /// The decimal logarithm of its size; absent where it is 0.
    public Optional<BigDecimal> magnitude() {
        return above.magnitude().flatMap(up -> below.magnitude().map(up::subtract));
    }

    /// In decimal, where that can be written.
    public Optional<BigDecimal> value() {
        return above.value().flatMap(up -> below.value().map(down -> up.divide(down, SHOWN)));
    }
}
