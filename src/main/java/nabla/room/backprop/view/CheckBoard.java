package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import nabla.math.nn.GradientCheck;
import nabla.math.nn.Matrix;
import nabla.math.nn.step.FormulaCheck;
import nabla.room.backprop.model.Grid;
import nabla.ui.matrix.MatrixNumbers;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixPicture.Entry;
import nabla.ui.matrix.MatrixView;

/// The gradient of one matrix three times: by backpropagation, from the formulas and by central differences; and how
/// far the last is from the first.
final class CheckBoard extends Region {
    private static final double WIDEST = 18;
    private static final double HIGHEST = 9;
    private static final double LOWEST = 0.85;
    /// A cell is not much higher than it is wide.
    private static final double UPRIGHT = 1.5;
    /// In em, of the rows together.
    private static final double MOST = 12;
    private static final List<String> NAMES =
            List.of("backprop", "formula", "central difference", "its relative error");
    /// Where there is little room.
    private static final List<String> SHORT = List.of("backprop", "formula", "difference", "error");

    private final List<Label> captions = new ArrayList<>();
    private final List<MatrixView> matrices = new ArrayList<>();
    private final Consumer<String> reading;

    /// @param reading told what is under the mouse
    CheckBoard(Consumer<String> reading) {
        this.reading = reading;
        getStyleClass().add("check-board");
        for (String name : NAMES) {
            var caption = new Label(name);
            caption.getStyleClass().add("matrix-shape");
            captions.add(caption);
            var matrix = new MatrixView(MatrixPicture.of(name, Matrix.scalar(0)));
            matrix.setId("check-matrix-" + matrices.size());
            matrix.setVisible(false);
            matrix.pointedProperty().addListener((property, before, now) -> read());
            matrices.add(matrix);
        }
        getChildren().addAll(captions);
        getChildren().addAll(matrices);
    }

    /// What is under the mouse, as it is now.
    private void read() {
        reading.accept(matrices.stream()
                .flatMap(matrix -> matrix.reading().stream())
                .findFirst()
                .orElse(""));
    }

    void show(FormulaCheck.Part checked) {
        GradientCheck.Part part = checked.compared();
        GradientCheck.Worst worst = part.worst();
        var entry = Optional.of(new Entry(worst.row(), worst.column()));
        // A flagged entry is not judged: it has no error.
        Matrix errors = Matrix.filled(
                part.errors().rows(),
                part.errors().columns(),
                (i, j) -> part.isFlagged(i, j) ? Double.NaN : part.errors().at(i, j));
        List<Matrix> values = List.of(part.backprop(), checked.formula(), part.difference(), errors);
        for (int k = 0; k < matrices.size(); k++) {
            matrices.get(k).setVisible(true);
            matrices.get(k)
                    .show(new MatrixPicture(
                            NAMES.get(k),
                            values.get(k),
                            List.of(),
                            entry,
                            false,
                            row -> "row " + (row + 1),
                            column -> "column " + (column + 1)));
        }
        read();
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        double em = captions.getFirst().getFont().getSize();
        double caption = Math.ceil(captions.getFirst().prefHeight(-1)) + 2;
        return caption + Math.min(matrices.getFirst().picture().values().rows() * LOWEST, MOST) * em;
    }

    /// In one row, in two or one above the other: as the cells get largest.
    @Override
    protected void layoutChildren() {
        double em = captions.getFirst().getFont().getSize();
        Matrix values = matrices.getFirst().picture().values();
        double caption = Math.ceil(captions.getFirst().prefHeight(-1)) + 2;
        double gap = 1.4 * em;
        int across = 1;
        var cells = new Grid.Cells(0, 0);
        for (int columns : List.of(4, 2, 1)) {
            Grid.Cells fitting = cells(room(columns, gap), height(columns, caption, gap), values, em);
            if (fitting.score() > cells.score()) {
                across = columns;
                cells = fitting;
            }
        }
        double width = Math.rint(values.columns() * cells.width());
        double height = Math.rint(values.rows() * cells.height());
        double room = room(across, gap);
        for (int k = 0; k < matrices.size(); k++) {
            double x = Math.rint(k % across * (room + gap));
            int below = k / across;
            double y = below * (height + caption + gap);
            caption(k, NAMES, room);
            captions.get(k).resizeRelocate(x, y, room, caption - 2);
            matrices.get(k).resizeRelocate(x, y + caption, width, height);
        }
    }

    /// The width that one of so many side by side has.
    private double room(int columns, double gap) {
        return (getWidth() - (columns - 1) * gap) / columns;
    }

    /// The height that each of the rows below one another has.
    private double height(int columns, double caption, double gap) {
        int rows = NAMES.size() / columns;
        return (getHeight() - (rows - 1) * gap - rows * caption) / rows;
    }

    private void caption(int k, List<String> names, double room) {
        String factor = MatrixNumbers.of(matrices.get(k).picture().values()).factor();
        captions.get(k).setText(factor.isEmpty() ? names.get(k) : names.get(k) + "  " + factor);
        if (!names.equals(SHORT) && captions.get(k).prefWidth(-1) > room) {
            caption(k, SHORT, room);
        }
    }

    private static Grid.Cells cells(double width, double height, Matrix values, double em) {
        double cellWidth = Math.clamp(width / values.columns(), 0.5, WIDEST * em);
        double cellHeight = Math.clamp(height / values.rows(), 0.5, HIGHEST * em);
        return new Grid.Cells(
                Math.min(cellWidth, Math.max(1, 6 * cellHeight)), Math.min(cellHeight, UPRIGHT * cellWidth));
    }
}
