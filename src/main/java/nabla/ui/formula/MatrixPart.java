package nabla.ui.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;
import nabla.model.Meanings;

/// A part of a formula whose value is one of the matrices there are, asked again whenever it is shown.
///
/// @param indices the values of the indices of the sums that it stands in, from 1
/// @param find    its value under those
record MatrixPart(
        Expr part, Map<String, Integer> indices, BiFunction<Expr, Map<String, Integer>, Optional<Matrix>> find)
        implements PartInFolds.Valued {

    /// @param find the value of a part for values of the indices that it stands under
    static PartInFolds.Values found(BiFunction<Expr, Map<String, Integer>, Optional<Matrix>> find) {
        return (part, around, chosen) -> new MatrixPart(part, indices(around, chosen, find), find);
    }

    /// The first value of each index that is not chosen.
    private static Map<String, Integer> indices(
            List<Expr.Fold> around,
            Map<String, Integer> chosen,
            BiFunction<Expr, Map<String, Integer>, Optional<Matrix>> find) {
        var indices = new HashMap<String, Integer>();
        for (Expr.Fold fold : around) {
            Integer value = chosen.get(fold.index());
            indices.put(
                    fold.index(),
                    value != null
                            ? value
                            : find.apply(fold.from(), Map.copyOf(indices))
                                    .map(from -> (int) Math.rint(from.at(0, 0)))
                                    .orElse(1));
        }
        return indices;
    }

    @Override
    public double at(Meanings names) {
        return value().filter(it -> it.rows() * it.columns() == 1)
                .map(it -> it.at(0, 0))
                .orElse(Double.NaN);
    }

    @Override
    public String text(Meanings names) {
        return value().map(MatrixWords::brief).orElse("no value here") + under();
    }

    @Override
    public String whole(Meanings names) {
        return value().map(matrix -> MatrixWords.of(matrix, under())).orElseGet(() -> "no value here" + under());
    }

    private Optional<Matrix> value() {
        return find.apply(part, indices);
    }

    private String under() {
        var words = new StringJoiner(", ", " for ", "").setEmptyValue("");
        indices.keySet().stream()
                .sorted()
                .filter(index -> Trees.mentions(part, index))
                .forEach(index -> words.add(index + " = " + indices.get(index)));
        return words.toString();
    }
}
