package nabla.math.check.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.verdict.EntryPlace;
import nabla.math.entries.EntryBlock;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// The entries of both sides of a claim at the values of its free indices.
///
/// @param complete whether at all of these values; of very many some are chosen
public record EntryPairs(List<EntryPair> list, boolean complete) {
    /// So many values are always all looked at.
    private static final int FEW = 64;
    /// Two indices of the longest size.
    private static final int MOST = 4_096;
    /// How much is written out for the values beyond, in parts of expressions; a derivative becomes many.
    private static final long WRITTEN = 200_000;

    private static final int DERIVATIVE = 100;

    public EntryPairs {
        list = List.copyOf(list);
    }

    /// Every entry of both sides, to be looked at all at once.
    public static EntryPairs together(List<Declaration.Index> indices, WrittenOut names, Expr left, Expr right) {
        return of(indices, names, left, right, true);
    }

    /// The same, to be looked at one by one, which takes long where they depend on parameters.
    public static EntryPairs oneByOne(List<Declaration.Index> indices, WrittenOut names, Expr left, Expr right) {
        return of(indices, names, left, right, false);
    }

    private static EntryPairs of(
            List<Declaration.Index> indices, WrittenOut names, Expr left, Expr right, boolean together) {
        var draws = new IndexDraws(indices, names.lengths());
        long count = draws.count();
        int most = FEW;
        if (count > FEW) {
            List<EntryPair> first = at(draws.some(1).getFirst(), names, left, right);
            boolean quick = together || first.stream().allMatch(EntryPairs::isConstant);
            most = quick ? most(first) : FEW;
        }
        var pairs = new ArrayList<EntryPair>();
        draws.some(most).forEach(values -> pairs.addAll(at(values, names, left, right)));
        return new EntryPairs(pairs, count <= most);
    }

    private static boolean isConstant(EntryPair pair) {
        return Trees.names(pair.left()).isEmpty() && Trees.names(pair.right()).isEmpty();
    }

    /// How many values are looked at where the entries at one of them are these.
    private static int most(List<EntryPair> one) {
        long size = one.stream()
                .mapToLong(pair -> size(pair.left()) + size(pair.right()))
                .sum();
        return Math.clamp(WRITTEN / Math.max(1, size), FEW, MOST);
    }

    private static long size(Expr expression) {
        return Trees.size(expression, WRITTEN) * (hasDerivative(expression) ? DERIVATIVE : 1);
    }

    private static boolean hasDerivative(Expr expression) {
        return expression instanceof Expr.Derivative
                || expression.parts().stream().anyMatch(EntryPairs::hasDerivative);
    }

    private static List<EntryPair> at(Map<String, Integer> values, WrittenOut names, Expr left, Expr right) {
        EntryBlock l = names.of(left, values);
        EntryBlock r = names.of(right, values);
        EntryBlock large = isZero(left) ? r : l;
        var pairs = new ArrayList<EntryPair>();
        for (int i = 0; i < large.rows(); i++) {
            for (int j = 0; j < large.columns(); j++) {
                pairs.add(new EntryPair(place(large, values, i, j), entry(l, left, i, j), entry(r, right, i, j)));
            }
        }
        return pairs;
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
