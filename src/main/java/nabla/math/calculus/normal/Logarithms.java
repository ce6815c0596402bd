package nabla.math.calculus.normal;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.normal.Atom.Kind;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// Logarithms in normal form: of a product they are taken apart, as far as that changes nothing where they have a
/// value.
///
/// log(12) is 2 log 2 + log 3, log(1/2) is −log 2, log e^u is u, log √u is ½ log u, log(x²) is 2 log |x|. A factor that
/// is never negative is split off: where log(s u) has a value, so have log s and log u.
final class Logarithms {
    private final Atoms atoms;
    private final Budget budget;

    Logarithms(Atoms atoms, Budget budget) {
        this.atoms = atoms;
        this.budget = budget;
    }

    Fraction of(Fraction of) {
        if (of.isZero()) {
            return atom(of);
        }
        Rational content = of.numerator().content();
        Rational size = content.signum() < 0 ? content.negated() : content;
        Fraction sum = ofNumber(size);
        Polynomial above = of.numerator().scaled(Rational.ONE.over(size));
        for (Monomial.Power power : above.common().powers()) {
            Atom atom = power.atom();
            Rational exponent = power.exponent();
            boolean even = exponent.over(Rational.of(2)).isInteger();
            boolean nonNegative = atom.nonNegative() || !exponent.isInteger(); // of x^(1/2), x is
            if (nonNegative || even) {
                above = above.over(Monomial.of(atom, exponent));
                Fraction one = nonNegative ? ofAtom(atom) : ofSize(atom);
                sum = sum.plus(one.times(Fraction.of(exponent), budget), budget);
            }
        }
        var below = new LinkedHashMap<Polynomial, Integer>();
        for (var factor : of.factors().entrySet()) {
            if (factor.getKey().nonNegative()) {
                sum = sum.minus(times(of(Fraction.of(factor.getKey())), factor.getValue()), budget);
            } else {
                below.put(factor.getKey(), factor.getValue());
            }
        }
        return sum.plus(ofRest(above, below), budget);
    }

    /// What cannot be taken apart; log(1/u) is still −log u.
    private Fraction ofRest(Polynomial above, Map<Polynomial, Integer> below) {
        if (!above.isOne()) {
            return atom(new Fraction(above, below));
        }
        boolean one = below.size() == 1 && below.values().iterator().next() == 1;
        return below.isEmpty()
                ? Fraction.ZERO
                : one
                        ? atom(Fraction.of(below.keySet().iterator().next())).negated()
                        : atom(new Fraction(above, below));
    }

    private Fraction ofAtom(Atom atom) {
        return switch (atom.kind()) {
            case Kind.Whole(var value) -> ofNumber(new Rational(value, BigInteger.ONE));
            case Kind.Named(var constant) -> constant == Constant.E ? Fraction.ONE : atom(Fraction.of(atom));
            case Kind.Radicand(var of) -> of(Fraction.of(of));
            case Kind.Raised(var base, var exponent) when Powers.nonNegative(base) -> exponent.times(of(base), budget);
            case Kind.Raised raised -> atom(Fraction.of(atom));
            case Kind.Symbol symbol -> atom(Fraction.of(atom));
            case Kind.Absolute absolute -> atom(Fraction.of(atom));
            case Kind.Called called -> atom(Fraction.of(atom));
            case Kind.Choice choice -> atom(Fraction.of(atom));
        };
    }

    private Fraction ofSize(Atom atom) {
        return atom(Fraction.of(atoms.of(new Kind.Absolute(Polynomial.of(atom)), true)));
    }

    /// Of a number above 0: log(3/4) is log 3 − 2 log 2.
    private Fraction ofNumber(Rational number) {
        return ofNumber(number.numerator()).minus(ofNumber(number.denominator()), budget);
    }

    private Fraction ofNumber(BigInteger whole) {
        Fraction sum = Fraction.ZERO;
        for (var factor : PrimeFactors.of(whole).entrySet()) {
            Fraction prime = Fraction.of(new Rational(factor.getKey(), BigInteger.ONE));
            sum = sum.plus(times(atom(prime), factor.getValue()), budget);
        }
        return sum;
    }

    private Fraction times(Fraction of, int times) {
        return of.times(Fraction.of(Rational.of(times)), budget);
    }

    private Fraction atom(Fraction of) {
        boolean aboveOne = of.constant()
                .filter(number -> number.compareTo(Rational.ONE) >= 0)
                .isPresent();
        return Fraction.of(atoms.of(new Kind.Called(Function.LOG, List.of(of)), aboveOne));
    }
}
