package nabla.math.check;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluate;

/// What a part of a line is worth at one place, its definitions put in and its derivatives carried out.
///
/// @param values of the parameters that occur
record PartValue(Scope scope, Map<String, Double> values) implements ToDoubleFunction<Expr> {

    /// NaN where there is no value.
    @Override
    public double applyAsDouble(Expr part) {
        try {
            return Evaluate.at(ResolvedForms.of(part, scope).expression(), values);
        } catch (RuntimeException none) {
            return Double.NaN; // too large, or a name without a value here
        }
    }
}
