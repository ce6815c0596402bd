package nabla.math.calculus.resolve;

import java.util.HashMap;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import org.jspecify.annotations.Nullable;

/// The closed forms of expressions under the names of one scope, each worked out once for all who ask: the reader of a
/// lesson, the check of a line, its value beside it and what is said of it when it is pointed at.
///
/// All are charged what it costs, also where another has paid before: a verdict must not depend on who came first. Used
/// by any number of threads; two that ask at the same moment both work it out.
public final class ResolvedForms {
    /// More work than this is not kept: a student who types all day does not fill the memory.
    private static final long MOST = 4_000_000;
    private static final long DEFAULT_BUDGET = 2_000_000;

    private final Map<Expr, Priced> known = new HashMap<>();
    private long kept;
    private int worked;

    private record Priced(Resolved form, long price) {}

    private ResolvedForms() {}

    /// Those of a scope.
    static ResolvedForms under(Scope scope) {
        return scope.worked(ResolvedForms.class, ResolvedForms::new);
    }

    /// The closed form of an expression under the names of a scope.
    ///
    /// @throws Budget.Spent             where it grows too large or takes too long
    /// @throws IllegalArgumentException where a name is not declared
    public static Resolved of(Expr expression, Scope scope) {
        return of(expression, scope, Budget.of(DEFAULT_BUDGET));
    }

    /// The same within a budget.
    public static Resolved of(Expr expression, Scope scope, Budget budget) {
        return under(scope).of(scope, expression, budget);
    }

    /// How many were worked out.
    synchronized int worked() {
        return worked;
    }

    private Resolved of(Scope scope, Expr expression, Budget budget) {
        Priced before = find(expression);
        if (before != null) {
            budget.spend(before.price);
            return before.form;
        }
        long spent = budget.spent();
        Resolved form = Resolve.closed(expression, scope, budget);
        keep(expression, new Priced(form, budget.spent() - spent));
        return form;
    }

    private synchronized @Nullable Priced find(Expr expression) {
        return known.get(expression);
    }

    private synchronized void keep(Expr expression, Priced priced) {
        worked++;
        kept += priced.price;
        if (kept > MOST) {
            known.clear();
            kept = priced.price;
        }
        known.put(expression, priced);
    }
}
