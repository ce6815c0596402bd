package nabla.math.nn.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;

/// What the formulas of the steps give, evaluated from inputs, parameters and targets alone: no matrix of a kernel in
/// between. The third way to a gradient, beside backpropagation and the central difference.
public final class FormulaValues {
    private final NetworkScope scope;
    private final Map<Expr, Matrix> made = new LinkedHashMap<>();
    private final MatrixValues values = new MatrixValues(this::known, Layout.DEFAULT.derivatives());

    private FormulaValues(NetworkScope scope) {
        this.scope = scope;
    }

    public static FormulaValues of(Steps steps) {
        var values = new FormulaValues(steps.scope());
        for (Step step : steps.list()) {
            if (step.id().kind().phase() == Step.Phase.BACKWARD) {
                values.made.put(step.result().expr(), step.value(values.values));
            }
        }
        return values;
    }

    /// @param result of a step, forward or back
    Matrix of(Expr result) {
        return values.of(result);
    }

    /// ∂J̃/∂W of a layer, or ∂J̃/∂b.
    ///
    /// @param layer from 0
    Matrix parameterSlope(int layer, boolean biases) {
        return of(MatrixNames.penalisedSlope(biases ? MatrixNames.biases(layer + 1) : MatrixNames.weights(layer + 1)));
    }

    private Optional<Matrix> known(Expr leaf) {
        Matrix before = made.get(leaf);
        if (before != null) {
            return Optional.of(before);
        }
        if (!(leaf instanceof Expr.Sym(var name))) {
            return Optional.empty();
        }
        Optional<Matrix> value = switch (scope.scope().find(name).orElse(null)) {
            case Declaration.Definition(var same, var body) -> Optional.of(values.of(body));
            case Declaration.ByEntries entries -> Optional.of(byEntries(entries));
            case null, default -> scope.given(leaf);
        };
        value.ifPresent(matrix -> made.put(leaf, matrix));
        return value;
    }

    private Matrix byEntries(Declaration.ByEntries entries) {
        Declaration.Axis rows = entries.axes().getFirst();
        Declaration.Axis columns = entries.axes().getLast();
        return Matrix.filled(
                rows.size().length(scope.lengths()),
                columns.size().length(scope.lengths()),
                (i, j) -> values.at(rows.index(), i + 1)
                        .at(columns.index(), j + 1)
                        .number(entries.body()));
    }
}
