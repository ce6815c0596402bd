package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.calculus.rule.Rule;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;

/// A derivative by a vector or a matrix in lines, as backpropagation is written: parts of the formula get names, and
/// the slope along each of them is a line of its own, made of the slope along what comes behind it.
///
/// The rules are those of [LocalSlopes]. Every line is an equation that a check can be asked about, under the names
/// that stand with it.
public record BackwardPass(List<Row> rows) {
    /// A derivative of more nodes is not read as a whole.
    private static final int LONG = 50;

    public BackwardPass {
        rows = List.copyOf(rows);
    }

    /// A line.
    public sealed interface Row {

        /// The names under which it is written.
        Scope scope();
    }

    /// `u = X w - t`: a part gets a name.
    public record Named(Equation equation, Scope scope) implements Row {}

    /// `d(f, w) = X' * d(f, u)`: the slope along a part.
    ///
    /// @param rules by which it follows, a path after the other; empty where only signs and sums were passed
    /// @param shape of the slope, such as `N × D`
    public record Slope(Equation equation, List<Rule> rules, String shape, Scope scope) implements Row {}

    /// All slopes put together.
    public record Whole(Equation equation, Scope scope) implements Row {}

    /// The lines behind it are of one term of a sum over an index.
    public record OneTerm(Expr.Fold sum, Scope scope) implements Row {}

    /// Empty where the derivative has no way back by these rules.
    public static Optional<BackwardPass> of(Expr.Derivative derivative, Scope scope) {
        Optional<Pullback.Way> way = Pullback.of(derivative, scope);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Row> rows = rows(derivative, scope);
            Expr whole = way.get().slope();
            if (rows.size() > 1 && Trees.size(whole, LONG) < LONG) {
                rows.add(new Whole(new Equation(derivative, whole), scope));
            }
            return Optional.of(new BackwardPass(rows));
        } catch (LocalSlopes.NoRule | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// The slopes along the parts, and behind them those of one term of each sum that they go through.
    private static List<Row> rows(Expr.Derivative derivative, Scope scope) {
        NamedSlopes slopes = NamedSlopes.of(derivative, scope);
        var rows = new ArrayList<Row>();
        slopes.rows().forEach(row -> rows.add(row instanceof Slope slope ? inShort(slope) : row));
        for (NamedSlopes.Term term : slopes.terms()) {
            rows.add(new OneTerm(term.sum(), term.scope()));
            rows.addAll(rows(term.slope(), term.scope()));
        }
        return rows;
    }

    /// A number in its shorter form; a matrix stays as its rules leave it.
    private static Slope inShort(Slope row) {
        Expr right = row.equation().right();
        Expr shorter = new Matrices(row.scope()).isNumber(right) ? ShorterForm.of(right) : right;
        if (shorter.equals(right)) {
            return row;
        }
        var rules = new ArrayList<>(row.rules());
        rules.add(Rule.CANCEL);
        return new Slope(new Equation(row.equation().left(), shorter), rules, row.shape(), row.scope());
    }
}
