package nabla.math.entries;

import java.util.Optional;
import java.util.function.IntFunction;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;

/// Picks entries: by a number where the index has one, case by case where it is a label that varies.
final class EntryIndices {
    private final Entries entries;

    EntryIndices(Entries entries) {
        this.entries = entries;
    }

    EntryBlock entry(Expr.Entry entry) {
        Optional<Declaration.Family> family = entries.family(entry.of());
        if (family.isPresent()) {
            int member = number(entry.indices().getFirst());
            return entries.named(
                    EntryNames.member(family.get().name(), member), family.get().member());
        }
        EntryBlock of = entries.of(entry.of());
        if (of.rows() == 1 && entries.kind(entry.of()).shape() instanceof Shape.Row) {
            return EntryBlock.number(chosen(entry.indices().getFirst(), of.columns(), j -> of.at(0, j)));
        }
        Expr first = entry.indices().getFirst();
        if (entry.indices().size() == 2) {
            Expr second = entry.indices().getLast();
            return EntryBlock.number(chosen(first, of.rows(), i -> chosen(second, of.columns(), j -> of.at(i, j))));
        }
        return of.columns() == 1 && !(entries.kind(entry.of()).shape() instanceof Shape.Matrix)
                ? EntryBlock.number(chosen(first, of.rows(), i -> of.at(i, 0)))
                : EntryBlock.of(of.columns(), 1, (j, one) -> chosen(first, of.rows(), i -> of.at(i, j)));
    }

    /// @param entry gives the entry at an index counted from 0
    private Expr chosen(Expr index, int length, IntFunction<Expr> entry) {
        Expr at = entries.of(index).only();
        Optional<Integer> fixed = fixed(at);
        if (fixed.isPresent()) {
            if (fixed.get() < 1 || fixed.get() > length) {
                throw new IllegalArgumentException("index %d lies outside 1..%d".formatted(fixed.get(), length));
            }
            return entry.apply(fixed.get() - 1);
        }
        Expr chosen = entry.apply(length - 1);
        for (int i = length - 2; i >= 0; i--) {
            chosen = Exprs.choice(at, Relation.EQUAL, Exprs.num(i + 1L), entry.apply(i), chosen);
        }
        return chosen;
    }

    private static Optional<Integer> fixed(Expr at) {
        return Trees.names(at).isEmpty() ? Optional.of(whole(Entries.number(at))) : Optional.empty();
    }

    int number(Expr index) {
        return whole(Entries.number(entries.of(index).only()));
    }

    private static int whole(Rational value) {
        if (!value.isInteger()) {
            throw new IllegalArgumentException("a whole number is expected as an index");
        }
        return value.numerator().intValueExact();
    }
}
