package nabla.math.calculus.normal;

import java.math.BigInteger;
import java.util.List;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;

/// A factor that a normal form does not take apart; made by [Atoms], which gives equal things the same atom.
public final class Atom implements Comparable<Atom> {
    private final int order;
    private final Kind kind;
    private final boolean nonNegative;

    Atom(int order, Kind kind, boolean nonNegative) {
        this.order = order;
        this.kind = kind;
        this.nonNegative = nonNegative;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether it is at least 0 wherever it has a value.
    boolean nonNegative() {
        return nonNegative;
    }

    @Override
    public int compareTo(Atom other) {
        return Integer.compare(order, other.order);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return order;
    }

    /// What an atom is.
    public sealed interface Kind {
        /// A parameter.
        record Symbol(String name) implements Kind {}

        /// π or e.
        record Named(Constant constant) implements Kind {}

        /// A whole number under a root, such as the 2 of 2^(1/2).
        record Whole(BigInteger value) implements Kind {}

        /// Something under a root; its exponent is always between 0 and 1, whole powers are multiplied out.
        record Radicand(Polynomial of) implements Kind {}

        /// |of|; its exponent is always 1, the square is multiplied out.
        record Absolute(Polynomial of) implements Kind {}

        /// A power that is not a root of a polynomial, such as x^n or e^x.
        record Raised(Fraction base, Fraction exponent) implements Kind {}

        record Called(Function function, List<Fraction> arguments) implements Kind {}

        /// if(difference relation 0, then, otherwise).
        record Choice(Fraction difference, Relation relation, Fraction then, Fraction otherwise) implements Kind {}
    }
}
