package nabla.ui.formula;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// What a card says, line by line. A line that begins with a tab is a row of a matrix, its cells set off by tabs: those
/// of a column stand below each other, to the right.
///
/// Style class of its texts `hover-text`; all of it is its accessible text.
final class CardText extends Pane {
    private static final String TAB = "\t";
    /// Between two columns, in em.
    private static final double GAP = 1.1;
    /// And where there is no room for that.
    private static final double GAP_LEAST = 0.4;

    private final List<Part> parts = new ArrayList<>();

    /// Lines of words that may be broken, or the cells of one row.
    private record Part(boolean row, List<Text> cells) {}

    CardText() {
        setManaged(false);
        getStyleClass().add("hover-said");
        setAccessibleText("");
    }

    void show(String said) {
        setAccessibleText(said.replace(TAB, " "));
        parts.clear();
        var words = new ArrayList<String>();
        for (String line : said.split("\n", -1)) {
            if (line.startsWith(TAB)) {
                addWords(words);
                parts.add(new Part(
                        true,
                        List.of(line.substring(1).split(TAB)).stream()
                                .map(CardText::text)
                                .toList()));
            } else {
                words.add(line);
            }
        }
        addWords(words);
        getChildren().setAll(parts.stream().flatMap(part -> part.cells.stream()).toList());
    }

    private void addWords(List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(false, List.of(text(String.join("\n", words)))));
            words.clear();
        }
    }

    private static Text text(String words) {
        var text = new Text(words);
        text.getStyleClass().add("hover-text");
        return text;
    }

    /// Whether it is more than a word or two beside a formula.
    boolean hasLines() {
        return parts.size() > 1 || getAccessibleText().indexOf('\n') >= 0;
    }

    /// Of its first line, once it is arranged.
    double baseline() {
        return parts.getFirst().cells.getFirst().getBaselineOffset();
    }

    /// Sets its parts below each other, and its size by them; it has its style by now.
    ///
    /// @param most width that there is room for
    void arrange(double most) {
        double[] columns = columns();
        double gap = gap(columns, most);
        double width = 0;
        double y = 0;
        for (Part part : parts) {
            double x = 0;
            for (int j = 0; j < part.cells.size(); j++) {
                Text cell = part.cells.get(j);
                if (!part.row && widthOf(cell) > most) {
                    cell.setWrappingWidth(most);
                }
                double wide = part.row ? columns[j] : widthOf(cell);
                cell.relocate(x + wide - widthOf(cell), y);
                width = Math.max(width, x + wide);
                x += wide + gap;
            }
            y += part.cells.getFirst().getLayoutBounds().getHeight();
        }
        resize(Math.ceil(width), Math.ceil(y));
    }

    private double[] columns() {
        double[] columns = new double
                [parts.stream().mapToInt(part -> part.cells.size()).max().orElse(0)];
        for (Part part : parts) {
            for (int j = 0; part.row && j < part.cells.size(); j++) {
                columns[j] = Math.max(columns[j], widthOf(part.cells.get(j)));
            }
        }
        return columns;
    }

    private double gap(double[] columns, double most) {
        double em = parts.getFirst().cells.getFirst().getFont().getSize();
        double all = 0;
        for (double column : columns) {
            all += column;
        }
        return Math.clamp((most - all) / Math.max(1, columns.length - 1), GAP_LEAST * em, GAP * em);
    }

    private static double widthOf(Text text) {
        return text.getLayoutBounds().getWidth();
    }
}
