package nabla.ui.counterexample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.math.entries.EntryValues;
import nabla.math.nn.Matrix;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;

/// The vectors or matrices of both sides of a line that does not hold, side by side as heat maps: the entry at which
/// it fails is lit in both.
final class EntrySides extends HBox {
    /// In em.
    private static final double CELL_WIDTH = 4.6;

    private static final double CELL_HEIGHT = 1.9;
    /// The parts of the pane that they may take.
    private static final double MOST_WIDTH = 0.42;

    private static final double MOST_HEIGHT = 0.6;

    private final ShownEntry entry;
    private final Tile left = new Tile("the line above", "counterexample-above");
    private final Tile right = new Tile("this line", "counterexample-below");
    private double width;
    private double height;

    EntrySides(ShownEntry entry) {
        this.entry = entry;
        getStyleClass().add("counterexample-entries");
        setAlignment(Pos.TOP_LEFT);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// What is shown at these values, to be worked out away from the screen.
    ShownEntry.Sides at(Map<String, Double> values) {
        return entry.at(values);
    }

    void show(ShownEntry.Sides sides) {
        getChildren().clear();
        sides.left().ifPresent(values -> left.show(values));
        sides.right().ifPresent(values -> right.show(values));
        fit(width, height);
    }

    /// Cells as large as text needs, smaller where the pane is.
    void fit(double paneWidth, double paneHeight) {
        width = paneWidth;
        height = paneHeight;
        for (Tile tile : List.of(left, right)) {
            tile.fit(MOST_WIDTH / 2 * paneWidth, MOST_HEIGHT * paneHeight);
        }
    }

    /// One side.
    private final class Tile extends VBox {
        private final String name;
        private final Label shape = new Label();
        private final MatrixView matrix;
        private int rows = 1;
        private int columns = 1;

        Tile(String name, String id) {
            this.name = name;
            matrix = new MatrixView(MatrixPicture.of(name, Matrix.scalar(0)));
            matrix.setId(id);
            shape.getStyleClass().add("matrix-shape");
            getStyleClass().add("matrix-tile");
            getChildren().setAll(shape, matrix);
        }

        void show(EntryValues.Values values) {
            rows = values.rows();
            columns = values.columns();
            double[] entries =
                    values.entries().stream().mapToDouble(Double::doubleValue).toArray();
            var lit = new MatrixPicture.Entry(entry.cell().row(), entry.cell().column());
            boolean inside = lit.row() < rows && lit.column() < columns;
            shape.setText("%s, %d × %d".formatted(name, rows, columns));
            matrix.show(new MatrixPicture(
                    name,
                    Matrix.of(rows, columns, entries),
                    inside ? List.of(lit) : List.of(),
                    Optional.empty(),
                    false,
                    row -> "row " + (row + 1),
                    column -> "column " + (column + 1)));
            EntrySides.this.getChildren().add(this);
        }

        void fit(double mostWidth, double mostHeight) {
            double em = shape.getFont().getSize();
            double wide = Math.min(columns * CELL_WIDTH * em, Math.max(mostWidth, CELL_WIDTH * em));
            double high = Math.min(rows * CELL_HEIGHT * em, Math.max(mostHeight, CELL_HEIGHT * em));
            matrix.setMinSize(Math.rint(wide), Math.rint(high));
            matrix.setPrefSize(matrix.getMinWidth(), matrix.getMinHeight());
            matrix.setMaxSize(matrix.getMinWidth(), matrix.getMinHeight());
        }
    }
}
