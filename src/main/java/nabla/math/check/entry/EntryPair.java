package nabla.math.check.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.EntryPlace;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.entries.EntryBlock;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;

/// One entry of both sides of a claim, as numbers.
public record EntryPair(EntryPlace place, Expr left, Expr right) {
    private static final int MOST_INDICES = 64;

    /// Every entry of both sides at every value of the free indices.
    public static List<EntryPair> all(List<Declaration.Index> indices, WrittenOut names, Expr left, Expr right) {
        var pairs = new ArrayList<EntryPair>();
        for (Map<String, Integer> values : IndexDraws.of(indices, names.lengths(), MOST_INDICES)) {
            EntryBlock l = names.of(left, values);
            EntryBlock r = names.of(right, values);
            EntryBlock large = isZero(left) ? r : l;
            for (int i = 0; i < large.rows(); i++) {
                for (int j = 0; j < large.columns(); j++) {
                    pairs.add(new EntryPair(place(large, values, i, j), entry(l, left, i, j), entry(r, right, i, j)));
                }
            }
        }
        return pairs;
    }

    /// The refutation of these two numbers, told with where they stand.
    public Verdict.Refuted refuted(Verdict.Refuted found, Line.Link link, WrittenOut names) {
        Claim numbers = numbers(found.witness(), link, names.scope());
        var at = new Witness.Entry(place, names.lengths(), names.functions(), Optional.of(numbers));
        return found.showing(found.witness().at(at));
    }

    /// What a picture of it shows.
    private Claim numbers(Witness witness, Line.Link link, Scope scope) {
        return witness instanceof Witness.Unimplied(var condition, var at)
                ? new Claim(condition.left(), new Line.Link.Related(condition.relation()), condition.right(), scope)
                : new Claim(left, link, right, scope);
    }

    private static boolean isZero(Expr expression) {
        return expression.equals(Exprs.ZERO);
    }

    private static Expr entry(EntryBlock block, Expr of, int row, int column) {
        return isZero(of) ? Exprs.ZERO : block.at(row, column);
    }

    private static EntryPlace place(EntryBlock block, Map<String, Integer> values, int row, int column) {
        boolean one = block.rows() * block.columns() == 1;
        return new EntryPlace(
                one ? Optional.empty() : Optional.of(new EntryPlace.Cell(row, column, block.columns() == 1)), values);
    }
}
