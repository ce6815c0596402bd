package nabla.math.entries;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import org.jspecify.annotations.Nullable;

/// The entries of an expression, row by row; each is an expression of numbers. A number is a block of one entry.
///
/// An entry is written down when it is asked for: of a large product one can be had without the others.
public record EntryBlock(int rows, int columns, List<Expr> entries) {
    public EntryBlock {
        entries = entries instanceof Written ? entries : List.copyOf(entries);
        if (entries.size() != rows * columns) {
            throw new IllegalArgumentException("%d × %d and %d entries".formatted(rows, columns, entries.size()));
        }
    }

    static EntryBlock number(Expr value) {
        return new EntryBlock(1, 1, List.of(value));
    }

    /// What gives the entry in a row and a column, counted from 0.
    @FunctionalInterface
    interface Cell {
        Expr at(int row, int column);
    }

    static EntryBlock of(int rows, int columns, Cell cell) {
        return new EntryBlock(rows, columns, new Written(rows, columns, cell));
    }

    /// Entries that are written down one by one and kept.
    private static final class Written extends AbstractList<Expr> {
        private final int columns;
        private final Cell cell;
        private final @Nullable Expr[] known;

        Written(int rows, int columns, Cell cell) {
            this.columns = columns;
            this.cell = cell;
            this.known = new Expr[rows * columns];
        }

        @Override
        public Expr get(int index) {
            Expr entry = known[index];
            if (entry == null) {
                entry = cell.at(index / columns, index % columns);
                known[index] = entry;
            }
            return entry;
        }

        @Override
        public int size() {
            return known.length;
        }
    }

    static EntryBlock identity(int size) {
        return of(size, size, (i, j) -> i == j ? Exprs.ONE : Exprs.ZERO);
    }

    /// The entry in a row and a column, counted from 0.
    public Expr at(int row, int column) {
        return entries.get(row * columns + column);
    }

    /// The one entry of a number.
    public Expr only() {
        if (entries.size() != 1) {
            throw new IllegalArgumentException("%d × %d is no number".formatted(rows, columns));
        }
        return entries.getFirst();
    }

    EntryBlock map(UnaryOperator<Expr> each) {
        return of(rows, columns, (i, j) -> each.apply(at(i, j)));
    }

    EntryBlock with(EntryBlock other, BinaryOperator<Expr> each) {
        return of(rows, columns, (i, j) -> each.apply(at(i, j), other.at(i, j)));
    }

    public EntryBlock transposed() {
        return of(columns, rows, (i, j) -> at(j, i));
    }

    /// `this * other`: a number scales, otherwise every entry is a sum of products.
    EntryBlock times(EntryBlock other, boolean thisIsNumber, boolean otherIsNumber) {
        if (thisIsNumber) {
            return other.map(entry -> Exprs.product(only(), entry));
        }
        if (otherIsNumber) {
            return map(entry -> Exprs.product(entry, other.only()));
        }
        return of(rows, other.columns, (i, j) -> {
            var terms = new ArrayList<Expr>();
            for (int k = 0; k < columns; k++) {
                terms.add(Exprs.product(at(i, k), other.at(k, j)));
            }
            return Exprs.sum(terms);
        });
    }
}
