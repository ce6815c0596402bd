package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// A derivative by one entry of a vector or matrix, or by a number in a formula with entries, in lines: each is the
/// line before it with every derivative in it carried one rule further.
///
/// Signs, sums and constant factors are passed without a line of their own; an index of a sum that stands in the entry
/// gets another name. What a Kronecker delta leaves of a sum is written at the end.
public final class EntrySlopes {
    /// More lines are not read.
    private static final int MOST = 12;
    /// A line of more nodes is not read either.
    private static final int LONG = 250;

    private EntrySlopes() {}

    /// A line.
    ///
    /// @param slope what the derivative is
    /// @param rules by which it follows from the line before
    public record Row(Expr slope, List<Rule> rules) {
        public Row {
            rules = List.copyOf(rules);
        }
    }

    /// Empty where no rules lead there, and where it is not the slope of one number by another.
    public static List<Row> of(Expr derivative, Scope scope) {
        try {
            EntryTarget target = EntryTarget.of(derivative);
            var matrices = new Matrices(scope);
            Optional<Row> constant = constant(derivative, scope);
            if (constant.isPresent() || !matrices.isNumber(derivative)) {
                return constant.stream().toList();
            }
            return rows(derivative, matrices, target, new FreshIndices(derivative, scope));
        } catch (LocalSlopes.NoRule | IllegalArgumentException none) {
            return List.of();
        }
    }

    /// The one line where what is differentiated does not depend on what it is differentiated by, also of a vector or
    /// by one; empty where it does.
    public static Optional<Row> constant(Expr derivative, Scope scope) {
        boolean moves = EntryTarget.of(derivative).mayMove(derivative.parts().getFirst(), new Matrices(scope));
        return moves ? Optional.empty() : Optional.of(new Row(Exprs.ZERO, List.of(Rule.CONSTANT)));
    }

    private static List<Row> rows(Expr derivative, Matrices matrices, EntryTarget target, FreshIndices fresh) {
        var rows = new ArrayList<Row>();
        Expr line = derivative;
        while (target.isIn(line)) {
            var rules = new LinkedHashSet<Rule>();
            line = new EntryStep(matrices, target, fresh, rules).further(line);
            if (rows.size() == MOST || Trees.size(line, LONG) == LONG) {
                throw new LocalSlopes.NoRule();
            }
            rows.add(new Row(line, List.copyOf(rules)));
        }
        last(line, matrices).ifPresent(rows::add);
        return rows;
    }

    /// What is left of sums and of fractions.
    private static Optional<Row> last(Expr line, Matrices matrices) {
        Expr only = Trees.flat(new OnlyTerm(matrices).in(line));
        Expr reduced = Trees.flat(ShorterForm.of(cancelled(only)));
        var rules = new ArrayList<Rule>();
        if (!only.equals(Trees.flat(line))) {
            rules.add(EntryRules.ONE_TERM);
        }
        if (!reduced.equals(only)) {
            rules.add(Rule.CANCEL);
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(new Row(reduced, rules));
    }

    /// e.g. 1/u * u v -> v, a (-b) -> -(a b)
    private static Expr cancelled(Expr line) {
        Expr inside = Trees.mapParts(line, EntrySlopes::cancelled);
        if (!(inside instanceof Expr.Product(var factors))) {
            return inside;
        }
        var rest = new ArrayList<Expr>();
        boolean negative = false;
        for (Expr factor : factors) {
            negative ^= factor instanceof Expr.Neg;
            rest.add(factor instanceof Expr.Neg(var operand) ? operand : factor);
        }
        for (Expr factor : List.copyOf(rest)) {
            if (factor instanceof Expr.Quotient(var one, var v) && one.equals(Exprs.ONE) && rest.contains(v)) {
                rest.remove(factor);
                rest.remove(v);
            }
        }
        Expr product = Exprs.product(rest);
        return negative ? Exprs.neg(product) : product;
    }
}
