package nabla.math.calculus;

import java.util.List;
import nabla.math.expr.Expr;

/// An expression with nothing left in it but parameters, numbers and functions of the language.
///
/// @param expression definitions expanded, derivatives carried out
/// @param kinks      wherever one of these is exactly 0 or has no value, a derivative in it does not exist, although
///                   `expression` may have a value there; empty where there was no derivative
public record Resolved(Expr expression, List<Expr> kinks) {
    public Resolved {
        kinks = List.copyOf(kinks);
    }
}
