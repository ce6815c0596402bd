package nabla.math.nn.step;

import java.util.List;
import java.util.Optional;
import nabla.math.nn.ShapeMismatch;

/// One step forward or back through a network: the matrix it gives, and the formula that gives it.
///
/// @param sentence what happens, for people
public record Step(Id id, Variable result, Formula formula, String sentence) {

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

    /// The matrices on the right-hand side, each once.
    public List<Variable> operands() {
        return formula.variables();
    }

    /// The step as that layout shows it.
    public Step in(Layout layout) {
        Variable shown = result.in(layout);
        Formula rewritten = formula.in(layout);
        boolean turned = shown.flipped() != result.flipped();
        return new Step(id, shown, turned ? rewritten.transpose() : rewritten, sentence);
    }

    /// How the entry of the result came about.
    public Explanation explain(int row, int column) {
        Formula.Explained explained = formula.explain(row, column);
        return new Explanation(new Cell(result, row, column), explained.terms(), explained.over());
    }

    /// Why this cannot be computed; empty where it can.
    public Optional<ShapeMismatch> mismatch() {
        try {
            if (!formula.shape().equals(result.shape())) {
                return Optional.of(new ShapeMismatch("The equation", result.shape(), formula.shape()));
            }
            return Optional.empty();
        } catch (ShapeMismatch mismatch) {
            return Optional.of(mismatch);
        }
    }

    /// The equation, typeset; with the shape under every factor where that is wanted.
    public String latex(boolean shapes) {
        return FormulaText.latex(result, shapes) + " = " + FormulaText.latex(formula, shapes);
    }

    /// The equation in plain letters.
    public String text() {
        return result.text() + " = " + FormulaText.text(formula);
    }
}
