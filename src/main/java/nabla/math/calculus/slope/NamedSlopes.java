package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;

/// Finds the slopes along the named parts of a formula, from the whole back to a vector or matrix. What has no name and
/// is a vector or matrix gets one. A part to which several paths lead collects what comes along all of them.
final class NamedSlopes {
    private final Expr.Derivative derivative;
    private final boolean jacobian;
    private final boolean turned;
    private final PartNames names;
    /// By what they are the slopes along, in the order in which they were met.
    private final Map<Expr, Part> parts = new LinkedHashMap<>();
    /// The nearest to the variable first.
    private final List<Part> order = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    /// Sums through which the way leads at once to the variable.
    private final List<Expr.Fold> passed = new ArrayList<>();

    /// One term of a sum over an index, the names under which it is written, and its slope that is asked for.
    record Term(Expr.Fold sum, Expr.Derivative slope, Scope scope) {}

    /// A sum that was passed, and the slope of its term.
    private record Sum(Expr.Fold sum, Expr.Derivative slope) {}

    /// What is collected for a part, path by path.
    private static final class Part {
        private final Expr name;
        private final List<Expr> slopes = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();

        private Part(Expr name) {
            this.name = name;
        }
    }

    private NamedSlopes(Expr.Derivative derivative, PartNames names) {
        this.derivative = derivative;
        this.names = names;
        this.jacobian = !matrices().isNumber(derivative.of());
        this.turned = Pullback.isTurned(names.scope(), jacobian);
    }

    /// @throws LocalSlopes.NoRule       where there is no way back, or none whose lines can be told apart
    /// @throws IllegalArgumentException where shapes do not fit
    static NamedSlopes of(Expr.Derivative derivative, Scope scope) {
        var names = new PartNames(derivative.of(), scope);
        var slopes = new NamedSlopes(derivative, names);
        slopes.find();
        if (!slopes.isOneLine()) {
            names.settle();
            slopes = new NamedSlopes(new Expr.Derivative(names.root(), derivative.by()), names);
            slopes.find();
            names.settle();
        }
        slopes.refuseMissedPaths();
        return slopes;
    }

    private void find() {
        Expr seed = jacobian ? matrices().identity(matrices().shape(derivative.of())) : Exprs.ONE;
        through(derivative.of(), seed, List.of());
    }

    private boolean isOneLine() {
        return order.size() == 1;
    }

    /// The slope along a part would miss what comes along a sum that leads at once to the variable.
    private void refuseMissedPaths() {
        if (passed.stream().anyMatch(sum -> order.stream().anyMatch(part -> isPassedBy(part, sum)))) {
            throw new LocalSlopes.NoRule();
        }
    }

    private boolean isPassedBy(Part part, Expr.Fold sum) {
        return part.name instanceof Expr.Sym(var name)
                && !name.equals(derivative.by())
                && matrices().mentions(sum, name);
    }

    List<Term> terms() {
        return sums.stream()
                .map(it -> new Term(it.sum, it.slope, matrices().inside(it.sum).orElseThrow()))
                .toList();
    }

    List<BackwardPass.Row> rows() {
        var rows = new ArrayList<BackwardPass.Row>();
        if (!isOneLine()) {
            names.equations().forEach(equation -> rows.add(new BackwardPass.Named(equation, names.scope())));
        }
        for (Part part : order.reversed()) {
            Expr collected = names.in(Exprs.sum(part.slopes));
            Expr right = turned ? matrices().transpose(collected) : collected;
            Expr left = isOneLine() ? derivative : slopeAlong(part.name);
            rows.add(new BackwardPass.Slope(
                    new Equation(left, right),
                    part.rules.stream().distinct().toList(),
                    matrices().shape(right).text(),
                    names.scope()));
        }
        return rows;
    }

    private Matrices matrices() {
        return new Matrices(names.scope());
    }

    private LocalSlopes local() {
        return new LocalSlopes(matrices(), derivative.by(), jacobian);
    }

    private Expr slopeAlong(Expr name) {
        return switch (name) {
            case Expr.Sym(var symbol) -> new Expr.Derivative(names.root(), symbol);
            case Expr.Entry entry -> new Expr.EntryDerivative(names.root(), entry);
            default -> throw new IllegalArgumentException("no name: " + name);
        };
    }

    /// The slope `g` by `of` goes back to the named parts of `of`.
    ///
    /// @param rules passed since the last named part
    private void through(Expr of, Expr g, List<Rule> rules) {
        if (!matrices().mentions(of, derivative.by())) {
            return;
        }
        if (of instanceof Expr.Sym(var name) && name.equals(derivative.by())) {
            give(of, of, g, rules);
        } else if (of instanceof Expr.Fold sum) {
            sum(sum, g, rules);
        } else {
            for (LocalSlopes.Share share : local().of(of, g)) {
                if (of instanceof Expr.Sym(var name)) {
                    names.know(share.part(), name);
                }
                share(share, rules);
            }
        }
    }

    private void share(LocalSlopes.Share share, List<Rule> before) {
        boolean silent = share.rule()
                .filter(rule -> !rule.equals(PullbackRules.DEFINITION))
                .isEmpty();
        var rules = new ArrayList<>(before);
        if (!silent) {
            rules.add(share.rule().orElseThrow());
        }
        Optional<Expr> name = name(share, silent);
        if (name.isPresent() && !(rules.isEmpty() && isWhole(share.slope()))) {
            give(name.get(), share.part(), share.slope(), rules);
        } else {
            through(share.part(), share.slope(), rules);
        }
    }

    /// Whether it is still the slope of the whole by itself.
    private static boolean isWhole(Expr slope) {
        return slope.equals(Exprs.ONE);
    }

    /// What the part is called; empty where the slope goes on through it at once.
    private Optional<Expr> name(LocalSlopes.Share share, boolean silent) {
        Expr part = share.part();
        if (part instanceof Expr.Sym || names.isEntryByEntry(part)) {
            return Optional.of(part);
        }
        boolean passed = silent
                || share.rule().filter(Rule.NESTED::equals).isPresent()
                || part instanceof Expr.Transpose
                || part instanceof Expr.Fold
                || matrices().isNumber(part)
                || names.isIndexed(part);
        return passed ? Optional.empty() : Optional.of(names.of(part));
    }

    private void give(Expr name, Expr inside, Expr slope, List<Rule> rules) {
        Part part = parts.get(name);
        boolean first = part == null;
        if (part == null) {
            part = new Part(name);
            parts.put(name, part);
        }
        part.slopes.add(slope);
        part.rules.addAll(rules);
        if (first) {
            if (!name.equals(Exprs.sym(derivative.by()))) {
                Expr along = slopeAlong(name);
                through(inside, turned ? matrices().transpose(along) : along, List.of());
            }
            order.add(part);
        }
    }

    /// To the names in its terms, where none of them follows from another; else at once to the variable.
    private void sum(Expr.Fold sum, Expr g, List<Rule> rules) {
        local().refuse(sum, g);
        var more = new ArrayList<>(rules);
        more.add(ProductOverIndex.rule(sum));
        List<String> met = Trees.names(sum.body()).stream()
                .filter(name -> !name.equals(sum.index()))
                .filter(name -> matrices().mentions(Exprs.sym(name), derivative.by()))
                .toList();
        boolean apart = met.stream().allMatch(name -> stands(name, met));
        if (!apart) {
            passed.add(sum);
        }
        for (String name : apart ? met : List.of(derivative.by())) {
            var slope = new Expr.Derivative(sum.body(), name);
            Matrices inside = matrices().within(sum);
            Expr each = inside.times(ProductOverIndex.besides(sum, inside), slope);
            Expr along = new Expr.Fold(Folding.SUM, sum.index(), sum.from(), sum.to(), each);
            Expr given = matrices().times(g, turned ? new Expr.Transpose(along) : along);
            sums.add(new Sum(sum, slope));
            give(Exprs.sym(name), Exprs.sym(name), given, more);
        }
    }

    private boolean stands(String name, List<String> met) {
        return !(matrices().find(name) instanceof Declaration.ByEntries)
                && met.stream()
                        .noneMatch(other -> !other.equals(name) && matrices().mentions(Exprs.sym(other), name));
    }
}
