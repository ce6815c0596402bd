package nabla.math.entries;

import java.util.List;
import nabla.math.expr.Expr;
import nabla.math.expr.Exprs;

/// Known functions that stand in for an unknown one, each as smooth as was declared and the last no smoother.
final class UnknownFunctions {
    static final String ARGUMENT = "x";
    private static final Expr X = Exprs.sym(ARGUMENT);

    private UnknownFunctions() {}

    /// How many there are to choose from.
    static int count() {
        return table(1).size();
    }

    /// The body of the n-th, in [#ARGUMENT].
    static Expr body(int smoothness, int n) {
        List<Expr> table = table(smoothness);
        return table.get(Math.floorMod(n, table.size()));
    }

    // e.g. smooth(1): x^2/2 - x + 3/4, sin(x) + x/2, exp(x/2), x^3/4 + x^2, |x|^1.5
    private static List<Expr> table(int smoothness) {
        Expr half = Exprs.quotient(X, Exprs.TWO);
        Expr rough = Exprs.power(Exprs.abs(X), Exprs.quotient(Exprs.num(2L * smoothness + 1), Exprs.TWO));
        return List.of(
                Exprs.sum(
                        Exprs.quotient(Exprs.power(X, 2), Exprs.TWO),
                        Exprs.neg(X),
                        Exprs.quotient(Exprs.num(3), Exprs.num(4))),
                Exprs.sum(Exprs.sin(X), half),
                Exprs.exp(half),
                Exprs.sum(Exprs.quotient(Exprs.power(X, 3), Exprs.num(4)), Exprs.power(X, 2)),
                Exprs.sum(rough, half));
    }
}
