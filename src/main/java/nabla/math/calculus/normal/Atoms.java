package nabla.math.calculus.normal;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Budget;
import nabla.math.calculus.normal.Atom.Kind;
import nabla.math.expr.tree.Constant;

/// The atoms of one comparison: what is the same gets the same atom.
final class Atoms {
    private final List<Atom> known = new ArrayList<>();
    private final Budget budget;

    Atoms(Budget budget) {
        this.budget = budget;
    }

    /// The atom of this kind.
    ///
    /// @param nonNegative whether it is at least 0 wherever it has a value
    Atom of(Kind kind, boolean nonNegative) {
        budget.spend(1 + known.size());
        for (Atom atom : known) {
            if (same(atom.kind(), kind)) {
                return atom;
            }
        }
        var atom = new Atom(known.size(), kind, nonNegative);
        known.add(atom);
        return atom;
    }

    Atom e() {
        return of(new Kind.Named(Constant.E), true);
    }

    private boolean same(Kind a, Kind b) {
        return switch (a) {
            case Kind.Symbol symbol -> symbol.equals(b);
            case Kind.Named named -> named.equals(b);
            case Kind.Whole whole -> whole.equals(b);
            case Kind.Radicand radicand -> radicand.equals(b);
            case Kind.Absolute absolute -> absolute.equals(b);
            case Kind.Raised(var base, var exponent) ->
                b instanceof Kind.Raised other && same(base, other.base()) && same(exponent, other.exponent());
            case Kind.Called(var function, var arguments) ->
                b instanceof Kind.Called other
                        && function == other.function()
                        && (same(arguments, other.arguments())
                                || (function.arity() == 2 && same(arguments.reversed(), other.arguments())));
            case Kind.Choice(var difference, var relation, var then, var otherwise) ->
                b instanceof Kind.Choice other
                        && ((relation == other.relation() && same(difference, other.difference()))
                                || (relation == other.relation().mirrored()
                                        && difference
                                                .plus(other.difference(), budget)
                                                .isZero()))
                        && same(then, other.then())
                        && same(otherwise, other.otherwise());
        };
    }

    private boolean same(List<Fraction> a, List<Fraction> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean same(Fraction a, Fraction b) {
        return a.equals(b) || a.minus(b, budget).isZero();
    }
}
