package nabla.math.check.side;

import java.util.HashMap;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;

/// The sides of a derivation's lines, each resolved once although two claims or three need it.
///
/// Every line is charged what a side costs, also where another line has paid before: a verdict must not depend on what
/// stands above it.
public final class Sides {
    private final Scope scope;
    private final Map<Expr, Priced> known = new HashMap<>();

    private record Priced(Side side, long price) {}

    public Sides(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /// @throws Budget.Spent             where it grows too large
    /// @throws IllegalArgumentException where a name is not declared
    public Side of(Expr expression, Budget line) {
        Priced before = known.get(expression);
        if (before != null) {
            line.spend(before.price);
            return before.side.within(line);
        }
        long spent = line.spent();
        Side side = Side.of(expression, scope, line);
        known.put(expression, new Priced(side, line.spent() - spent));
        return side;
    }
}
