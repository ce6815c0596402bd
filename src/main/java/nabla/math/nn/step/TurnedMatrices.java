package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.ShapedFunction;

/// Writes an expression again where some matrices are shown as their transposes: the transpose signs end up at the
/// names, (A B)ᵀ = Bᵀ Aᵀ.
///
/// @param flips    whether a matrix of that name, or a slope, is the transpose of what it was
/// @param isMatrix whether a name is a matrix and no number
record TurnedMatrices(Predicate<Expr> flips, Predicate<Expr> isMatrix) {

    /// @param turned whether the transpose of it all is wanted
    Expr of(Expr expression, boolean turned) {
        return switch (expression) {
            case Expr.Num num -> num;
            case Expr.Const constant -> constant;
            case Expr.Sym symbol -> leaf(symbol, turned);
            case Expr.Derivative slope -> leaf(slope, turned);
            case Expr.Transpose(var of) -> of(of, !turned);
            case Expr.MatrixProduct product -> product(product, turned);
            case Expr.Sum sum -> parts(sum, turned);
            case Expr.Neg neg -> parts(neg, turned);
            case Expr.Hadamard product -> parts(product, turned);
            case Expr.Call call -> parts(call, turned);
            case Expr.Apply apply -> parts(apply, turned);
            case Expr.Primed primed -> parts(primed, turned);
            case Expr.Quotient(var above, var below) -> Exprs.quotient(of(above, turned), of(below, false));
            case Expr.EntryPower(var base, var exponent) -> new Expr.EntryPower(of(base, turned), of(exponent, false));
            case Expr.Product product -> parts(product, false);
            case Expr.Power power -> parts(power, false);
            case Expr.If choice -> parts(choice, false);
            case Expr.Fold fold -> parts(fold, false);
            case Expr.Statement statement -> parts(statement, false);
            case Expr.Delta delta -> delta;
            case Expr.Entry(var of, var indices) -> new Expr.Entry(of, places(of, indices));
            case Expr.EntryDerivative(var of, var by) ->
                new Expr.EntryDerivative(of, new Expr.Entry(by.of(), places(by.of(), by.indices())));
            case Expr.Form form -> form(form, turned);
        };
    }

    private Expr parts(Expr whole, boolean turned) {
        return whole.withParts(
                whole.parts().stream().map(part -> of(part, turned)).toList());
    }

    private Expr leaf(Expr leaf, boolean turned) {
        return isMatrix.test(leaf) && flips.test(leaf) != turned ? new Expr.Transpose(leaf) : leaf;
    }

    /// Numbers stay in front; the matrices change their order.
    private Expr product(Expr.MatrixProduct product, boolean turned) {
        var numbers = new ArrayList<Expr>();
        var matrices = new ArrayList<Expr>();
        for (Expr factor : product.factors()) {
            (isNumber(factor) ? numbers : matrices).add(of(factor, turned && !isNumber(factor)));
        }
        numbers.addAll(turned ? matrices.reversed() : matrices);
        return new Expr.MatrixProduct(numbers);
    }

    private boolean isNumber(Expr factor) {
        return switch (factor) {
            case Expr.Num num -> true;
            case Expr.Const constant -> true;
            case Expr.Sym symbol -> !isMatrix.test(symbol);
            case Expr.Quotient(var above, var below) -> isNumber(above);
            case Expr.Neg(var operand) -> isNumber(operand);
            default -> false;
        };
    }

    private List<Expr> places(Expr of, List<Expr> indices) {
        return flips.test(of) ? indices.reversed() : indices;
    }

    /// The rows of a softmax stay rows; a norm does not mind.
    private Expr form(Expr.Form form, boolean turned) {
        List<Expr> inside =
                form.arguments().stream().map(argument -> of(argument, false)).toList();
        if (form.function() == ShapedFunction.NORM) {
            Expr of = inside.getFirst();
            return new Expr.Form(form.function(), List.of(of instanceof Expr.Transpose(var straight) ? straight : of));
        }
        Expr same = new Expr.Form(form.function(), inside);
        return turned ? new Expr.Transpose(same) : same;
    }
}
