package nabla.math.nn.step;

import nabla.math.nn.Matrix;
import nabla.math.nn.Shape;

/// A matrix under its name on the sheets, as one [Layout] shows it.
///
/// @param text    the name in plain letters: `z2`, `∂J/∂W1`
/// @param latex   the same for a formula: `z^{(2)}`
/// @param rows    what its rows stand for
/// @param flipped whether it is shown as the transpose of what [Layout#DEFAULT] shows
public record Variable(String text, String latex, Matrix value, Axis rows, Axis columns, Role role, boolean flipped) {

    /// What a variable is; says which way a [Layout] turns it.
    public enum Role {
        /// one row a sample: a, z, ψ, Δ, the mask
        DATA,
        /// a derivative by those
        DATA_SLOPE,
        WEIGHT,
        WEIGHT_SLOPE,
        /// one row in the default layout
        BIAS,
        BIAS_SLOPE,
        /// a column of N ones, which carries b to every sample
        ONES,
        /// a 1×1 matrix: J
        NUMBER
    }

    /// In the default layout.
    static Variable of(String text, String latex, Matrix value, Axis rows, Axis columns, Role role) {
        return new Variable(text, latex, value, rows, columns, role, false);
    }

    public Shape shape() {
        return value.shape();
    }

    /// The same matrix as that layout shows it.
    public Variable in(Layout layout) {
        return layout.flips(role) == flipped ? this : turned();
    }

    /// The transpose under the same name.
    Variable turned() {
        return new Variable(text, latex, value.transposed(), /* rows= */ columns, /* columns= */ rows, role, !flipped);
    }

    /// The entry that is at that row and column in the default layout.
    Cell cell(int row, int column) {
        return flipped ? new Cell(this, column, row) : new Cell(this, row, column);
    }

    /// The name with a transpose sign, where that is asked for.
    public String latex(boolean transposed) {
        if (!transposed) {
            return latex;
        }
        return latex.contains("\\frac") ? "\\left(" + latex + "\\right)^{\\top}" : "{" + latex + "}^{\\top}";
    }

    /// The same in plain letters.
    public String text(boolean transposed) {
        return !transposed ? text : (text.contains("/") ? "(" + text + ")" : text) + "ᵀ";
    }
}
