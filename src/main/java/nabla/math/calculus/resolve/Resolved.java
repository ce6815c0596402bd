package nabla.math.calculus.resolve;

import java.util.List;
import nabla.math.expr.tree.Expr;

/// An expression with nothing left in it but parameters, numbers and functions of the language.
///
/// @param expression definitions expanded, derivatives carried out as they are written
/// @param value      the same for its value: derivatives in the form that keeps its digits, equal parts of them one
///                   object; it may be very long when written out, so it is only made a graph
/// @param kinks      wherever one of these is exactly 0 or has no value, a derivative in it does not exist, although
///                   `expression` may have a value there; empty where there was no derivative
/// @param derivatives which derivatives each of these is a kink of
public record Resolved(Expr expression, Expr value, List<Expr> kinks, List<Kink> derivatives) {
    public Resolved {
        kinks = List.copyOf(kinks);
        derivatives = List.copyOf(derivatives);
    }

    /// Where it is not asked which derivatives the kinks are of.
    public Resolved(Expr expression, Expr value, List<Expr> kinks) {
        this(expression, value, kinks, List.of());
    }

    /// Where no derivative was.
    public Resolved(Expr expression, List<Expr> kinks) {
        this(expression, expression, kinks);
    }
}
