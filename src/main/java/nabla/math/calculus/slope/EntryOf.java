package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;

/// One entry of a formula of vectors and matrices as a formula of numbers: `(A x)[i]` is `sum(j, A[i, j] x[j])`.
///
/// @param fresh names of new indices
record EntryOf(Matrices matrices, FreshIndices fresh) {

    /// @param at one index of a column, two of a matrix
    /// @throws LocalSlopes.NoRule where there is no such formula
    Expr of(Expr whole, List<Expr> at) {
        if (matrices.isNumber(whole)) {
            return whole;
        }
        return switch (whole) {
            case Expr.Sym name -> new Expr.Entry(name, at);
            case Expr.Entry(var matrix, var row) -> {
                var indices = new ArrayList<>(row);
                indices.addAll(at);
                yield new Expr.Entry(matrix, indices);
            }
            case Expr.Neg(var operand) -> Exprs.neg(of(operand, at));
            case Expr.Sum(var terms) ->
                Exprs.sum(terms.stream().map(term -> of(term, at)).toList());
            case Expr.Hadamard(var factors) ->
                Exprs.product(factors.stream().map(factor -> of(factor, at)).toList());
            case Expr.EntryPower(var base, var exponent) -> new Expr.Power(of(base, at), exponent);
            case Expr.Quotient(var u, var v) -> new Expr.Quotient(of(u, at), v);
            case Expr.Call(var function, var arguments)
            when arguments.size() == 1 -> new Expr.Call(function, List.of(of(arguments.getFirst(), at)));
            case Expr.Primed(var function, var order, var argument) ->
                new Expr.Primed(function, order, of(argument, at));
            case Expr.Transpose(var inner)
            when matrices.shape(inner) instanceof Shape.Matrix -> of(inner, at.reversed());
            case Expr.MatrixProduct(var factors) -> product(factors, at);
            case Expr.Fold(var folding, var index, var from, var to, var body)
            when folding == Folding.SUM ->
                new Expr.Fold(
                        folding, index, from, to, new EntryOf(matrices.within((Expr.Fold) whole), fresh).of(body, at));
            case Expr.Form form -> form(form, at);
            default -> throw new LocalSlopes.NoRule();
        };
    }

    private Expr form(Expr.Form form, List<Expr> at) {
        return switch (form.function()) {
            case SOFTMAX, ROWSOFTMAX -> new Expr.Entry(form, at);
            case ONES -> Exprs.ONE;
            case ONEHOT -> new Expr.Delta(form.arguments().getFirst(), at.getFirst());
            case DIAG ->
                matrices.times(
                        of(form.arguments().getFirst(), at.subList(0, 1)), new Expr.Delta(at.getFirst(), at.getLast()));
            case NORM, TRACE -> throw new LocalSlopes.NoRule();
        };
    }

    /// Numbers before it, then the first matrix times the rest.
    private Expr product(List<Expr> factors, List<Expr> at) {
        var numbers =
                new ArrayList<>(factors.stream().filter(matrices::isNumber).toList());
        List<Expr> shaped =
                factors.stream().filter(each -> !matrices.isNumber(each)).toList();
        if (shaped.size() == 1) {
            numbers.add(of(shaped.getFirst(), at));
            return matrices.times(numbers);
        }
        Expr first = shaped.getFirst();
        Expr rest = matrices.times(shaped.subList(1, shaped.size()));
        if (matrices.shape(first) instanceof Shape.Matrix(var rows, var length)) {
            String index = fresh.next();
            var inside = new ArrayList<>(at);
            inside.set(0, Exprs.sym(index));
            EntryOf term = new EntryOf(matrices.with(index, length), fresh);
            numbers.add(sum(
                    index,
                    length,
                    term.matrices.times(
                            term.of(first, List.of(at.getFirst(), Exprs.sym(index))), term.of(rest, inside))));
            return matrices.times(numbers);
        }
        if (matrices.shape(first) instanceof Shape.Column && rest instanceof Expr.Transpose(var column)) {
            numbers.add(of(first, at.subList(0, 1)));
            numbers.add(of(column, at.subList(1, 2)));
            return matrices.times(numbers);
        }
        throw new LocalSlopes.NoRule();
    }

    static Expr sum(String index, Size length, Expr term) {
        return new Expr.Fold(Folding.SUM, index, Exprs.ONE, Matrices.size(length), term);
    }
}
