package nabla.math.check.point;

import java.util.List;
import nabla.math.Budget;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Graph;

/// An expression in doubles as a function of a point: one value for each parameter of a scope.
@FunctionalInterface
public interface FunctionOfPoint {
    double at(double[] point);

    /// @param closed without applications of definitions and without derivatives
    /// @param names  of the parameters, in the order of a point's values
    /// @param budget is charged each evaluation
    static FunctionOfPoint of(Expr closed, List<String> names, Budget budget) {
        var graph = Graph.of(List.of(closed), names);
        var doubles = new DoubleEvaluation(graph);
        return point -> {
            budget.spend(graph.size());
            doubles.at(point);
            return doubles.root(0);
        };
    }
}
