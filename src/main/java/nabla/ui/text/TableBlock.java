package nabla.ui.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.math.expr.scope.Scope;
import nabla.model.Meanings;
import nabla.typeset.Formula;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.LiveValue;
import nabla.ui.formula.TypesetBlock;

/// A table of what double arithmetic makes of some expressions, NaN and infinity included.
final class TableBlock extends VBox {
    private final TypesetBlock.Grid grid;
    /// By expression, then by value of the parameter.
    private final List<List<Label>> cells = new ArrayList<>();
    private final Label note = new Label();

    TableBlock(TypesetBlock.Grid grid, BiConsumer<FormulaView, Scope> watch) {
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
        for (int column = 0; column < grid.values().size(); column++) {
            getChildren().add(column(column, watch));
        }
        getChildren().add(note);
    }

    /// An expression and below it its values in tiles, as many in a row as there is room for: nothing is cut off,
    /// however narrow the column.
    private Region column(int column, BiConsumer<FormulaView, Scope> watch) {
        var head = new FormulaView(grid.columns().get(column + 1));
        head.getStyleClass().add("value-table-head");
        watch.accept(head, grid.block().scope());
        var tiles = new TilePane();
        tiles.getStyleClass().add("value-table");
        var labels = new ArrayList<Label>();
        for (Formula value : grid.rows()) {
            var label = new Label();
            label.getStyleClass().add("value-table-number");
            labels.add(label);
            tiles.getChildren().add(tile(value, label));
        }
        cells.add(labels);
        var block = new VBox(head, tiles);
        block.getStyleClass().add("value-table-block");
        return block;
    }

    private Region tile(Formula value, Label label) {
        var at = new HBox(new FormulaView(grid.columns().getFirst()), new Label("="), new FormulaView(value));
        at.getStyleClass().add("value-table-parameter");
        var tile = new VBox(at, label);
        tile.getStyleClass().add("value-table-cell");
        return tile;
    }

    /// Its values now.
    Live live() {
        return names -> {
            List<List<Double>> rows = valuesAt(names);
            return () -> show(rows);
        };
    }

    private List<List<Double>> valuesAt(Meanings names) {
        var rows = new ArrayList<List<Double>>();
        for (LiveValue place : grid.at()) {
            var numbers = new HashMap<>(names.numbers());
            numbers.put(grid.block().parameter(), place.at(names));
            var at = new Meanings(numbers, names.functions());
            rows.add(grid.values().stream().map(column -> column.at(at)).toList());
        }
        return rows;
    }

    private void show(List<List<Double>> rows) {
        boolean nan = false;
        boolean infinite = false;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < cells.size(); column++) {
                double value = rows.get(row).get(column);
                nan |= Double.isNaN(value);
                infinite |= Double.isInfinite(value);
                show(cells.get(column).get(row), value);
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
