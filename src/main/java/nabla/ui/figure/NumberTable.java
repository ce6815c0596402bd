package nabla.ui.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A small table whose numbers change with every frame: the first column to the left, the others to the right.
///
/// Its columns have room for a usual number, so that a new layout is asked for only when an unusual one comes or goes.
public final class NumberTable extends Region {
    private static final double GAP = 1.1;
    /// Where there is less room than that needs.
    private static final double NARROW_GAP = 0.4;
    private static final double LINE = 1.5;
    private static final double APART = 1.25;

    private final List<Text> cells = new ArrayList<>();
    private final int columns;
    private final int head;
    private final Text usual = new Text();
    private double[] widths;

    /// @param head  what stands above the columns
    /// @param usual as long as its numbers mostly are
    public NumberTable(String title, List<String> head, String usual) {
        columns = head.size();
        this.usual.setText(usual);
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
    public void show(List<List<String>> rows) {
        while (cells.size() < columns * (rows.size() + head)) {
            addRow(rows.getFirst(), "number-table-cell");
            requestLayout();
        }
        while (cells.size() > columns * (rows.size() + head)) {
            getChildren().remove(cells.removeLast());
            requestLayout();
        }
        for (int i = head * columns; i < cells.size(); i++) {
            Text cell = cells.get(i);
            String text = rows.get(i / columns - head).get(i % columns);
            if (!text.equals(cell.getText())) {
                cell.setText(text);
            }
        }
        if (!Arrays.equals(measured(), widths)) {
            requestLayout();
        }
        place();
    }

    public String text() {
        return String.join(" ", cells.stream().map(Text::getText).toList());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + rows() * lineHeight() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(GAP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(NARROW_GAP);
    }

    private double width(double gap) {
        double gaps = (columns - 1) * gap * lineHeight();
        return snappedLeftInset() + Arrays.stream(measured()).sum() + gaps + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        widths = measured();
        double spare = getWidth()
                - snappedLeftInset()
                - snappedRightInset()
                - Arrays.stream(widths).sum();
        double gap = Math.clamp(spare / Math.max(1, columns - 1), NARROW_GAP * lineHeight(), GAP * lineHeight());
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
            cell.setY(snappedTopInset() + row * rowHeight());
        }
    }

    /// The columns' widths, in whole em: from what is shown now alone.
    private double[] measured() {
        double em = lineHeight() / LINE;
        double[] all = new double[columns];
        for (int i = 0; i < cells.size(); i++) {
            double width = cells.get(i).getLayoutBounds().getWidth();
            all[i % columns] = Math.max(all[i % columns], Math.ceil(width / em) * em);
        }
        usual.setFont(cells.isEmpty() ? usual.getFont() : cells.getLast().getFont());
        for (int column = 1; column < columns; column++) {
            all[column] = Math.max(all[column], usual.getLayoutBounds().getWidth());
        }
        return all;
    }

    private int rows() {
        return cells.size() / columns;
    }

    /// Where it is given more height than it needs its rows stand a little farther apart.
    private double rowHeight() {
        double line = lineHeight();
        double room = (getHeight() - snappedTopInset() - snappedBottomInset()) / Math.max(1, rows());
        return Math.floor(Math.clamp(room, line, APART * line));
    }

    private double lineHeight() {
        double size = cells.isEmpty() ? 14 : cells.getFirst().getFont().getSize();
        return Math.ceil(LINE * size);
    }

    private void addRow(List<String> texts, String style) {
        for (int column = 0; column < columns; column++) {
            var cell = new Text(texts.get(column));
            cell.setManaged(false);
            cell.setTextOrigin(VPos.TOP);
            cell.getStyleClass().add(column == 0 ? "number-table-name" : style);
            cell.fontProperty().addListener((property, before, now) -> requestLayout());
            cells.add(cell);
            getChildren().add(cell);
        }
    }
}
