package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import nabla.lesson.Block.Plot.Curve;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;
import nabla.model.Dash;
import nabla.model.Role;

/// Gives every curve of a plot a label, a colour and a dash of its own where its author named none.
final class Styles {
    private static final List<Role> ROLES =
            List.of(Role.BLUE, Role.ORANGE, Role.GREEN, Role.PURPLE, Role.RED, Role.SKY, Role.YELLOW, Role.GREY);
    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DASH_DOT, Dash.DOTTED);

    private Styles() {}

    /// As many curves as there are expressions, which are as many as styles.
    static List<Curve> apply(List<Expr> expressions, List<Style> styles) {
        var roles = new ArrayList<>(ROLES);
        var dashes = new ArrayList<>(DASHES);
        for (Style style : styles) {
            style.role().ifPresent(roles::remove);
            style.dash().ifPresent(dashes::remove);
        }
        var curves = new ArrayList<Curve>();
        for (int i = 0; i < styles.size(); i++) {
            Style style = styles.get(i);
            curves.add(new Curve(
                    expressions.get(i),
                    style.label().isEmpty() ? TextNotation.of(expressions.get(i)) : style.label(),
                    style.role().orElseGet(() -> next(roles, ROLES)),
                    style.dash().orElseGet(() -> next(dashes, DASHES))));
        }
        return curves;
    }

    /// The first that is not used yet; after the last one, from the start.
    private static <E> E next(List<E> unused, List<E> all) {
        if (unused.isEmpty()) {
            unused.addAll(all);
        }
        return unused.removeFirst();
    }
}
