package nabla.math.calculus.rule;

import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;

/// Which expressions are numbers, in the eyes of [Simplify].
public final class Numbers {
    private static final int LARGEST_EXPONENT = 20;
    private static final int MOST_BITS = 64;

    private Numbers() {}

    /// The value of `3`, `-3` or `1/3`.
    public static Optional<Rational> of(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) -> Optional.of(value);
            case Expr.Neg(var operand) -> of(operand).map(Rational::negated);
            case Expr.Quotient(var numerator, var denominator) ->
                of(denominator)
                        .filter(below -> below.signum() != 0)
                        .flatMap(below -> of(numerator).map(above -> above.over(below)));
            default -> Optional.empty();
        };
    }

    public static boolean is(Expr expression, long value) {
        return of(expression).filter(Rational.of(value)::equals).isPresent();
    }

    public static Optional<Integer> whole(Expr expression) {
        return of(expression)
                .filter(Rational::isInteger)
                .filter(value -> value.numerator().bitLength() < Integer.SIZE - 1)
                .map(value -> value.numerator().intValueExact());
    }

    /// A whole power, where it is a number one would write out.
    static Optional<Rational> power(Rational base, int exponent) {
        boolean tooLarge = Math.abs(exponent) > LARGEST_EXPONENT
                || base.numerator().bitLength() * Math.abs(exponent) > MOST_BITS
                || base.denominator().bitLength() * Math.abs(exponent) > MOST_BITS;
        if (tooLarge || (base.signum() == 0 && exponent < 0)) {
            return Optional.empty();
        }
        int size = Math.abs(exponent);
        var power = new Rational(base.numerator().pow(size), base.denominator().pow(size));
        return Optional.of(exponent < 0 ? Rational.ONE.over(power) : power);
    }

    /// The largest number that both are whole multiples of.
    static Rational common(Rational a, Rational b) {
        return new Rational(
                a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
                a.denominator().multiply(b.denominator()));
    }
}
