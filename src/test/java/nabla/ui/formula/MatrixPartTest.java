package nabla.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;
import nabla.model.Meanings;
import org.junit.jupiter.api.Test;

/// What is said of sums whose values come from matrices, as in the backprop room.
class MatrixPartTest {
    private static final Matrix X = Matrix.of(3, 2, new double[] {1, 2, 3, 4, 5, 6});

    /// As much of the language as the parts below need.
    private static Optional<Matrix> find(Expr part, Map<String, Integer> indices) {
        return switch (part) {
            case Expr.Num(var value) -> Optional.of(Matrix.scalar(value.value()));
            case Expr.Sym(var name) when name.equals("N") -> Optional.of(Matrix.scalar(3));
            case Expr.Sym(var name) when name.equals("X") -> Optional.of(X);
            case Expr.Sym(var name) -> Optional.ofNullable(indices.get(name)).map(Matrix::scalar);
            case Expr.Entry(var of, var places) ->
                find(places.getFirst(), indices)
                        .map(row -> X.rowAt((int) row.at(0, 0) - 1).transposed());
            case Expr.Fold fold -> Optional.of(Matrix.of(2, 1, new double[] {9, 12}));
            default -> Optional.empty();
        };
    }

    private static Expr sum() throws Exception {
        Scope scope = GivenParser.parse("N : size 1..5 = 3\nX : matrix(N, 2)\n", Scope.EMPTY);
        return Parser.expression("sum(i in 1..N, X[i])", scope).expression();
    }

    private static String said(Expr part, List<Expr.Fold> around) {
        return PartInFolds.of(part, around, MatrixPart.found(MatrixPartTest::find))
                .at(Meanings.NONE);
    }

    @Test
    void aSumShowsItsTerms() throws Exception {
        assertThat(said(sum(), List.of())).isEqualTo("""
                i = 1:  [1; 2]
                i = 2:  [3; 4]
                i = 3:  [5; 6]
                sum = [9; 12]""");
    }

    @Test
    void itsIndexSaysHowFarItGoes() throws Exception {
        Expr.Fold sum = (Expr.Fold) sum();
        assertThat(said(new Expr.Sym("i"), List.of(sum))).isEqualTo("i goes from 1 to 3");
    }

    @Test
    void aPartOfItsTermsSaysForWhichIndex() throws Exception {
        Expr.Fold sum = (Expr.Fold) sum();
        assertThat(said(sum.body(), List.of(sum))).isEqualTo("2 × 1 for i = 1\n\t1\n\t2");
        assertThat(said(new Expr.Sym("X"), List.of(sum))).startsWith("3 × 2\n").doesNotContain("for");
        assertThat(said(new Expr.Sym("unheard"), List.of(sum))).isEqualTo("no value here");
    }

    /// Cells of a column have equally many decimals, one more than on the stage; whole numbers none, and what is far
    /// from 1 a power of ten of its own.
    @Test
    void theCellsOfAColumnHaveEquallyManyDecimals() {
        Matrix mixed = Matrix.of(
                new double[][] {{1, -0.791, 12.5, 1e-7, 0, 3, 9}, {-2, 0.00627, 200, -2e-9, 0.5, Double.NaN, 9}});
        assertThat(MatrixWords.of(mixed, " for i = 1")).isEqualTo("""
                2 × 7 for i = 1
                \t1\t−0.791\t12.5\t10⁻⁷\t0\t3\t…
                \t−2\t0.006\t200.0\t−2 × 10⁻⁹\t0.500\t–\t…""");
        assertThat(MatrixWords.of(Matrix.scalar(0.25), "")).isEqualTo("= 0.25");
    }
}
