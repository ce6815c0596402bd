package nabla.math.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nabla.math.expr.tree.Expr;

/// Whether two expressions are written the same but for the order of terms and factors.
///
/// `z * 2 + 1` is `1 + 2 z`, and `1/sigma * z` is `z/sigma`; `2 z` is not `z + z`, though they are equal.
public final class Alike {
    private static final Expr PLACE = new Expr.Sym("·");

    private Alike() {}

    public static boolean upToOrder(Expr left, Expr right) {
        return key(left).equals(key(right));
    }

    /// Whether a derivative is still to be carried out somewhere in it.
    public static boolean hasDerivative(Expr expr) {
        return expr instanceof Expr.Derivative || expr.parts().stream().anyMatch(Alike::hasDerivative);
    }

    /// The same text for all orders.
    private static String key(Expr expr) {
        return switch (expr) {
            case Expr.Sum sum -> "sum" + sorted(terms(sum));
            case Expr.Product product -> fraction(product);
            case Expr.Quotient quotient -> fraction(quotient);
            default -> node(expr);
        };
    }

    private static String node(Expr expr) {
        List<Expr> parts = expr.parts();
        if (parts.isEmpty()) {
            return expr.toString();
        }
        Expr bare = expr.withParts(Collections.nCopies(parts.size(), PLACE));
        return bare + parts.stream().map(Alike::key).toList().toString();
    }

    private static List<Expr> terms(Expr expr) {
        return expr instanceof Expr.Sum(var terms)
                ? terms.stream().flatMap(term -> terms(term).stream()).toList()
                : List.of(expr);
    }

    /// Factors above and below the line, each in one order; a factor 1 says nothing.
    private static String fraction(Expr expr) {
        var above = new ArrayList<Expr>();
        var below = new ArrayList<Expr>();
        gather(expr, above, below);
        return "fraction" + sorted(above) + "/" + sorted(below);
    }

    private static void gather(Expr expr, List<Expr> above, List<Expr> below) {
        switch (expr) {
            case Expr.Product(var factors) -> factors.forEach(factor -> gather(factor, above, below));
            case Expr.Quotient(var numerator, var denominator) -> {
                gather(numerator, above, below);
                gather(denominator, below, above);
            }
            case Expr.Num(var value) when value.equals(nabla.math.expr.number.Rational.ONE) -> {}
            default -> above.add(expr);
        }
    }

    private static String sorted(List<Expr> parts) {
        return parts.stream().map(Alike::key).sorted().toList().toString();
    }
}
