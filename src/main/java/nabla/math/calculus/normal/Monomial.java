package nabla.math.calculus.normal;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.number.Rational;

/// A product of powers of atoms, such as x² y^(1/2). Ordered like words in a dictionary.
///
/// @param powers in the order of their atoms, each atom once; no exponent is 0
public record Monomial(List<Power> powers) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(List.of());

    /// A power of an atom.
    public record Power(Atom atom, Rational exponent) {
        /// Whether it is at least 0 wherever it has a value: a root has none of a negative number.
        boolean nonNegative() {
            return atom.nonNegative()
                    || !exponent.isInteger()
                    || !exponent.numerator().testBit(0);
        }
    }

    static Monomial of(Atom atom, Rational exponent) {
        return exponent.signum() == 0 ? ONE : new Monomial(List.of(new Power(atom, exponent)));
    }

    public boolean isOne() {
        return powers.isEmpty();
    }

    Rational exponent(Atom atom) {
        for (Power power : powers) {
            if (power.atom.equals(atom)) {
                return power.exponent;
            }
        }
        return Rational.ZERO;
    }

    Monomial times(Atom atom, Rational exponent) {
        return times(of(atom, exponent));
    }

    Monomial times(Monomial other) {
        return isOne() ? other : other.isOne() ? this : merged(other, false);
    }

    Monomial over(Monomial other) {
        return other.isOne() ? this : merged(other, true);
    }

    /// @param divided whether the exponents of the other one count as negative
    private Monomial merged(Monomial other, boolean divided) {
        var product = new ArrayList<Power>(powers.size() + other.powers.size());
        int mine = 0;
        int theirs = 0;
        while (mine < powers.size() || theirs < other.powers.size()) {
            int order = theirs == other.powers.size()
                    ? -1
                    : mine == powers.size() ? 1 : powers.get(mine).atom.compareTo(other.powers.get(theirs).atom);
            if (order < 0) {
                product.add(powers.get(mine++));
                continue;
            }
            Power their = other.powers.get(theirs++);
            Rational exponent = divided ? their.exponent.negated() : their.exponent;
            Rational total = order > 0 ? exponent : powers.get(mine++).exponent.plus(exponent);
            if (total.signum() != 0) {
                product.add(new Power(their.atom, total));
            }
        }
        return new Monomial(product);
    }

    /// What both have in common.
    Monomial common(Monomial other) {
        var common = new ArrayList<Power>();
        for (Power power : powers) {
            Rational theirs = other.exponent(power.atom);
            Rational shared = power.exponent.compareTo(theirs) <= 0 ? power.exponent : theirs;
            if (shared.signum() > 0) {
                common.add(new Power(power.atom, shared));
            }
        }
        return new Monomial(common);
    }

    @Override
    public int compareTo(Monomial other) {
        if (this == other) {
            return 0;
        }
        int shared = Math.min(powers.size(), other.powers.size());
        for (int i = 0; i < shared; i++) {
            Power mine = powers.get(i);
            Power theirs = other.powers.get(i);
            int atoms = mine.atom.compareTo(theirs.atom);
            if (atoms != 0) {
                return atoms;
            }
            int exponents = theirs.exponent.compareTo(mine.exponent);
            if (exponents != 0) {
                return exponents;
            }
        }
        return Integer.compare(other.powers.size(), powers.size()); // the longer one comes first
    }
}
