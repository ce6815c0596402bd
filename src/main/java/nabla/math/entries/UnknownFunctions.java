package nabla.math.entries;

import java.util.List;
import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;

/// Known functions that stand in for an unknown one, each as smooth as was declared and the last no smoother.
final class UnknownFunctions {
    static final String ARGUMENT = "x";
    private static final Expr X = Exprs.sym(ARGUMENT);

    private static final Expr HALF = Exprs.quotient(X, Exprs.TWO);

    private static final List<Expr> SMOOTH = List.of(
            Exprs.sum(
                    Exprs.quotient(Exprs.power(X, 2), Exprs.TWO),
                    Exprs.neg(X),
                    Exprs.quotient(Exprs.num(3), Exprs.num(4))),
            Exprs.sum(Exprs.sin(X), HALF),
            Exprs.exp(HALF),
            Exprs.sum(Exprs.quotient(Exprs.power(X, 3), Exprs.num(4)), Exprs.power(X, 2)));

    // e.g. smooth(1): |x|^1.5 + x/2, which is even but for its last term, and max(x, 0)^1.5 + x/2, which is not
    private static final int ROUGH = 2;

    private UnknownFunctions() {}

    /// How many there are to choose from.
    static int count() {
        return SMOOTH.size() + ROUGH;
    }

    /// Whether the n-th is no smoother than was said.
    static boolean isRough(int n) {
        return Math.floorMod(n, count()) >= SMOOTH.size();
    }

    /// The body of the n-th, in [#ARGUMENT].
    ///
    /// @param kink where those are rough that are
    static Expr body(int smoothness, int n, Rational kink) {
        return slope(smoothness, n, kink, 0).orElseGet(() -> SMOOTH.get(Math.floorMod(n, count())));
    }

    /// A derivative of the n-th in a form that has a value also where it is rough; empty where the rules give one.
    static Optional<Expr> slope(int smoothness, int n, Rational kink, int order) {
        int rough = Math.floorMod(n, count()) - SMOOTH.size();
        if (rough < 0) {
            return Optional.empty();
        }
        Expr shifted = kink.signum() == 0 ? X : Exprs.difference(X, new Expr.Num(kink));
        Rational exponent = Rational.of(2L * smoothness + 1, 2);
        Rational factor = Rational.ONE;
        for (int i = 0; i < order; i++) {
            factor = factor.times(exponent);
            exponent = exponent.plus(Rational.of(-1));
        }
        Expr base = rough == 0 ? Exprs.abs(shifted) : Exprs.call(Function.MAX, shifted, Exprs.ZERO);
        Expr power = Exprs.power(base, new Expr.Num(exponent));
        Expr signed = rough == 0 && order % 2 == 1 ? Exprs.product(Exprs.sign(shifted), power) : power;
        Expr body = order == 0 ? signed : Exprs.product(new Expr.Num(factor), signed);
        return Optional.of(
                switch (order) {
                    case 0 -> Exprs.sum(body, HALF);
                    case 1 -> Exprs.sum(body, Exprs.quotient(Exprs.ONE, Exprs.TWO));
                    default -> body;
                });
    }
}
