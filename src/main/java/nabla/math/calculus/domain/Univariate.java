package nabla.math.calculus.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nabla.math.calculus.domain.Bound.Side;
import nabla.math.calculus.normal.Atom;
import nabla.math.calculus.normal.Polynomial;
import nabla.math.expr.number.Rational;

/// A polynomial in one parameter: the coefficients by exponent.
record Univariate(String name, TreeMap<Integer, Rational> coefficients) {
    private static final int LARGEST = 1000;

    static Optional<Univariate> of(Polynomial polynomial) {
        String name = null;
        var coefficients = new TreeMap<Integer, Rational>();
        for (var term : polynomial.terms().entrySet()) {
            int exponent = 0;
            if (!term.getKey().isOne()) {
                var power = term.getKey().powers().getFirst();
                boolean plain = term.getKey().powers().size() == 1
                        && power.exponent().isInteger()
                        && power.exponent().numerator().bitLength() < 8;
                if (!plain
                        || !(power.atom().kind() instanceof Atom.Kind.Symbol(var symbol))
                        || (name != null && !name.equals(symbol))) {
                    return Optional.empty();
                }
                name = symbol;
                exponent = power.exponent().numerator().intValueExact();
            }
            coefficients.put(exponent, term.getValue());
        }
        return name == null ? Optional.empty() : Optional.of(new Univariate(name, coefficients));
    }

    /// a x + b > 0.
    Optional<List<Bound>> threshold(boolean strict) {
        if (coefficients.lastKey() != 1) {
            return Optional.empty();
        }
        Rational slope = coefficient(coefficients, 1);
        Rational at = coefficient(coefficients, 0).negated().over(slope);
        Side above = strict ? Side.ABOVE : Side.AT_LEAST;
        Side below = strict ? Side.BELOW : Side.AT_MOST;
        return Optional.of(List.of(new Bound(name, slope.signum() > 0 ? above : below, at)));
    }

    /// All real roots, where they are fractions with small numbers.
    Optional<List<Rational>> roots() {
        var roots = new ArrayList<Rational>();
        TreeMap<Integer, Rational> rest = coefficients;
        int lowest = rest.firstKey();
        if (lowest > 0) {
            roots.add(Rational.ZERO);
            var shifted = new TreeMap<Integer, Rational>();
            rest.forEach((exponent, coefficient) -> shifted.put(exponent - lowest, coefficient));
            rest = shifted;
        }
        for (Rational candidate : candidates(rest)) {
            while (rest.lastKey() > 0 && value(rest, candidate).signum() == 0) {
                if (!roots.contains(candidate)) {
                    roots.add(candidate);
                }
                rest = divided(rest, candidate);
            }
        }
        roots.sort(null);
        return hasNoRoot(rest) ? Optional.of(roots) : Optional.empty();
    }

    /// Numerators divide the last coefficient, denominators the first.
    private static List<Rational> candidates(TreeMap<Integer, Rational> polynomial) {
        BigInteger last = polynomial.firstEntry().getValue().numerator().abs();
        BigInteger first = polynomial.lastEntry().getValue().numerator().abs();
        var candidates = new ArrayList<Rational>();
        if (last.max(first).compareTo(BigInteger.valueOf(LARGEST)) <= 0) {
            for (int p = 1; p <= last.intValue(); p++) {
                for (int q = 1; q <= first.intValue(); q++) {
                    boolean divides = last.intValue() % p == 0 && first.intValue() % q == 0;
                    if (divides) {
                        candidates.add(Rational.of(p, q));
                        candidates.add(Rational.of(-p, q));
                    }
                }
            }
        }
        return candidates;
    }

    private static Rational coefficient(TreeMap<Integer, Rational> polynomial, int exponent) {
        return polynomial.getOrDefault(exponent, Rational.ZERO);
    }

    private static Rational value(TreeMap<Integer, Rational> polynomial, Rational at) {
        Rational value = Rational.ZERO;
        for (int exponent = polynomial.lastKey(); exponent >= 0; exponent--) {
            value = value.times(at).plus(coefficient(polynomial, exponent));
        }
        return value;
    }

    /// Without the factor x − root.
    private static TreeMap<Integer, Rational> divided(TreeMap<Integer, Rational> polynomial, Rational root) {
        var quotient = new TreeMap<Integer, Rational>();
        Rational carried = Rational.ZERO;
        for (int exponent = polynomial.lastKey(); exponent > 0; exponent--) {
            carried = carried.times(root).plus(coefficient(polynomial, exponent));
            if (carried.signum() != 0) {
                quotient.put(exponent - 1, carried);
            }
        }
        return quotient;
    }

    private static boolean hasNoRoot(TreeMap<Integer, Rational> polynomial) {
        if (polynomial.lastKey() == 2) {
            Rational b = coefficient(polynomial, 1);
            Rational ac = coefficient(polynomial, 2).times(coefficient(polynomial, 0));
            return b.times(b).compareTo(ac.times(Rational.of(4))) < 0;
        }
        return polynomial.lastKey() == 0;
    }
}
