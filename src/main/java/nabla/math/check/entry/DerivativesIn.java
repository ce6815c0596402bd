package nabla.math.check.entry;

import java.util.List;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;

/// Whether a derivative stands in a claim or in what the claim needs.
public final class DerivativesIn {
    private DerivativesIn() {}

    /// @param needed the names that the expressions need, and no others
    public static boolean any(List<Expr> expressions, Scope needed) {
        return expressions.stream().anyMatch(DerivativesIn::any)
                || needed.declarations().stream().anyMatch(DerivativesIn::any);
    }

    private static boolean any(Expr expression) {
        return expression instanceof Expr.Derivative
                || expression instanceof Expr.EntryDerivative
                || expression instanceof Expr.Primed
                || expression.parts().stream().anyMatch(DerivativesIn::any);
    }

    private static boolean any(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Definition(var name, var body) -> any(body);
            case Declaration.Defined function -> any(function.body());
            case Declaration.ByEntries entries -> any(entries.body());
            case Declaration.Parameter parameter -> false;
            case Declaration.Shaped shaped -> false;
        };
    }
}
