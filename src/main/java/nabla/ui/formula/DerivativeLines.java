package nabla.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.calculus.rule.Differentiate;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.rule.RuleStep;
import nabla.math.calculus.slope.BackwardPass;
import nabla.math.calculus.slope.EntrySlopes;
import nabla.math.calculus.slope.Pullback;
import nabla.math.entries.NeededNames;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// How a derivative is worked out: lines, each with the rules that lead to it. By a vector or a matrix it is the way
/// back through the formula, of numbers and by an entry it is one rule after another.
final class DerivativeLines {
    private static final long PATIENCE = 200_000;
    /// A derivation of more lines is not read.
    private static final int MOST = 16;

    private DerivativeLines() {}

    /// A line.
    sealed interface Line {}

    /// `left = right`, or `= right` where the left side is that of the line above.
    ///
    /// @param words the rules that lead to it, or what it is
    record Equality(Optional<Expr> left, Expr right, String words, Scope scope) implements Line {}

    /// What the lines behind it are about.
    record Heading(String words) implements Line {}

    /// Whether there may be lines about it; cheap.
    static boolean areOf(Expr expression, Scope scope) {
        return switch (expression) {
            case Expr.Derivative derivative ->
                scope.find(derivative.by()).isPresent()
                        && (isByEntries(derivative, scope) || isNumber(derivative, scope));
            case Expr.EntryDerivative derivative -> isNumber(derivative, scope);
            default -> false;
        };
    }

    private static boolean isNumber(Expr expression, Scope scope) {
        return Shapes.find(expression, scope).filter(Kind::isNumber).isPresent();
    }

    private static boolean isByEntries(Expr.Derivative derivative, Scope scope) {
        return Shapes.find(Exprs.sym(derivative.by()), scope)
                .filter(kind -> !kind.isNumber())
                .isPresent();
    }

    private static boolean isOfNumbers(Expr.Derivative derivative, Scope scope) {
        return NeededNames.areNumbers(scope, List.of(derivative));
    }

    /// Empty where no rules say it.
    static List<Line> of(Expr expression, Scope scope) {
        try {
            return !(expression instanceof Expr.Derivative derivative)
                    ? entries(expression, scope)
                    : isByEntries(derivative, scope)
                            ? back(derivative, scope)
                            : isOfNumbers(derivative, scope) ? numbers(derivative, scope) : entries(derivative, scope);
        } catch (Budget.Spent | IllegalArgumentException none) {
            return List.of();
        }
    }

    /// The titles of the rules that lead to it, each once.
    static List<String> rules(Expr expression, Scope scope) {
        try {
            Stream<Rule> rules = !(expression instanceof Expr.Derivative derivative)
                    ? entryRules(expression, scope)
                    : isByEntries(derivative, scope)
                            ? Pullback.of(derivative, scope).stream().flatMap(way -> way.rules().stream())
                            : isOfNumbers(derivative, scope)
                                    ? steps(derivative, scope).stream().map(RuleStep.Line::rule)
                                    : entryRules(derivative, scope);
            return rules.map(Rule::title).distinct().toList();
        } catch (Budget.Spent | IllegalArgumentException none) {
            return List.of();
        }
    }

    private static Stream<Rule> entryRules(Expr derivative, Scope scope) {
        return EntrySlopes.of(derivative, scope).stream().flatMap(row -> row.rules().stream());
    }

    private static List<Line> entries(Expr derivative, Scope scope) {
        var lines = new ArrayList<Line>();
        Optional<Expr> left = Optional.of(derivative);
        for (EntrySlopes.Row row : EntrySlopes.of(derivative, scope)) {
            lines.add(new Equality(left, row.slope(), titles(row.rules()), scope));
            left = Optional.empty();
        }
        return lines;
    }

    private static List<Line> back(Expr.Derivative derivative, Scope scope) {
        Optional<EntrySlopes.Row> constant = EntrySlopes.constant(derivative, scope);
        if (constant.isPresent()) {
            return constant.stream()
                    .map(row -> (Line) new Equality(Optional.of(derivative), row.slope(), titles(row.rules()), scope))
                    .toList();
        }
        Optional<BackwardPass> pass = BackwardPass.of(derivative, scope);
        return pass.isPresent()
                ? pass.get().rows().stream().map(DerivativeLines::line).toList()
                : Pullback.of(derivative, scope).stream()
                        .map(way ->
                                (Line) new Equality(Optional.of(derivative), way.slope(), titles(way.rules()), scope))
                        .toList();
    }

    private static Line line(BackwardPass.Row row) {
        return switch (row) {
            case BackwardPass.Named(var equation, var names) ->
                new Equality(Optional.of(equation.left()), equation.right(), "a name for this part", names);
            case BackwardPass.Slope(var equation, var rules, var shape, var names) ->
                new Equality(
                        Optional.of(equation.left()),
                        equation.right(),
                        Stream.of(titles(rules), shape)
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        names);
            case BackwardPass.Whole(var equation, var names) ->
                new Equality(Optional.of(equation.left()), equation.right(), "put together", names);
            case BackwardPass.OneTerm(var fold, var names) ->
                new Heading(
                        switch (fold.folding()) {
                            case SUM -> "One term of the sum, for any " + fold.index();
                            case PROD -> "One factor of the product, for any " + fold.index();
                        });
        };
    }

    private static String titles(List<Rule> rules) {
        return rules.stream().map(Rule::title).distinct().collect(Collectors.joining(", "));
    }

    /// Definitions are put in first.
    private static List<Line> numbers(Expr.Derivative derivative, Scope scope) {
        var lines = new ArrayList<Line>();
        Expr closed = closed(derivative, scope);
        Optional<Expr> left = Optional.of(new Expr.Derivative(closed, derivative.by()));
        List<RuleStep.Line> steps = steps(derivative, scope);
        for (RuleStep.Line step : steps.subList(0, Math.min(MOST, steps.size()))) {
            lines.add(new Equality(left, step.whole(), step.rule().title(), free(derivative, scope)));
            left = Optional.empty();
        }
        if (steps.size() > MOST) {
            lines.add(new Heading("… " + (steps.size() - MOST) + " lines more, to"));
            lines.add(new Equality(
                    left, steps.getLast().whole(), steps.getLast().rule().title(), scope));
        }
        return lines;
    }

    private static List<RuleStep.Line> steps(Expr.Derivative derivative, Scope scope) {
        return Differentiate.steps(closed(derivative, scope), derivative.by(), Budget.of(PATIENCE))
                .briefLines();
    }

    private static Expr closed(Expr.Derivative derivative, Scope scope) {
        return ResolvedForms.of(derivative.of(), free(derivative, scope), Budget.of(PATIENCE))
                .expression();
    }

    /// A derivative by a name that is defined treats it as free.
    private static Scope free(Expr.Derivative derivative, Scope scope) {
        return scope.find(derivative.by()).orElseThrow() instanceof Declaration.Parameter
                ? scope
                : scope.with(new Declaration.Parameter(derivative.by(), Domain.Interval.REAL, 0, 1));
    }
}
