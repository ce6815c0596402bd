package nabla.math.nn.step;

import java.util.List;
import java.util.function.DoubleConsumer;
import nabla.math.Budget;
import nabla.math.nn.GradientCheck;
import nabla.math.nn.Matrix;
import nabla.math.nn.Setup;

/// The gradient three times: by backpropagation, by the formulas of the steps alone, and as central differences.
public record FormulaCheck(GradientCheck differences, List<Part> parts) {
    /// An entry smaller than this share of the largest is judged against it.
    private static final double SMALLEST = 1e-3;

    public FormulaCheck {
        parts = List.copyOf(parts);
    }

    /// One matrix of parameters.
    ///
    /// @param compared      backpropagation and the central difference
    /// @param formula       from the formulas
    /// @param formulaErrors relative errors between backpropagation and the formulas
    public record Part(GradientCheck.Part compared, Matrix formula, Matrix formulaErrors) {
        public String name() {
            return compared.name();
        }

        public boolean biases() {
            return compared.biases();
        }

        public Matrix difference() {
            return compared.difference();
        }

        /// The largest relative error of the central difference, flagged entries left out.
        public double worst() {
            return compared.worst().error();
        }

        /// The largest relative error between backpropagation and the formulas.
        public double worstOfFormula() {
            return formulaErrors.largest();
        }
    }

    /// The largest relative error of all entries between backpropagation and the formulas.
    public double worstOfFormulas() {
        return parts.stream().mapToDouble(Part::worstOfFormula).max().orElse(0);
    }

    /// @throws Budget.Spent where it was cancelled
    public static FormulaCheck of(Setup setup, double epsilon, Budget budget) {
        return of(setup, epsilon, budget, share -> {});
    }

    /// @param progress told before each parameter which share of the parameters is done
    /// @throws Budget.Spent where it was cancelled
    public static FormulaCheck of(Setup setup, double epsilon, Budget budget, DoubleConsumer progress) {
        GradientCheck differences = GradientCheck.of(setup, epsilon, budget, progress);
        FormulaValues formulas = FormulaValues.of(Steps.of(setup, 1));
        return new FormulaCheck(
                differences,
                differences.parts().stream()
                        .map(part -> part(part, formulas, differences.scale()))
                        .toList());
    }

    private static Part part(GradientCheck.Part part, FormulaValues formulas, double scale) {
        Matrix formula = formulas.parameterSlope(part.layer(), part.biases());
        Matrix errors = Matrix.filled(formula.rows(), formula.columns(), (i, j) -> {
            double a = part.backprop().at(i, j);
            double b = formula.at(i, j);
            return a == b ? 0 : Math.abs(a - b) / Math.max(Math.max(Math.abs(a), Math.abs(b)), SMALLEST * scale);
        });
        return new Part(part, formula, errors);
    }
}
