package nabla.math.calculus.resolve;

import java.util.Map;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// A derivative that was carried out: a function and its slope in a name that nothing else has, and where that name is.
///
/// So what is beside the place can be asked for too, whatever definitions the derivative stood in.
///
/// @param function of the name `by` and of parameters
/// @param slope    its derivative by that name, as it is written
/// @param by       the name
/// @param at       the value that the name has, which is an expression of parameters
public record DerivativeAt(Expr function, Expr slope, String by, Expr at) {
    /// At the value of the name itself.
    static DerivativeAt of(Expr function, Expr slope, String by) {
        String own = "d." + by;
        Map<String, Expr> renamed = Map.of(by, Exprs.sym(own));
        return new DerivativeAt(
                Trees.substitute(function, renamed), Trees.substitute(slope, renamed), own, Exprs.sym(by));
    }

    /// Where names have got values.
    DerivativeAt with(Map<String, Expr> values) {
        return new DerivativeAt(
                Trees.substitute(function, values), Trees.substitute(slope, values), by, Trees.substitute(at, values));
    }
}
