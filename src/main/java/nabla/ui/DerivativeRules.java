package nabla.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.calculus.Differentiate;
import nabla.math.calculus.Pullback;
import nabla.math.calculus.ResolvedForms;
import nabla.math.calculus.RuleStep;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.write.TextNotation;

/// By which rules a derivative that is pointed at is worked out, a line a rule with what it makes; of a vector or a
/// matrix with the shape of each slope on its way back.
final class DerivativeRules {
    private static final long PATIENCE = 200_000;
    /// Lines beyond the first ones are left out, but for the last.
    private static final int FIRST = 5;
    /// A longer formula is cut.
    private static final int LONGEST = 64;

    private DerivativeRules() {}

    /// Empty where no rules say it.
    static Optional<String> of(Expr.Derivative derivative, Scope scope) {
        try {
            List<String> lines =
                    Pullback.of(derivative, scope).map(DerivativeRules::back).orElseGet(() -> steps(derivative, scope));
            return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", few(lines)));
        } catch (Budget.Spent | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<String> back(Pullback.Way way) {
        var lines = new ArrayList<String>();
        Expr before = Exprs.ONE;
        for (Pullback.Step step : way.steps()) {
            if (!step.slope().equals(before)) { // a definition hands on what it gets
                lines.add("%s:  %s,  %s".formatted(step.rule().title(), written(step.slope()), step.shape()));
            }
            before = step.slope();
        }
        boolean told = !way.steps().isEmpty() && way.steps().getLast().slope().equals(way.slope());
        if (!told) {
            lines.add("together:  " + written(way.slope())); // signs and sums are no steps of their own
        }
        return lines;
    }

    /// Of a number by a number, definitions put in first.
    private static List<String> steps(Expr.Derivative derivative, Scope scope) {
        boolean numbers = scope.find(derivative.by()).orElse(null) instanceof Declaration.Parameter
                && Shapes.find(derivative.of(), scope)
                        .filter(kind -> kind.isNumber())
                        .isPresent()
                && scope.isOfNumbers();
        if (!numbers) {
            return List.of();
        }
        var budget = Budget.of(PATIENCE);
        Expr closed = ResolvedForms.of(derivative.of(), scope, budget).expression();
        return Differentiate.steps(closed, derivative.by(), budget).briefLines().stream()
                .map(DerivativeRules::said)
                .toList();
    }

    private static String said(RuleStep.Line line) {
        return "%s:  %s".formatted(line.rule().title(), written(line.whole()));
    }

    private static String written(Expr formula) {
        String text = TextNotation.of(formula);
        return text.length() > LONGEST ? text.substring(0, LONGEST - 2) + " …" : text;
    }

    private static List<String> few(List<String> lines) {
        if (lines.size() <= FIRST + 1) {
            return lines;
        }
        var some = new ArrayList<>(lines.subList(0, FIRST));
        some.add("…");
        some.add(lines.getLast());
        return some;
    }
}
