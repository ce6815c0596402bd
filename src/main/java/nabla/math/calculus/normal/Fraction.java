package nabla.math.calculus.normal;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.expr.number.Rational;

/// A polynomial over a product of powers of polynomials.
///
/// @param factors below the line, with their exponents; each is a single atom or has several terms, whole coefficients
///                without a common factor, a positive first one, and no common atom
public record Fraction(Polynomial numerator, Map<Polynomial, Integer> factors) {
    static final Fraction ZERO = of(Polynomial.ZERO);
    static final Fraction ONE = of(Polynomial.ONE);

    static Fraction of(Polynomial polynomial) {
        return new Fraction(polynomial, Map.of());
    }

    static Fraction of(Rational constant) {
        return of(Polynomial.of(constant));
    }

    static Fraction of(Atom atom) {
        return of(Polynomial.of(atom));
    }

    boolean isZero() {
        return numerator.isZero();
    }

    Optional<Rational> constant() {
        return factors.isEmpty() ? numerator.constant() : Optional.empty();
    }

    Fraction plus(Fraction other, Budget budget) {
        var common = new LinkedHashMap<>(factors);
        other.factors.forEach((factor, exponent) -> common.merge(factor, exponent, Math::max));
        return reduced(raised(common, budget).plus(other.raised(common, budget)), common);
    }

    private Polynomial raised(Map<Polynomial, Integer> common, Budget budget) {
        Polynomial product = numerator;
        for (var factor : common.entrySet()) {
            int missing = factor.getValue() - factors.getOrDefault(factor.getKey(), 0);
            product = product.times(factor.getKey().power(missing, budget), budget);
        }
        return product;
    }

    Fraction negated() {
        return new Fraction(numerator.negated(), factors);
    }

    Fraction minus(Fraction other, Budget budget) {
        return plus(other.negated(), budget);
    }

    Fraction times(Fraction other, Budget budget) {
        var product = new LinkedHashMap<>(factors);
        other.factors.forEach((factor, exponent) -> product.merge(factor, exponent, Integer::sum));
        return reduced(numerator.times(other.numerator, budget), product);
    }

    /// @throws ArithmeticException where it is 0
    Fraction reciprocal(Budget budget) {
        if (isZero()) {
            throw new ArithmeticException("division by zero");
        }
        Polynomial above = Polynomial.ONE;
        for (var factor : factors.entrySet()) {
            above = above.times(factor.getKey().power(factor.getValue(), budget), budget);
        }
        Rational content = numerator.content();
        Monomial common = numerator.common();
        Polynomial rest = numerator.over(common).scaled(Rational.ONE.over(content));
        Fraction result = reduced(above.scaled(Rational.ONE.over(content)), rest.isOne() ? Map.of() : Map.of(rest, 1));
        for (Monomial.Power power : common.powers()) {
            result = result.times(reciprocal(power.atom(), power.exponent(), budget), budget);
        }
        return result;
    }

    /// 1/a^n; of a root it is the rest of the root over what stands under it: 1/√u = √u/u.
    private static Fraction reciprocal(Atom atom, Rational exponent, Budget budget) {
        int whole = Polynomial.floor(exponent.negated()).negate().intValueExact();
        Rational rest = Rational.of(whole).minus(exponent);
        Polynomial above = rest.signum() == 0 ? Polynomial.ONE : Polynomial.of(Monomial.of(atom, rest), Rational.ONE);
        return switch (atom.kind()) {
            case Atom.Kind.Whole(var value) -> of(above.scaled(new Rational(BigInteger.ONE, value.pow(whole))));
            case Atom.Kind.Radicand(var of) ->
                of(above).times(of(of).reciprocal(budget).power(whole, budget), budget);
            case Atom.Kind.Symbol symbol -> reduced(above, Map.of(Polynomial.of(atom), whole));
            case Atom.Kind.Named named -> reduced(above, Map.of(Polynomial.of(atom), whole));
            case Atom.Kind.Absolute absolute -> reduced(above, Map.of(Polynomial.of(atom), whole));
            case Atom.Kind.Raised raised -> reduced(above, Map.of(Polynomial.of(atom), whole));
            case Atom.Kind.Called called -> reduced(above, Map.of(Polynomial.of(atom), whole));
            case Atom.Kind.Choice choice -> reduced(above, Map.of(Polynomial.of(atom), whole));
        };
    }

    Fraction power(int exponent, Budget budget) {
        Fraction base = exponent < 0 ? reciprocal(budget) : this;
        Fraction power = ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            budget.spend(1);
            power = power.times(base, budget);
        }
        return power;
    }

    /// Cancels atoms, and a factor that is all of the numerator.
    private static Fraction reduced(Polynomial numerator, Map<Polynomial, Integer> factors) {
        if (numerator.isZero()) {
            return new Fraction(Polynomial.ZERO, Map.of());
        }
        Polynomial above = numerator;
        var below = new LinkedHashMap<Polynomial, Integer>();
        for (var factor : factors.entrySet()) {
            int exponent = factor.getValue();
            if (factor.getKey().terms().size() == 1) {
                Atom atom =
                        factor.getKey().terms().firstKey().powers().getFirst().atom();
                int shared = Polynomial.floor(above.common().exponent(atom))
                        .min(BigInteger.valueOf(exponent))
                        .intValueExact();
                if (shared > 0) {
                    above = above.over(Monomial.of(atom, Rational.of(shared)));
                    exponent -= shared;
                }
            } else if (exponent > 0) {
                Rational content = above.content();
                if (above.scaled(Rational.ONE.over(content)).equals(factor.getKey())) {
                    above = Polynomial.of(content);
                    exponent--;
                }
            }
            if (exponent > 0) {
                below.put(factor.getKey(), exponent);
            }
        }
        return new Fraction(above, below);
    }
}
