package nabla.math.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.ShapedFunction;

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
    private final String by;
    /// Whether a vector is differentiated, so that a slope has a column for each of its entries.
    private final boolean jacobian;

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
    }

    private Pullback(Matrices matrices, String by, boolean jacobian, List<Step> steps) {
        this.matrices = matrices;
        this.by = by;
        this.jacobian = jacobian;
        this.steps = steps;
    }

    /// The formula has no way back by these rules, or to nothing.
    private static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1;
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
            var back = new Pullback(matrices, derivative.by(), jacobian, new ArrayList<>());
            Expr seed = jacobian ? matrices.identity(of.get()) : Exprs.ONE;
            Expr slope = back.slope(derivative.of(), seed).orElseThrow(Unsupported::new);
            boolean turned = scope.layout() == DerivativeLayout.STRICT_NUMERATOR
                    || (jacobian && scope.layout() == DerivativeLayout.NUMERATOR);
            if (turned) {
                slope = matrices.transpose(slope);
                back.step(PullbackRules.NUMERATOR, derivative, Exprs.sym(derivative.by()), slope);
            }
            return Optional.of(new Way(back.steps, slope));
        } catch (Unsupported | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Shape> shape(Expr expression, Scope scope) {
        return Shapes.find(expression, scope).map(kind -> kind.shape());
    }

    /// What the variable gets through a formula whose slope is known; empty where it does not stand in it.
    private Optional<Expr> slope(Expr of, Expr g) {
        if (!matrices.mentions(of, by)) {
            return Optional.empty();
        }
        return switch (of) {
            case Expr.Sym(var name) when name.equals(by) -> Optional.of(g);
            case Expr.Sym(var name) ->
                to(PullbackRules.DEFINITION, of, matrices.body(name).orElseThrow(Unsupported::new), g);
            case Expr.Sum(var terms) ->
                all(terms.stream().map(term -> slope(term, g)).toList());
            case Expr.Neg(var operand) -> slope(operand, matrices.negative(g));
            case Expr.Product(var factors) -> numbers(of, factors, g);
            case Expr.MatrixProduct(var factors) -> product(of, factors, g);
            case Expr.Hadamard(var factors) -> hadamard(of, factors, g);
            case Expr.Transpose(var inner) -> to(PullbackRules.TRANSPOSE, of, column(inner), matrices.transpose(g));
            case Expr.Quotient(var u, var v) -> quotient(of, u, v, g);
            case Expr.Power(var base, var exponent) -> power(of, base, exponent, g);
            case Expr.EntryPower(var base, var exponent) -> {
                constant(exponent);
                Expr raised = new Expr.EntryPower(base, Exprs.difference(exponent, Exprs.ONE));
                Expr outer = matrices.times(exponent, raised);
                yield to(PullbackRules.ENTRY_POWER, of, base, entrywise(outer, g));
            }
            case Expr.Call(var function, var arguments)
            when arguments.size() == 1 -> {
                Expr u = arguments.getFirst();
                yield matrices.isNumber(u)
                        ? to(PullbackRules.CHAIN, of, u, matrices.times(function.derivative(0, arguments), g))
                        : to(PullbackRules.ENTRYWISE, of, u, entrywise(new Expr.Primed(function.word(), 1, u), g));
            }
            case Expr.Form(var function, var arguments) ->
                switch (function) {
                    case SOFTMAX ->
                        to(
                                PullbackRules.SOFTMAX,
                                of,
                                arguments.getFirst(),
                                matrices.times(matrices.softmaxSlope(of), g));
                    case ROWSOFTMAX -> to(PullbackRules.ROW_SOFTMAX, of, arguments.getFirst(), matrices.rows(of, g));
                    case NORM -> {
                        Expr a = arguments.getFirst();
                        yield to(PullbackRules.NORM, of, a, matrices.times(Exprs.quotient(g, of), a));
                    }
                    case TRACE -> {
                        Expr a = arguments.getFirst();
                        yield to(PullbackRules.TRACE, of, a, matrices.times(g, matrices.identity(matrices.shape(a))));
                    }
                    case DIAG ->
                        to(
                                PullbackRules.DIAGONAL,
                                of,
                                arguments.getFirst(),
                                matrices.diagonal(g, arguments.getFirst()));
                    case ONES -> throw new Unsupported();
                    case ONEHOT -> throw new Unsupported();
                };
            case Expr.Entry(var whole, var indices) -> {
                if (jacobian) {
                    throw new Unsupported();
                }
                indices.forEach(this::constant);
                yield to(PullbackRules.ENTRY, of, whole, matrices.placed(g, whole, indices));
            }
            case Expr.Fold fold -> fold(fold, g);
            case Expr.Derivative inner ->
                to(
                        Rule.NESTED,
                        of,
                        matrices.wayBack(inner).orElseThrow(Unsupported::new).slope(),
                        g);
            default -> throw new Unsupported();
        };
    }

    /// A transposed matrix in what is differentiated as a vector would need more than two axes.
    private Expr column(Expr inner) {
        if (jacobian) {
            throw new Unsupported();
        }
        return inner;
    }

    private void constant(Expr part) {
        if (matrices.mentions(part, by)) {
            throw new Unsupported();
        }
    }

    private Optional<Expr> to(Rule rule, Expr through, Expr part, Expr slope) {
        if (!matrices.mentions(part, by)) {
            return Optional.empty();
        }
        step(rule, through, part, slope);
        return slope(part, slope);
    }

    private void step(Rule rule, Expr through, Expr part, Expr slope) {
        if (steps.size() == MOST) {
            throw new Unsupported();
        }
        steps.add(new Step(rule, through, part, slope, matrices.shape(slope).text()));
    }

    private static Optional<Expr> all(List<Optional<Expr>> slopes) {
        List<Expr> some = slopes.stream().flatMap(Optional::stream).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(Exprs.sum(some));
    }

    /// `outer .* G`; for the slopes of a vector's entries `diag(outer) G`.
    private Expr entrywise(Expr outer, Expr g) {
        return jacobian ? matrices.times(matrices.diag(outer), g) : matrices.hadamard(List.of(outer, g));
    }

    private Optional<Expr> numbers(Expr of, List<Expr> factors, Expr g) {
        var slopes = new ArrayList<Optional<Expr>>();
        for (int i = 0; i < factors.size(); i++) {
            var others = new ArrayList<>(factors);
            others.set(i, g);
            slopes.add(to(PullbackRules.NUMBERS, of, factors.get(i), matrices.times(others)));
        }
        return all(slopes);
    }

    private Optional<Expr> product(Expr of, List<Expr> factors, Expr g) {
        var slopes = new ArrayList<Optional<Expr>>();
        for (int i = 0; i < factors.size(); i++) {
            Expr factor = factors.get(i);
            var before = factors.subList(0, i);
            var behind = factors.subList(i + 1, factors.size());
            if (!matrices.mentions(factor, by)) {
                continue;
            }
            if (matrices.isNumber(factor)) {
                var others = new ArrayList<>(before);
                others.addAll(behind);
                Expr rest = matrices.times(others);
                if (jacobian) {
                    throw new Unsupported();
                }
                slopes.add(to(PullbackRules.NUMBER_FACTOR, of, factor, matrices.inner(g, rest)));
                continue;
            }
            if (jacobian && behind.stream().anyMatch(each -> !matrices.isNumber(each))) {
                throw new Unsupported();
            }
            var made = new ArrayList<Expr>();
            before.reversed().forEach(each -> made.add(matrices.transpose(each)));
            made.add(g);
            behind.reversed().forEach(each -> made.add(matrices.transpose(each)));
            slopes.add(to(PullbackRules.PRODUCT, of, factor, matrices.times(made)));
        }
        return all(slopes);
    }

    private Optional<Expr> hadamard(Expr of, List<Expr> factors, Expr g) {
        var slopes = new ArrayList<Optional<Expr>>();
        for (int i = 0; i < factors.size(); i++) {
            var others = new ArrayList<>(factors);
            others.remove(i);
            slopes.add(to(PullbackRules.HADAMARD, of, factors.get(i), entrywise(matrices.hadamard(others), g)));
        }
        return all(slopes);
    }

    private Optional<Expr> quotient(Expr of, Expr u, Expr v, Expr g) {
        Optional<Expr> above = to(PullbackRules.QUOTIENT, of, u, new Expr.Quotient(g, v));
        if (jacobian) {
            constant(v);
        }
        Expr square = Exprs.power(v, 2);
        return matrices.mentions(v, by)
                ? all(List.of(
                        above,
                        to(PullbackRules.QUOTIENT, of, v, Exprs.neg(Exprs.quotient(matrices.inner(g, u), square)))))
                : above;
    }

    private Optional<Expr> power(Expr of, Expr base, Expr exponent, Expr g) {
        constant(exponent);
        if (exponent.equals(Exprs.TWO)
                && base instanceof Expr.Form(var function, var arguments)
                && function == ShapedFunction.NORM) {
            Expr a = arguments.getFirst();
            return to(PullbackRules.SQUARED_NORM, of, a, matrices.times(Exprs.TWO, g, a));
        }
        Expr less = exponent.equals(Exprs.TWO) ? base : Exprs.power(base, Exprs.difference(exponent, Exprs.ONE));
        return to(PullbackRules.POWER, of, base, matrices.times(exponent, less, g));
    }

    /// Each term sends back what it does; the index stays bound.
    private Optional<Expr> fold(Expr.Fold fold, Expr g) {
        if (fold.folding() != Folding.SUM
                || jacobian
                || Trees.isFree(fold.index(), g)
                || fold.index().equals(by)) {
            throw new Unsupported();
        }
        Scope inside = matrices.inside(fold).orElseThrow(Unsupported::new);
        var terms = new Pullback(new Matrices(inside), by, false, steps);
        Optional<Expr> slope = terms.slope(fold.body(), g);
        Optional<Expr> sum = slope.map(each -> new Expr.Fold(Folding.SUM, fold.index(), fold.from(), fold.to(), each));
        sum.ifPresent(all -> step(PullbackRules.SUM, fold, Exprs.sym(by), all));
        return sum;
    }
}
