package nabla.math.nn.step;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.math.check.verdict.Claim;
import nabla.math.entries.EntrySum;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.write.TextNotation;
import nabla.math.nn.Matrix;
import nabla.math.nn.MatrixShape;
import nabla.math.nn.ShapeMismatch;

/// One step forward or back through a network: the matrix it gives, and the formula that gives it.
///
/// @param equations one of whole matrices, or several by their entries that share the columns of the result in order
/// @param names     what the formulas are written under, in the same layout
/// @param sentence  what happens, for people
public record Step(Id id, Variable result, List<Equation> equations, NetworkScope names, String sentence) {
    public Step {
        equations = List.copyOf(equations);
    }

    /// Which step this is, whatever the numbers are: editing one stays on the step.
    ///
    /// @param place as the sheets count: z⁽²⁾ has place 2, W⁽¹⁾ has place 1; 0 where there is only one
    public record Id(Kind kind, int place) {}

    /// What a step gives.
    public enum Kind {
        Z(Phase.FORWARD),
        A(Phase.FORWARD),
        PREDICTION(Phase.FORWARD),
        LOSS(Phase.FORWARD),
        PENALISED_LOSS(Phase.FORWARD),
        A_SLOPE(Phase.BACKWARD),
        Z_SLOPE(Phase.BACKWARD),
        WEIGHT_SLOPE(Phase.BACKWARD),
        BIAS_SLOPE(Phase.BACKWARD),
        NEW_WEIGHTS(Phase.UPDATE),
        NEW_BIASES(Phase.UPDATE),
        /// a line of a sheet as it is printed
        AS_PRINTED(Phase.BACKWARD);

        private final Phase phase;

        Kind(Phase phase) {
            this.phase = phase;
        }

        public Phase phase() {
            return phase;
        }
    }

    /// Which way a step goes.
    public enum Phase {
        FORWARD,
        BACKWARD,
        UPDATE
    }

    /// The equation of whole matrices; of several by entries the first.
    public Equation equation() {
        return equations.getFirst();
    }

    /// The matrices on the right-hand side, each once, from left to right.
    public List<Variable> operands() {
        Set<Variable> found = new LinkedHashSet<>();
        equations.forEach(equation -> collect(equation.right(), found));
        return List.copyOf(found);
    }

    private void collect(Expr expression, Set<Variable> into) {
        Optional<Variable> variable = names.variable(expression);
        if (variable.isPresent()) {
            if (!variable.get().isNumber() || variable.get().expr().equals(MatrixNames.DATA_LOSS)) {
                into.add(variable.get());
            }
        } else if (expression.equals(Exprs.sym(MatrixNames.LABELS))) {
            names.variable(Exprs.sym("Delta")).ifPresent(into::add); // the labels are shown one-hot
        } else {
            expression.parts().forEach(part -> collect(part, into));
        }
    }

    /// The step as that layout shows it.
    public Step in(Layout layout) {
        if (layout.equals(names.layout())) {
            return this;
        }
        NetworkScope other = names.in(layout);
        boolean turned = layout.flips(result.role()) != names.layout().flips(result.role());
        return new Step(
                id,
                result.in(layout),
                equations.stream()
                        .map(it -> new Equation(
                                names.rewritten(it.left(), other, turned), names.rewritten(it.right(), other, turned)))
                        .toList(),
                other,
                sentence);
    }

    /// How the entry of the result came about.
    ///
    /// @param row    counted from 0, as it is shown
    /// @param column likewise
    public Explanation explain(int row, int column) {
        if (equations.size() == 1) {
            return Explanation.of(this, row, column, sum(equation().right(), Map.of(), row, column));
        }
        boolean turned = names.layout().flips(result.role());
        int sample = turned ? column : row;
        int output = turned ? row : column;
        int width = (turned ? result.shape().rows() : result.shape().columns()) / equations.size();
        Map<String, Integer> indices =
                Map.of(LossEquations.SAMPLE, sample + 1, LossEquations.OUTPUT, output % width + 1);
        return Explanation.of(
                this, row, column, sum(equations.get(output / width).right(), indices, 0, 0));
    }

    private EntrySum sum(Expr right, Map<String, Integer> indices, int row, int column) {
        return EntrySum.of(right, names.scope(), names.lengths(), names.known(), indices, row, column);
    }

    /// The matrix that the formula gives from the matrices there are.
    ///
    /// @throws ShapeMismatch where shapes do not fit
    public Matrix value() {
        Matrix value = value(names.values());
        boolean lost = result.isNumber() && !value.isFinite(); // the logarithm of a prediction that is 0 in doubles
        return lost ? Matrix.scalar(explain(0, 0).value()) : value;
    }

    /// The matrix that the formula gives from other matrices.
    Matrix value(MatrixValues values) {
        return equations.size() == 1 ? values.of(equation().right()) : byEntries(values);
    }

    private Matrix byEntries(MatrixValues values) {
        boolean turned = names.layout().flips(result.role());
        int width = (turned ? result.shape().rows() : result.shape().columns()) / equations.size();
        return Matrix.filled(result.shape().rows(), result.shape().columns(), (row, column) -> {
            int output = turned ? row : column;
            return values.at(LossEquations.SAMPLE, (turned ? column : row) + 1)
                    .at(LossEquations.OUTPUT, output % width + 1)
                    .number(equations.get(output / width).right());
        });
    }

    /// What a check is asked about each equation.
    public List<Claim> claims() {
        boolean fits = mismatch().isEmpty();
        return equations.stream()
                .map(it -> new Claim(
                        it.left(),
                        new Line.Link.Related(Relation.EQUAL),
                        it.right(),
                        fits ? names.checked() : names.scope()))
                .toList();
    }

    /// Why this cannot be computed; empty where it can. Two sizes that happen to be the same number are two sizes.
    public Optional<ShapeMismatch> mismatch() {
        for (Equation equation : equations) {
            try {
                nabla.math.expr.scope.Shape left =
                        Shapes.of(equation.left(), names.scope()).shape();
                nabla.math.expr.scope.Shape right =
                        Shapes.of(equation.right(), names.scope()).shape();
                if (!left.equals(right)) {
                    return Optional.of(new ShapeMismatch("The equation", numbers(left), numbers(right)));
                }
            } catch (Misfit misfit) {
                Misfit.Pair pair = misfit.shapes().orElseThrow();
                return Optional.of(
                        new ShapeMismatch(what(misfit.where()), numbers(pair.left()), numbers(pair.right())));
            }
        }
        return Optional.empty();
    }

    private MatrixShape numbers(nabla.math.expr.scope.Shape shape) {
        return new MatrixShape(shape.rows(names.lengths()), shape.columns(names.lengths()));
    }

    private static String what(Expr where) {
        return switch (where) {
            case Expr.Hadamard product -> "The Hadamard product";
            case Expr.MatrixProduct product -> "The product";
            default -> "The sum";
        };
    }

    /// In the notation of lesson files.
    public String text() {
        return String.join(
                ", ",
                equations.stream()
                        .map(it -> TextNotation.of(it.left()) + " = " + TextNotation.of(it.right()))
                        .toList());
    }
}
