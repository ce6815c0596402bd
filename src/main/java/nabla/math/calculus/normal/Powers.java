package nabla.math.calculus.normal;

import java.math.BigInteger;
import nabla.math.Budget;
import nabla.math.calculus.normal.Atom.Kind;
import nabla.math.expr.number.Rational;

/// Powers, roots and absolute values in normal form.
///
/// Each law used here holds wherever both of its sides have a value: x^a x^b is x^(a+b), but (x²)^(1/2) is |x|.
final class Powers {
    private static final int LARGEST = 200;

    private final Atoms atoms;
    private final Budget budget;

    Powers(Atoms atoms, Budget budget) {
        this.atoms = atoms;
        this.budget = budget;
    }

    Fraction power(Fraction base, Fraction exponent) {
        return exponent.constant().map(constant -> power(base, constant)).orElseGet(() -> termByTerm(base, exponent));
    }

    /// b^(x + 2y + 3) is b^x (b^y)² b³.
    private Fraction termByTerm(Fraction base, Fraction exponent) {
        boolean positive = nonNegative(base);
        boolean natural = base.equals(Fraction.of(atoms.e()));
        Fraction product = Fraction.ONE;
        for (var term : exponent.numerator().terms().entrySet()) {
            Rational times = term.getValue();
            if (term.getKey().isOne() && exponent.factors().isEmpty()) {
                product = product.times(power(base, times), budget);
                continue;
            }
            Rational unit = positive ? Rational.ONE : new Rational(BigInteger.ONE, times.denominator());
            var one = new Fraction(Polynomial.of(term.getKey(), unit), exponent.factors());
            if (natural
                    && one.factors().isEmpty()
                    && term.getKey().powers().size() == 1
                    && term.getKey().powers().getFirst().exponent().equals(Rational.ONE)
                    && term.getKey().powers().getFirst().atom().kind()
                            instanceof Kind.Called(var function, var arguments)
                    && function == nabla.math.expr.tree.Function.LOG) {
                product = product.times(power(arguments.getFirst(), times), budget);
                continue;
            }
            Atom atom = atoms.of(new Kind.Raised(base, one), positive);
            product = product.times(power(Fraction.of(atom), times.over(unit)), budget);
        }
        return product;
    }

    Fraction power(Fraction base, Rational exponent) {
        BigInteger whole = Polynomial.floor(exponent);
        Rational rest = exponent.minus(new Rational(whole, BigInteger.ONE));
        if (whole.bitLength() > 30 || Math.abs(whole.intValue()) > LARGEST) {
            return Fraction.of(atoms.of(new Kind.Raised(base, Fraction.of(exponent)), false));
        }
        Fraction power = base.power(whole.intValue(), budget);
        return rest.signum() == 0 ? power : power.times(root(base, rest), budget);
    }

    /// base^exponent for an exponent between 0 and 1.
    private Fraction root(Fraction base, Rational exponent) {
        if (!base.factors().isEmpty() && !base.numerator().nonNegative() && !nonNegativeBelow(base)) {
            return Fraction.of(atoms.of(new Kind.Raised(base, Fraction.of(exponent)), true));
        }
        Fraction root = root(base.numerator(), exponent);
        for (var factor : base.factors().entrySet()) {
            int odd = factor.getValue() % 2;
            Rational even = Rational.of(factor.getValue() - odd);
            Fraction below = root(absolute(factor.getKey()), exponent.times(even));
            if (odd == 1) {
                below = below.times(root(factor.getKey(), exponent), budget);
            }
            root = root.times(below.reciprocal(budget), budget);
        }
        return root;
    }

    /// base^exponent for an exponent that may be above 1, and is multiplied with each power of the base.
    private Fraction root(Polynomial base, Rational exponent) {
        if (exponent.signum() == 0) {
            return Fraction.ONE;
        }
        if (base.isZero()) {
            return Fraction.ZERO;
        }
        Rational content = base.content();
        Rational size = content.signum() < 0 ? content.negated() : content;
        Fraction root = raised(size, exponent);
        Polynomial rest = base.scaled(Rational.ONE.over(size));
        for (Monomial.Power power : base.common().powers()) {
            Atom atom = power.atom();
            if (atom.nonNegative() || !power.exponent().isInteger()) {
                rest = rest.over(Monomial.of(atom, power.exponent()));
                root = root.times(raised(atom, power.exponent().times(exponent)), budget);
            } else if (power.exponent().compareTo(Rational.of(2)) >= 0) {
                Rational even = Rational.of(power.exponent().numerator().intValueExact() / 2 * 2L);
                rest = rest.over(Monomial.of(atom, even));
                root = root.times(raised(absolute(Polynomial.of(atom)), even.times(exponent)), budget);
            }
        }
        if (rest.isOne()) {
            return root;
        }
        boolean plain = rest.terms().size() == 1
                && rest.terms().firstEntry().getValue().equals(Rational.ONE)
                && rest.terms().firstKey().powers().size() == 1;
        Atom atom =
                plain ? rest.terms().firstKey().powers().getFirst().atom() : atoms.of(new Kind.Radicand(rest), true);
        return root.times(raised(atom, exponent), budget);
    }

    /// A power of an atom with an exponent above 0, whole powers multiplied out where its kind wants that.
    private Fraction raised(Atom atom, Rational exponent) {
        return Fraction.of(
                Polynomial.of(Monomial.of(atom, exponent), Rational.ONE).times(Polynomial.ONE, budget));
    }

    private Fraction raised(Polynomial base, Rational exponent) {
        return raised(base.terms().firstKey().powers().getFirst().atom(), exponent);
    }

    /// A power of a positive number: 12^(1/2) is 2·3^(1/2).
    private Fraction raised(Rational base, Rational exponent) {
        Fraction above = raised(base.numerator(), exponent);
        return base.isInteger()
                ? above
                : above.times(raised(base.denominator(), exponent).reciprocal(budget), budget);
    }

    private Fraction raised(BigInteger base, Rational exponent) {
        Fraction power = Fraction.ONE;
        for (var factor : PrimeFactors.of(base).entrySet()) {
            Rational times = exponent.times(Rational.of(factor.getValue()));
            power = power.times(raised(number(factor.getKey()), times), budget);
        }
        return power;
    }

    private Atom number(BigInteger value) {
        return atoms.of(new Kind.Whole(value), true);
    }

    Fraction absolute(Fraction of) {
        Fraction absolute = Fraction.of(absolute(of.numerator()));
        for (var factor : of.factors().entrySet()) {
            Fraction below = Fraction.of(absolute(factor.getKey())).power(factor.getValue(), budget);
            absolute = absolute.times(below.reciprocal(budget), budget);
        }
        return absolute;
    }

    private Polynomial absolute(Polynomial of) {
        if (of.isZero() || of.nonNegative()) {
            return of;
        }
        Rational content = of.content();
        Polynomial absolute = Polynomial.of(content.signum() < 0 ? content.negated() : content);
        Monomial common = of.common();
        for (Monomial.Power power : common.powers()) {
            Polynomial atom = Polynomial.of(Monomial.of(power.atom(), power.exponent()), Rational.ONE);
            Polynomial size = power.nonNegative()
                    ? atom
                    : bars(Polynomial.of(power.atom()))
                            .times(atom.over(Monomial.of(power.atom(), Rational.ONE)), budget);
            absolute = absolute.times(size, budget);
        }
        Polynomial rest = of.over(common).scaled(Rational.ONE.over(content));
        return rest.nonNegative() ? absolute.times(rest, budget) : absolute.times(bars(rest), budget);
    }

    private Polynomial bars(Polynomial of) {
        return Polynomial.of(atoms.of(new Kind.Absolute(of), true));
    }

    static boolean nonNegative(Fraction fraction) {
        return fraction.numerator().nonNegative() && nonNegativeBelow(fraction);
    }

    private static boolean nonNegativeBelow(Fraction fraction) {
        return fraction.factors().entrySet().stream()
                .allMatch(
                        factor -> factor.getValue() % 2 == 0 || factor.getKey().nonNegative());
    }
}
