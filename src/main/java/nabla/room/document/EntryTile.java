package nabla.room.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.math.entries.EntryValues;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.nn.Matrix;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.model.TypedNumber;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.formula.FormulaView;
import nabla.ui.matrix.MatrixPicture;
import nabla.ui.matrix.MatrixView;

/// One vector or matrix on the stage: its name and shape, and its entries as a heat map with numbers. The entries of a
/// given one can be typed, or dragged up and down.
final class EntryTile extends VBox {
    /// In em.
    private static final double CELL_WIDTH = 4.9;

    private static final double CELL_HEIGHT = 2.1;

    /// So many pixels are one step of an entry.
    private static final double PIXELS_PER_STEP = 6;

    private final String name;
    private final boolean given;
    private final Parameters parameters;
    private final Label shape = new Label();
    private final MatrixView matrix;
    private final HBox caption;
    private int rows = 1;
    private int columns = 1;
    private double wider = 1;
    private double higher = 1;
    private double room = Double.MAX_VALUE;
    private double above;
    private Optional<Drag> drag = Optional.empty();

    private record Drag(Parameter entry, double from, double y) {}

    /// @param given whether its entries are chosen, not computed
    EntryTile(String name, Scope scope, boolean given, Parameters parameters) {
        this.name = name;
        this.given = given;
        this.parameters = parameters;
        var sign = new FormulaView(Formula.of(new Expr.Sym(name), scope, Typesetter.Style.TEXT));
        sign.getStyleClass().add("inline");
        shape.getStyleClass().add("matrix-shape");
        caption = new HBox(sign, shape);
        caption.getStyleClass().add("matrix-caption");
        caption.setAlignment(Pos.BASELINE_LEFT);
        matrix = new MatrixView(MatrixPicture.of(name, Matrix.scalar(0)));
        matrix.setId("entries-" + name.replaceAll("[^\\p{Alnum}]", "-"));
        matrix.setOnTyped(this::type);
        matrix.setOnMousePressed(press -> drag = grip(press.getX(), press.getY(), press.getSceneY()));
        matrix.setOnMouseDragged(move -> drag.ifPresent(it -> drag(it, move.getSceneY())));
        getStyleClass().add("matrix-tile");
        getChildren().setAll(caption, matrix);
    }

    /// @param lit entries, or whole rows of it
    void show(EntryValues.Values values, List<LitEntries.Place> lit) {
        double[] entries =
                values.entries().stream().mapToDouble(Double::doubleValue).toArray();
        shape.setText(values.rows() + " × " + values.columns());
        matrix.show(new MatrixPicture(
                name,
                Matrix.of(values.rows(), values.columns(), entries),
                lit.stream()
                        .flatMap(place -> cells(place, values.columns()))
                        .filter(cell -> cell.row() < values.rows() && cell.column() < values.columns())
                        .toList(),
                Optional.empty(),
                given,
                row -> "row " + (row + 1),
                column -> "column " + (column + 1)));
        rows = values.rows();
        columns = values.columns();
        grow(wider, higher, room);
    }

    private static Stream<MatrixPicture.Entry> cells(LitEntries.Place place, int columns) {
        return place.column()
                .map(column -> Stream.of(new MatrixPicture.Entry(place.row(), column)))
                .orElseGet(() ->
                        IntStream.range(0, columns).mapToObj(column -> new MatrixPicture.Entry(place.row(), column)));
    }

    /// Cells so many times as wide and as high as text needs; a matrix that is wider than the room there is shows a
    /// part of itself.
    void grow(double wide, double high, double most) {
        wider = wide;
        higher = high;
        room = most;
        double em = shape.getFont().getSize();
        double width = Math.min(columns * CELL_WIDTH * em * wide, most - snappedLeftInset() - snappedRightInset());
        matrix.setMinSize(Math.rint(width), Math.rint(rows * CELL_HEIGHT * em * high));
        matrix.setPrefSize(matrix.getMinWidth(), matrix.getMinHeight());
        matrix.setMaxSize(matrix.getMinWidth(), matrix.getMinHeight());
    }

    /// What its name and shape need above the entries.
    double captionHeight() {
        return caption.prefHeight(-1);
    }

    /// Keeps so much room above the entries, so that those of one row begin at one height.
    void reserve(double height) {
        above = height;
        VBox.setMargin(caption, new Insets(Math.max(0, height - captionHeight()), 0, 0, 0));
    }

    /// How wide it would be with cells so many times as wide.
    double widthAt(double times) {
        double cells = columns * CELL_WIDTH * shape.getFont().getSize();
        return Math.max(caption.prefWidth(-1), cells * times) + snappedLeftInset() + snappedRightInset();
    }

    /// How high it would be with cells so many times as high.
    double heightAt(double times) {
        double cells = rows * CELL_HEIGHT * shape.getFont().getSize();
        return Math.max(above, captionHeight())
                + getSpacing()
                + cells * times
                + snappedTopInset()
                + snappedBottomInset();
    }

    private Optional<Parameter> entry(int row, int column) {
        return parameters
                .find("%s[%d, %d]".formatted(name, row + 1, column + 1))
                .or(() -> parameters.find("%s[%d]".formatted(name, row + 1)));
    }

    private Optional<String> type(MatrixPicture.Entry at, String text) {
        return entry(at.row(), at.column()).flatMap(parameter -> switch (TypedNumber.read(text, parameter)) {
            case TypedNumber.Accepted(var value) -> {
                parameters.move(parameter.name(), value);
                yield Optional.<String>empty();
            }
            case TypedNumber.Refused(var message) -> Optional.of(message);
        });
    }

    private Optional<Drag> grip(double x, double y, double sceneY) {
        int row = (int) Math.floor(y / matrix.cellHeight());
        int column = (int) Math.floor(x / matrix.cellWidth());
        return given ? entry(row, column).map(it -> new Drag(it, it.value(), sceneY)) : Optional.empty();
    }

    /// Up is more.
    private void drag(Drag grip, double sceneY) {
        double steps = Math.rint((grip.y - sceneY) / PIXELS_PER_STEP);
        double wanted = grip.from + steps * grip.entry.declaration().step();
        parameters.move(Map.of(grip.entry.name(), grip.entry.snapped(wanted)));
    }
}
