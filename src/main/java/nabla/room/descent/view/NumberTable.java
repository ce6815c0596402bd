package nabla.room.descent.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A small table whose numbers change with every frame: the first column to the left, the others to the right, and
/// nobody is asked for a new layout.
final class NumberTable extends Region {
    private static final double GAP = 1.1;

    private final List<Text> cells = new ArrayList<>();
    private final int columns;
    private final int head;
    private final double[] widths;
    private boolean measured;

    /// @param head what stands above the columns
    NumberTable(String title, List<String> head) {
        columns = head.size();
        this.head = head.stream().allMatch(String::isEmpty) ? 0 : 1;
        widths = new double[columns];
        getStyleClass().add("number-table");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title);
        if (this.head == 1) {
            addRow(head, "number-table-head");
        }
    }

    /// All rows, below the head.
    void show(List<List<String>> rows) {
        while (cells.size() < columns * (rows.size() + head)) {
            addRow(rows.getFirst(), "number-table-cell");
            requestLayout();
        }
        boolean wider = false;
        for (int i = head * columns; i < cells.size(); i++) {
            int row = i / columns - head;
            Text cell = cells.get(i);
            String text = row < rows.size() ? rows.get(row).get(i % columns) : "";
            if (!text.equals(cell.getText())) {
                cell.setText(text);
                wider |= cell.getLayoutBounds().getWidth() > widths[i % columns];
            }
        }
        if (wider && measured) {
            requestLayout();
        }
        place();
    }

    String text() {
        return String.join(" ", cells.stream().map(Text::getText).toList());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + rows() * lineHeight() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        measure();
        double gaps = (columns - 1) * GAP * lineHeight();
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return snappedLeftInset() + sum + gaps + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        measured = true;
        place();
    }

    private void place() {
        measure();
        double gap = GAP * lineHeight();
        for (int i = 0; i < cells.size(); i++) {
            Text cell = cells.get(i);
            int column = i % columns;
            double x = snappedLeftInset();
            for (int c = 0; c < column; c++) {
                x += widths[c] + gap;
            }
            if (column > 0) {
                x += widths[column] - cell.getLayoutBounds().getWidth();
            }
            cell.setX(Math.rint(x));
            int row = i / columns;
            cell.setY(snappedTopInset() + row * lineHeight());
        }
    }

    /// Columns only grow, so that nothing jumps.
    private void measure() {
        for (int i = 0; i < cells.size(); i++) {
            widths[i % columns] =
                    Math.max(widths[i % columns], cells.get(i).getLayoutBounds().getWidth());
        }
    }

    private int rows() {
        return cells.size() / columns;
    }

    private double lineHeight() {
        double size = cells.isEmpty() ? 14 : cells.getFirst().getFont().getSize();
        return Math.ceil(1.5 * size);
    }

    private void addRow(List<String> texts, String style) {
        for (int column = 0; column < columns; column++) {
            var cell = new Text(texts.get(column));
            cell.setManaged(false);
            cell.setTextOrigin(VPos.TOP);
            cell.getStyleClass().add(column == 0 ? "number-table-name" : style);
            cell.fontProperty().addListener((property, before, now) -> {
                java.util.Arrays.fill(widths, 0);
                requestLayout();
            });
            cells.add(cell);
            getChildren().add(cell);
        }
    }
}
