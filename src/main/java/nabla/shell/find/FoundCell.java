package nabla.shell.find;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws what was found: the lesson and the place in it, below that the words by which it was found, both marked.
final class FoundCell extends ListCell<Finder.Hit> {
    /// A letter's width in times the type size, on average and with some to spare.
    private static final double LETTER = 0.6;
    /// What icon and padding take, in times the type size.
    private static final double ASIDE = 5;

    private final Supplier<String> asked;
    private final BiFunction<String, String, List<FoundWord>> marks;

    /// @param asked what is in the field
    /// @param marks where a text holds what was asked
    FoundCell(Supplier<String> asked, BiFunction<String, String, List<FoundWord>> marks) {
        this.asked = asked;
        this.marks = marks;
        getStyleClass().addAll("nabla-lesson-cell", "nabla-found-cell");
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Finder.@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        setGraphic(empty || hit == null ? null : row(hit));
        setAccessibleText(empty || hit == null ? null : hit.where() + ", " + hit.what());
    }

    private HBox row(Finder.Hit hit) {
        var icon = new FontIcon(hit.place().entry().icon());
        double em = getFont().getSize();
        int most = (int) ((getListView().getPrefWidth() - ASIDE * em) / (LETTER * em));
        var words = new VBox(line(hit.where(), most, "name"), line(hit.what(), (int) (most / 0.86), "where"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, icon, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private MarkedText line(String text, int most, String styleClass) {
        String question = asked.get();
        var line = new MarkedText(text, it -> marks.apply(question, it), Math.max(8, most));
        line.getStyleClass().add(styleClass);
        return line;
    }
}
