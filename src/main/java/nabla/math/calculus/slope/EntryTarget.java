package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// By what is differentiated: an entry such as `Z[a, b]`, or a number.
///
/// @param by an entry of a name, or a name
record EntryTarget(Expr by) {

    /// @throws LocalSlopes.NoRule where it is no derivative, or by something else
    static EntryTarget of(Expr derivative) {
        return switch (derivative) {
            case Expr.EntryDerivative(var of, var by) when by.of() instanceof Expr.Sym -> new EntryTarget(by);
            case Expr.Derivative(var of, var by) -> new EntryTarget(Exprs.sym(by));
            default -> throw new LocalSlopes.NoRule();
        };
    }

    /// Whose entry it is, or the number itself.
    String name() {
        return switch (by) {
            case Expr.Entry(Expr.Sym(var name), var indices) -> name;
            case Expr.Sym(var name) -> name;
            default -> throw new IllegalStateException("no name: " + by);
        };
    }

    boolean isNumber(String symbol) {
        return by.equals(Exprs.sym(symbol));
    }

    List<Expr> indices() {
        return by instanceof Expr.Entry(var of, var indices) ? indices : List.of();
    }

    /// Whether a name stands in its indices.
    boolean mentions(String index) {
        return indices().stream().anyMatch(each -> Trees.mentions(each, index));
    }

    boolean mayMove(Expr part, Matrices matrices) {
        return matrices.mentions(part, name());
    }

    Expr derivativeOf(Expr part) {
        return switch (by) {
            case Expr.Entry entry -> new Expr.EntryDerivative(part, entry);
            default -> new Expr.Derivative(part, name());
        };
    }

    /// Whether it is a derivative by this.
    boolean isDerivative(Expr part) {
        return switch (part) {
            case Expr.EntryDerivative(var of, var other) -> other.equals(by);
            case Expr.Derivative(var of, var other) -> isNumber(other);
            default -> false;
        };
    }

    /// Whether a derivative by this stands in it.
    boolean isIn(Expr part) {
        return isDerivative(part) || part.parts().stream().anyMatch(this::isIn);
    }

    /// The slope of an entry of the same name: 1 where all indices are the same, else 0.
    Optional<Expr> kronecker(Expr.Entry entry) {
        if (!(by instanceof Expr.Entry(var of, var indices)) || !entry.of().equals(of)) {
            return Optional.empty();
        }
        if (entry.indices().size() != indices.size()) {
            throw new LocalSlopes.NoRule();
        }
        var deltas = new ArrayList<Expr>();
        for (int i = 0; i < indices.size(); i++) {
            if (!entry.indices().get(i).equals(indices.get(i))) {
                deltas.add(new Expr.Delta(entry.indices().get(i), indices.get(i)));
            }
        }
        return Optional.of(Exprs.product(deltas));
    }
}
