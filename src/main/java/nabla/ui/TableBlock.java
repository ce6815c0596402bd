package nabla.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nabla.math.expr.Scope;

/// A table of what double arithmetic makes of some expressions, NaN and infinity included.
final class TableBlock extends VBox {
    /// Room below a table for its scroll bar.
    private static final double BAR = 14;

    private final Galley.Grid grid;
    private final List<List<Label>> cells = new ArrayList<>();
    private final Label note = new Label();

    TableBlock(Galley.Grid grid, BiConsumer<FormulaView, Scope> watch) {
        this.grid = grid;
        getStyleClass().add("table-block");
        if (!grid.block().title().isEmpty()) {
            var title = new Label(grid.block().title());
            title.getStyleClass().add("block-title");
            title.setWrapText(true);
            getChildren().add(title);
        }
        note.getStyleClass().add("table-note");
        note.setWrapText(true);
        getChildren().addAll(sideways(table(watch)), note);
    }

    /// A table wider than the column is moved sideways, so that the text beside it keeps its width.
    private static Region sideways(Region table) {
        table.setMinWidth(Region.USE_PREF_SIZE);
        var scroll = new ScrollPane(table);
        scroll.getStyleClass().addAll("edge-to-edge", "value-table-scroll");
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(0);
        scroll.minHeightProperty().bind(table.heightProperty().add(BAR));
        return scroll;
    }

    private Region table(BiConsumer<FormulaView, Scope> watch) {
        var table = new GridPane();
        table.getStyleClass().add("value-table");
        for (int column = 0; column < grid.columns().size(); column++) {
            var constraints = new ColumnConstraints();
            constraints.setHalignment(HPos.RIGHT);
            constraints.setHgrow(column == 0 ? Priority.NEVER : Priority.ALWAYS);
            table.getColumnConstraints().add(constraints);
            var head = new FormulaView(grid.columns().get(column));
            watch.accept(head, grid.block().scope());
            table.add(cell("value-table-head", head, column), column, 0);
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            String place = row % 2 == 0 ? "value-table-row" : "value-table-row-even";
            table.add(cell(place, new FormulaView(grid.rows().get(row)), 0), 0, row + 1);
            var labels = new ArrayList<Label>();
            for (int column = 0; column < grid.values().size(); column++) {
                var label = new Label();
                label.getStyleClass().add("value-table-number");
                labels.add(label);
                table.add(cell(place, label, column + 1), column + 1, row + 1);
            }
            cells.add(labels);
        }
        return table;
    }

    private static Region cell(String styleClass, Region content, int column) {
        var cell = new VBox(content);
        cell.getStyleClass().addAll("value-table-cell", styleClass);
        if (column == 0) {
            cell.getStyleClass().add("value-table-parameter");
        }
        cell.setFillWidth(false);
        return cell;
    }

    /// Its values now.
    Live live() {
        return values -> {
            List<List<Double>> rows = valuesAt(values);
            return () -> show(rows);
        };
    }

    private List<List<Double>> valuesAt(Map<String, Double> values) {
        var rows = new ArrayList<List<Double>>();
        for (LiveValue place : grid.at()) {
            var at = new HashMap<>(values);
            at.put(grid.block().parameter(), place.at(values));
            rows.add(grid.values().stream().map(column -> column.at(at)).toList());
        }
        return rows;
    }

    private void show(List<List<Double>> rows) {
        boolean nan = false;
        boolean infinite = false;
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                double value = rows.get(row).get(column);
                nan |= Double.isNaN(value);
                infinite |= Double.isInfinite(value);
                show(cells.get(row).get(column), value);
            }
        }
        note.setText(note(nan, infinite));
        note.setManaged(nan || infinite);
        note.setVisible(nan || infinite);
    }

    private static void show(Label cell, double value) {
        String text = Numerals.of(value, Numerals.LONG);
        if (!cell.getText().equals(text)) {
            cell.setText(text);
            cell.getStyleClass().removeAll("not-finite");
            if (!Double.isFinite(value)) {
                cell.getStyleClass().add("not-finite");
            }
        }
    }

    private static String note(boolean nan, boolean infinite) {
        String what = nan ? infinite ? "NaN (not a number) and ∞" : "NaN (not a number)" : "∞";
        return what + " is what double arithmetic makes of it; the mathematics may well have a value here.";
    }
}
