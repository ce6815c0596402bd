package nabla.room.backprop;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nabla.math.nn.Matrix;
import nabla.math.nn.step.Jacobian;
import nabla.typeset.Formula;
import nabla.ui.FormulaView;
import nabla.ui.MatrixPicture;
import nabla.ui.MatrixPicture.Entry;
import nabla.ui.MatrixView;

/// Ω and ∂z/∂h side by side with cells of the same size, the same element lit in both.
final class PairBoard extends Region {
    private static final double WIDEST = 4.6;
    private static final double HIGHEST = 2.1;

    private final Side omega = new Side("omega");
    private final Side slope = new Side("jacobian");

    /// @param picked told the element (i, j) that was clicked
    PairBoard(BiConsumer<Integer, Integer> picked) {
        getStyleClass().add("pair-board");
        setMinSize(0, 0);
        getChildren().addAll(omega.caption, omega.matrix, slope.caption, slope.matrix);
        omega.matrix.setOnChosen(entry -> picked.accept(entry.row(), entry.column()));
        slope.matrix.setOnChosen(entry -> {
            boolean turned = slope.turned;
            picked.accept(turned ? entry.column() : entry.row(), turned ? entry.row() : entry.column());
        });
    }

    /// One of the two matrices under its name.
    private static final class Side {
        private final FormulaView name = new FormulaView(Formula.EMPTY);
        private final Label shape = new Label();
        private final HBox caption = new HBox(name, shape);
        private final MatrixView matrix = new MatrixView(MatrixPicture.of("", Matrix.scalar(0)));
        private boolean turned;

        Side(String id) {
            name.getStyleClass().add("inline");
            caption.getStyleClass().add("matrix-caption");
            shape.getStyleClass().add("matrix-shape");
            shape.setMinWidth(USE_PREF_SIZE);
            matrix.setId("matrix-" + id);
        }

        void show(String latex, String text, Matrix value, Entry chosen, boolean flipped) {
            turned = flipped;
            name.show(Formula.ofLatex(List.of(latex), text, text));
            shape.setText(value.shape().toString());
            String rows = turned ? "h" : "z";
            String columns = turned ? "z" : "h";
            matrix.show(new MatrixPicture(
                    text,
                    value,
                    List.of(),
                    Optional.of(chosen),
                    false,
                    row -> rows + (row + 1),
                    column -> columns + (column + 1)));
        }

        int rows() {
            return matrix.picture().values().rows();
        }

        int columns() {
            return matrix.picture().values().columns();
        }
    }

    void show(Jacobian jacobian, Pick pick) {
        Jacobian.Place place = jacobian.place(pick.i(), pick.j());
        boolean turned = place.row() == pick.j()
                && place.column() == pick.i()
                && jacobian.layout() == nabla.math.nn.step.Layout.Derivatives.DENOMINATOR;
        omega.show("\\Omega", "Ω", jacobian.omega(), new Entry(pick.i(), pick.j()), false);
        slope.show(
                "\\partial z/\\partial h", "∂z/∂h", jacobian.value(), new Entry(place.row(), place.column()), turned);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = omega.shape.getFont().getSize();
        double above = Math.ceil(omega.caption.prefHeight(-1)) + 4;
        double gap = 2.5 * em;
        double cellWidth = Math.clamp((getWidth() - gap) / (omega.columns() + slope.columns()), 0.5, WIDEST * em);
        double cellHeight = Math.clamp((getHeight() - above) / Math.max(omega.rows(), slope.rows()), 0.5, HIGHEST * em);
        cellWidth = Math.min(cellWidth, 2.6 * cellHeight);
        if (cellWidth > 4) {
            cellWidth = Math.floor(cellWidth);
        }
        if (cellHeight > 4) {
            cellHeight = Math.floor(cellHeight);
        }
        double width = (omega.columns() + slope.columns()) * cellWidth + gap;
        double x = Math.max(0, Math.floor((getWidth() - width) / 2));
        place(omega, x, above, cellWidth, cellHeight);
        place(slope, x + omega.columns() * cellWidth + gap, above, cellWidth, cellHeight);
    }

    private static void place(Side side, double x, double above, double cellWidth, double cellHeight) {
        side.caption.resizeRelocate(
                x, above - side.caption.prefHeight(-1) - 2, side.caption.prefWidth(-1), side.caption.prefHeight(-1));
        side.matrix.resizeRelocate(
                x, above, Math.rint(side.columns() * cellWidth), Math.rint(side.rows() * cellHeight));
    }
}
