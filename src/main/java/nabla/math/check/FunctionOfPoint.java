package nabla.math.check;

import java.util.List;
import nabla.math.Budget;
import nabla.math.calculus.Trees;
import nabla.math.expr.Compiled;
import nabla.math.expr.Expr;

/// An expression in doubles as a function of a point: one value for each parameter of a scope.
@FunctionalInterface
interface FunctionOfPoint {
    double at(double[] point);

    /// @param closed without applications of definitions and without derivatives
    /// @param names  of the parameters, in the order of a point's values
    /// @param budget is charged each evaluation
    static FunctionOfPoint of(Expr closed, List<String> names, Budget budget) {
        var compiled = Compiled.of(closed, names);
        long size = Trees.size(closed);
        return point -> {
            budget.spend(size);
            return compiled.at(point);
        };
    }
}
