package nabla.math.check.side;

import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// Whether an expression may jump where none of its derivatives does: what a derivative comes to at a kink is then not
/// what the expression comes to.
final class JumpsOutside {
    private JumpsOutside() {}

    /// e.g. none in `2*d(relu(x) - relu(-x), x) + x`, one in `step(x)*d(x^2, x)`
    static boolean none(Expr expression, Scope scope) {
        return switch (expression) {
            case Expr.Derivative derivative -> true;
            case Expr.If choice -> false;
            case Expr.Call(var function, var arguments) when Seams.isStairs(function) -> false;
            case Expr.Power(var base, var exponent) when base.equals(Exprs.ZERO) -> false;
            case Expr.Sym(var name) -> none(scope, name);
            case Expr.Apply apply -> none(scope, apply.name()) && ofParts(apply, scope);
            default -> ofParts(expression, scope);
        };
    }

    private static boolean ofParts(Expr expression, Scope scope) {
        return expression.parts().stream().allMatch(part -> none(part, scope));
    }

    private static boolean none(Scope scope, String name) {
        Optional<Declaration> declaration = scope.find(name);
        return declaration
                .map(some -> switch (some) {
                    case Declaration.Definition(var of, var body) -> none(body, scope);
                    case Declaration.Defined(var of, var parameters, var body) -> none(body, scope);
                    case Declaration.Parameter parameter -> true;
                    case Declaration.Shaped shaped -> false;
                })
                .orElse(true);
    }
}
