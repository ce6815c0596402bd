package nabla.shell.library;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws a row of the lesson list: a heading, or a lesson with its icon, title and tasks.
final class LessonCell extends ListCell<LessonRow> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    LessonCell() {
        getStyleClass().add("nabla-lesson-cell");
        setPrefWidth(0); // as wide as the list, so that a long title wraps and never scrolls
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /// As high as the title wrapped into the list's width; by itself a cell takes it for one line.
    @Override
    protected double computePrefHeight(double width) {
        ListView<LessonRow> list = getListView();
        if (list == null || getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inside = list.getWidth()
                - list.snappedLeftInset()
                - list.snappedRightInset()
                - scrollBar(list)
                - snappedLeftInset()
                - snappedRightInset();
        return snappedTopInset() + snapSizeY(getGraphic().prefHeight(inside)) + snappedBottomInset();
    }

    /// The width that the bar beside the list takes.
    private static double scrollBar(ListView<LessonRow> list) {
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()) {
                return bar.prefWidth(-1);
            }
        }
        return 0;
    }

    @Override
    protected void updateItem(@Nullable LessonRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(GROUP, row instanceof LessonRow.Group);
        setMouseTransparent(
                row instanceof LessonRow.Group); // else a click on a heading would choose a lesson beside it
        setText(null);
        setGraphic(
                empty || row == null
                        ? null
                        : switch (row) {
                            case LessonRow.Group(var name) -> label(name, "name");
                            case LessonRow.Lesson(var entry, var task) -> lesson(entry, task);
                        });
        setAccessibleText(
                row instanceof LessonRow.Lesson(var entry, var task) ? entry.title() + ", " + Places.of(entry) : null);
    }

    private static HBox lesson(Entry entry, String task) {
        var icon = new FontIcon(entry.icon());
        if (!entry.problems().isEmpty()) {
            icon.getStyleClass().add("wrong");
        }
        var words = new VBox(label(entry.title(), "name"));
        String where = where(entry, task);
        if (!where.isEmpty()) {
            words.getChildren().add(label(where, "where"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(10, icon, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String where(Entry entry, String ofSheet) {
        if (entry.isMissing()) {
            return "not there any more";
        }
        if (!entry.problems().isEmpty()) {
            int count = entry.problems().size();
            return count == 1 ? "one problem" : count + " problems";
        }
        String task = Places.task(ofSheet);
        return task.isEmpty() ? entry.topic() : task.substring(0, 1).toUpperCase(Locale.ROOT) + task.substring(1);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }
}
