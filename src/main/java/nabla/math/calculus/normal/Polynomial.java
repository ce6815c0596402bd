package nabla.math.calculus.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.math.Budget;
import nabla.math.expr.number.Rational;

/// A sum of monomials with exact coefficients; no coefficient is 0.
///
/// Products are kept reduced: √2·√2 becomes 2, √u·√u becomes u, |u|² becomes u².
public record Polynomial(SortedMap<Monomial, Rational> terms) {
    private static final int MOST_TERMS = 20_000;

    public static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    static final Polynomial ONE = of(Rational.ONE);

    public static Polynomial of(Rational constant) {
        return of(Monomial.ONE, constant);
    }

    public static Polynomial of(Atom atom) {
        return of(Monomial.of(atom, Rational.ONE), Rational.ONE);
    }

    static Polynomial of(Monomial monomial, Rational coefficient) {
        var terms = new TreeMap<Monomial, Rational>();
        if (coefficient.signum() != 0) {
            terms.put(monomial, coefficient);
        }
        return new Polynomial(terms);
    }

    public boolean isZero() {
        return terms.isEmpty();
    }

    public boolean isOne() {
        return equals(ONE);
    }

    /// Its value where it has no atoms.
    Optional<Rational> constant() {
        return switch (terms.size()) {
            case 0 -> Optional.of(Rational.ZERO);
            case 1 -> Optional.ofNullable(terms.get(Monomial.ONE));
            default -> Optional.empty();
        };
    }

    Polynomial plus(Polynomial other) {
        if (isZero()) {
            return other;
        }
        var sum = new TreeMap<>(terms);
        other.terms.forEach((monomial, coefficient) -> add(sum, monomial, coefficient));
        return new Polynomial(sum);
    }

    private static void add(Map<Monomial, Rational> terms, Monomial monomial, Rational coefficient) {
        terms.merge(monomial, coefficient, (before, more) -> {
            Rational total = before.plus(more);
            return total.signum() == 0 ? null : total;
        });
    }

    public Polynomial scaled(Rational factor) {
        if (factor.signum() == 0) {
            return ZERO;
        }
        if (factor.equals(Rational.ONE)) {
            return this;
        }
        var scaled = new TreeMap<>(terms);
        scaled.replaceAll((monomial, coefficient) -> coefficient.times(factor));
        return new Polynomial(scaled);
    }

    public Polynomial negated() {
        return scaled(Rational.of(-1));
    }

    /// @throws Budget.Spent where the product has too many terms, or its coefficients so many digits that it takes too
    /// long
    public Polynomial times(Polynomial other, Budget budget) {
        budget.spend((long) terms.size() * other.terms.size());
        var plain = new TreeMap<Monomial, Rational>();
        Polynomial product = ZERO;
        for (var mine : terms.entrySet()) {
            budget.spend(other.terms.size() * digitWork(mine.getValue()));
            if (plain.size() > MOST_TERMS) {
                throw new Budget.Spent("multiplied out, this has more than %,d terms".formatted(MOST_TERMS));
            }
            for (var theirs : other.terms.entrySet()) {
                Monomial monomial = mine.getKey().times(theirs.getKey());
                Rational coefficient = mine.getValue().times(theirs.getValue());
                if (reduced(monomial)) {
                    add(plain, monomial, coefficient);
                } else {
                    product = product.plus(reduce(monomial, coefficient, budget));
                }
            }
        }
        return product.plus(new Polynomial(plain));
    }

    /// How much more a product costs than one of small numbers: common factors are looked for in the square of the
    /// digits.
    private static long digitWork(Rational coefficient) {
        long bits = (long) coefficient.numerator().bitLength()
                + coefficient.denominator().bitLength();
        long words = bits / Long.SIZE;
        return words * words / 16;
    }

    private static boolean reduced(Monomial monomial) {
        for (Monomial.Power power : monomial.powers()) {
            if (wholePart(power.atom(), power.exponent()).signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /// How many whole powers of an atom have to be multiplied out.
    private static BigInteger wholePart(Atom atom, Rational exponent) {
        return switch (atom.kind()) {
            case Atom.Kind.Whole whole -> floor(exponent);
            case Atom.Kind.Radicand radicand -> floor(exponent);
            case Atom.Kind.Absolute absolute ->
                floor(exponent).divide(BigInteger.TWO).multiply(BigInteger.TWO);
            case Atom.Kind.Symbol symbol -> BigInteger.ZERO;
            case Atom.Kind.Named named -> BigInteger.ZERO;
            case Atom.Kind.Raised raised -> BigInteger.ZERO;
            case Atom.Kind.Called called -> BigInteger.ZERO;
            case Atom.Kind.Choice choice -> BigInteger.ZERO;
        };
    }

    private static Polynomial reduce(Monomial monomial, Rational coefficient, Budget budget) {
        Polynomial product = of(coefficient);
        Monomial rest = Monomial.ONE;
        for (Monomial.Power power : monomial.powers()) {
            BigInteger whole = wholePart(power.atom(), power.exponent());
            rest = rest.times(power.atom(), power.exponent().minus(new Rational(whole, BigInteger.ONE)));
            product = product.times(power(power.atom(), whole.intValueExact(), budget), budget);
        }
        return product.times(of(rest, Rational.ONE), budget);
    }

    private static Polynomial power(Atom atom, int whole, Budget budget) {
        return switch (atom.kind()) {
            case Atom.Kind.Whole(var value) -> of(new Rational(value.pow(whole), BigInteger.ONE));
            case Atom.Kind.Radicand(var of) -> of.power(whole, budget);
            case Atom.Kind.Absolute(var of) -> of.power(whole, budget);
            case Atom.Kind.Symbol symbol -> of(Monomial.of(atom, Rational.of(whole)), Rational.ONE);
            case Atom.Kind.Named named -> of(Monomial.of(atom, Rational.of(whole)), Rational.ONE);
            case Atom.Kind.Raised raised -> of(Monomial.of(atom, Rational.of(whole)), Rational.ONE);
            case Atom.Kind.Called called -> of(Monomial.of(atom, Rational.of(whole)), Rational.ONE);
            case Atom.Kind.Choice choice -> of(Monomial.of(atom, Rational.of(whole)), Rational.ONE);
        };
    }

    Polynomial power(int exponent, Budget budget) {
        Polynomial power = ONE;
        for (int i = 0; i < exponent; i++) {
            budget.spend(1);
            power = power.times(this, budget);
        }
        return power;
    }

    /// The largest rational that leaves whole coefficients without a common factor; with the sign of the first term.
    public Rational content() {
        BigInteger numerators = BigInteger.ZERO;
        BigInteger denominators = BigInteger.ONE;
        for (Rational coefficient : terms.values()) {
            numerators = numerators.gcd(coefficient.numerator());
            BigInteger denominator = coefficient.denominator();
            denominators = denominators.multiply(denominator).divide(denominators.gcd(denominator));
        }
        Rational size = new Rational(numerators, denominators);
        return terms.firstEntry().getValue().signum() < 0 ? size.negated() : size;
    }

    /// The powers that every term has.
    public Monomial common() {
        Monomial common = terms.firstKey();
        for (Monomial monomial : terms.keySet()) {
            common = common.common(monomial);
        }
        return common;
    }

    /// Divided by a monomial that every term has.
    public Polynomial over(Monomial common) {
        if (common.isOne()) {
            return this;
        }
        var quotient = new TreeMap<Monomial, Rational>();
        terms.forEach((monomial, coefficient) -> quotient.put(monomial.over(common), coefficient));
        return new Polynomial(quotient);
    }

    /// Whether it is seen at once that it is at least 0: no coefficient is negative and nothing can make a term so.
    public boolean nonNegative() {
        return terms.entrySet().stream()
                .allMatch(term -> term.getValue().signum() > 0
                        && term.getKey().powers().stream().allMatch(Monomial.Power::nonNegative));
    }

    static BigInteger floor(Rational value) {
        BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
