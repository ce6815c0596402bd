package nabla.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/// The find box and what it found: type, choose with the arrows, open with Enter.
final class FindBox {
    private static final double ROW = 48;
    private static final int ROWS = 8;

    private final Supplier<List<Entry>> lessons;
    private final Consumer<Entry> open;
    private final CustomTextField field = new CustomTextField();
    private final ListView<LessonRow> found = new ListView<>();
    private final Label none = new Label();
    private final StackPane card = new StackPane(found, none);
    private final Pane layer = new Pane(card);

    FindBox(Supplier<List<Entry>> lessons, Consumer<Entry> open) {
        this.lessons = lessons;
        this.open = open;
        field.setId("find");
        field.setPromptText("Find a lesson: 004 a, sigmoid   (Ctrl K)");
        field.setAccessibleText("Find a lesson");
        field.setLeft(new FontIcon("mdi2m-magnify"));
        field.getStyleClass().add("nabla-find");
        field.setMinWidth(180);
        field.setPrefWidth(380);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().subscribe((was, is) -> refresh());
        field.focusedProperty().subscribe((was, is) -> showLayer(is));
        card.getStyleClass().add("nabla-found");
        none.getStyleClass().add("nabla-found-none");
        found.setFocusTraversable(false);
        found.setFixedCellSize(ROW);
        found.setCellFactory(list -> new LessonCell());
        found.setOnMousePressed(press -> openChosen());
        layer.setVisible(false);
        layer.setPickOnBounds(false);
    }

    Node field() {
        return field;
    }

    /// Lies over the window and holds the list under the field.
    Node layer() {
        return layer;
    }

    boolean isOpen() {
        return layer.isVisible();
    }

    /// Puts the cursor into the field, whatever was in it selected.
    void focus() {
        field.requestFocus();
        field.selectAll();
        showLayer(true);
    }

    void close() {
        showLayer(false);
        field.clear();
        Node root = field.getScene().getRoot();
        root.requestFocus();
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> choose(1);
            case UP -> choose(-1);
            case ENTER -> openChosen();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void choose(int by) {
        int size = found.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(found.getSelectionModel().getSelectedIndex() + by, size);
            found.getSelectionModel().select(next);
            found.scrollTo(Math.max(0, next - ROWS + 1));
        }
    }

    private void openChosen() {
        if (found.getSelectionModel().getSelectedItem() instanceof LessonRow.Lesson(var entry)) {
            close();
            open.accept(entry);
        }
    }

    private void showLayer(boolean visible) {
        if (visible) {
            refresh();
        }
        layer.setVisible(visible);
    }

    private void refresh() {
        List<Entry> entries = Finder.find(field.getText(), lessons.get());
        found.getItems()
                .setAll(entries.stream().<LessonRow>map(LessonRow.Lesson::new).toList());
        found.getSelectionModel().selectFirst();
        found.setVisible(!entries.isEmpty());
        none.setVisible(entries.isEmpty());
        none.setText("No lesson knows \"" + field.getText() + "\"");
        place(Math.min(ROWS, Math.max(1, entries.size())));
    }

    private void place(int rows) {
        Bounds below = layer.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double width = Math.max(below.getWidth(), 320);
        double x = Math.clamp(below.getCenterX() - width / 2, 8, Math.max(8, layer.getWidth() - width - 8));
        card.resizeRelocate(x, below.getMaxY() + 6, width, rows * ROW + 16);
        card.setPrefSize(width, rows * ROW + 16);
        card.relocate(x, below.getMaxY() + 6);
    }
}
