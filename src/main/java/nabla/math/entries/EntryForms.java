package nabla.math.entries;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.tree.ShapedFunction;

/// The functions of whole vectors and matrices, entry by entry.
final class EntryForms {
    private final Entries entries;

    EntryForms(Entries entries) {
        this.entries = entries;
    }

    EntryBlock of(ShapedFunction function, List<Expr> arguments) {
        EntryBlock first =
                function == ShapedFunction.ONES ? EntryBlock.number(Exprs.ONE) : entries.of(arguments.getFirst());
        return switch (function) {
            case SOFTMAX -> softmax(first.transposed()).transposed();
            case ROWSOFTMAX -> softmax(first);
            case NORM -> EntryBlock.number(Exprs.sqrt(squares(first)));
            case DIAG -> EntryBlock.of(first.rows(), first.rows(), (i, j) -> i == j ? first.at(i, 0) : Exprs.ZERO);
            case TRACE ->
                EntryBlock.number(Exprs.sum(IntStream.range(0, first.rows())
                        .mapToObj(i -> first.at(i, i))
                        .toList()));
            case ONES -> {
                int length = new EntryIndices(entries).number(arguments.getFirst());
                yield EntryBlock.of(length, 1, (i, one) -> Exprs.ONE);
            }
            case ONEHOT -> onehot(first, new EntryIndices(entries).number(arguments.getLast()), arguments.getFirst());
        };
    }

    /// The square of a norm.
    Optional<EntryBlock> squared(ShapedFunction function, List<Expr> arguments) {
        return function == ShapedFunction.NORM
                ? Optional.of(EntryBlock.number(squares(entries.of(arguments.getFirst()))))
                : Optional.empty();
    }

    private static Expr squares(EntryBlock block) {
        return Exprs.sum(
                block.entries().stream().map(entry -> Exprs.power(entry, 2)).toList());
    }

    /// Of every row.
    private static EntryBlock softmax(EntryBlock rows) {
        List<Expr> sums = IntStream.range(0, rows.rows())
                .mapToObj(i -> Exprs.sum(IntStream.range(0, rows.columns())
                        .mapToObj(j -> Exprs.exp(rows.at(i, j)))
                        .toList()))
                .toList();
        return EntryBlock.of(
                rows.rows(), rows.columns(), (i, j) -> Exprs.quotient(Exprs.exp(rows.at(i, j)), sums.get(i)));
    }

    /// A row for each label; of one index a column.
    private EntryBlock onehot(EntryBlock labels, int classes, Expr of) {
        if (entries.kind(of).shape().isNumber()) {
            return EntryBlock.of(classes, 1, (j, one) -> at(labels.only(), j));
        }
        return EntryBlock.of(labels.rows(), classes, (i, j) -> at(labels.at(i, 0), j));
    }

    private static Expr at(Expr label, int column) {
        return Entries.choice(label, Relation.EQUAL, Exprs.num(column + 1L), Exprs.ONE, Exprs.ZERO);
    }
}
