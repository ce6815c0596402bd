package nabla.math.calculus;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import nabla.math.expr.number.Rational;

/// A product of powers of atoms, such as x² y^(1/2); no exponent is 0. Ordered like words in a dictionary.
record Monomial(SortedMap<Atom, Rational> exponents) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new TreeMap<>());

    static Monomial of(Atom atom, Rational exponent) {
        return ONE.times(atom, exponent);
    }

    boolean isOne() {
        return exponents.isEmpty();
    }

    Rational exponent(Atom atom) {
        return exponents.getOrDefault(atom, Rational.ZERO);
    }

    Monomial times(Atom atom, Rational exponent) {
        var product = new TreeMap<>(exponents);
        add(product, atom, exponent);
        return new Monomial(product);
    }

    Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        var product = new TreeMap<>(exponents);
        other.exponents.forEach((atom, exponent) -> add(product, atom, exponent));
        return new Monomial(product);
    }

    Monomial over(Monomial other) {
        var quotient = new TreeMap<>(exponents);
        other.exponents.forEach((atom, exponent) -> add(quotient, atom, exponent.negated()));
        return new Monomial(quotient);
    }

    private static void add(Map<Atom, Rational> exponents, Atom atom, Rational exponent) {
        Rational total = exponents.getOrDefault(atom, Rational.ZERO).plus(exponent);
        if (total.signum() == 0) {
            exponents.remove(atom);
        } else {
            exponents.put(atom, total);
        }
    }

    /// What both have in common.
    Monomial common(Monomial other) {
        var common = new TreeMap<Atom, Rational>();
        exponents.forEach((atom, exponent) -> {
            Rational shared = exponent.compareTo(other.exponent(atom)) <= 0 ? exponent : other.exponent(atom);
            if (shared.signum() > 0) {
                common.put(atom, shared);
            }
        });
        return new Monomial(common);
    }

    /// The powers that pass a test.
    Monomial only(BiPredicate<Atom, Rational> test) {
        var kept = new TreeMap<Atom, Rational>();
        exponents.forEach((atom, exponent) -> {
            if (test.test(atom, exponent)) {
                kept.put(atom, exponent);
            }
        });
        return new Monomial(kept);
    }

    /// Whether it is at least 0 wherever it has a value: a root has none of a negative number.
    static boolean nonNegative(Atom atom, Rational exponent) {
        return atom.nonNegative()
                || !exponent.isInteger()
                || !exponent.numerator().testBit(0);
    }

    @Override
    public int compareTo(Monomial other) {
        if (this == other) {
            return 0;
        }
        Iterator<Map.Entry<Atom, Rational>> mine = exponents.entrySet().iterator();
        Iterator<Map.Entry<Atom, Rational>> theirs = other.exponents.entrySet().iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            var a = mine.next();
            var b = theirs.next();
            int atoms = a.getKey().compareTo(b.getKey());
            if (atoms != 0) {
                return atoms;
            }
            int powers = b.getValue().compareTo(a.getValue());
            if (powers != 0) {
                return powers;
            }
        }
        return Boolean.compare(theirs.hasNext(), mine.hasNext());
    }
}
