package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.calculus.rule.Rule;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;

/// Differentiates by a vector or a matrix as a lecturer does: the slope of the whole goes back through the formula,
/// part by part, each by a rule with a name, and is a formula of vectors and matrices itself.
///
/// The slope of a number by a matrix has the matrix's shape; that of a vector by a vector has a row for each entry of
/// what it is taken by, or in numerator layout for each entry of what is differentiated. Not every formula has such a
/// way back; its slopes are then those of its entries ([nabla.math.entries.WrittenOut]) all the same.
public final class Pullback {
    /// A way back of more steps is not read.
    private static final int MOST = 24;

    private final Matrices matrices;
    private final LocalSlopes rules;
    private final List<Step> steps;

    /// A rule at work.
    ///
    /// @param through the formula that the slope goes back through
    /// @param part    of it, which gets the slope
    /// @param slope   that it gets
    /// @param shape   of that slope, such as `N × D`
    public record Step(Rule rule, Expr through, Expr part, Expr slope, String shape) {}

    /// The whole way back.
    ///
    /// @param slope the derivative
    public record Way(List<Step> steps, Expr slope) {
        public Way {
            steps = List.copyOf(steps);
        }

        /// Each once, but for definitions, which only hand on what they get.
        public List<Rule> rules() {
            return steps.stream()
                    .map(Step::rule)
                    .filter(rule -> !rule.equals(PullbackRules.DEFINITION))
                    .distinct()
                    .toList();
        }
    }

    private Pullback(LocalSlopes rules, List<Step> steps) {
        this.matrices = rules.matrices();
        this.rules = rules;
        this.steps = steps;
    }

    /// Empty where the formula has none by these rules, where the name does not stand in it, and where that is a
    /// number.
    public static Optional<Way> of(Expr.Derivative derivative, Scope scope) {
        Optional<Shape> of = shape(derivative.of(), scope);
        Optional<Shape> by = shape(Exprs.sym(derivative.by()), scope);
        if (of.isEmpty() || by.isEmpty() || by.get().isNumber()) {
            return Optional.empty();
        }
        boolean jacobian = !of.get().isNumber();
        if (jacobian && !(of.get() instanceof Shape.Column && by.get() instanceof Shape.Column)) {
            return Optional.empty();
        }
        try {
            var matrices = new Matrices(scope);
            var back = new Pullback(new LocalSlopes(matrices, derivative.by(), jacobian), new ArrayList<>());
            Expr seed = jacobian ? matrices.identity(of.get()) : Exprs.ONE;
            Expr slope = back.slope(derivative.of(), seed).orElseThrow(LocalSlopes.NoRule::new);
            if (isTurned(scope, jacobian)) {
                slope = matrices.transpose(slope);
                back.step(PullbackRules.NUMERATOR, derivative, Exprs.sym(derivative.by()), slope);
            }
            return Optional.of(new Way(back.steps, slope));
        } catch (LocalSlopes.NoRule | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Shape> shape(Expr expression, Scope scope) {
        return Shapes.find(expression, scope).map(kind -> kind.shape());
    }

    /// Whether the layout turns a slope over.
    static boolean isTurned(Scope scope, boolean jacobian) {
        return scope.layout() == DerivativeLayout.STRICT_NUMERATOR
                || (jacobian && scope.layout() == DerivativeLayout.NUMERATOR);
    }

    /// What the variable gets through a formula whose slope is known; empty where it does not stand in it.
    private Optional<Expr> slope(Expr of, Expr g) {
        if (!matrices.mentions(of, rules.by())) {
            return Optional.empty();
        }
        return switch (of) {
            case Expr.Sym(var name) when name.equals(rules.by()) -> Optional.of(g);
            case Expr.Fold fold -> fold(fold, g);
            default ->
                all(rules.of(of, g).stream().map(share -> slope(of, share)).toList());
        };
    }

    private Optional<Expr> slope(Expr through, LocalSlopes.Share share) {
        share.rule().ifPresent(rule -> step(rule, through, share.part(), share.slope()));
        return slope(share.part(), share.slope());
    }

    private void step(Rule rule, Expr through, Expr part, Expr slope) {
        if (steps.size() == MOST) {
            throw new LocalSlopes.NoRule();
        }
        steps.add(new Step(rule, through, part, slope, matrices.shape(slope).text()));
    }

    private static Optional<Expr> all(List<Optional<Expr>> slopes) {
        List<Expr> some = slopes.stream().flatMap(Optional::stream).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(Exprs.sum(some));
    }

    private Optional<Expr> fold(Expr.Fold fold, Expr g) {
        rules.refuse(fold, g);
        var inside = new Matrices(matrices.inside(fold).orElseThrow());
        var term = new Pullback(new LocalSlopes(inside, rules.by(), false), steps);
        Expr each = inside.times(g, ProductOverIndex.besides(fold, inside));
        Optional<Expr> slope = term.slope(fold.body(), each);
        Optional<Expr> sum = slope.map(one -> new Expr.Fold(Folding.SUM, fold.index(), fold.from(), fold.to(), one));
        sum.ifPresent(all -> step(ProductOverIndex.rule(fold), fold, Exprs.sym(rules.by()), all));
        return sum;
    }
}
