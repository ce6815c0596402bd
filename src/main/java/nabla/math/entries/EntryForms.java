package nabla.math.entries;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.expr.Expr;
import nabla.math.expr.Exprs;
import nabla.math.expr.Relation;
import nabla.math.expr.ShapedFunction;

/// The functions of whole vectors and matrices, entry by entry.
final class EntryForms {
    private final Entries entries;

    EntryForms(Entries entries) {
        this.entries = entries;
    }

    Block of(ShapedFunction function, List<Expr> arguments) {
        Block first = function == ShapedFunction.ONES ? Block.number(Exprs.ONE) : entries.of(arguments.getFirst());
        return switch (function) {
            case SOFTMAX -> softmax(first.transposed()).transposed();
            case ROWSOFTMAX -> softmax(first);
            case NORM -> Block.number(Exprs.sqrt(squares(first)));
            case DIAG -> Block.of(first.rows(), first.rows(), (i, j) -> i == j ? first.at(i, 0) : Exprs.ZERO);
            case TRACE ->
                Block.number(Exprs.sum(IntStream.range(0, first.rows())
                        .mapToObj(i -> first.at(i, i))
                        .toList()));
            case ONES -> {
                int length = new EntryIndices(entries).number(arguments.getFirst());
                yield Block.of(length, 1, (i, one) -> Exprs.ONE);
            }
            case ONEHOT -> onehot(first, new EntryIndices(entries).number(arguments.getLast()), arguments.getFirst());
        };
    }

    /// The square of a norm.
    Optional<Block> squared(ShapedFunction function, List<Expr> arguments) {
        return function == ShapedFunction.NORM
                ? Optional.of(Block.number(squares(entries.of(arguments.getFirst()))))
                : Optional.empty();
    }

    private static Expr squares(Block block) {
        return Exprs.sum(
                block.entries().stream().map(entry -> Exprs.power(entry, 2)).toList());
    }

    /// Of every row.
    private static Block softmax(Block rows) {
        List<Expr> sums = IntStream.range(0, rows.rows())
                .mapToObj(i -> Exprs.sum(IntStream.range(0, rows.columns())
                        .mapToObj(j -> Exprs.exp(rows.at(i, j)))
                        .toList()))
                .toList();
        return Block.of(rows.rows(), rows.columns(), (i, j) -> Exprs.quotient(Exprs.exp(rows.at(i, j)), sums.get(i)));
    }

    /// A row for each label; of one index a column.
    private Block onehot(Block labels, int classes, Expr of) {
        if (entries.kind(of).shape().isNumber()) {
            return Block.of(classes, 1, (j, one) -> at(labels.only(), j));
        }
        return Block.of(labels.rows(), classes, (i, j) -> at(labels.at(i, 0), j));
    }

    private static Expr at(Expr label, int column) {
        return Entries.choice(label, Relation.EQUAL, Exprs.num(column + 1L), Exprs.ONE, Exprs.ZERO);
    }
}
