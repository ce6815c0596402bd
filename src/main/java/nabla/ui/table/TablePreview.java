package nabla.ui.table;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import nabla.data.CsvFile;

/// The first rows of a table that is to be loaded.
public final class TablePreview extends TableView<List<String>> {
    private static final int ROWS = 8;

    public TablePreview(CsvFile table) {
        for (int k = 0; k < table.columns().size(); k++) {
            int column = k;
            var shown = new TableColumn<List<String>, String>(table.columns().get(k));
            shown.setSortable(false);
            shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                    column < row.getValue().size() ? row.getValue().get(column) : ""));
            getColumns().add(shown);
        }
        getItems()
                .setAll(table.preview()
                        .subList(0, Math.min(ROWS, table.preview().size())));
        getStyleClass().add("dense");
        setPrefHeight(190);
        setMinHeight(100);
        setAccessibleText("The first rows");
        setFocusTraversable(false);
    }
}
