package nabla.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;

/// What is said of a part of a formula that is pointed at, also in a sum over an index: a sum shows its terms, an
/// index how far it goes, and any other part its value for the first value of the indices that it stands under.
final class PartInFolds {
    /// Terms beyond the first ones are left out, but for the last.
    private static final int FIRST = 4;

    private final Scope scope;

    private PartInFolds(Scope scope) {
        this.scope = scope;
    }

    /// @param around the sums and products in which it stands, the outermost first
    static HoverValue.PartValue of(Expr part, List<Expr.Fold> around, Scope scope) {
        Scope inside = scope;
        for (Expr.Fold fold : around) {
            if (part instanceof Expr.Sym(var name) && name.equals(fold.index())) {
                return new PartInFolds(inside).range(fold);
            }
            inside = inside(fold, inside);
        }
        if (part instanceof Expr.Fold fold) {
            return new PartInFolds(inside).terms(fold);
        }
        LiveValue live = LiveValue.of(part, inside);
        return live::whole;
    }

    /// With the index of a sum as a name of its own.
    private static Scope inside(Expr.Fold fold, Scope scope) {
        try {
            Optional<IndexReach> from = Shapes.of(fold.from(), scope).reach();
            Optional<IndexReach> to = Shapes.of(fold.to(), scope).reach();
            return from.isPresent() && to.isPresent()
                    ? scope.with(new Declaration.Index(
                            fold.index(),
                            new IndexReach(from.get().from(), to.get().to())))
                    : scope;
        } catch (Misfit none) {
            return scope;
        }
    }

    /// `i goes from 1 to 5`.
    private HoverValue.PartValue range(Expr.Fold fold) {
        LiveValue from = LiveValue.of(fold.from(), scope);
        LiveValue to = LiveValue.of(fold.to(), scope);
        return names -> "%s goes from %s to %s".formatted(fold.index(), from.brief(names), to.brief(names));
    }

    /// `i = 1: 0.3`, a line a term, and the whole below.
    private HoverValue.PartValue terms(Expr.Fold fold) {
        LiveValue from = LiveValue.of(fold.from(), scope);
        LiveValue to = LiveValue.of(fold.to(), scope);
        LiveValue whole = LiveValue.of(fold, scope);
        Scope inside = inside(fold, scope);
        Map<Integer, LiveValue> terms = new HashMap<>();
        return names -> {
            var lines = new ArrayList<String>();
            int first = (int) from.at(names);
            int last = (int) to.at(names);
            for (int value = first; value <= last; value++) {
                if (value == first + FIRST && value < last) {
                    lines.add("…");
                    value = last;
                }
                LiveValue term =
                        terms.computeIfAbsent(value, at -> LiveValue.of(fold.body(), inside, Map.of(fold.index(), at)));
                lines.add("%s = %d:  %s".formatted(fold.index(), value, term.brief(names)));
            }
            lines.add(fold.folding().word() + " " + whole.text(names));
            return String.join("\n", lines);
        };
    }
}
