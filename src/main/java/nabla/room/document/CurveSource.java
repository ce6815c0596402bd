package nabla.room.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nabla.lesson.Block;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolved;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.check.digits.OneSidedSlopes;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Compiled;

/// A curve's expression made ready to be evaluated: its value, its exact slope along the axis, and where there is none.
///
/// @param curve as the lesson has it
/// @param value at given parameters
/// @param slope the derivative by the axis's parameter
/// @param kinks where one of these is 0 or has no value, there is a slope only if both sides have the same
/// @param sides says whether they have
/// @param uses  the names of the parameters it depends on
record CurveSource(
        Block.Plot.Curve curve,
        Compiled value,
        Compiled slope,
        List<PossibleKink> kinks,
        OneSidedSlopes sides,
        Set<String> uses) {
    /// An expression that is 0 or has no value where there may be no slope.
    record PossibleKink(Expr zero, Compiled value) {}

    /// @param names the parameters, in the order their values will be given
    /// @throws Budget.Spent where the expression grows too large
    static CurveSource of(Block.Plot.Curve curve, String axis, List<String> names, Scope scope, Budget budget) {
        Resolved value = ResolvedForms.of(curve.expression(), scope, budget);
        Resolved slope = ResolvedForms.of(new Expr.Derivative(curve.expression(), axis), scope, budget);
        var uses = new HashSet<String>();
        collect(value.expression(), uses);
        return new CurveSource(
                curve,
                Compiled.of(value.value(), names),
                Compiled.of(slope.value(), names),
                slope.kinks().stream()
                        .map(kink -> new PossibleKink(kink, Compiled.of(kink, names)))
                        .toList(),
                OneSidedSlopes.of(slope.derivatives(), names),
                Set.copyOf(uses));
    }

    /// Evaluates once, so that no code has to be made while a frame waits.
    void warmUp(int axis) {
        double[] values = new double[value.names().size()];
        value.along(axis, new double[2], values, new double[2]);
        value.at(values);
        slopeAt(values);
        slope.at(values);
    }

    /// The slope at a point; NaN where there is none.
    double slopeAt(double[] values) {
        for (PossibleKink kink : kinks) {
            double at = kink.value.at(values);
            if ((at == 0 || Double.isNaN(at)) && !sides.exist(kink.zero, values)) {
                return Double.NaN;
            }
        }
        return slope.at(values);
    }

    private static void collect(Expr expression, Set<String> names) {
        if (expression instanceof Expr.Sym(var name)) {
            names.add(name);
        }
        expression.parts().forEach(part -> collect(part, names));
    }
}
