package nabla.math.expr.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Expr;

/// Which indices an axis takes: an index of one size in an axis of another is a misfit, like a wrong shape.
final class IndexRules {
    private final Shapes shapes;

    IndexRules(Shapes shapes) {
        this.shapes = shapes;
    }

    /// Between which whole numbers an index lies.
    IndexReach reach(Expr index) throws Misfit {
        Kind kind = shapes.kind(index);
        if (!kind.isNumber()) {
            throw new Misfit(
                    "an index is a whole number; here it is " + kind.shape().text(), index);
        }
        return kind.reach()
                .orElseThrow(() -> new Misfit(
                        "an index is a whole number: a declared index, one of a sum, a label or 1, 2, ...", index));
    }

    /// The reach of `i + 1` or `N + 1 - i`.
    Optional<IndexReach> sum(List<Expr> terms) throws Misfit {
        var added = new ArrayList<IndexReach>();
        var taken = new ArrayList<IndexReach>();
        for (Expr term : terms) {
            boolean negative = term instanceof Expr.Neg;
            Expr positive = term instanceof Expr.Neg(var operand) ? operand : term;
            Optional<IndexReach> reach = shapes.kind(positive).reach();
            if (reach.isEmpty()) {
                return Optional.empty();
            }
            (negative ? taken : added).add(reach.get());
        }
        return IndexReach.sum(added, taken);
    }

    /// `of[indices]`.
    Kind entry(Expr where, Expr of, List<Expr> indices) throws Misfit {
        if (of instanceof Expr.Sym(var name)
                && shapes.scope().find(name).orElse(null) instanceof Declaration.Family family) {
            inside(indices.getFirst(), family.count(), of);
            if (indices.size() > 1) {
                throw new Misfit("`%s[l]` takes one index; an entry is `%s[l][i, j]`".formatted(name, name), where);
            }
            return Kind.of(family.member());
        }
        Kind kind = shapes.kind(of);
        return switch (kind.shape()) {
            case Shape.Scalar number -> throw new Misfit("a number has no entries", where);
            case Shape.Column(var length) -> new Kind(Shape.number(), one(where, of, indices, length, kind));
            case Shape.Row(var length) -> new Kind(Shape.number(), one(where, of, indices, length, kind));
            case Shape.Matrix(var rows, var columns) -> {
                inside(indices.getFirst(), rows, of);
                if (indices.size() == 1) {
                    yield Kind.of(new Shape.Column(columns));
                }
                if (indices.size() > 2) {
                    throw new Misfit("a matrix has two indices, as in Z[i, j]", where);
                }
                inside(indices.getLast(), columns, of);
                yield Kind.NUMBER;
            }
        };
    }

    private Optional<IndexReach> one(Expr where, Expr of, List<Expr> indices, Size length, Kind kind) throws Misfit {
        if (indices.size() > 1) {
            throw new Misfit("a vector has one index, as in x[i]", where);
        }
        inside(indices.getFirst(), length, of);
        return kind.reach();
    }

    private void inside(Expr index, Size size, Expr of) throws Misfit {
        IndexReach reach = reach(index);
        if (!reach.inside(size, some -> least(some, shapes.scope()))) {
            boolean one = reach.from().equals(reach.to());
            String axis = of instanceof Expr.Sym(var name) ? "this axis of `%s`".formatted(name) : "this axis";
            String again = of instanceof Expr.Entry ? "; an entry of a matrix is written A[1, 2]" : "";
            String which = index instanceof Expr.Sym(var name) ? "`%s`".formatted(name) : "the index";
            throw new Misfit(
                    one
                            ? "the index is %s, %s goes over 1..%s%s".formatted(reach, axis, size, again)
                            : "%s goes over %s, %s over 1..%s%s".formatted(which, reach, axis, size, again),
                    index);
        }
    }

    /// The smallest number that a size can be.
    static int least(Size size, Scope scope) {
        return size instanceof Size.Named(var name)
                        && scope.find(name).orElse(null) instanceof Declaration.SizeParameter declared
                ? declared.from()
                : 0;
    }

    /// Two indices are compared only where they go over one range; a fixed number can be compared with any.
    void comparable(Expr where, IndexReach left, IndexReach right) throws Misfit {
        boolean fixed = left.from().equals(left.to()) || right.from().equals(right.to());
        if (!fixed && !left.to().size().equals(right.to().size())) {
            throw new Misfit("an index over %s is compared with one over %s".formatted(left, right), where);
        }
    }
}
