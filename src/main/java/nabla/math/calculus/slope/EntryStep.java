package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.Function;

/// One step towards the slope by an entry: a rule for what each derivative in a line is of.
///
/// What is not carried out yet stays a derivative. Signs, sums and constant factors are passed in the same step.
final class EntryStep {
    private final Matrices matrices;
    private final EntryTarget target;
    private final FreshIndices fresh;
    private final Set<Rule> rules;

    /// @param rules takes those that were used
    EntryStep(Matrices matrices, EntryTarget target, FreshIndices fresh, Set<Rule> rules) {
        this.matrices = matrices;
        this.target = target;
        this.fresh = fresh;
        this.rules = rules;
    }

    private EntryStep within(Expr.Fold fold) {
        return new EntryStep(matrices.within(fold), target, fresh, rules);
    }

    /// Every derivative in it carried one rule further.
    Expr further(Expr line) {
        if (target.isDerivative(line)) {
            return slope(line.parts().getFirst());
        }
        if (!target.isIn(line)) {
            return line;
        }
        return switch (line) {
            case Expr.Fold fold -> folded(fold, within(fold).further(fold.body()));
            case Expr.Sum(var terms) -> sum(terms.stream().map(this::further).toList());
            case Expr.Product(var factors) ->
                product(factors.stream().map(this::further).toList());
            case Expr.MatrixProduct(var factors) ->
                product(factors.stream().map(this::further).toList());
            case Expr.Neg(var operand) -> negative(further(operand));
            case Expr.Quotient(var u, var v) -> quotient(further(u), further(v));
            default -> Trees.mapParts(line, this::further);
        };
    }

    /// Still to be carried out.
    private Expr pending(Expr of) {
        return target.mayMove(of, matrices) ? target.derivativeOf(of) : Exprs.ZERO;
    }

    private Expr by(Rule rule, Expr slope) {
        rules.add(rule);
        return slope;
    }

    private Expr slope(Expr of) {
        if (!target.mayMove(of, matrices)) {
            return Exprs.ZERO;
        }
        return switch (of) {
            case Expr.Neg(var operand) -> negative(slope(operand));
            case Expr.Sum(var terms) -> sum(terms.stream().map(this::slope).toList());
            case Expr.Product(var factors) -> products(factors);
            case Expr.Fold fold -> fold(fold);
            case Expr.Sym(var name) ->
                target.isNumber(name)
                        ? by(Rule.VARIABLE, Exprs.ONE)
                        : by(PullbackRules.DEFINITION, pending(definitions().of(of)));
            case Expr.Apply apply ->
                by(PullbackRules.DEFINITION, pending(definitions().of(apply)));
            case Expr.Entry entry -> entry(entry);
            case Expr.Quotient(var u, var v) -> quotients(u, v);
            case Expr.Power power -> power(power);
            case Expr.Call call -> call(call);
            case Expr.If(var condition, var then, var otherwise) ->
                by(Rule.CASES, new Expr.If(condition, pending(then), pending(otherwise)));
            default -> parts(of);
        };
    }

    private Expr products(List<Expr> factors) {
        List<Expr> moving =
                factors.stream().filter(each -> target.mayMove(each, matrices)).toList();
        if (moving.size() > 1) {
            rules.add(Rule.PRODUCT);
        }
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < factors.size(); i++) {
            var others = new ArrayList<>(factors);
            others.set(i, moving.size() > 1 ? pending(factors.get(i)) : slope(factors.get(i)));
            terms.add(product(others));
        }
        return sum(terms);
    }

    private Expr fold(Expr.Fold written) {
        if (!matrices.isNumber(written)) {
            throw new LocalSlopes.NoRule();
        }
        Expr.Fold fold = free(written);
        return switch (fold.folding()) {
            case SUM -> {
                rules.add(EntryRules.TERM_BY_TERM);
                yield folded(fold, within(fold).slope(fold.body()));
            }
            case PROD -> {
                rules.add(EntryRules.FACTOR_BY_FACTOR);
                Expr others = ProductOverIndex.others(fold, renamed(fold).index());
                EntryStep inside = within(fold);
                Expr term = inside.product(List.of(inside.pending(fold.body()), others));
                yield folded(new Expr.Fold(Folding.SUM, fold.index(), fold.from(), fold.to(), fold.body()), term);
            }
        };
    }

    /// Its index stands neither in what is differentiated by nor for anything around it.
    private Expr.Fold free(Expr.Fold fold) {
        boolean taken = target.mentions(fold.index())
                || matrices.scope().find(fold.index()).isPresent();
        return taken ? renamed(fold) : fold;
    }

    private Definitions definitions() {
        return new Definitions(matrices, fresh);
    }

    private Expr.Fold renamed(Expr.Fold fold) {
        return ProductOverIndex.renamed(fold, fresh.next());
    }

    private static Expr folded(Expr.Fold fold, Expr body) {
        return body.equals(Exprs.ZERO)
                ? body
                : new Expr.Fold(fold.folding(), fold.index(), fold.from(), fold.to(), body);
    }

    private Expr entry(Expr.Entry entry) {
        if (entry.indices().stream().anyMatch(index -> target.mayMove(index, matrices))) {
            throw new LocalSlopes.NoRule();
        }
        Optional<Expr> kronecker = target.kronecker(entry);
        if (kronecker.isPresent()) {
            return by(kronecker.get().equals(Exprs.ONE) ? Rule.VARIABLE : EntryRules.KRONECKER, kronecker.get());
        }
        Optional<Expr> softmax = new EntrySoftmax(matrices, target, fresh).slope(entry);
        if (softmax.isPresent()) {
            return by(EntryRules.SOFTMAX, softmax.get());
        }
        boolean named = entry.of() instanceof Expr.Sym;
        Expr written = named ? definitions().of(entry) : entry.of();
        if (matrices.isNumber(written)) {
            return by(PullbackRules.DEFINITION, pending(written));
        }
        Expr one = new EntryOf(matrices, fresh).of(written, entry.indices());
        if (one.equals(entry)) {
            throw new LocalSlopes.NoRule();
        }
        return by(named ? PullbackRules.DEFINITION : EntryRules.ENTRIES, pending(one));
    }

    private Expr quotients(Expr u, Expr v) {
        if (!target.mayMove(v, matrices)) {
            return quotient(slope(u), v);
        }
        if (!target.mayMove(u, matrices)) {
            return by(Rule.RECIPROCAL, negative(product(List.of(new Expr.Quotient(u, Exprs.power(v, 2)), pending(v)))));
        }
        Expr above = sum(List.of(product(List.of(pending(u), v)), negative(product(List.of(u, pending(v))))));
        return by(Rule.QUOTIENT, quotient(above, Exprs.power(v, 2)));
    }

    private Expr power(Expr.Power power) {
        Expr u = power.base();
        Expr n = power.exponent();
        if (target.mayMove(n, matrices)) {
            if (target.mayMove(u, matrices)) {
                throw new LocalSlopes.NoRule();
            }
            return by(Rule.EXPONENTIAL, product(List.of(power, Exprs.log(u), pending(n))));
        }
        if (matrices.isNumber(u) && !(u instanceof Expr.Form)) {
            Expr less = n.equals(Exprs.TWO) ? u : new Expr.Power(u, Exprs.difference(n, Exprs.ONE));
            return by(Rule.POWER, product(List.of(n, less, pending(u))));
        }
        return parts(power);
    }

    private Expr call(Expr.Call call) {
        Optional<Expr.Fold> product = call.function() == Function.LOG
                ? ProductOverIndex.of(call.arguments().getFirst(), matrices)
                : Optional.empty();
        if (product.isPresent()) {
            Expr.Fold fold = free(product.get());
            return by(
                    EntryRules.LOG_OF_PRODUCT,
                    folded(
                            new Expr.Fold(Folding.SUM, fold.index(), fold.from(), fold.to(), fold.body()),
                            within(fold).overItself(fold.body())));
        }
        rules.add(Rule.of(call.function()));
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr inner = pending(call.arguments().get(i));
            if (!inner.equals(Exprs.ZERO)) {
                Expr outer = call.function().derivative(i, call.arguments());
                terms.add(product(List.of(outer, inner)));
            }
        }
        return sum(terms);
    }

    /// The slope of its logarithm.
    private Expr overItself(Expr of) {
        return product(List.of(new Expr.Quotient(Exprs.ONE, of), pending(of)));
    }

    /// Through vectors and matrices: the sum over the entries of each part of the slope by it times its own.
    private Expr parts(Expr of) {
        var terms = new ArrayList<Expr>();
        for (LocalSlopes.Share share : new LocalSlopes(matrices, target.name(), false).of(of, Exprs.ONE)) {
            share.rule().ifPresent(rules::add);
            terms.add(
                    matrices.isNumber(share.part())
                            ? product(List.of(share.slope(), pending(share.part())))
                            : new EntryContraction(matrices, target, fresh).of(share.slope(), share.part()));
        }
        if (terms.isEmpty()) {
            throw new LocalSlopes.NoRule();
        }
        return sum(terms);
    }

    private Expr product(List<Expr> factors) {
        return factors.contains(Exprs.ZERO) ? Exprs.ZERO : matrices.times(factors);
    }

    private static Expr sum(List<Expr> terms) {
        return Exprs.sum(terms.stream().filter(term -> !term.equals(Exprs.ZERO)).toList());
    }

    private Expr negative(Expr of) {
        return of.equals(Exprs.ZERO) ? of : matrices.negative(of);
    }

    private Expr quotient(Expr u, Expr v) {
        return u.equals(Exprs.ZERO)
                ? u
                : u instanceof Expr.Neg(var operand)
                        ? Exprs.neg(new Expr.Quotient(operand, v))
                        : new Expr.Quotient(u, v);
    }
}
