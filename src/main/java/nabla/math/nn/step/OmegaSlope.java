package nabla.math.nn.step;

import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.nn.Matrix;

/// Where the transpose comes from: for z = β + Ωh every ∂z_i/∂h_j is ω_ij; only its place is a convention (Sheet 002).
///
/// @param omega Ω
public record OmegaSlope(Matrix omega, Layout.Derivatives layout) {
    /// Ω.
    public static final Expr OMEGA = Exprs.sym("Omega");
    private static final Expr H = Exprs.sym("h");
    private static final Expr Z = Exprs.sym("z");

    /// A place in a matrix, from 0.
    public record Place(int row, int column) {}

    /// z = β + Ωh.
    public static Equation layer() {
        return new Equation(Z, Exprs.sum(Exprs.sym("beta"), new Expr.MatrixProduct(List.of(OMEGA, H))));
    }

    /// ∂z/∂h = Ωᵀ or Ω.
    public Equation equation() {
        return new Equation(
                new Expr.Derivative(Z, "h"),
                switch (layout) {
                    case DENOMINATOR -> new Expr.Transpose(OMEGA);
                    case NUMERATOR -> OMEGA;
                });
    }

    /// ∂z_i/∂h_j = ω_ij, with i and j counted from 0.
    public Equation element(int i, int j) {
        Expr row = Exprs.num(i + 1L);
        Expr column = Exprs.num(j + 1L);
        return new Equation(
                new Expr.EntryDerivative(new Expr.Entry(Z, List.of(row)), new Expr.Entry(H, List.of(column))),
                new Expr.Entry(OMEGA, List.of(row, column)));
    }

    /// The names of the equations.
    public Scope scope() {
        Size outputs = new Size.Named("m");
        Size inputs = new Size.Named("n");
        return Scope.EMPTY
                .in(layout.inLanguage())
                .with(new Declaration.SizeParameter("m", 1, Math.max(64, omega.rows()), omega.rows()))
                .with(new Declaration.SizeParameter("n", 1, Math.max(64, omega.columns()), omega.columns()))
                .with(new Declaration.Array("beta", new Shape.Column(outputs), Domain.Interval.REAL))
                .with(new Declaration.Array("Omega", new Shape.Matrix(outputs, inputs), Domain.Interval.REAL))
                .with(new Declaration.Array("h", new Shape.Column(inputs), Domain.Interval.REAL))
                .with(new Declaration.Definition("z", layer().right()));
    }

    /// Where ∂z_i/∂h_j stands: at (j, i) in denominator layout, at (i, j) in numerator layout.
    public Place place(int i, int j) {
        return switch (layout) {
            case DENOMINATOR -> new Place(j, i);
            case NUMERATOR -> new Place(i, j);
        };
    }

    /// What a part of the equations is worth; empty where β and h would have to be known.
    public Optional<Matrix> find(Expr part) {
        if (part instanceof Expr.EntryDerivative(Expr.Entry of, Expr.Entry by)) {
            return find(new Expr.Entry(
                    OMEGA, List.of(of.indices().getFirst(), by.indices().getFirst())));
        }
        var values = new MatrixValues(
                leaf -> leaf.equals(OMEGA)
                        ? Optional.of(omega)
                        : Optional.of(value())
                                .filter(slope -> leaf.equals(equation().left())),
                layout);
        try {
            return Optional.of(values.of(part));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// ∂z/∂h, put together element by element.
    public Matrix value() {
        boolean turned = layout == Layout.Derivatives.DENOMINATOR;
        return Matrix.filled(
                turned ? omega.columns() : omega.rows(),
                turned ? omega.rows() : omega.columns(),
                (row, column) -> turned ? omega.at(column, row) : omega.at(row, column));
    }
}
