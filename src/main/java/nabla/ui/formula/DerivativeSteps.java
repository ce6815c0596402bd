package nabla.ui.formula;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.LatexSetting;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;

/// How the derivatives in a formula are worked out, set in type. Immutable, made in the background.
record DerivativeSteps(List<Row> rows) {
    DerivativeSteps {
        rows = List.copyOf(rows);
    }

    /// A line with the words below it; a heading has no formula.
    record Row(Formula formula, String words, Scope scope) {
        boolean isHeading() {
            return formula.nodeCount() == 0;
        }
    }

    /// Whether there may be any; cheap.
    static boolean areIn(Expr expression, Scope scope) {
        return !found(expression, scope).isEmpty();
    }

    static DerivativeSteps of(Expr expression, Scope scope) {
        var rows = new ArrayList<Row>();
        for (Found found : found(expression, scope)) {
            DerivativeLines.of(found.derivative, found.scope).stream()
                    .map(line -> row(line, found.derivative))
                    .forEach(rows::add);
        }
        return new DerivativeSteps(rows);
    }

    private static Row row(DerivativeLines.Line line, Expr derivative) {
        return switch (line) {
            case DerivativeLines.Heading(var words) -> new Row(Formula.EMPTY, words, Scope.EMPTY);
            case DerivativeLines.Equality(var left, var right, var words, var scope) ->
                new Row(
                        Formula.of(
                                List.of(new Equation(left.orElse(derivative), right)),
                                LatexSetting.plain(scope),
                                Typesetter.Style.DISPLAY),
                        words,
                        scope);
        };
    }

    private record Found(Expr derivative, Scope scope) {}

    /// The outermost ones, each once.
    private static List<Found> found(Expr expression, Scope scope) {
        var found = new ArrayList<Found>();
        find(expression, scope, found);
        return found;
    }

    private static void find(Expr part, Scope scope, List<Found> found) {
        if (part instanceof Expr.Derivative || part instanceof Expr.EntryDerivative) {
            boolean known = found.stream().anyMatch(each -> each.derivative.equals(part));
            if (!known && DerivativeLines.areOf(part, scope)) {
                found.add(new Found(part, scope));
            }
        } else if (part instanceof Expr.Fold fold) {
            find(fold.body(), LiveValue.inside(fold, scope), found);
        } else {
            part.parts().forEach(each -> find(each, scope, found));
        }
    }
}
