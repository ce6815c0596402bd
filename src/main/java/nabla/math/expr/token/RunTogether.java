package nabla.math.expr.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// Finds known names in an unknown one that was written without blanks: `xy`, `2 pix`, `tanhx`, `xsin(x)`.
final class RunTogether {
    private static final int MOST = 3;

    private RunTogether() {}

    /// @param call whether a parenthesis follows
    static Optional<String> cure(String name, Scope scope, boolean call) {
        return call ? beforeCall(name, scope) : called(name, scope).or(() -> product(name, scope));
    }

    private static Optional<String> beforeCall(String name, Scope scope) {
        for (int cut = 1; cut < name.length(); cut++) {
            String right = name.substring(cut);
            boolean function = Function.named(right).isPresent()
                    || scope.find(right)
                            .filter(Declaration.Defined.class::isInstance)
                            .isPresent();
            if (function && isNumber(name.substring(0, cut), scope)) {
                return Optional.of("; write `" + name.substring(0, cut) + " * " + right + "(...)` for a product");
            }
        }
        return Optional.empty();
    }

    /// `tanhx`, `sin2x`.
    private static Optional<String> called(String name, Scope scope) {
        for (int cut = 1; cut < name.length(); cut++) {
            String left = name.substring(0, cut);
            String right = name.substring(cut);
            String letters = right.replaceFirst("^[0-9]+", "");
            if (Function.named(left).isPresent() && scope.find(letters).isPresent()) {
                String blank = letters.equals(right) ? "" : " ";
                String digits = right.substring(0, right.length() - letters.length());
                return Optional.of("; write `" + left + "(" + digits + blank + letters + ")`");
            }
        }
        return Optional.empty();
    }

    /// With the fewest factors.
    private static Optional<String> product(String name, Scope scope) {
        for (int count = 2; count <= MOST; count++) {
            var factors = new ArrayList<String>();
            if (cut(name, count, scope, factors)) {
                return Optional.of("; write `" + String.join(" * ", factors) + "` for a product");
            }
        }
        return Optional.empty();
    }

    private static boolean cut(String name, int count, Scope scope, List<String> factors) {
        if (count == 1) {
            if (isNumber(name, scope)) {
                factors.add(name);
                return true;
            }
            return false;
        }
        for (int cut = 1; cut < name.length(); cut++) {
            String first = name.substring(0, cut);
            if (isNumber(first, scope)) {
                factors.add(first);
                if (cut(name.substring(cut), count - 1, scope, factors)) {
                    return true;
                }
                factors.removeLast();
            }
        }
        return false;
    }

    private static boolean isNumber(String name, Scope scope) {
        return scope.find(name).isPresent() || name.equals(Constant.PI.word());
    }
}
