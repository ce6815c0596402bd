package nabla.ui.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.tree.Expr;
import nabla.model.Meanings;

/// What is said of a part of a formula that is pointed at, also in a sum over an index: a sum shows its terms, an
/// index how far it goes, a derivative its value and the names of the rules that lead to it, and any other part its
/// value for the
/// first value of the indices that it stands under.
final class PartInFolds {
    /// Terms beyond the first ones are left out, but for the last.
    private static final int FIRST = 4;

    private final Values values;
    private final List<Expr.Fold> around;

    private PartInFolds(Values values, List<Expr.Fold> around) {
        this.values = values;
        this.around = around;
    }

    /// Where the values of parts come from.
    interface Values {
        /// @param around  the sums and products in which it stands, the outermost first
        /// @param indices the values of their indices that are not to be the first
        Valued of(Expr part, List<Expr.Fold> around, Map<String, Integer> indices);

        /// By which rules a derivative is worked out; empty where none say it.
        default Optional<String> rules(Expr derivative, List<Expr.Fold> around) {
            return Optional.empty();
        }
    }

    /// A part and its value while what names stand for moves.
    interface Valued {
        /// NaN where it is no number.
        double at(Meanings names);

        /// `= 0.7311`, `= [0.12 −0.3; 1 0]`, with the indices that it is for.
        String text(Meanings names);

        /// All entries, row by row.
        String whole(Meanings names);

        /// The same as [#text] without the indices and the sign: `0.7311`.
        default String brief(Meanings names) {
            String text = text(names);
            int indices = text.indexOf(" for ");
            String bare = indices < 0 ? text : text.substring(0, indices);
            return bare.startsWith("= ") ? bare.substring(2) : bare;
        }
    }

    /// @param around the sums and products in which it stands, the outermost first
    static HoverValue.PartValue of(Expr part, List<Expr.Fold> around, Values values) {
        for (int i = 0; i < around.size(); i++) {
            if (part instanceof Expr.Sym(var name) && name.equals(around.get(i).index())) {
                return new PartInFolds(values, around.subList(0, i)).range(around.get(i));
            }
        }
        return switch (part) {
            case Expr.Fold fold -> new PartInFolds(values, around).terms(fold);
            case Expr.Derivative derivative -> derivative(derivative, around, values);
            case Expr.EntryDerivative derivative -> derivative(derivative, around, values);
            default -> values.of(part, around, Map.of())::whole;
        };
    }

    /// Its value and below it the rules that lead to it.
    private static HoverValue.PartValue derivative(Expr derivative, List<Expr.Fold> around, Values values) {
        Valued value = values.of(derivative, around, Map.of());
        Optional<String> rules = values.rules(derivative, around);
        return rules.isEmpty() ? value::whole : names -> value.whole(names) + "\n" + rules.get();
    }

    private Valued value(Expr part) {
        return values.of(part, around, Map.of());
    }

    /// `i goes from 1 to 5`.
    private HoverValue.PartValue range(Expr.Fold fold) {
        Valued from = value(fold.from());
        Valued to = value(fold.to());
        return names -> "%s goes from %s to %s".formatted(fold.index(), from.brief(names), to.brief(names));
    }

    /// `i = 1: 0.3`, a line a term, and the whole below.
    private HoverValue.PartValue terms(Expr.Fold fold) {
        Valued from = value(fold.from());
        Valued to = value(fold.to());
        Valued whole = value(fold);
        var inside = new ArrayList<>(around);
        inside.add(fold);
        Map<Integer, Valued> terms = new HashMap<>();
        return names -> {
            var lines = new ArrayList<String>();
            int first = (int) from.at(names);
            int last = (int) to.at(names);
            for (int value = first; value <= last; value++) {
                if (value == first + FIRST && value < last) {
                    lines.add("…");
                    value = last;
                }
                Valued term =
                        terms.computeIfAbsent(value, at -> values.of(fold.body(), inside, Map.of(fold.index(), at)));
                lines.add("%s = %d:  %s".formatted(fold.index(), value, term.brief(names)));
            }
            lines.add(fold.folding().word() + " " + whole.text(names));
            return String.join("\n", lines);
        };
    }
}
