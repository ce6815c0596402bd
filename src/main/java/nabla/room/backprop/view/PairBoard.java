package nabla.room.backprop.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nabla.math.expr.write.LatexSetting;
import nabla.math.nn.Matrix;
import nabla.math.nn.step.Layout;
import nabla.math.nn.step.OmegaSlope;
import nabla.room.backprop.model.Pick;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.formula.FormulaView;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixPicture.Entry;
import nabla.ui.matrix.MatrixView;

/// Ω and ∂z/∂h side by side with cells of the same size, the same element lit in both.
final class PairBoard extends Region {
    private static final double WIDEST = 18;
    private static final double HIGHEST = 9;
    private static final double LOWEST = 0.85;
    /// A cell is not much higher than it is wide.
    private static final double UPRIGHT = 1.5;
    /// In em, of the rows together.
    private static final double MOST = 12;

    private final Side omega = new Side("omega");
    private final Side slope = new Side("jacobian");

    /// @param picked told the element (i, j) that was clicked
    PairBoard(BiConsumer<Integer, Integer> picked) {
        getStyleClass().add("pair-board");
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
            caption.setAlignment(Pos.CENTER_LEFT);
            matrix.setId("matrix-" + id);
        }

        void show(Formula formula, String text, Matrix value, Entry chosen, boolean flipped) {
            turned = flipped;
            name.show(formula);
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

        /// With cells of this width; the name may be wider than the matrix.
        double width(double cell) {
            return Math.max(columns() * cell, caption.prefWidth(-1));
        }

        void place(double x, double above, double cellWidth, double cellHeight) {
            double high = caption.prefHeight(-1);
            caption.resizeRelocate(x, above - high - 2, caption.prefWidth(-1), high);
            matrix.resizeRelocate(x, above, Math.rint(columns() * cellWidth), Math.rint(rows() * cellHeight));
        }

        int rows() {
            return matrix.picture().values().rows();
        }

        int columns() {
            return matrix.picture().values().columns();
        }
    }

    void show(OmegaSlope jacobian, Pick pick) {
        OmegaSlope.Place place = jacobian.place(pick.i(), pick.j());
        boolean turned = jacobian.layout() == Layout.Derivatives.DENOMINATOR;
        LatexSetting flat = LatexSetting.flat(jacobian.scope());
        Formula name = Formula.of(OmegaSlope.OMEGA, flat, Typesetter.Style.DISPLAY);
        omega.show(name, "Ω", jacobian.omega(), new Entry(pick.i(), pick.j()), false);
        slope.show(
                Formula.of(List.of(jacobian.equation()), flat, Typesetter.Style.DISPLAY),
                "∂z/∂h",
                jacobian.value(),
                new Entry(place.row(), place.column()),
                turned);
        requestLayout();
    }

    /// A few rows can be read; of many, the picture.
    @Override
    protected double computeMinHeight(double width) {
        double em = omega.shape.getFont().getSize();
        return above() + Math.min(Math.max(omega.rows(), slope.rows()) * LOWEST, MOST) * em;
    }

    private double above() {
        return Math.ceil(Math.max(omega.caption.prefHeight(-1), slope.caption.prefHeight(-1))) + 4;
    }

    @Override
    protected void layoutChildren() {
        double em = omega.shape.getFont().getSize();
        double above = above();
        double gap = 2.5 * em;
        double cellHeight =
                whole(Math.clamp((getHeight() - above) / Math.max(omega.rows(), slope.rows()), 0.5, HIGHEST * em));
        double cellWidth = Math.min(WIDEST * em, 4 * cellHeight);
        while (cellWidth > 1 && omega.width(cellWidth) + gap + slope.width(cellWidth) > getWidth()) {
            cellWidth -= 0.5;
        }
        cellWidth = whole(cellWidth);
        cellHeight = Math.max(0.5, Math.min(cellHeight, whole(UPRIGHT * cellWidth)));
        double width = omega.width(cellWidth) + gap + slope.width(cellWidth);
        double x = Math.max(0, Math.floor((getWidth() - width) / 2));
        omega.place(x, above, cellWidth, cellHeight);
        slope.place(Math.ceil(x + omega.width(cellWidth) + gap), above, cellWidth, cellHeight);
    }

    private static double whole(double size) {
        return size > 4 ? Math.floor(size) : size;
    }
}
