package nabla.math.nn.step;

import nabla.math.nn.Matrix;

/// Where the transpose comes from: for z = β + Ωh every ∂z_i/∂h_j is ω_ij; only its place is a convention (Sheet 002).
///
/// @param omega Ω
public record Jacobian(Matrix omega, Layout.Derivatives layout) {

    /// A place in a matrix, from 0.
    public record Place(int row, int column) {}

    /// ∂z_i/∂h_j = ω_ij.
    public double element(int i, int j) {
        return omega.at(i, j);
    }

    /// Where ∂z_i/∂h_j stands: at (j, i) in denominator layout, at (i, j) in numerator layout.
    public Place place(int i, int j) {
        return switch (layout) {
            case DENOMINATOR -> new Place(j, i);
            case NUMERATOR -> new Place(i, j);
        };
    }

    /// ∂z/∂h: Ωᵀ or Ω, put together element by element.
    public Matrix value() {
        boolean turned = layout == Layout.Derivatives.DENOMINATOR;
        var values = new double[turned ? omega.columns() : omega.rows()][turned ? omega.rows() : omega.columns()];
        for (int i = 0; i < omega.rows(); i++) {
            for (int j = 0; j < omega.columns(); j++) {
                Place place = place(i, j);
                values[place.row()][place.column()] = element(i, j);
            }
        }
        return Matrix.of(values);
    }

    /// The equation, typeset.
    public String latex() {
        return "\\frac{\\partial z}{\\partial h} = "
                + switch (layout) {
                    case DENOMINATOR -> "\\Omega^{\\top}";
                    case NUMERATOR -> "\\Omega";
                };
    }

    /// The equation of one element, typeset, counted from 0.
    public String elementLatex(int i, int j) {
        return "\\frac{\\partial z_{%1$d}}{\\partial h_{%2$d}} = \\omega_{%1$d%2$d}".formatted(i + 1, j + 1);
    }
}
