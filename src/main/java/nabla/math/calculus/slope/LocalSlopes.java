package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.ShapedFunction;

/// What the parts of a formula get of the slope of the whole, by the rule of its outermost operation: the one table
/// behind every way back through vectors and matrices.
///
/// @param by       the name to which the way leads
/// @param jacobian whether a vector is differentiated, so that a slope has a column for each of its entries
record LocalSlopes(Matrices matrices, String by, boolean jacobian) {

    /// What one part gets; signs and sums hand on what they get without a rule.
    record Share(Optional<Rule> rule, Expr part, Expr slope) {}

    /// There is no rule for the formula, or its slopes would need more than two axes.
    static final class NoRule extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// @param g the slope by `of`
    /// @throws NoRule where there is none
    List<Share> of(Expr of, Expr g) {
        List<Share> shares = switch (of) {
            case Expr.Sym(var name) ->
                one(PullbackRules.DEFINITION, matrices.body(name).orElseThrow(NoRule::new), g);
            case Expr.Sum(var terms) ->
                terms.stream().map(term -> new Share(Optional.empty(), term, g)).toList();
            case Expr.Neg(var operand) -> List.of(new Share(Optional.empty(), operand, matrices.negative(g)));
            case Expr.Product(var factors) -> numbers(factors, g);
            case Expr.MatrixProduct(var factors) -> product(factors, g);
            case Expr.Hadamard(var factors) -> hadamard(factors, g);
            case Expr.Transpose(var inner) -> one(PullbackRules.TRANSPOSE, column(inner), matrices.transpose(g));
            case Expr.Quotient(var u, var v) -> quotient(u, v, g);
            case Expr.Power(var base, var exponent) -> List.of(power(base, exponent, g));
            case Expr.EntryPower(var base, var exponent) -> {
                constant(exponent);
                Expr raised = new Expr.EntryPower(base, Exprs.difference(exponent, Exprs.ONE));
                yield one(PullbackRules.ENTRY_POWER, base, entrywise(matrices.times(exponent, raised), g));
            }
            case Expr.Call(var function, var arguments)
            when arguments.size() == 1 -> {
                Expr u = arguments.getFirst();
                yield matrices.isNumber(u)
                        ? one(PullbackRules.CHAIN, u, matrices.times(function.derivative(0, arguments), g))
                        : one(PullbackRules.ENTRYWISE, u, entrywise(new Expr.Primed(function.word(), 1, u), g));
            }
            case Expr.Form form -> List.of(form(form, form.arguments().getFirst(), g));
            case Expr.Entry entry -> List.of(entry(entry, g));
            case Expr.Derivative inner ->
                one(
                        Rule.NESTED,
                        matrices.wayBack(inner).orElseThrow(NoRule::new).slope(),
                        g);
            default -> throw new NoRule();
        };
        return shares.stream()
                .filter(share -> matrices.mentions(share.part, by))
                .toList();
    }

    /// The terms of a sum over an index send back what they do, and so do the factors of a product of numbers, times
    /// all others; the index stays bound.
    ///
    /// @throws NoRule where there is no way back term by term
    void refuse(Expr.Fold fold, Expr g) {
        boolean ofMatrices = fold.folding() == Folding.PROD && !matrices.isNumber(fold);
        if (ofMatrices
                || jacobian
                || Trees.isFree(fold.index(), g)
                || fold.index().equals(by)
                || matrices.inside(fold).isEmpty()) {
            throw new NoRule();
        }
    }

    private static List<Share> one(Rule rule, Expr part, Expr slope) {
        return List.of(share(rule, part, slope));
    }

    private static Share share(Rule rule, Expr part, Expr slope) {
        return new Share(Optional.of(rule), part, slope);
    }

    /// A transposed matrix in what is differentiated as a vector would need more than two axes.
    private Expr column(Expr inner) {
        if (jacobian) {
            throw new NoRule();
        }
        return inner;
    }

    private void constant(Expr part) {
        if (matrices.mentions(part, by)) {
            throw new NoRule();
        }
    }

    /// `outer .* G`; for the slopes of a vector's entries `diag(outer) G`.
    private Expr entrywise(Expr outer, Expr g) {
        return jacobian ? matrices.times(matrices.diag(outer), g) : matrices.hadamard(List.of(outer, g));
    }

    private List<Share> numbers(List<Expr> factors, Expr g) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < factors.size(); i++) {
            var others = new ArrayList<>(factors);
            others.set(i, g);
            shares.add(share(PullbackRules.NUMBERS, factors.get(i), matrices.times(others)));
        }
        return shares;
    }

    private List<Share> product(List<Expr> factors, Expr g) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < factors.size(); i++) {
            Expr factor = factors.get(i);
            if (!matrices.mentions(factor, by)) {
                continue;
            }
            List<Expr> before = factors.subList(0, i);
            List<Expr> behind = factors.subList(i + 1, factors.size());
            shares.add(
                    matrices.isNumber(factor)
                            ? numberFactor(factor, before, behind, g)
                            : matrixFactor(factor, before, behind, g));
        }
        return shares;
    }

    private Share numberFactor(Expr factor, List<Expr> before, List<Expr> behind, Expr g) {
        if (jacobian) {
            throw new NoRule();
        }
        var others = new ArrayList<>(before);
        others.addAll(behind);
        return share(PullbackRules.NUMBER_FACTOR, factor, matrices.inner(g, matrices.times(others)));
    }

    private Share matrixFactor(Expr factor, List<Expr> before, List<Expr> behind, Expr g) {
        if (jacobian && behind.stream().anyMatch(each -> !matrices.isNumber(each))) {
            throw new NoRule();
        }
        var made = new ArrayList<Expr>();
        before.reversed().forEach(each -> made.add(matrices.transpose(each)));
        made.add(g);
        behind.reversed().forEach(each -> made.add(matrices.transpose(each)));
        return share(PullbackRules.PRODUCT, factor, matrices.times(made));
    }

    private List<Share> hadamard(List<Expr> factors, Expr g) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < factors.size(); i++) {
            var others = new ArrayList<>(factors);
            others.remove(i);
            shares.add(share(PullbackRules.HADAMARD, factors.get(i), entrywise(matrices.hadamard(others), g)));
        }
        return shares;
    }

    private List<Share> quotient(Expr u, Expr v, Expr g) {
        Share above = share(PullbackRules.QUOTIENT, u, new Expr.Quotient(g, v));
        if (jacobian) {
            constant(v);
        }
        if (!matrices.mentions(v, by)) {
            return List.of(above);
        }
        Expr below = Exprs.neg(Exprs.quotient(matrices.inner(g, u), Exprs.power(v, 2)));
        return List.of(above, share(PullbackRules.QUOTIENT, v, below));
    }

    private Share power(Expr base, Expr exponent, Expr g) {
        constant(exponent);
        if (exponent.equals(Exprs.TWO)
                && base instanceof Expr.Form(var function, var arguments)
                && function == ShapedFunction.NORM) {
            Expr a = arguments.getFirst();
            return share(PullbackRules.SQUARED_NORM, a, matrices.times(Exprs.TWO, g, a));
        }
        Expr less = exponent.equals(Exprs.TWO) ? base : Exprs.power(base, Exprs.difference(exponent, Exprs.ONE));
        return share(PullbackRules.POWER, base, matrices.times(exponent, less, g));
    }

    private Share form(Expr.Form form, Expr a, Expr g) {
        return switch (form.function()) {
            case SOFTMAX -> share(PullbackRules.SOFTMAX, a, matrices.times(matrices.softmaxSlope(form), g));
            case ROWSOFTMAX -> share(PullbackRules.ROW_SOFTMAX, a, matrices.rows(form, g));
            case NORM -> share(PullbackRules.NORM, a, matrices.times(Exprs.quotient(g, form), a));
            case TRACE -> share(PullbackRules.TRACE, a, matrices.times(g, matrices.identity(matrices.shape(a))));
            case DIAG -> share(PullbackRules.DIAGONAL, a, matrices.diagonal(g, a));
            case ONES, ONEHOT -> throw new NoRule();
        };
    }

    private Share entry(Expr.Entry entry, Expr g) {
        if (jacobian) {
            throw new NoRule();
        }
        entry.indices().forEach(this::constant);
        Optional<Expr> defined = Definitions.byEntries(entry, matrices);
        return defined.isPresent()
                ? share(PullbackRules.DEFINITION, defined.get(), g)
                : share(PullbackRules.ENTRY, entry.of(), matrices.placed(g, entry.of(), entry.indices()));
    }
}
