package nabla.math.nn.step;

import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;
import nabla.math.nn.MatrixShape;

/// A matrix of the network with the numbers it has now, as one [Layout] shows it.
///
/// @param expr    what it is in formulas: a name, `z2`, or a slope, `d(J, z2)`
/// @param text    the name in plain letters: `z2`, `∂J/∂z2`
/// @param rows    what its rows stand for
/// @param flipped whether it is shown as the transpose of what [Layout#DEFAULT] shows
public record Variable(Expr expr, String text, Matrix value, Axis rows, Axis columns, Role role, boolean flipped) {

    /// What a variable is; says which way a [Layout] turns it.
    public enum Role {
        /// one row a sample: a, z, ψ, Δ
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

    public MatrixShape shape() {
        return value.shape();
    }

    public boolean isNumber() {
        return role == Role.NUMBER;
    }

    /// The same matrix as that layout shows it.
    public Variable in(Layout layout) {
        return layout.flips(role) == flipped ? this : turned();
    }

    /// The transpose under the same name.
    private Variable turned() {
        return new Variable(expr, text, value.transposed(), /* rows= */ columns, /* columns= */ rows, role, !flipped);
    }

    /// Such as `W1[3, 2]`, counted from 1.
    ///
    /// @param row counted from 0
    public String entry(int row, int column) {
        return "%s[%d, %d]".formatted(text, row + 1, column + 1);
    }
}
